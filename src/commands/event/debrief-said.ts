import type { Context } from "../../context.ts";
import { type AddedCard, addCard, type Card } from "../../domain/add.ts";
import type { Change } from "../../domain/change.ts";
import type { Contact, ContactId } from "../../domain/contact.ts";
import type { Day } from "../../domain/day.ts";
import { type DebriefSaid, debriefChanges } from "../../domain/event/debrief.ts";
import type { Event } from "../../domain/event.ts";
import { whomLast } from "../../domain/exchange/whom.ts";
import type { Exchange } from "../../domain/exchange.ts";
import type { Side } from "../../domain/interaction.ts";
import { cleanText, folded } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import { readSentence } from "../../domain/sentence.ts";
import { findDay } from "../../domain/when.ts";
import { NetError } from "../../errors.ts";
import { cardTyped } from "../add/flags.ts";
import { placeOf } from "../add/place.ts";
import { factsFor, intoFacts } from "../common/add-facts.ts";
import { contactNamed, findLike } from "../common/contact-meant.ts";
import { calendarOf } from "../common/day-meant.ts";
import { nobodyCalled } from "../common/namesakes.ts";
import { namesApart } from "../common/people-meant.ts";
import { eventNow } from "./common.ts";

// What is typed after an event, with the names in it found: by flags all at once, by questions one answer after the other.

/** What was typed, line by line. */
export interface Typed {
  readonly marks: DebriefSaid["marks"];
  readonly learned: readonly string[];
  readonly cards: readonly string[];
  readonly talked: readonly string[];
  readonly gave: readonly string[];
  readonly got: readonly string[];
  readonly promises: readonly string[];
}

export const NOTHING_SAID: Typed = {
  marks: {},
  learned: [],
  cards: [],
  talked: [],
  gave: [],
  got: [],
  promises: [],
};

/** Somebody in the file, or on one of the cards that come in with the same words. */
type Person = { readonly contactId: ContactId } | { readonly cardAt: number };

/** What was typed, understood; the ids of new cards are not known yet. */
interface Understood {
  readonly marks: DebriefSaid["marks"];
  readonly learned: readonly string[];
  readonly cards: readonly { readonly card: Card; readonly into: Contact | null }[];
  readonly talked: readonly Person[];
  readonly exchanges: readonly {
    readonly direction: Exchange["direction"];
    readonly whose: Person | null;
    readonly text: string;
  }[];
  readonly promises: readonly {
    readonly whose: Person;
    readonly by: Side;
    readonly text: string;
    readonly dueOn: Day | null;
  }[];
}

/** Finds everybody who is named: this may ask, and is done before the file is locked. */
export async function understood(context: Context, event: Event, typed: Typed): Promise<Understood> {
  const cards: { card: Card; into: Contact | null }[] = [];
  for (const line of typed.cards) {
    const card = await cardTyped(context, line);
    const place = await placed(context, event, card, line);
    if (place !== "skip") cards.push({ card, into: place.into });
  }
  const among = cards.map(({ card }) => card);
  const talked: Person[] = [];
  for (const name of namesApart(context, typed.talked)) talked.push(await personCalled(context, name, among));
  const exchanges: Understood["exchanges"][number][] = [];
  for (const text of typed.gave) exchanges.push(await exchangeIn(context, "give", text, among));
  for (const text of typed.got) exchanges.push(await exchangeIn(context, "take", text, among));
  const promises: Understood["promises"][number][] = [];
  for (const text of typed.promises) promises.push(...(await promisesIn(context, text, among)));
  return { marks: typed.marks, learned: typed.learned, cards, talked, exchanges, promises };
}

async function placed(context: Context, event: Event, card: Card, line: string) {
  try {
    return await placeOf(context, card, { new: false, skip: false });
  } catch (error) {
    if (!(error instanceof NetError) || error.kind !== "refused") throw error;
    const hint = `net add ${quoted(line)} --event ${quoted(event.name)} --on ${event.on}, where ${error.hint ?? ""}`;
    throw new NetError("refused", error.message, { hint, cause: error });
  }
}

async function personCalled(context: Context, name: string, cards: readonly Card[]): Promise<Person> {
  const person = await personNamed(context, name, cards);
  if (person !== null) return person;
  throw nobodyCalled(context, name, { otherwise: `${findLike(context, name)}, or a card: --card ${quoted(name)}` });
}

async function personNamed(context: Context, name: string, cards: readonly Card[]): Promise<Person | null> {
  const cardAt = cardNamed(name, cards);
  if (cardAt >= 0) return { cardAt };
  const contact = folded(name) === "" ? null : await contactNamed(context, name, { isGuessed: true });
  return contact && { contactId: contact.id };
}

function cardNamed(name: string, cards: readonly Card[]): number {
  const words = folded(name).split(" ").filter(Boolean);
  return cards.findIndex(
    (card) => words.length > 0 && words.every((word) => folded(card.name).split(" ").includes(word)),
  );
}

const NAMED = /^([^:]{1,80}): *(\S[^]*)$/;

