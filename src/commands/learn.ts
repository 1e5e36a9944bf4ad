import { type Command, InvalidArgumentError, Option } from "commander";
import type { Context } from "../context.ts";
import { changed, created, removed } from "../domain/change.ts";
import type { Day } from "../domain/day.ts";
import { FACT_CLASSES, type FactClass } from "../domain/fact.ts";
import { LEARNING_KINDS, type Learning, type LearningKind, newLearning, readLearningKind } from "../domain/learning.ts";
import { cleanText } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { ownLines } from "../io/shown.ts";
import { type LearningLine, learningsView, learningView } from "../views/learning.ts";
import { command, demandRemovalAlone, dryRunOption, jsonOption } from "./common/command.ts";
import { pastDay } from "./common/day-meant.ts";
import { entryMeant } from "./common/entry.ts";
import { answersNone, saysNone, valueOrNull } from "./common/none.ts";
import { printReport } from "./common/output.ts";
import { viaMeant, viaName } from "./common/source.ts";
import { type WriteOptions, write } from "./common/write.ts";

interface LearnOptions extends WriteOptions {
  readonly from?: string;
  readonly kind?: LearningKind | "none";
  readonly class?: FactClass;
  readonly on?: string;
  readonly used?: boolean;
  readonly change?: string;
  readonly remove?: string;
}

const LIST = "a number of the list, or a piece of its text";

export function learnCommand(context: Context): Command {
  return command("learn", "what you learned from somebody, or at an event; without a text: the list", [
    'net learn "detailhandlen går tilbage til papir" --from Mette --kind trend',
    'net learn "Acme halves its prices" --from "DI netværksdag" --kind competitor',
    'net learn "I talk too fast when I am nervous" --kind self',
    "net learn                          (newest first, numbered)",
    "net learn --used                   (only what has been put to use; --no-used for the rest)",
    "net learn --change 1 --used        (it has been put to use)",
    "net learn --remove 2",
  ])
    .argument("[text...]", "what you learned; left out: list it")
    .option("-f, --from <who>", "from whom, or at which event, as event:NAME where a group has it too; or none")
    .addOption(
      new Option("-k, --kind <kind>", "what it is about, or none")
        .choices([...LEARNING_KINDS, "none"])
        .argParser(kindMeant),
    )
    .addOption(
      new Option("--class <class>", "what it may be used for; only professional goes into reports").choices(
        FACT_CLASSES,
      ),
    )
    .option("-o, --on <day>", "the day you learned it")
    .option("--used", "it has been put to use")
    .option("--no-used", "it has not been put to use")
    .option("--change <which>", `change one, its text, source, kind, class or day: ${LIST}`)
    .option("--remove <which>", `take one off the list: ${LIST}`)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: LearnOptions, self: Command) =>
      runLearn(context, cleanText(words.join(" ")), options, self),
    );
}

function kindMeant(typed: string): LearningKind | "none" {
  const kind = readLearningKind(typed);
  if (kind !== undefined) return kind;
  if (answersNone(typed)) return "none";
  throw new InvalidArgumentError(`Allowed choices are ${[...LEARNING_KINDS, "none"].join(", ")}.`);
}

async function runLearn(context: Context, text: string, options: LearnOptions, self: Command): Promise<void> {
  const { change, remove } = options;
  if (remove !== undefined) {
    demandRemovalAlone(self, "net learn", { text, change, remove });
    removeLearning(context, remove, options);
    return;
  }
  const said = await learningSaid(context, options);
  if (change !== undefined) changeLearning(context, change, text, said, options);
  else if (text === "") listLearnings(context, said, options);
  else noteLearning(context, text, said, options);
}

/** What the flags say but for whether it was used; a field that was not mentioned is left out. */
type LearningSaid = Partial<Pick<Learning, "kind" | "class" | "on" | "contactId" | "eventId">>;

async function learningSaid(context: Context, { from, kind, on, class: of }: LearnOptions): Promise<LearningSaid> {
  return {
    ...(kind === undefined ? {} : { kind: valueOrNull(kind) }),
    ...(of === undefined ? {} : { class: of }),
    ...(on === undefined ? {} : { on: await pastDay(context, on) }),
    ...(from === undefined ? {} : await sourceMeant(context, from)),
  };
}

