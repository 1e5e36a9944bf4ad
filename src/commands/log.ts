import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { tagList } from "../domain/add.ts";
import type { Contact } from "../domain/contact.ts";
import { FACT_CLASSES, type FactClass } from "../domain/fact.ts";
import { INTERACTION_KINDS, type Interaction, type InteractionKind, type Side } from "../domain/interaction.ts";
import type { Talk } from "../domain/log.ts";
import { cleanText } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { kindAmong, type Sentence } from "../domain/sentence.ts";
import { NetError } from "../errors.ts";
import { shortDay } from "../views/day.ts";
import { logView } from "../views/log.ts";
import { command, dryRunOption, gathered, gatheredTexts, jsonOption } from "./common/command.ts";
import { dayMeant, inRange } from "./common/day-meant.ts";
import { eventMeant } from "./common/event-meant.ts";
import { writeAndAsk } from "./common/kept.ts";
import { minutesBetween, numberBetween } from "./common/number-meant.ts";
import { isAsking, type WriteOptions } from "./common/write.ts";
import { changeNoteClass, demandClassAlone } from "./log/class.ts";
import { logDecision, type TalkItself } from "./log/decided.ts";
import { everybody, exchangedIn, type Found, mentionOf, neededBy, nobodyNamed, promisedBy } from "./log/people.ts";
import { sentenceMeant, sentenceOf, unusualDay } from "./log/sentence.ts";
import { whoseAsked } from "./log/whose.ts";

interface LogOptions extends WriteOptions {
  readonly with: readonly string[];
  readonly where?: string;
  readonly on?: string;
  readonly kind?: InteractionKind;
  readonly minutes?: number;
  readonly depth?: Interaction["depth"];
  readonly energy?: number;
  readonly confirmed: boolean;
  readonly note?: string;
  readonly class?: FactClass;
  readonly change?: string;
  readonly event?: string;
  readonly tag: readonly string[];
  readonly by?: Side;
  readonly gave: readonly string[];
  readonly got: readonly string[];
  readonly unanswered: boolean;
}

export function logCommand(context: Context): Command {
  return command("log", "note a conversation, in one sentence", [
    'net log "coffee with Mette yesterday 45m; I promised the deck by Friday"',
    'net log "kaffe med Mette i går; hun lovede en intro til Jens om 2 uger"',
    'net log "Called Bo, no answer"',
    'net log "jeg lovede Bo at ringe på tirsdag"     (a promise, and no conversation)',
    'net log "Lunch with **Anna Berg (Nordlys)** and Mette #board"     (a card for somebody new)',
    'net log "kaffe med Mette om hendes nye job" --gave "feedback på oplægget"',
    'net log "long talk with Bo about exports" --event Messe --minutes 40',
    'net log "lunch with Bo about our new prices #pitch"     (net stats holds pitches against what you learned)',
    'net log "talked about the merger" --with Mette --kind call --minutes 20',
    'net log "Christmas cards" --where tag:xmas        (one letter to many ends no silence; --kind message if each had a word of its own)',
    "net log - < note.txt                              (or through a pipe: one conversation)",
  ])
    .argument("[sentence...]", "who, what, when, and what was promised; in English or Danish; - reads it")
    .option(
      "--with <names>",
      "who took part: names, or numbers of the last list (several: again, or with commas)",
      gathered,
      [],
    )
    .option("--where <filter>", "everybody a filter of net list finds took part")
    .option("-o, --on <day>", "when it was")
    .addOption(new Option("-k, --kind <kind>", "what it was").choices(INTERACTION_KINDS))
    .option("-m, --minutes <minutes>", "how long it took, such as 45 or 1h30", minutesBetween(0, 6000))
    .option("--depth <depth>", "1 surface, 2 substantive, 3 candid", numberBetween(1, 3))
    .option("--confirmed", "it only confirmed what you thought already", false)
    .option("--energy <energy>", "how you felt after it, -2 to 2", numberBetween(-2, 2))
    .option("--note <text>", "what to remember, instead of the sentence")
    .addOption(new Option("--class <class>", "what the note may be used for").choices(FACT_CLASSES))
    .option("-e, --event <event>", "the event it was at: its name, or a number of net event list")
    .option("-t, --tag <tag>", "a tag (several: again, or with commas)", gathered, [])
    .addOption(new Option("--by <side>", "who took the first step").choices(["me", "them"]))
    .option(
      "--gave <text>",
      'what you gave them (several: again; --gave "Lars: a book" for one of many)',
      gatheredTexts,
      [],
    )
    .option("--got <text>", "what you got from them, likewise", gatheredTexts, [])
    .option("--change <who>", "change the --class of a note: somebody's newest, or that of --on")
    .option("-u, --unanswered", "an attempt that got no answer", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: LogOptions, self: Command) => {
      if (options.change === undefined) return runLog(context, words.join(" "), options);
      demandClassAlone(self, options.change, options);
      return changeNoteClass(context, options.change, options);
    });
}

