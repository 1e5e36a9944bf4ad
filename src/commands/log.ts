import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { addCard, type Meeting, tagList, toCard } from "../domain/add.ts";
import type { Change } from "../domain/change.ts";
import type { Contact } from "../domain/contact.ts";
import type { Exchange } from "../domain/exchange.ts";
import { FACT_CLASSES, type FactClass } from "../domain/fact.ts";
import { INTERACTION_KINDS, type Interaction, type InteractionKind, type Side } from "../domain/interaction.ts";
import { logTalk, type Talk, type TalkExchange, type TalkPromise } from "../domain/log.ts";
import { cleanLine, cleanText, folded } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { type Mention, readSentence, type Sentence, wordForName } from "../domain/sentence.ts";
import { NetError } from "../errors.ts";
import { shortDay } from "../views/day.ts";
import { logView } from "../views/log.ts";
import { factsFor } from "./add-facts.ts";
import { command, dryRunOption, gathered, gatheredTexts, jsonOption } from "./command.ts";
import { contactMeant, contactNamed, findLike, type NameOptions, whoTyped } from "./contact-meant.ts";
import { calendarOf, dayMeant, inRange, notLongOver, slipText } from "./day-meant.ts";
import { eventMeant } from "./event-meant.ts";
import { changeNoteClass, demandClassAlone } from "./log-class.ts";
import { nearOrOther, nearPeople, nobodyCalled } from "./namesakes.ts";
import { numberBetween } from "./number-meant.ts";
import { type WriteOptions, write } from "./write.ts";

interface LogOptions extends WriteOptions {
  readonly with: readonly string[];
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

/** A conversation without those who took part and what passed between them. */
type TalkItself = Omit<Talk, "people" | "promises" | "exchanges">;

interface Promised {
  readonly said: TalkPromise["said"];
  readonly whose: Found | null;
}

interface Exchanged {
  readonly said: TalkExchange["said"];
  readonly whose: Found | null;
}

/** Somebody named: found in the file, or to be made a card of. */
type Found = { readonly contact: Contact } | { readonly card: Mention };

export function logCommand(context: Context): Command {
  return command("log", "note a conversation, in one sentence", [
    'net log "Coffee with Mette and Lars yesterday 45m; I promised to send the deck by Friday"',
    'net log "kaffe med Mette i går; hun lovede en intro til Jens om 2 uger"',
    'net log "Called Bo, no answer"',
    'net log "jeg lovede Bo at ringe på tirsdag"     (a promise, and no conversation)',
    'net log "Lunch with **Anna Berg (Nordlys)** and Mette #board"     (a card for somebody new)',
    'net log "kaffe med Mette; hun introducerede mig for Jens" --gave "feedback på hendes oplæg"',
    'net log "long talk with Bo about exports" --event Messe --minutes 40',
    'net log "talked about the merger" --with Mette --kind call --minutes 20 --depth 2',
    "net log - < note.txt                              (or through a pipe: one conversation)",
  ])
    .argument("[sentence...]", "who, what, when, and what was promised; in English or Danish; - reads it")
    .option(
      "--with <names>",
      "who took part: names, or numbers of the last list (several: again, or with commas)",
      gathered,
      [],
    )
    .option("-o, --on <day>", "when it was")
    .addOption(new Option("-k, --kind <kind>", "what it was").choices(INTERACTION_KINDS))
    .option("-m, --minutes <minutes>", "how long it took", numberBetween(0, 6000))
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
    .option("--change <who>", "give the newest note of somebody, or that of --on, another --class")
    .option("-u, --unanswered", "an attempt that got no answer", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: LogOptions, self: Command) => {
      if (options.change === undefined) return runLog(context, words.join(" "), options);
      demandClassAlone(self, options.change, options);
      return changeNoteClass(context, options.change, options);
    });
}

function nobodyNamed(context: Context, text: string): NetError {
  const message = "nobody is named in this sentence";
  const otherwise = `net log ${quoted(text)} --with NAME`;
  const word = wordForName(text);
  if (word === null || nearPeople(context, word, 1).length === 0)
    return new NetError("usage", message, { hint: otherwise });
  return nobodyCalled(context, word, { message, otherwise });
}

