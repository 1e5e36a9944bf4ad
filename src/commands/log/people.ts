import type { Context } from "../../context.ts";
import type { Contact } from "../../domain/contact.ts";
import type { Exchange } from "../../domain/exchange.ts";
import type { TalkExchange, TalkNeed, TalkPromise } from "../../domain/log.ts";
import { cleanText, folded } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import { type Mention, type Sentence, wordForName } from "../../domain/sentence.ts";
import { NetError } from "../../errors.ts";
import { filled } from "../../questions/filled.ts";
import { contactMeant, contactNamed, findLike, type NameOptions, whoTyped } from "../common/contact-meant.ts";
import { notLongOver } from "../common/day-meant.ts";
import { nearOrOther, nearPeople, nobodyCalled } from "../common/namesakes.ts";
import { questionsFor } from "../common/questions.ts";

// Whom the sentence of net log names, and whose what it tells of is.

/** A promise the sentence tells of; `whose` is null where it names nobody. */
export interface Promised {
  readonly said: TalkPromise["said"];
  readonly whose: Found | null;
}

/** The same of a favour. */
export interface Exchanged {
  readonly said: TalkExchange["said"];
  readonly whose: Found | null;
}

/** The same of a need. */
export interface Needed {
  readonly said: TalkNeed["said"];
  readonly whose: Found | null;
}

/** Somebody named: found in the file, or to be made a card of. */
export type Found = { readonly contact: Contact } | { readonly card: Mention };

/** That a sentence names nobody, and whom it may have meant. */
export function nobodyNamed(context: Context, text: string): NetError {
  const message = "nobody is named in this sentence";
  const otherwise = `net log ${quoted(text)} --with NAME`;
  const word = wordForName(text) ?? onlyName(context, text);
  if (word === null || nearPeople(context, word, 1).length === 0)
    return new NetError("usage", message, { hint: otherwise });
  // somebody is called so, but the place left it open whether the word is a name
  if (context.store.search.isName(word))
    return new NetError("usage", message, { hint: `net log ${quoted(text)} --with ${quoted(word)}` });
  return nobodyCalled(context, word, { message, otherwise });
}

/** The only word of a sentence that is somebody's name, or nearly, where no place tells of one: "cofee wth mete". */
function onlyName(context: Context, text: string): string | null {
  const words = text.split(/[^\p{L}'-]+/u).filter((word) => folded(word) !== "");
  const names = words.filter((word) => context.store.search.isName(word));
  const near =
    names.length > 0 ? names : words.filter((word) => word.length >= 4 && nearPeople(context, word, 1).length > 0);
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Somebody as `--with` names them: `Mette (Nordlys)`, or in double stars for somebody new. */
export function mentionOf(typed: string): Mention {
  const [, name = typed, organisation = null] = /^\**(.*?)\**\s*\(([^()]+)\)\**$/.exec(typed.trim()) ?? [];
  return { text: name.replaceAll("**", "").trim(), organisation, isNew: typed.includes("**") };
}

/** Each one once, in the order they are named; whoever is sure helps to tell the others. */
export async function everybody(
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
  const organisation = mention.organisation ?? organisationBehind(context, mention, options);
  const typed = organisation === null ? mention.text : `${mention.text} (${organisation})`;
  const contact = await contactNamed(context, typed, { isGuessed: true, numberFlag: "--with", ...options });
  if (contact) return { contact };
  if (mention.isNew) return { card: mention };
  const stars = `**${typed}** in double stars makes a card, or ${findLike(context, mention.text)}`;
  const sought = context.store.search.isName(mention.text) ? typed : mention.text; // of another organisation, or misspelt
  if (!terminal.isInteractive) throw nobodyCalled(context, sought, { otherwise: stars });
  const near = nearPeople(context, mention.text);
  if (near.length > 0) {
    const id = await nearOrOther(context, typed, near, { other: "other", flag: "--with" });
    const meant = near.find((each) => each.id === id);
    if (meant) return { contact: meant };
  }
  const { who, asking } = questionsFor(context);
  if (await prompter.confirm(filled(who.makeCard, { name: typed }), `**${typed}**`, asking)) return { card: mention };
  throw new NetError("cancelled", `nobody is called "${typed}", and nothing was logged`, {
    hint: findLike(context, mention.text),
  });
}

/** "Mette fra Nordlys", where that tells which Mette; "Mette from London" tells nothing. */
function organisationBehind(context: Context, { text, from }: Mention, { together = [] }: NameOptions): string | null {
  if (from === undefined) return null;
  return whoTyped(context, `${text} (${from})`, { isGuessed: true, together }).kind === "one" ? from : null;
}

/** The promises of the sentence, each with whose it is. */
export async function promisedBy(
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
export function exchangedIn(
  context: Context,
  sentence: Sentence,
  people: readonly Found[],
  { gave, got }: { readonly gave: readonly string[]; readonly got: readonly string[] },
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

/** The needs the sentence tells of; one of somebody who is nobody here is passed over. */
export function neededBy(context: Context, sentence: Sentence, people: readonly Found[]): readonly Needed[] {
  return sentence.needs.flatMap(({ who, ...said }): Needed[] => {
    if (who === null) return [{ said, whose: null }];
    const whose = people.find((person) => isCalled(person, who.text)) ?? onlyOne(context, who);
    return whose === null ? [] : [{ said, whose }];
  });
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
