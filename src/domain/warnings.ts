import { overBy } from "./load.ts";
import { quoted } from "./quoted.ts";
import { SCORING } from "./scoring/constants.ts";
import { signed } from "./signed.ts";
import { GROUP_RULES } from "./warning/groups.ts";
import { PRACTICE_RULES } from "./warning/practice.ts";
import {
  andMore,
  LIMITS,
  lighter,
  ofGroups,
  percent,
  type Warning,
  type WarningFacts,
  type WarningRule,
} from "./warning.ts";

/** Those that are told of people, and of what the owner said. */
const RULES: readonly WarningRule[] = [
  {
    code: "W-23",
    name: "unthanked",
    see: ({ unthanked }) => {
      const [first, ...others] = unthanked.filter(({ days }) => days > LIMITS.thankDays);
      if (first === undefined) return null;
      return {
        figure: first.days,
        limit: LIMITS.thankDays,
        text: `${first.name} opened a door for you ${first.days} days ago and has no thanks yet${andMore(others.length)}`,
        act: `net thank ${quoted(first.name)}`,
      };
    },
  },
  {
    code: "W-15",
    name: "asking too early",
    see: ({ asks }) => {
      const { owe } = SCORING.flags;
      for (const { name, balance, daysKnown, hasGiven } of asks) {
        const act = `net give ${quoted(name)} "…"`;
        if (balance <= owe) {
          const text = `you asked ${name} for something with the balance at ${signed(balance, 2)}`;
          return { figure: balance, limit: owe, text, act };
        }
        if (hasGiven || (daysKnown ?? 0) >= LIMITS.earlyDays) continue;
        const since = sinceMeeting(daysKnown);
        const text = `you asked ${name} for something ${since}, with nothing given yet`;
        return { figure: daysKnown ?? 0, limit: LIMITS.earlyDays, text, act };
      }
      return null;
    },
  },
  {
    code: "W-30",
    name: "pile",
    see: ({ inbox: { cards, oldestDays } }) => {
      const act = "net inbox";
      if (cards > LIMITS.inboxCards) {
        return { figure: cards, limit: LIMITS.inboxCards, text: `${cards} cards wait in the inbox`, act };
      }
      if (cards === 0 || oldestDays <= LIMITS.inboxDays) return null;
      const text = `a card has waited in the inbox for ${oldestDays} days`;
      return { figure: oldestDays, limit: LIMITS.inboxDays, text, act };
    },
  },
  {
    code: "W-02",
    name: "no purpose",
    see: (facts) => {
      const { hasText, goals } = facts.mission;
      const figure = Number(hasText) + Number(goals > 0);
      if (figure === LIMITS.missionParts) return ofGroups("W-02")(facts);
      const [missing, act] =
        figure === 0
          ? ["what your networking is for, and no goal", "net init"]
          : hasText
            ? ["a goal for your mission", 'net mission --goal "…"']
            : ["what your networking is for", 'net mission --text "…"'];
      return { figure, limit: LIMITS.missionParts, text: `it is not said yet: ${missing}`, act };
    },
  },
  {
    code: "W-10",
    name: "overload",
    see: ({ load }) => {
      if (load === null || overBy(load.hoursAWeek, load.wantedAWeek) === 0) return null;
      const { hoursAWeek, wantedAWeek, heaviest } = load;
      return {
        figure: hoursAWeek,
        limit: wantedAWeek,
        text: `the rhythms you chose take ${hoursAWeek.toFixed(hoursAWeek - wantedAWeek < 0.05 ? 2 : 1)} hours a week, of the ${wantedAWeek} you want to spend`,
        act: lighter(heaviest),
      };
    },
  },
  {
    code: "W-12",
    name: "thin support",
    see: ({ support: { relations, supporters, nearest } }) => {
      if (relations < LIMITS.supporters || supporters >= LIMITS.supporters || nearest === null) return null;
      const who =
        supporters === 0
          ? "nobody is noted yet"
          : supporters === 1
            ? "one person is noted"
            : `${supporters} people are noted`;
      const text = `${who} who would support you when it is hard`;
      return { figure: supporters, limit: LIMITS.supporters, text, act: `net ask ${quoted(nearest)} "…"` };
    },
  },
  {
    code: "W-14",
    name: "single source",
    see: ({ singleSources }) => {
      const [first, ...others] = singleSources;
      if (first === undefined) return null;
      const more = others.length === 0 ? "" : ` (and ${others.length} more like it)`;
      return {
        figure: singleSources.length,
        limit: 0,
        text: `"${first.topic}" rests on ${first.name} alone${more}`,
        act: `net ask ${quoted(first.name)} "whom else should I talk to?"`,
      };
    },
  },
  {
    code: "W-13",
    name: "employer-bound",
    see: ({ employer }) => {
      if (employer === null) return null;
      const { name, inside, outside } = employer;
      const figure = inside / (inside + outside);
      if (inside + outside < LIMITS.leastRelations || figure <= LIMITS.insideShare) return null;
      const text = `${inside} of your ${inside + outside} relations (${percent(figure)}) work at ${name}, as you do`;
      return { figure, limit: LIMITS.insideShare, text, act: "net list stage:acquaintance --sort last" };
    },
  },
  {
    code: "W-09",
    name: "echo",
    see: ({ echo, fields }) => {
      const act = "net score --sort perspective";
      const figure = echo.confirmedOnly / echo.contacts;
      if (echo.contacts >= LIMITS.echoContacts && figure >= LIMITS.echoShare) {
        const text = `${echo.confirmedOnly} of your last ${echo.contacts} conversations only confirmed what you thought`;
        return { figure, limit: LIMITS.echoShare, text, act };
      }
      if (fields.coded < SCORING.perspective.leastCoded || fields.effective >= LIMITS.leastFields) return null;
      const inEffect = fields.effective.toFixed(LIMITS.leastFields - fields.effective < 0.05 ? 2 : 1);
      const text = `the fields of ${fields.coded} people come to ${inEffect} in effect`;
      return { figure: fields.effective, limit: LIMITS.leastFields, text, act };
    },
  },
  {
    code: "W-18",
    name: "aimless",
    see: ({ aim }) => {
      if (aim === null || aim.hours < LIMITS.leastHours) return null;
      const figure = aim.aimless / aim.hours;
      if (figure <= LIMITS.aimlessShare) return null;
      return {
        figure,
        limit: LIMITS.aimlessShare,
        text: `${percent(figure)} of the ${aim.hours.toFixed(1)} hours logged lately served no goal that is noted`,
        act: aimed(aim),
      };
    },
  },
  {
    code: "W-21",
    name: "chasing",
    see: ({ growth: { newPeople, deepened } }) => {
      const limit = LIMITS.newToDeepened * Math.max(1, deepened);
      if (newPeople <= limit) return null;
      const text = `${newPeople} new people in 90 days, and ${deepened} with whom it went further`;
      return { figure: newPeople, limit, text, act: "net list stage:acquaintance --sort met" };
    },
  },
  {
    code: "W-11",
    name: "card collecting",
    see: ({ arrivals: { cards, relations }, inbox }) => {
      const limit = LIMITS.cardsToRelations * Math.max(1, relations);
      if (cards <= limit) return null;
      const text = `of those who came in within a year, ${cards} are cards, and ${relations} went on to a relation`;
      return { figure: cards, limit, text, act: inbox.cards > 0 ? "net inbox" : "net list stage:card --sort met" };
    },
  },
  {
    code: "W-16",
    name: "no inbound",
    see: ({ initiative: { mine, theirs } }) => {
      if (theirs > 0 || mine < LIMITS.leastFirstSteps) return null;
      const text = `each of the ${mine} first steps noted in half a year was yours`;
      return { figure: theirs, limit: 1, text, act: 'net me --offer "…"' };
    },
  },
];

