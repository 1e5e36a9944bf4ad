import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { changed, created, removed } from "../domain/change.ts";
import type { Contact } from "../domain/contact.ts";
import {
  FACT_AREAS,
  FACT_CLASSES,
  type Fact,
  type FactArea,
  type FactClass,
  inAreas,
  learned,
  readArea,
} from "../domain/fact.ts";
import { cleanText } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { ownLines } from "../io/shown.ts";
import { factsView, factView } from "../views/fact.ts";
import { command, demandAlone, demandRemovalAlone, dryRunOption, jsonOption, WHO } from "./common/command.ts";
import { contactMeant, nameAhead } from "./common/contact-meant.ts";
import { pastDay } from "./common/day-meant.ts";
import { entryMeant } from "./common/entry.ts";
import { printReport } from "./common/output.ts";
import { type WriteOptions, write } from "./common/write.ts";

interface FactOptions extends WriteOptions {
  readonly on?: string;
  readonly class?: FactClass;
  readonly change?: string;
  readonly remove?: string;
}

export function factCommand(context: Context): Command {
  return command("fact", "note what you know of somebody, in one of six areas; without a text: list it", [
    'net fact Mette occupied "the merger with Sydfyn"',
    'net fact Bo udfordring "mangler to udviklere" --on yesterday',
    "net fact Mette                  (what you know, numbered)",
    'net fact Mette person "her son is ill" --class private',
    "net fact Mette --change 2 --class private   (or another text)",
    "net fact Mette --remove 2       (or a piece of its text)",
  ])
    .argument("<contact>", WHO)
    .argument("[area]", FACT_AREAS.join(", "))
    .argument("[text...]", "what you know")
    .option("-o, --on <day>", "the day you learned it")
    .addOption(
      new Option("--class <class>", "what it may be used for; private and confidential are for you alone").choices(
        FACT_CLASSES,
      ),
    )
    .option("--change <which>", "change one, its --class or text: a number of this list, or a piece of its text")
    .option("--remove <which>", "a number of this list, or a piece of its text")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(
      async (first: string, next: string | undefined, more: readonly string[], options: FactOptions, self: Command) => {
        const [who, [area, ...words]] = nameAhead(context, first, next === undefined ? [] : [next, ...more]);
        const contact = await contactMeant(context, who, { isGuessed: true });
        const { change, remove } = options;
        const list = `net fact ${quoted(contact.name)}`;
        if (remove !== undefined) {
          demandRemovalAlone(self, list, { text: area ?? "", change, remove });
          return removeFact(context, contact, remove, options);
        }
        if (change !== undefined) {
          demandAlone(self, "--change", list, "--class");
          return changeFact(context, contact, change, [area ?? "", ...words].join(" "), options);
        }
        if (area !== undefined) return noteFact(context, contact, areaMeant(area), words.join(" "), options);
        if (options.class !== undefined || options.on !== undefined) {
          throw new NetError("usage", "what do you know?", {
            hint: `net fact ${quoted(contact.name)} AREA "…", or --change 1 --class private`,
          });
        }
        return listFacts(context, contact, options);
      },
    );
}

function areaMeant(typed: string): FactArea {
  const area = readArea(typed);
  if (area) return area;
  throw new NetError("usage", `"${typed}" is no area`, { hint: `one of ${FACT_AREAS.join(", ")}` });
}

async function noteFact(
  context: Context,
  { id, name }: Contact,
  area: FactArea,
  typed: string,
  options: FactOptions,
): Promise<void> {
  const text = cleanText(typed);
  if (text === "") throw new NetError("usage", "what do you know?", { hint: `net fact ${quoted(name)} ${area} "…"` });
  const learnedOn = await pastDay(context, options.on ?? "today");
  const { store, newId } = context;
  write(
    context,
    options,
    () => {
      const { before, after } = learned(
        store.facts.of(id),
        { contactId: id, area, text, learnedOn, class: options.class ?? null },
        newId,
      );
      const change = before === null ? created("fact", after) : changed("fact", before, after);
      const did: "learned" | "heard again" = before === null ? "learned" : "heard again";
      return { changes: [change], report: { name, did, fact: after } };
    },
    factView,
  );
}

function listFacts(context: Context, { id, name }: Contact, options: FactOptions): void {
  const facts = inAreas(context.store.facts.of(id));
  if (!options.json) context.shown.keep(ownLines("a fact", facts.length, id));
  printReport(context, { today: context.today, contactId: id, name, facts }, { json: options.json, view: factsView });
}

function changeFact(context: Context, { id, name }: Contact, which: string, typed: string, options: FactOptions): void {
  const text = cleanText(typed);
  if (text === "" && options.class === undefined) {
    throw new NetError("usage", "what is to change about it?", { hint: "--class private, or another text" });
  }
  const { store } = context;
  write(
    context,
    options,
    () => {
      const before = factMeant(inAreas(store.facts.of(id)), which, name);
      const fact: Fact = { ...before, text: text || before.text, class: options.class ?? before.class };
      return {
        changes: [changed("fact", before, fact)],
        report: { name, did: "changed" as const, fact },
      };
    },
    factView,
  );
}

function removeFact(context: Context, { id, name }: Contact, which: string, options: FactOptions): void {
  const { store } = context;
  write(
    context,
    options,
    () => {
      const fact = factMeant(inAreas(store.facts.of(id)), which, name);
      return { changes: [removed("fact", fact)], report: { name, did: "removed" as const, fact } };
    },
    factView,
  );
}

function factMeant(facts: readonly Fact[], which: string, name: string): Fact {
  return entryMeant(facts, which, {
    textOf: ({ text }) => text,
    none: `no fact of ${name} is called`,
    hint: `net fact ${quoted(name)}`,
  });
}