async function sourceMeant(context: Context, typed: string): Promise<Pick<Learning, "contactId" | "eventId">> {
  if (saysNone(typed)) return { contactId: null, eventId: null };
  const via = await viaMeant(context, typed);
  switch (via.kind) {
    case "contact":
      return { contactId: via.id, eventId: null };
    case "event":
      return { contactId: null, eventId: via.id };
    case "group": {
      const name = viaName(context.store, via);
      throw new NetError("usage", `"${name}" is a group: what was learned there stands with its meeting`, {
        hint: `net group meeting ${quoted(name)} --share "me learned …"`,
      });
    }
  }
}

function noteLearning(context: Context, text: string, said: LearningSaid, options: LearnOptions): void {
  const { today, newId } = context;
  write(
    context,
    options,
    () => {
      const usedOn = options.used === true ? today : null;
      const learning = newLearning(newId, { on: today, ...said, text, usedOn });
      const report = { today, did: "noted" as const, learning: line(context, learning) };
      return { changes: [created("learning", learning)], report };
    },
    learningView,
  );
}

function changeLearning(
  context: Context,
  which: string,
  text: string,
  said: LearningSaid,
  options: LearnOptions,
): void {
  const { today } = context;
  if (text === "" && Object.keys(said).length === 0 && options.used === undefined) {
    throw new NetError("usage", "what is to change about it?", {
      hint: "--used, --from, --kind, --class, --on, or another text",
    });
  }
  write(
    context,
    options,
    () => {
      const before = learningMeant(context, which);
      const learning: Learning = {
        ...before,
        ...said,
        text: text || before.text,
        usedOn: usedOn(before.usedOn, options.used, today),
      };
      const report = { today, did: "changed" as const, learning: line(context, learning) };
      return { changes: [changed("learning", before, learning)], report };
    },
    learningView,
  );
}

function usedOn(before: Day | null, isUsed: boolean | undefined, today: Day): Day | null {
  if (isUsed === undefined) return before;
  return isUsed ? (before ?? today) : null;
}

function removeLearning(context: Context, which: string, options: LearnOptions): void {
  write(
    context,
    options,
    () => {
      const learning = learningMeant(context, which);
      const report = { today: context.today, did: "removed" as const, learning: line(context, learning) };
      return { changes: [removed("learning", learning)], report };
    },
    learningView,
  );
}

function listLearnings(context: Context, said: LearningSaid, { json, used }: LearnOptions): void {
  const { store, today } = context;
  const { kind, class: of, contactId, eventId, on } = said;
  if (on !== undefined) throw new NetError("usage", "what did you learn?", { hint: 'net learn "…", or --change 1' });
  // Numbered as they stand in the whole list, so that a number means the same with and without a filter.
  const all = store.learnings.all();
  const learnings = all
    .map((learning, at) => ({ ...line(context, learning), number: at + 1 }))
    .filter(
      (learning) =>
        (kind === undefined || learning.kind === kind) &&
        (of === undefined || learning.class === of) &&
        (contactId === undefined || (learning.contactId === contactId && learning.eventId === eventId)) &&
        (used === undefined || (learning.usedOn !== null) === used),
    );
  if (!json) context.shown.keep(ownLines("something you learned", all.length));
  printReport(context, { today, learnings }, { json, view: learningsView });
}

function learningMeant({ store }: Context, which: string): Learning {
  return entryMeant(store.learnings.all(), which, {
    textOf: ({ text }) => text,
    none: "nothing learned is called",
    hint: "net learn",
  });
}

function line({ store }: Context, learning: Learning): LearningLine {
  const { contactId, eventId } = learning;
  return {
    ...learning,
    from:
      contactId !== null
        ? (store.contacts.byId(contactId)?.name ?? null)
        : eventId === null
          ? null
          : viaName(store, { kind: "event", id: eventId }) || null,
  };
}
