import { type Command, InvalidArgumentError, Option } from "commander";
import type { Context } from "../context.ts";
import { type Amount, readAmount, unitKept } from "../domain/amount.ts";
import { changed, created, removed } from "../domain/change.ts";
import type { Day } from "../domain/day.ts";
import { cleanText, folded } from "../domain/name.ts";
import {
  cleanWorth,
  OUTCOME_KINDS,
  type Outcome,
  type OutcomeId,
  type OutcomeKind,
  outcomeKindIn,
  readOutcomeKind,
  type Via,
} from "../domain/outcome.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { ownLines } from "../io/shown.ts";
import { type OutcomeLine, outcomesView, outcomeView } from "../views/outcome.ts";
import { command, demandRemovalAlone, dryRunOption, gatheredTexts, jsonOption } from "./common/command.ts";
import { dayMeant, pastDay } from "./common/day-meant.ts";
import { entryMeant } from "./common/entry.ts";
import { goalMeant } from "./common/goal-meant.ts";
import { areNone, orNone, saysNone, valueOrNull } from "./common/none.ts";
import { printReport } from "./common/output.ts";
import { isNamed, viaMeant, viaName } from "./common/source.ts";
import { type WriteOptions, write } from "./common/write.ts";

interface OutcomeOptions extends WriteOptions {
  readonly kind?: OutcomeKind;
  readonly via: readonly string[];
  readonly goal?: string;
  readonly value?: Amount | "none";
  readonly unit?: string;
  readonly on?: string;
  readonly since?: string;
  readonly change?: string;
  readonly remove?: string;
}

const LIST = "a number of the list, or a piece of its text";

export function outcomeCommand(context: Context): Command {
  return command("outcome", "what came of it, and by whom and what it came; without a text: the list", [
    'net outcome "customer meeting with Vestas" --via Mette --goal Germany',
    'net outcome "kontrakt med Fjordbank" --via Anna --value "80.000 kr"',
    'net outcome "three ideas for the spring fair" --kind idea --value 3',
    "net outcome                              (newest first, numbered)",
    "net outcome --change 1 --kind contract   (or another text, --via, --value, --on)",
    "net outcome --remove 2",
  ])
    .argument("[text...]", "what came of it; left out: list what came")
    .addOption(
      new Option("-k, --kind <kind>", "what came, where the words do not tell")
        .choices(OUTCOME_KINDS)
        .argParser(kindMeant),
    )
    .option(
      "--via <who>",
      "by whom or what it came, in order: a name, an event or a group, as event:NAME where both have it (several: again); or none",
      gatheredTexts,
      [],
    )
    .option("-g, --goal <goal>", "the goal it serves: a number of net mission, or a piece of its title; or none")
    .option("--value <amount>", "how much of it there was; or none", orNone(valueMeant))
    .option("--unit <word>", "what is counted, in a word of your own: kr, leads, hours")
    .option("-o, --on <day>", "the day it came")
    .option("--since <day>", "list only what came from this day on")
    .addOption(
      new Option("--change <which>", `change one, its text, kind, chain, goal, value or day: ${LIST}`).conflicts(
        "since",
      ),
    )
    .option("--remove <which>", `take one off the list: ${LIST}`)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: OutcomeOptions, self: Command) =>
      runOutcome(context, cleanText(words.join(" ")), options, self),
    );
}

function kindMeant(typed: string): OutcomeKind {
  const kind = readOutcomeKind(typed);
  if (kind) return kind;
  throw new InvalidArgumentError(`Allowed choices are ${OUTCOME_KINDS.join(", ")}.`);
}

function valueMeant(typed: string): Amount {
  const value = readAmount(typed);
  if (value === undefined) throw new InvalidArgumentError("Write it as 3, 2.5 or 80.000 kr.");
  return value;
}

async function runOutcome(context: Context, text: string, options: OutcomeOptions, self: Command): Promise<void> {
  const { change, remove, since } = options;
  if (remove !== undefined) {
    demandRemovalAlone(self, "net outcome", { text, change, remove });
    removeOutcome(context, remove, options);
    return;
  }
  if (text !== "" && since !== undefined) {
    throw new NetError("usage", "either a new outcome or --since, not both", {
      hint: `net outcome ${quoted(text)}, or net outcome --since ${quoted(since)}`,
    });
  }
  const said = await outcomeSaid(context, options);
  if (change !== undefined) changeOutcome(context, change, text, said, options);
  else if (text === "") await listOutcomes(context, said, options);
  else noteOutcome(context, text, said, options);
}

/** What the flags say; a field that was not mentioned is left out. */
type OutcomeSaid = Partial<Omit<Outcome, "id" | "text">>;

async function outcomeSaid(context: Context, options: OutcomeOptions): Promise<OutcomeSaid> {
  const { kind, goal, value, on, via } = options;
  const goals = context.store.goals.open();
  const unit = unitSaid(options);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(goal === undefined ? {} : { goalId: saysNone(goal) ? null : goalMeant(goals, goal).id }),
    ...(value === undefined ? {} : { value: valueOrNull(value)?.amount ?? null }),
    ...(unit === undefined ? {} : { unit }),
    ...(on === undefined ? {} : { on: await pastDay(context, on) }),
    ...(via.length === 0 ? {} : { via: await chainMeant(context, via) }),
  };
}