async function runLog(context: Context, typed: string, options: LogOptions): Promise<void> {
  const { text, sentence } = await sentenceMeant(context, await sentenceOf(context, typed, options), options);
  const mentions = options.with.length > 0 ? options.with.map(mentionOf) : sentence.people;
  const passedOver = new Map<Contact["id"], string>();
  const people = await everybody(context, mentions, passedOver);
  if (people.length === 0) throw nobodyNamed(context, text);
  const promised = await promisedBy(context, sentence, people);
  const exchanged = exchangedIn(context, sentence, people, options);
  const event = options.event === undefined ? null : eventMeant(context, options.event);
  const on = await dayOf(context, text, sentence, options, { usual: event?.on ?? context.today, people });
  const isTalk = sentence.isTalk || tellsOfTalk(options);
  if (!isTalk && promised.length + exchanged.length === 0) throw nothingToldOf(people);
  const facts: TalkItself = {
    isTalk,
    deeds: sentence.deeds,
    kind: options.kind ?? sentence.kind ?? (event === null ? "meet" : "event"),
    on,
    minutes: options.minutes ?? sentence.minutes,
    depth: options.depth ?? sentence.depth ?? 1,
    energy: options.energy ?? null,
    initiator: options.by ?? sentence.initiator,
    isAnswered: options.unanswered ? false : sentence.isAnswered,
    isConfirmedOnly: options.confirmed,
    eventId: event?.id ?? null,
    noteClass: options.class ?? "professional",
    note: cleanText(options.note ?? sentence.note ?? "") || null,
    tags: tagList([...sentence.tags, ...options.tag]),
  };
  const leftOut = isTalk ? null : sentence.rest;
  write(
    context,
    options,
    () => {
      const { changes, report } = logDecision(context, facts, people, { promised, exchanged });
      return { changes, report: { ...report, leftOut } };
    },
    (report, style, width) => logView(report, style, width, passedOver),
  );
}

/** Whether a flag tells of a conversation where the sentence is all promises and favours. */
function tellsOfTalk(options: LogOptions): boolean {
  const { kind, minutes, depth, energy, note, event, by } = options;
  return (
    [kind, minutes, depth, energy, note, options.class, event, by].some((flag) => flag !== undefined) ||
    options.with.length + options.tag.length > 0 ||
    options.unanswered ||
    options.confirmed
  );
}

function nothingToldOf([first]: readonly Found[]): NetError {
  const name = first === undefined ? "somebody" : "contact" in first ? first.contact.name : first.card.text;
  return new NetError("usage", `this names ${name}, but tells of no conversation, promise or favour`, {
    hint: `net log ${quoted(`talked with ${name}; …`)}, or --kind call`,
  });
}

async function sentenceOf(context: Context, typed: string, options: LogOptions): Promise<string> {
  const { terminal, prompter, files } = context;
  const isPiped = typed.trim() === "-" || (typed.trim() === "" && options.with.length === 0 && !terminal.isInteractive);
  if (isPiped) {
    const text = cleanLine(files.text("-"));
    if (text !== "") return text;
    throw new NetError("usage", "there is nothing to log", { hint: 'net log "coffee with NAME yesterday"' });
  }
  if (typed.trim() !== "" || options.with.length > 0) return typed;
  return prompter.text("Who, what, when?", 'net log "coffee with Mette yesterday"');
}

/** The sentence as it is meant: a day in it that is none is refused, one with a slip in it asked about. */
async function sentenceMeant(
  context: Context,
  text: string,
  options: LogOptions,
): Promise<{ readonly text: string; readonly sentence: Sentence }> {
  const { terminal, prompter, store } = context;
  const sentence = readSentence(text, calendarOf(context), (words) => store.search.isName(words));
  const { doubtful } = sentence;
  if (doubtful === null || (options.on !== undefined && !doubtful.isPromised)) return { text, sentence };
  const { written, meant, isPromised } = doubtful;
  if (meant === null) {
    throw new NetError("invalid", `"${written}" is no day`, {
      hint: `another day in its place, such as friday or 30/11${isPromised ? "" : ", or --on friday"}`,
    });
  }
  const corrected = text.replace(withLead(written, meant), () => meant);
  const hint = `net log ${quoted(corrected)}`;
  if (!terminal.isInteractive) throw new NetError("usage", slipText(written, meant), { hint });
  if (!(await prompter.confirm(`Does "${written}" mean ${meant}?`, hint))) return { text, sentence };
  return sentenceMeant(context, corrected, options);
}

