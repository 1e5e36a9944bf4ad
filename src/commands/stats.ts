import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { ASKED } from "../domain/ask.ts";
import { changed, created, removed } from "../domain/change.ts";
import { fieldOf, levelOf } from "../domain/coding.ts";
import { type Day, daysBetween, plusDays } from "../domain/day.ts";
import { LOGGED_DAYS, loadsOf } from "../domain/load.ts";
import { isSkip } from "../domain/mission.ts";
import type { Quiet } from "../domain/quiet.ts";
import { quoted } from "../domain/quoted.ts";
import { hoursOf } from "../domain/setting.ts";
import { type WarnedOf, warningFacts } from "../domain/stats/warning-facts.ts";
import { HALF_YEAR_DAYS } from "../domain/stats/warning-practice.ts";
import { YEAR_DAYS } from "../domain/stats/yield.ts";
import { type NetworkFacts, type Stats, statsOf, TIME_DAYS } from "../domain/stats.ts";
import { GRACE_DAYS, MOST_WARNINGS, QUIET_DAYS, type Warning } from "../domain/warning.ts";
import { WARNINGS, warningsOf } from "../domain/warnings.ts";
import { NetError } from "../errors.ts";
import { shortDay } from "../views/day.ts";
import { quietView, statsView, warningsView } from "../views/stats.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { dayMeant } from "./common/day-meant.ts";
import { saysNone } from "./common/none.ts";
import { printReport } from "./common/output.ts";
import { settingOf } from "./common/setting.ts";
import { type WriteOptions, write } from "./common/write.ts";
import { type OutlinedNetwork, outlinedNetwork } from "./stats/outlined-network.ts";
import { practiceOf } from "./stats/practice.ts";

interface StatsOptions extends WriteOptions {
  readonly warnings: boolean;
  readonly quiet?: string;
  readonly until?: string;
  readonly unquiet?: string;
}

export function statsCommand(context: Context): Command {
  return command("stats", "your network as a whole, and what in it is worth a look", [
    "net stats",
    "net stats --warnings            (all of them, not three; and those that are quiet)",
    "net stats --quiet W-13          (for 90 days; --until DAY for another time)",
    "net stats --unquiet W-13        (or --quiet none, for all)",
    "net tag Mette field:finance     (so that fields can be counted)",
    'net config employer "Nordlys A/S"',
  ])
    .option("--warnings", "list every warning", false)
    .addOption(
      new Option("--quiet <code>", "do not show this warning for a while; none: show all again").conflicts([
        "unquiet",
        "warnings",
      ]),
    )
    .option("--until <day>", "with --quiet: until this day")
    .addOption(new Option("--unquiet <code>", "show this warning again").conflicts("warnings"))
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((options: StatsOptions) => runStats(context, options));
}

async function runStats(context: Context, options: StatsOptions): Promise<void> {
  const { quiet, until, unquiet } = options;
  const isQuieting = quiet !== undefined && !saysNone(quiet);
  if (until !== undefined && !isQuieting) {
    throw new NetError("usage", "which warning is to be quiet until then?", {
      hint: `net stats --quiet W-13 --until ${quoted(until)}`,
    });
  }
  if (isQuieting) hush(context, codeMeant(quiet), await untilMeant(context, until), options);
  else if (quiet !== undefined) hear(context, null, options);
  else if (unquiet !== undefined) hear(context, codeMeant(unquiet), options);
  else showStats(context, options);
}

function codeMeant(typed: string): string {
  const number = /^(?:w-?)?(\d{1,2})$/i.exec(typed.trim())?.[1];
  const code = number === undefined ? typed : `W-${number.padStart(2, "0")}`;
  if (WARNINGS.some((rule) => rule.code === code)) return code;
  throw new NetError("usage", `"${typed}" is no warning`, {
    hint: "net stats --warnings (for their codes), then net stats --quiet W-13",
  });
}

async function untilMeant(context: Context, typed: string | undefined): Promise<Day> {
  const { today } = context;
  if (typed === undefined) return plusDays(today, QUIET_DAYS);
  const until = await dayMeant(context, typed, "future");
  if (until > today) return until;
  throw new NetError("invalid", `${shortDay(until)} is not to come`, { hint: '--until "in 3 months"' });
}

/** Keeps one warning quiet, or for longer than it was. */
function hush(context: Context, code: string, until: Day, options: WriteOptions): void {
  const { store, today } = context;
  const after: Quiet = { id: code, until };
  write(
    context,
    options,
    () => {
      const before = store.quiets.byId(code);
      const change = before === null ? created("quiet", after) : changed("quiet", before, after);
      const changes = before?.until === until ? [] : [change];
      return { changes, report: { today, did: "quiet" as const, quiets: [withName(after)] } };
    },
    quietView,
  );
}

