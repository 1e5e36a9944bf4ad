import { type Change, changed, created } from "./change.ts";
import type { Contact, ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { Exchange } from "./exchange.ts";
import { pronounOf } from "./given-names.ts";
import { type Interaction, type InteractionId, isInPassing, isTwoWay } from "./interaction.ts";
import { perhapsKeptBy } from "./kept.ts";
import { askedFor, isSameExchange, newExchange } from "./ledger.ts";
import { isSameText } from "./name.ts";
import { type GivenPromise, isSamePromise, newPromise } from "./promise.ts";
import type { Deed, SpokenExchange, SpokenNeed, SpokenPromise } from "./sentence.ts";
import type { Need } from "./wish.ts";

/** What was said of a conversation, with everybody found. */
export interface Talk extends Omit<Interaction, "id" | "with"> {
  /** Whether there was a conversation; else the promises and favours are noted alone. */
  readonly isTalk: boolean;
  readonly people: readonly Contact[];
  readonly promises: readonly TalkPromise[];
  readonly exchanges: readonly TalkExchange[];
  readonly needs: readonly TalkNeed[];
  /** What each side has done, as the sentence tells it. */
  readonly deeds: readonly Deed[];
}

export interface TalkPromise {
  readonly said: Pick<SpokenPromise, "by" | "pronoun" | "text" | "dueOn">;
  /** The one it names, where it names one. */
  readonly contact: Contact | null;
}

export interface TalkExchange {
  readonly said: Pick<SpokenExchange, "direction" | "pronoun" | "text"> & { readonly kind: Exchange["kind"] | null };
  /** The one it names, where it names one. */
  readonly contact: Contact | null;
}

export interface TalkNeed {
  readonly said: Pick<SpokenNeed, "pronoun" | "text">;
  /** The one it names, where it names one. */
  readonly contact: Contact | null;
}

interface Named {
  readonly contactId: ContactId;
  readonly name: string;
}

/** What one sentence became. */
export interface LoggedTalk {
  /** Null where the sentence tells of no conversation. */
  readonly interaction: Interaction | null;
  /** The day it was told of. */
  readonly on: Day;
  readonly people: readonly Named[];
  readonly promises: readonly (GivenPromise & { readonly name: string })[];
  readonly exchanges: readonly (Exchange & { readonly name: string })[];
  /** Cards that were made of names in double stars. */
  readonly added: readonly Named[];
  /** Whom the owner has spoken with once or twice, and who has no rhythm yet, so that nothing would name them again. */
  readonly withoutRhythm: readonly Named[];
  /** Open promises of either side that this very conversation may have kept. */
  readonly perhapsKept: readonly (GivenPromise & { readonly name: string })[];
  /** What they may need, by what was said of them, and no need of theirs says yet. */
  readonly perhapsNeeded: readonly (Named & { readonly text: string })[];
  /** Whether the very same is in the file: the conversation in these words on that day, or without one each of the promises. */
  readonly isNotedAlready: boolean;
  /** Who got what may be another's, for nobody was named with it; null where all are named. */
  readonly guessed: string | null;
}

interface LogFacts {
  readonly newId: () => string;
  readonly openOf: (id: ContactId) => readonly GivenPromise[];
  /** The days of the last two-way contacts that were logged before, of at most so many. */
  readonly daysOf: (id: ContactId, most: number) => readonly Day[];
  /** Whether a conversation with somebody on a day is noted in these words. */
  readonly isNoted: (id: ContactId, on: Day, note: string) => boolean;
  readonly needsOf: (id: ContactId) => readonly Pick<Need, "text">[];
  readonly exchangesOf: (id: ContactId) => readonly Exchange[];
  /** The owner's last question to somebody by a day. */
  readonly askedOn: (id: ContactId, until: Day) => Day | null;
}

/** The interaction, its promises, and what was given and taken. A card somebody has now talked with has been dealt with, unless they did not answer. */
export function logTalk(
  talk: Talk,
  added: readonly Contact[],
  { newId, openOf, needsOf, exchangesOf, daysOf, isNoted, askedOn }: LogFacts,
): { readonly changes: readonly Change[]; readonly report: LoggedTalk } {
  const { people, promises: said, exchanges: told, needs, deeds: _, isTalk, ...facts } = talk;
  const isPerhapsKept = perhapsKeptBy(talk);
  const interaction: Interaction | null = isTalk
    ? { ...facts, id: newId() as InteractionId, with: people.map(({ id }) => id) }
    : null;
  const promises = said.map(({ said: { by, text, dueOn, pronoun }, contact }) => {
    const whose = contact ?? meantBy(pronoun, people);
    const promise = newPromise(newId, {
      contactId: whose.id,
      by,
      text,
      madeOn: talk.on,
      dueOn,
      interactionId: interaction?.id ?? null,
    });
    return { promise, name: whose.name };
  });
  const exchanges = told.map(({ said: { direction, kind, text, pronoun }, contact }) => {
    const whose = contact ?? meantBy(pronoun, people);
    const exchange = newExchange(newId, {
      contactId: whose.id,
      direction,
      kind,
      text,
      size: null,
      on: talk.on,
      interactionId: interaction?.id ?? null,
    });
    return { exchange: { ...exchange, isAsked: askedFor(exchange, askedOn) !== null }, name: whose.name };
  });
  const dealtWith = people.filter(
    ({ id, standing }) => isDealingWith(talk) && standing === "inbox" && !added.some((each) => each.id === id),
  );
  return {
    changes: [
      ...dealtWith.map((contact) => changed("contact", contact, { ...contact, standing: "active" })),
      ...(interaction === null ? [] : [created("interaction", interaction)]),
      ...promises.map(({ promise }) => created("promise", promise)),
      ...exchanges.map(({ exchange }) => created("exchange", exchange)),
    ],
    report: {
      interaction,
      on: talk.on,
      people: people.map(named),
      promises: promises.map(({ promise, name }) => ({ ...promise, name })),
      exchanges: exchanges.map(({ exchange, name }) => ({ ...exchange, name })),
      added: added.map(named),
      withoutRhythm: isSpoken(talk) ? people.filter((each) => isNew(each, daysOf)).map(named) : [],
      perhapsKept: people.flatMap(({ id, name }) =>
        openOf(id)
          .filter(isPerhapsKept)
          .map((promise) => ({ ...promise, name })),
      ),
      perhapsNeeded: needs.flatMap(({ said: { pronoun, text }, contact }) => {
        const names = people.map(({ name }) => name);
        const isClear = people.length === 1 || isPlain(pronoun, names);
        const whose = contact ?? (isClear ? meantBy(pronoun, people) : null);
        const isKnown = whose !== null && needsOf(whose.id).some((need) => isSameText(need.text, text));
        return whose === null || isKnown ? [] : { ...named(whose), text };
      }),
      isNotedAlready: isTalk
        ? people.every(({ id }) => talk.note !== null && isNoted(id, talk.on, talk.note))
        : promises.every(({ promise }) => openOf(promise.contactId).some((each) => isSamePromise(each, promise))) &&
          exchanges.every(({ exchange }) =>
            exchangesOf(exchange.contactId).some((each) => isSameExchange(each, exchange)),
          ),
      guessed: guessedAmong(people, [...said, ...told]),
    },
  };
}

/** Whether whoever was a card is one no more. */
export function isDealingWith(talk: Pick<Talk, "isTalk" | "isAnswered" | "kind">): boolean {
  return talk.isTalk && talk.isAnswered && !isInPassing(talk);
}

/** Spoken with, and not only written to. */
function isSpoken(talk: Talk): boolean {
  return talk.isTalk && isTwoWay(talk) && talk.kind !== "mail" && talk.kind !== "message";
}

/** On how many days of contact with somebody without a rhythm one is proposed: who wants none is left alone after them. */
const PROPOSED_ON = 2;

function isNew({ id, standing, tier, cadenceDays }: Contact, daysOf: LogFacts["daysOf"]): boolean {
  if (tier !== null || cadenceDays !== null || (standing !== "inbox" && standing !== "active")) return false;
  return daysOf(id, PROPOSED_ON).length < PROPOSED_ON;
}

/** The first of several present, where something was said without a word of whose it is. */
function guessedAmong(people: readonly Contact[], said: readonly (TalkPromise | TalkExchange)[]): string | null {
  const [first, second] = people;
  if (first === undefined || second === undefined) return null;
  const names = people.map(({ name }) => name);
  const isOpen = said.some(({ contact, said: { pronoun } }) => contact === null && !isPlain(pronoun, names));
  return isOpen ? first.name : null;
}

/** Whether only one of those present, by their names, can be "she" or "he". */
export function isPlain(pronoun: SpokenPromise["pronoun"], names: readonly string[]): boolean {
  if (pronoun !== "she" && pronoun !== "he") return false;
  return names.filter((name) => [pronoun, null].includes(pronounOf(name))).length === 1;
}

/** Whom "she" or "he" means among those present: the first whose given name fits, else the first of all. */
function meantBy(pronoun: SpokenPromise["pronoun"], people: readonly Contact[]): Contact {
  const fitting =
    pronoun === "she" || pronoun === "he" ? people.find(({ name }) => pronounOf(name) === pronoun) : undefined;
  const unknown =
    pronoun === "she" || pronoun === "he" ? people.find(({ name }) => pronounOf(name) === null) : undefined;
  const [first] = people;
  const meant = fitting ?? unknown ?? first;
  if (!meant) throw new Error("a talk without people has no promises and no exchanges");
  return meant;
}

function named({ id, name }: Contact): Named {
  return { contactId: id, name };
}