/** "i mogen" is what "i morgen" stands for. */
function withLead(written: string, meant: string): RegExp {
  const word = written.replace(/[^\p{L}\p{N}]/gu, ".");
  return new RegExp(meant.startsWith("i ") ? `(?:i )?${word}` : word, "iu");
}

function mentionOf(typed: string): Mention {
  const [, name = typed, organisation = null] = /^\**(.*?)\**\s*\(([^()]+)\)\**$/.exec(typed.trim()) ?? [];
  return { text: name.replaceAll("**", "").trim(), organisation, isNew: typed.includes("**") };
}

/** Each one once, in the order they are named; whoever is sure helps to tell the others. */
async function everybody(
  context: Context,
  mentions: readonly Mention[],
  passedOver: Map<Contact["id"], string>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const mention of mentions) {
    const together = found.flatMap((each) => ("contact" in each ? [each.contact.id] : []));
    const onGuess = (contact: Contact, others: string): void => void passedOver.set(contact.id, others);
    const one = await personNamed(context, mention, { together, onGuess });
    const isThere = found.some((each) =>
      "contact" in each && "contact" in one
        ? each.contact.id === one.contact.id
        : "card" in each && "card" in one && folded(each.card.text) === folded(one.card.text),
    );
    if (!isThere) found.push(one);
  }
  return found;
}

async function personNamed(context: Context, mention: Mention, options: NameOptions): Promise<Found> {
  const { terminal, prompter } = context;
  if (/^\d{1,4}$/.test(mention.text)) return { contact: await contactMeant(context, mention.text) };
  const typed = mention.organisation === null ? mention.text : `${mention.text} (${mention.organisation})`;
  const contact = await contactNamed(context, typed, { isGuessed: true, numberFlag: "--with", ...options });
  if (contact) return { contact };
  if (mention.isNew) return { card: mention };
  const stars = `**${mention.text}** in double stars makes a card, or ${findLike(mention.text)}`;
  if (!terminal.isInteractive) throw nobodyCalled(context, mention.text, { otherwise: stars });
  const near = nearPeople(context, mention.text);
  if (near.length > 0) {
    const id = await nearOrOther(context, typed, near, { other: "somebody else", flag: "--with" });
    const meant = near.find((each) => each.id === id);
    if (meant) return { contact: meant };
  }
  if (await prompter.confirm(`Nobody is called "${typed}". Make a card?`, `**${typed}**`)) return { card: mention };
  throw new NetError("cancelled", `nobody is called "${typed}", and nothing was logged`, {
    hint: findLike(mention.text),
  });
}

async function promisedBy(
  context: Context,
  sentence: Sentence,
  people: readonly Found[],
): Promise<readonly Promised[]> {
  const promised: Promised[] = [];
  for (const said of sentence.promises) {
    const { who } = said;
    const among = who === null ? undefined : people.find((person) => isCalled(person, who.text));
    notLongOver(said.dueOn, context.today);
    promised.push({ said, whose: who === null ? null : (among ?? (await personNamed(context, who, {}))) });
  }
  return promised;
}

/** What was given and got, by flags and by the sentence; what names somebody nobody knows is left to the note. */
function exchangedIn(
  context: Context,
  sentence: Sentence,
  people: readonly Found[],
  { gave, got }: LogOptions,
): readonly Exchanged[] {
  const typed = [
    ...gave.map((text) => exchangeTyped("give", text, people)),
    ...got.map((text) => exchangeTyped("take", text, people)),
  ];
  const told = sentence.exchanges.flatMap(({ who, ...said }): Exchanged[] => {
    if (who === null) return [{ said, whose: null }];
    const whose = people.find((person) => isCalled(person, who.text)) ?? onlyOne(context, who);
    return whose === null ? [] : [{ said, whose }];
  });
  const isTyped = ({ said }: Exchanged): boolean => typed.some((each) => folded(each.said.text) === folded(said.text));
  return [...typed, ...told.filter((each) => !isTyped(each))];
}

function exchangeTyped(direction: Exchange["direction"], typed: string, people: readonly Found[]): Exchanged {
  const [, name = "", behind = ""] = /^([^:]{1,80}): *(\S[^]*)$/.exec(typed) ?? [];
  const whose = people.find((person) => folded(name) !== "" && isCalled(person, name)) ?? null;
  return { said: { direction, pronoun: null, kind: null, text: cleanText(whose === null ? typed : behind) }, whose };
}

