import { quoted } from "../quoted.ts";
import { andMore, daysAgo, LIMITS, lighter, ofGroups, percent, type WarningRule } from "../warning.ts";

/** Those that are told of what the owner does: events, hours and what came of them, what is noted, and how it feels. */
export const PRACTICE_RULES: readonly WarningRule[] = [
  {
    code: "W-25",
    name: "not shared",
    see: ({ unshared }) => {
      const [first, ...others] = unshared.filter(({ days }) => days > LIMITS.shareDays);
      if (first === undefined) return null;
      const more = others.length === 0 ? "" : ` and of ${others.length} more`;
      const text = `what came of ${first.name} ${first.days} days ago${more} is not shared yet`;
      const act = `net event ${first.isLookedAt ? "report" : "debrief"} ${quoted(first.called)}`;
      return { figure: first.days, limit: LIMITS.shareDays, text, act };
    },
  },
  {
    code: "W-05",
    name: "private content",
    see: ({ revealing }) => {
      const [first, ...others] = revealing;
      if (first === undefined) return null;
      const text = `what you noted of ${first.name} ${daysAgo(first.days)} may be for your eyes only${andMore(others.length)}`;
      return { figure: revealing.length, limit: 0, text, act: first.act };
    },
  },
  {
    code: "W-19",
    name: "no mandate",
    see: ({ mandate }) => {
      if (mandate === null || mandate.said === "yes") return null;
      const whose = mandate.employer ?? "your employer";
      const act = "net config mandate yes";
      const seen = { figure: 0, limit: 1 };
      if (mandate.said === "no") {
        const text = `${whose} does not count networking as part of your work, as you said: can it be agreed?`;
        return { ...seen, text, act: `${act}  (once it is agreed)` };
      }
      const text = `it is not noted whether ${whose} counts networking as part of your work`;
      return { ...seen, text, act: `${act}  (or no)` };
    },
  },
  {
    code: "W-20",
    name: "nausea",
    see: ({ pulses, load }) => {
      const last = pulses.slice(0, LIMITS.lowPulses);
      if (last.length < LIMITS.lowPulses || last.some((pulse) => pulse > LIMITS.lowPulse)) return null;
      const text = `networking felt heavy the last two times you said (${last.join(" and ")} of 5): a lighter month?`;
      return { figure: Math.max(...last), limit: LIMITS.lowPulse, text, act: lighter(load?.heaviest ?? null) };
    },
  },
  {
    code: "W-22",
    name: "drought",
    see: ({ yield: { hours, outcomes, cause } }) => {
      if (hours < LIMITS.droughtHours || outcomes > 0) return null;
      const why = cause === null ? "" : `; perhaps because ${cause}`;
      const text = `${Math.round(hours)} hours in half a year, and no outcome noted${why}`;
      return { figure: hours, limit: LIMITS.droughtHours, text, act: 'net outcome "…" --via NAME' };
    },
  },
  {
    code: "W-01",
    name: "low yield",
    see: (facts) => {
      const { barren } = facts;
      if (barren === null || barren.hours < LIMITS.barrenHours) return ofGroups("W-01")(facts);
      const text = `${barren.activity}: ${Math.round(barren.hours)} hours in half a year, and nothing noted that came of them`;
      return { figure: barren.hours, limit: LIMITS.barrenHours, text, act: "net roi --by kind" };
    },
  },
  {
    code: "W-27",
    name: "energy drain",
    see: (facts) => {
      const [first, ...others] = facts.draining;
      if (first === undefined) return ofGroups("W-27")(facts);
      const text = `the last times with ${first} cost you energy${andMore(others.length)}`;
      return { figure: facts.draining.length, limit: 0, text, act: `net review ${quoted(first)}` };
    },
  },
  {
    code: "W-24",
    name: "home-blind",
    see: ({ outside: { days, contacts, outside }, employer }) => {
      const whose = employer === null ? "" : ` outside ${employer.name}`;
      if (days > LIMITS.outsideDays) {
        const text = `${days} days without an event or a meeting of a group${whose}`;
        return { figure: days, limit: LIMITS.outsideDays, text, act: 'net event add "…" --on DAY' };
      }
      if (outside === null || contacts < LIMITS.outsideContacts) return null;
      const figure = outside / contacts;
      if (figure >= LIMITS.outsideShare) return null;
      const text = `${percent(figure)} of the ${contacts} conversations of 90 days were with somebody${whose}`;
      return { figure, limit: LIMITS.outsideShare, text, act: "net list stage:acquaintance --sort last" };
    },
  },
  {
    code: "W-04",
    name: "talking more than learning",
    see: ({ pitching: { contacts, pitches, learned } }) => {
      if (contacts < LIMITS.pitchContacts || pitches <= learned) return null;
      const text = `${pitches === 1 ? "1 pitch" : `${pitches} pitches`} in the last ${contacts} conversations, and ${learned === 1 ? "1 thing" : `${learned} things`} learned of the others`;
      return { figure: pitches, limit: learned, text, act: 'net fact NAME challenge "…"' };
    },
  },
];