/** The worst first: what others wait for, what cannot work, what runs low, what leans. */
const ORDER = [
  ..."W-23 W-15 W-25 W-05 W-30 W-02 W-19 W-20 W-10 W-22 W-01 W-12 W-14 W-06 W-28 W-29 W-27 W-26 W-17".split(" "),
  ..."W-08 W-07 W-03 W-13 W-24 W-09 W-18 W-04 W-21 W-11 W-16".split(" "),
];

export const WARNINGS: readonly WarningRule[] = [...RULES, ...PRACTICE_RULES, ...GROUP_RULES].sort(
  (one, other) => ORDER.indexOf(one.code) - ORDER.indexOf(other.code),
);

/** All that there is to warn of, the worst first. */
export function warningsOf(facts: WarningFacts, rules: readonly WarningRule[] = WARNINGS): readonly Warning[] {
  return rules.flatMap(({ code, name, see }) => {
    const seen = see(facts);
    return seen === null ? [] : [{ code, name, ...seen }];
  });
}

function aimed(aim: NonNullable<WarningFacts["aim"]>): string {
  if (aim.with !== null) return `net fit ${quoted(aim.with)} GOAL 0-3`;
  return aim.at === null ? "net mission" : `net event edit ${quoted(aim.at)} --goal …`;
}

function sinceMeeting(days: number | null): string {
  if (days === null) return "before you had spoken";
  if (days === 0) return "on the day you met";
  return `${days} ${days === 1 ? "day" : "days"} after you met`;
}