/** The one somebody named must be; null where nobody is called so, or several are. */
function onlyOne(context: Context, { text, organisation }: Mention): Found | null {
  const typed = organisation === null ? text : `${text} (${organisation})`;
  const who = whoTyped(context, typed, { isGuessed: true });
  return who.kind === "one" ? { contact: who.candidate.contact } : null;
}

/** Whether one of those present is meant by a name, as one repeats it: "Mette" for Mette Holm. */
function isCalled(person: Found, typed: string): boolean {
  const name = "contact" in person ? `${person.contact.name} ${person.contact.nickname ?? ""}` : person.card.text;
  const words = folded(name).split(" ");
  return folded(typed)
    .split(" ")
    .every((word) => words.includes(word));
}

async function dayOf(
  context: Context,
  text: string,
  sentence: Sentence,
  options: LogOptions,
  { usual, people }: { readonly usual: Talk["on"]; readonly people: readonly Found[] },
): Promise<Talk["on"]> {
  const { today } = context;
  const on =
    options.on === undefined
      ? (sentence.on ?? (await unusualDay(context, text, sentence)) ?? usual)
      : await dayMeant(context, options.on, "past");
  if (inRange(on) <= today) return on;
  const [first] = people;
  const name = first === undefined ? "NAME" : "contact" in first ? first.contact.name : first.card.text;
  throw new NetError("invalid", `${shortDay(on)} is still to come, and a log tells what has been`, {
    hint: `net promise ${quoted(name)} "…" --by ${on}, or --on today`,
  });
}

/** A day that only the larger grammar knows, looked for where no promise could be meant. */
async function unusualDay(context: Context, text: string, { promises }: Sentence): Promise<Talk["on"] | undefined> {
  if (
    promises.length > 0 ||
    !/\b(ago|last|past|previous|before|weekend|fortnight|night|noon|christmas|easter)\b/i.test(text)
  )
    return undefined;
  const { findChronoDay } = await import("../formats/chrono.ts");
  return (await findChronoDay(text, "past", calendarOf(context)))?.day;
}

function logDecision(
  context: Context,
  facts: TalkItself,
  found: readonly Found[],
  { promised, exchanged }: { readonly promised: readonly Promised[]; readonly exchanged: readonly Exchanged[] },
) {
  const changes: Change[] = [];
  const added: Contact[] = [];
  const contacts = new Map<Found | string, Contact>();
  const contactOf = (person: Found): Contact => {
    const key = "contact" in person ? person.contact.id : `**${folded(person.card.text)}`;
    const known = contacts.get(key);
    if (known) return known;
    let contact: Contact;
    if ("contact" in person) contact = context.store.contacts.byId(person.contact.id) ?? person.contact;
    else {
      const decision = addCard(cardOf(person.card), meetingOn(facts.on), factsFor(context, changes), null);
      // Talked with, so no card any more.
      contact = { ...decision.added.contact, standing: facts.isTalk && facts.isAnswered ? "active" : "inbox" };
      changes.push(
        ...decision.changes.map((change) => (change.entity === "contact" ? { ...change, after: contact } : change)),
      );
      added.push(contact);
    }
    contacts.set(key, contact);
    return contact;
  };
  const talk: Talk = {
    ...facts,
    people: found.map(contactOf),
    promises: promised.map(({ said, whose }) => ({ said, contact: whose === null ? null : contactOf(whose) })),
    exchanges: exchanged.map(({ said, whose }) => ({ said, contact: whose === null ? null : contactOf(whose) })),
  };
  const decided = logTalk(talk, added, {
    newId: context.newId,
    openOf: context.store.promises.openOf,
    askedOn: context.store.interactions.askedOn,
  });
  return { changes: [...changes, ...decided.changes], report: { today: context.today, ...decided.report } };
}

function cardOf({ text, organisation }: Mention) {
  return toCard({ name: text, title: null, organisation, emails: [], phones: [], urls: [], tags: [], note: null });
}

function meetingOn(on: Talk["on"]): Meeting {
  return { on, isDayGiven: true, event: null, place: null, expects: "none", tier: null, cadenceDays: null };
}
