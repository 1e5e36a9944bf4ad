import { EXPECTATIONS } from "./add.ts";
import { type Change, changed, created } from "./change.ts";
import type { Contact, ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { Exchange } from "./exchange.ts";
import { pronounOf } from "./given-names.ts";
import type { Interaction, InteractionId, InteractionKind } from "./interaction.ts";
import { askedFor, newExchange } from "./ledger.ts";
import { type GivenPromise, newPromise } from "./promise.ts";
import type { SpokenExchange, SpokenPromise } from "./sentence.ts";

/** What was said of a conversation, with everybody found. */
export interface Talk extends Omit<Interaction, "id" | "with"> {
  readonly people: readonly Contact[];
  readonly promises: readonly TalkPromise[];
  readonly exchanges: readonly TalkExchange[];
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

/** What one sentence became. */
export interface LoggedTalk {
  readonly interaction: Interaction;
  readonly people: readonly Pick<Contact, "id" | "name">[];
  readonly promises: readonly (GivenPromise & { readonly name: string })[];
  readonly exchanges: readonly (Exchange & { readonly name: string })[];
  /** Cards that were made of names in double stars. */
  readonly added: readonly Pick<Contact, "id" | "name">[];
  /** Promises that came with a card and that this very conversation may have kept. */
  readonly perhapsKept: readonly (GivenPromise & { readonly name: string })[];
}

/** What each expectation of a card is met by. */
const KEPT_BY: readonly { readonly text: string; readonly kinds: readonly InteractionKind[] }[] = [
  { text: EXPECTATIONS.mail.text, kinds: ["mail", "message"] },
  { text: EXPECTATIONS.coffee.text, kinds: ["meet"] },
];

/** Whether a conversation of this kind may be what was promised with a card. */
function isPerhapsKept(
  { by, text }: GivenPromise,
  { kind, isAnswered }: Pick<Interaction, "kind" | "isAnswered">,
): boolean {
  return by === "me" && isAnswered && KEPT_BY.some((each) => each.text === text && each.kinds.includes(kind));
}

export interface LogFacts {
  readonly newId: () => string;
  readonly openOf: (id: ContactId) => readonly GivenPromise[];
  /** The owner's last question to somebody by a day. */
  readonly askedOn: (id: ContactId, until: Day) => Day | null;
}

/** The interaction, its promises, and what was given and taken. A card somebody has now talked with has been dealt with, unless they did not answer. */
export function logTalk(
  talk: Talk,
  added: readonly Contact[],
  { newId, openOf, askedOn }: LogFacts,
): { readonly changes: readonly Change[]; readonly report: LoggedTalk } {
  const { people, promises: said, exchanges: told, ...facts } = talk;
  const interaction: Interaction = {
    ...facts,
    id: newId() as InteractionId,
    with: people.map(({ id }) => id),
  };
  const promises = said.map(({ said: { by, text, dueOn, pronoun }, contact }) => {
    const whose = contact ?? meantBy(pronoun, people);
    const promise = newPromise(newId, {
      contactId: whose.id,
      by,
      text,
      madeOn: talk.on,
      dueOn,
      interactionId: interaction.id,
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
      interactionId: interaction.id,
    });
    return { exchange: { ...exchange, isAsked: askedFor(exchange, askedOn) !== null }, name: whose.name };
  });
  const dealtWith = people.filter(
    ({ id, standing }) => standing === "inbox" && talk.isAnswered && !added.some((each) => each.id === id),
  );
  return {
    changes: [
      ...dealtWith.map((contact) => changed("contact", contact, { ...contact, standing: "active" })),
      created("interaction", interaction),
      ...promises.map(({ promise }) => created("promise", promise)),
      ...exchanges.map(({ exchange }) => created("exchange", exchange)),
    ],
    report: {
      interaction,
      people: people.map(named),
      promises: promises.map(({ promise, name }) => ({ ...promise, name })),
      exchanges: exchanges.map(({ exchange, name }) => ({ ...exchange, name })),
      added: added.map(named),
      perhapsKept: people.flatMap(({ id, name }) =>
        openOf(id)
          .filter((promise) => isPerhapsKept(promise, talk))
          .map((promise) => ({ ...promise, name })),
      ),
    },
  };
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

function named({ id, name }: Contact): { readonly id: ContactId; readonly name: string } {
  return { id, name };
}