/** Lets one warning be heard again, or all of them. */
function hear(context: Context, code: string | null, options: WriteOptions): void {
  const { store, today } = context;
  write(
    context,
    options,
    () => {
      const quiets = store.quiets.all().filter(({ id }) => code === null || id === code);
      return {
        changes: quiets.map((quiet) => removed("quiet", quiet)),
        report: { today, did: "heard" as const, quiets: quiets.map(withName) },
      };
    },
    quietView,
  );
}

function withName(quiet: Quiet): Quiet & { readonly name: string } {
  return { ...quiet, name: WARNINGS.find(({ code }) => code === quiet.id)?.name ?? "" };
}

function showStats(context: Context, { warnings: isAll, json }: StatsOptions): void {
  const { store, today } = context;
  const network = outlinedNetwork(context);
  const facts = networkFacts(context, network);
  const stats = statsOf(network.tally, facts, today);
  const goals = store.goals.open();
  const inbox = store.stats.inbox();
  const found = warned(context, network, facts, stats, { goals, inbox });
  const quiets = new Map(store.quiets.all().map(({ id, until }) => [id, until]));
  const quietUntil = (code: string): Day | null => {
    const until = quiets.get(code);
    return until !== undefined && until > today ? until : null;
  };
  if (isAll) {
    const warnings = found.map((each) => ({ ...each, quietUntil: quietUntil(each.code) }));
    printReport(context, { today, warnings }, { json, view: warningsView });
    return;
  }
  const heard = found.filter(({ code }) => quietUntil(code) === null);
  const report = {
    ...stats,
    inbox: inbox.cards,
    goals: goals.length,
    warnings: heard.slice(0, MOST_WARNINGS),
    moreWarnings: Math.max(0, heard.length - MOST_WARNINGS),
    quiet: found.length - heard.length,
  };
  printReport(context, report, { json, view: statsView });
}

function networkFacts(context: Context, { known, places }: OutlinedNetwork): NetworkFacts {
  const { store, today } = context;
  const employer = settingOf(context, "employer");
  const learnedFrom = plusDays(today, 1 - YEAR_DAYS);
  return {
    codes: store.stats
      .codes(today)
      .map(({ title, tags, count }) => ({ field: fieldOf(tags), level: levelOf(tags, title), count })),
    known,
    places,
    employer: employer === "none" ? null : { name: employer, insiders: store.stats.insiders(employer) },
    logged: {
      ...store.stats.logged(plusDays(today, -TIME_DAYS), today),
      minutes: store.hours.minutes(plusDays(today, -TIME_DAYS), today),
    },
    learnings:
      store.learnings.since(learnedFrom).filter(({ on }) => on <= today).length +
      store.meetings.learned(learnedFrom, today),
    openPromises: store.stats.openPromises(),
    hours: hoursOf(settingOf(context, "hours")),
    namesOf: store.contacts.names,
  };
}

/** Nothing while the file is young: what is missing then is merely not there yet. */
function warned(
  context: Context,
  network: OutlinedNetwork,
  { employer, namesOf }: NetworkFacts,
  stats: Stats,
  { goals, inbox }: Pick<WarnedOf, "goals" | "inbox">,
): readonly Warning[] {
  const { store, today } = context;
  const { begunOn, tally, fits, placeOf, askedOn, seen, learnedSince } = network;
  if (begunOn === null || daysBetween(begunOn, today) < GRACE_DAYS) return [];
  const mission = store.answers.newestTo("mission");
  const needs = store.needs.of(null);
  const asks = store.stats.asks(plusDays(today, -HALF_YEAR_DAYS), ASKED);
  const facts: WarnedOf = {
    hasMission: mission !== null && !isSkip(mission),
    goals,
    fits,
    needs,
    offers: needs.length === 0 ? [] : store.offers.ofContacts(),
    tags: needs.length === 0 ? new Map<never, never>() : store.stats.tagsOfOffering(),
    inbox,
    asks,
    askedOn,
    loads: () => loadsOf(store.plan.rhythms(), store.plan.minutes(plusDays(today, -LOGGED_DAYS), today)),
    eachTimed: (look) => store.hours.eachWith(plusDays(today, -TIME_DAYS), today, look),
    placeOf,
    initiative: initiativeIn(context),
    namesOf,
    ...practiceOf(context, employer, { begunOn, seen }),
    learnedSince,
  };
  return warningsOf(warningFacts(tally, facts, stats, today));
}

/** The owner's first steps matter only where nobody else took one. */
function initiativeIn({ store, today }: Context): WarnedOf["initiative"] {
  const since = plusDays(today, -HALF_YEAR_DAYS);
  const theirs = store.stats.firstSteps("them", since, today, 1);
  return { mine: theirs > 0 ? 0 : store.stats.firstSteps("me", since, today, -1), theirs };
}