/** The unit stands behind the value or is said by itself; undefined where neither does. */
function unitSaid({ value, unit }: OutcomeOptions): string | null | undefined {
  const behind = value === undefined || value === "none" ? null : value.unit;
  if (unit === undefined) return behind ?? undefined;
  const said = saysNone(unit) ? null : unitKept(unit) || null;
  if (behind === null || folded(behind) === folded(said ?? "")) return said;
  throw new NetError("usage", `is it ${behind}, or ${said ?? "none"}?`, { hint: "one of --value and --unit says it" });
}

async function chainMeant(context: Context, typed: readonly string[]): Promise<readonly Via[]> {
  if (areNone(typed)) return [];
  const via: Via[] = [];
  for (const name of typed) via.push(await stepMeant(context, name));
  return via;
}

/** Two names in one flag, as a list or as a chain is shown, are nobody: each is a step of its own. */
async function stepMeant(context: Context, typed: string): Promise<Via> {
  try {
    return await viaMeant(context, typed);
  } catch (error) {
    const names = typed.split(/ ?(?:,|→|->) ?| (?:and|og|&) /i);
    const areNames = names.length > 1 && names.every((name) => isNamed(context, name));
    if (!areNames || !(error instanceof NetError) || error.kind !== "notFound") throw error;
    const hint = names.map((name) => `--via ${quoted(name)}`).join(" ");
    throw new NetError("notFound", error.message, { hint, cause: error });
  }
}

function noteOutcome(context: Context, text: string, said: OutcomeSaid, options: OutcomeOptions): void {
  const { today, newId } = context;
  const kind = said.kind ?? outcomeKindIn(text);
  if (kind === null) {
    throw new NetError("usage", `of what kind is "${text}"?`, {
      hint: `--kind and one of ${OUTCOME_KINDS.join(", ")}`,
    });
  }
  const { value = null, unit = null } = said;
  write(
    context,
    options,
    () => {
      const outcome: Outcome = {
        id: newId() as OutcomeId,
        text,
        kind,
        ...cleanWorth(value, unit, kind),
        on: said.on ?? today,
        goalId: said.goalId ?? null,
        via: said.via ?? [],
      };
      const report = {
        today,
        did: "noted" as const,
        isKindRead: said.kind === undefined,
        outcome: line(context, outcome),
        number: numberOf(context, outcome),
      };
      return { changes: [created("outcome", outcome)], report };
    },
    outcomeView,
  );
}

function changeOutcome(
  context: Context,
  which: string,
  text: string,
  said: OutcomeSaid,
  options: OutcomeOptions,
): void {
  if (text === "" && Object.keys(said).length === 0) {
    throw new NetError("usage", "what is to change about it?", {
      hint: "--kind, --via, --goal, --value, --unit, --on, or another text",
    });
  }
  write(
    context,
    options,
    () => {
      const before = outcomeMeant(context, which);
      const merged: Outcome = { ...before, ...said, text: text || before.text };
      const outcome: Outcome = {
        ...merged,
        ...cleanWorth(merged.value, merged.value === null ? null : merged.unit, merged.kind),
      };
      const report = {
        today: context.today,
        did: "changed" as const,
        isKindRead: false,
        outcome: line(context, outcome),
        number: null,
      };
      return { changes: [changed("outcome", before, outcome)], report };
    },
    outcomeView,
  );
}

function removeOutcome(context: Context, which: string, options: OutcomeOptions): void {
  write(
    context,
    options,
    () => {
      const outcome = outcomeMeant(context, which);
      const report = {
        today: context.today,
        did: "removed" as const,
        isKindRead: false,
        outcome: line(context, outcome),
        number: null,
      };
      return { changes: [removed("outcome", outcome)], report };
    },
    outcomeView,
  );
}

async function listOutcomes(context: Context, said: OutcomeSaid, options: OutcomeOptions): Promise<void> {
  if (Object.keys(said).length > 0) {
    throw new NetError("usage", "what came of it?", { hint: 'net outcome "…", or --change 1' });
  }
  const since: Day | null = options.since === undefined ? null : await dayMeant(context, options.since, "past");
  const outcomes = context.store.outcomes.since(since).map((outcome) => line(context, outcome));
  if (!options.json) context.shown.keep(ownLines("an outcome", outcomes.length));
  printReport(context, { today: context.today, since, outcomes }, { json: options.json, view: outcomesView });
}

function outcomeMeant({ store }: Context, which: string): Outcome {
  return entryMeant(store.outcomes.since(null), which, {
    textOf: ({ text }) => text,
    none: "no outcome is called",
    hint: "net outcome",
  });
}

/** Where a new one will stand: before those of the same day. */
function numberOf({ store }: Context, { on }: Outcome): number {
  return store.outcomes.since(null).filter((other) => other.on > on).length + 1;
}

/** With the names of its chain, and the title of its goal. */
function line({ store }: Context, outcome: Outcome): OutcomeLine {
  return {
    ...outcome,
    goal: outcome.goalId === null ? null : (store.goals.byId(outcome.goalId)?.title ?? null),
    chain: outcome.via.map((step) => viaName(store, step)),
  };
}