async function runLog(context: Context, typed: string, options: LogOptions): Promise<void> {
  const { text, sentence } = await sentenceMeant(context, await sentenceOf(context, typed, options), options);
  const mentions = options.with.length > 0 ? options.with.map(mentionOf) : sentence.people;
  const passedOver = new Map<Contact["id"], string>();
  const people = await everybody(context, mentions, passedOver);
  if (options.where !== undefined) people.push(...(await othersWhere(context, options.where, people)));
  if (people.length === 0) throw nobodyNamed(context, text);
  const told = {
    promised: await promisedBy(context, sentence, people),
    exchanged: exchangedIn(context, sentence, people, options),
  };
  const event = options.event === undefined ? null : eventMeant(context, options.event);
  const on = await dayOf(context, text, sentence, options, { usual: event?.on ?? context.today, people });
  const isTalk = sentence.isTalk || tellsOfTalk(options);
  if (!isTalk && told.promised.length + told.exchanged.length === 0) throw nothingToldOf(people);
  const { promised, exchanged } = isAsking(context, options) ? await whoseAsked(context, people, told) : told;
  const needed = neededBy(context, sentence, people);
  const kind = options.kind ?? kindAmong(sentence, people.length) ?? (event === null ? "meet" : "event");
  const facts: TalkItself = {
    isTalk,
    deeds: sentence.deeds,
    kind,
    on,
    minutes: options.minutes ?? sentence.minutes,
    depth: options.depth ?? sentence.depth ?? 1,
    energy: options.energy ?? null,
    initiator: options.by ?? sentence.initiator ?? (kind === "broadcast" ? "me" : null),
    isAnswered: options.unanswered ? false : sentence.isAnswered,
    isConfirmedOnly: options.confirmed,
    eventId: event?.id ?? null,
    noteClass: options.class ?? "professional",
    note: cleanText(options.note ?? sentence.note ?? "") || null,
    tags: tagList([...sentence.tags, ...options.tag]),
  };
  const leftOut = isTalk ? null : sentence.rest;
  await writeAndAsk(
    context,
    options,
    () => {
      const { changes, report } = logDecision(context, facts, people, { promised, exchanged, needed });
      return { changes, report: { ...report, leftOut } };
    },
    (report, style, width) => logView(report, style, width, passedOver),
    (report) => report.on,
  );
}

async function othersWhere(context: Context, filter: string, people: readonly Found[]): Promise<Found[]> {
  const { peopleWhere } = await import("./log/where.ts"); // of net.cjs alone: a rare flag
  const ids = people.map((found) => ("contact" in found ? found.contact.id : null));
  return peopleWhere(context, filter).filter((found) => !("contact" in found && ids.includes(found.contact.id)));
}

/** Whether a flag tells of a conversation where the sentence is all promises and favours. */
function tellsOfTalk(options: LogOptions): boolean {
  const { kind, minutes, depth, energy, note, event, by } = options;
  return (
    [kind, minutes, depth, energy, note, options.class, event, by].some((flag) => flag !== undefined) ||
    options.with.length + options.tag.length > 0 ||
    options.where !== undefined ||
    options.unanswered ||
    options.confirmed
  );
}

function nothingToldOf([first]: readonly Found[]): NetError {
  const name = first === undefined ? "somebody" : calledIn(first);
  return new NetError("usage", `this names ${name}, but tells of no conversation, promise or favour`, {
    hint: `net log ${quoted(`talked with ${name}; …`)}, or --kind call`,
  });
}

async function dayOf(
  context: Context,
  text: string,
  sentence: Sentence,
  options: LogOptions,
  { usual, people }: { readonly usual: Talk["on"]; readonly people: readonly Found[] },
): Promise<Talk["on"]> {
  const { today } = context;
  const name = people[0] === undefined ? "NAME" : calledIn(people[0]);
  if (options.on === undefined && sentence.on !== null && sentence.orSoon !== null)
    throw lastYearOrSoon(sentence.on, sentence.orSoon, name);
  if (options.on === undefined && sentence.on !== null && sentence.alsoOn !== null)
    throw twoTalks(sentence.on, sentence.alsoOn);
  const on =
    options.on === undefined
      ? (sentence.on ?? (await unusualDay(context, text, sentence)) ?? usual)
      : await dayMeant(context, options.on, "past");
  if (inRange(on) <= today) return on;
  throw new NetError("invalid", `${shortDay(on)} is still to come, and a log tells what has been`, {
    hint: `net promise ${quoted(name)} "…" --by ${on}, or --on today`,
  });
}

function lastYearOrSoon(on: Talk["on"], soon: Talk["on"], name: string): NetError {
  return new NetError("usage", `the day could be ${shortDay(on)} or ${shortDay(soon)}`, {
    hint: `net promise ${quoted(name)} "…" --by ${soon}, or --on ${on}`,
  });
}

function twoTalks(on: Talk["on"], other: Talk["on"]): NetError {
  return new NetError("usage", `two talks are told of, on ${shortDay(on)} and on ${shortDay(other)}`, {
    hint: `one net log for each, or --on ${on} for both`,
  });
}

function calledIn(found: Found): string {
  return "contact" in found ? found.contact.name : found.card.text;
}