const ALL = ["all", "everybody", "everyone", "alle"];

/**
 * `Mette: a book`, `fra Mette: et råd`, `a book to Mette`; without a name, or with a word for everybody, it was for all. A name
 * nobody has is no gift to all.
 */
async function exchangeIn(
  context: Context,
  direction: Exchange["direction"],
  typed: string,
  cards: readonly Card[],
): Promise<Understood["exchanges"][number]> {
  const [, ahead = "", behind = ""] = NAMED.exec(typed) ?? [];
  const name = ahead.replace(/^(?:to|til|from|fra|af) /i, "");
  if (ALL.includes(folded(name))) return { direction, whose: null, text: cleanText(behind) };
  if (name === "") return exchangeWithLast(context, direction, typed, cards);
  const whose = await personNamed(context, name, cards);
  const isTimeOrAddress = /\d:\d|:\/\//.test(typed);
  if (whose === null && !isTimeOrAddress) {
    const flag = direction === "give" ? "--gave" : "--got";
    const otherwise = `one name a line, or ${flag} ${quoted(cleanText(`all: ${typed}`))}`;
    throw nobodyCalled(context, name, { otherwise });
  }
  return { direction, whose, text: cleanText(whose === null ? typed : behind) };
}

/** Only a whole name at the end is somebody: "a talk to the guests" is for all. */
async function exchangeWithLast(
  context: Context,
  direction: Exchange["direction"],
  typed: string,
  cards: readonly Card[],
): Promise<Understood["exchanges"][number]> {
  const last = whomLast(cleanText(typed), direction);
  const isSomebody = last !== null && (cardNamed(last.name, cards) >= 0 || context.store.search.isName(last.name));
  const whose = isSomebody ? await personNamed(context, last.name, cards) : null;
  return { direction, whose, text: whose === null || last === null ? cleanText(typed) : last.told };
}

/** `Mette: send the deck by Friday` is mine; what a sentence says is promised, is promised by whom it says. */
async function promisesIn(
  context: Context,
  typed: string,
  cards: readonly Card[],
): Promise<readonly Understood["promises"][number][]> {
  const calendar = calendarOf(context);
  const { isName } = context.store.search;
  const [, name = "", behind = ""] = NAMED.exec(typed) ?? [];
  const whose = name === "" ? null : await personNamed(context, name, cards);
  if (whose !== null) {
    const [said] = readSentence(behind, calendar, isName).promises;
    if (said) return [{ whose, by: said.by, text: said.text, dueOn: said.dueOn }];
    const day = findDay(behind, "deadline", calendar);
    const text = day === undefined ? behind : `${behind.slice(0, day.start)}${behind.slice(day.end)}`;
    return [
      { whose, by: "me", text: cleanText(text.replace(/\s{2,}/g, " ")) || cleanText(behind), dueOn: day?.day ?? null },
    ];
  }
  const promises: Understood["promises"][number][] = [];
  for (const { by, text, dueOn, who } of readSentence(typed, calendar, isName).promises) {
    if (who !== null) promises.push({ whose: await personCalled(context, who.text, cards), by, text, dueOn });
  }
  if (promises.length > 0) return promises;
  throw new NetError("usage", `whose promise is "${typed}"?`, {
    hint: '"Mette: send the deck by Friday", or "Mette promised an intro"',
  });
}

/** What it writes, and the cards that came in. */
export function debriefDecision(
  context: Context,
  event: Event,
  said: Understood,
): { readonly changes: readonly Change[]; readonly added: readonly AddedCard[] } {
  const { store, today, newId } = context;
  const now = eventNow(context, event);
  const changes: Change[] = [];
  const added = said.cards.map(({ card, into }) => {
    const facts = { ...factsFor(context, changes), eventsNamed: () => [now] };
    const decision = addCard(card, metAt(now), facts, intoFacts(context, into, changes));
    changes.push(...decision.changes);
    return decision.added;
  });
  const idOf = (person: Person): ContactId => {
    const id = "contactId" in person ? person.contactId : added[person.cardAt]?.contact.id;
    if (id === undefined) throw new Error("a card that came in is nowhere");
    return id;
  };
  changes.push(
    ...debriefChanges(
      {
        marks: said.marks,
        learned: said.learned.map((text) => ({ text, kind: null, class: "professional" })),
        talked: [...new Set(said.talked.map(idOf))],
        exchanges: said.exchanges.map(({ whose, ...told }) => ({ ...told, contactId: whose && idOf(whose) })),
        promises: said.promises.map(({ whose, ...told }) => ({ ...told, contactId: idOf(whose) })),
      },
      {
        event: now,
        debrief: store.debriefs.byId(event.id),
        talks: store.events.talks(event.id).flatMap((id) => store.interactions.byId(id) ?? []),
        today,
        newId,
      },
    ),
  );
  return { changes, added };
}

function metAt({ name, on }: Event) {
  return { on, isDayGiven: true, event: name, place: null, expects: "none", tier: null, cadenceDays: null } as const;
}
