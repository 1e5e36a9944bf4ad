import { type Change, changed, created } from "../change.ts";
import type { ContactId } from "../contact.ts";
import type { Day } from "../day.ts";
import { type Debrief, emptyDebrief } from "../debrief.ts";
import type { Event } from "../event.ts";
import type { Exchange } from "../exchange.ts";
import type { Interaction, InteractionId, Side } from "../interaction.ts";
import { type Learning, newLearning } from "../learning.ts";
import { newExchange } from "../ledger.ts";
import { newPromise } from "../promise.ts";

/** What was said after an event, with everybody found. */
export interface DebriefSaid {
  /** The marks; a field that was passed over is left out. What was given and got for all can only be cleared here. */
  readonly marks: Partial<Omit<Debrief, "id" | "on" | "gave" | "got">> & { readonly gave?: null; readonly got?: null };
  readonly learned: readonly Pick<Learning, "text" | "class" | "kind">[];
  readonly talked: readonly ContactId[];
  /** With no contact it was given to, or got from, nobody by name. */
  readonly exchanges: readonly {
    readonly direction: Exchange["direction"];
    readonly contactId: ContactId | null;
    readonly text: string;
  }[];
  readonly promises: readonly {
    readonly contactId: ContactId;
    readonly by: Side;
    readonly text: string;
    readonly dueOn: Day | null;
  }[];
}

/** What the file holds of the event already. */
interface DebriefFacts {
  readonly event: Event;
  readonly debrief: Debrief | null;
  readonly talks: readonly Interaction[];
  readonly today: Day;
  readonly newId: () => string;
}

/**
 * What a debrief writes: it may be said all at once or piece by piece, and said again it is mended. Who got a promise or a
 * favour there was talked with.
 */
export function debriefChanges(said: DebriefSaid, facts: DebriefFacts): Change[] {
  const { event, newId } = facts;
  const named = [...said.exchanges, ...said.promises].flatMap(({ contactId }) => contactId ?? []);
  const talk = talkAfter([...new Set([...said.talked, ...named])], facts);
  const interactionId = talk?.after.id ?? null;
  return [
    ...recordChanges(said, facts),
    ...talkChanges(talk),
    ...said.learned.map((learning) =>
      created("learning", newLearning(newId, { ...learning, on: event.on, eventId: event.id })),
    ),
    ...said.exchanges.flatMap(({ contactId, direction, text }) => {
      if (contactId === null) return [];
      const told = { contactId, direction, text, kind: null, size: null, on: event.on, interactionId };
      return [created("exchange", newExchange(newId, told))];
    }),
    ...said.promises.map((promise) =>
      created("promise", newPromise(newId, { ...promise, madeOn: event.on, interactionId })),
    ),
  ];
}

/** Whatever was said makes it a debrief, be it only that somebody was met. */
function recordChanges({ marks, exchanges }: DebriefSaid, { event, debrief, today }: DebriefFacts): Change[] {
  const before = { ...(debrief ?? emptyDebrief(event.id, today)), ...marks };
  const unnamed = (direction: Exchange["direction"], known: string | null): string | null =>
    [
      ...(known?.split("\n") ?? []),
      ...exchanges.flatMap((each) => (each.contactId === null && each.direction === direction ? [each.text] : [])),
    ].join("\n") || null;
  const after: Debrief = { ...before, gave: unnamed("give", before.gave), got: unnamed("take", before.got) };
  return [debrief === null ? created("debrief", after) : changed("debrief", debrief, after)];
}

interface TalkNow {
  readonly before: Interaction | null;
  readonly after: Interaction;
}

/** Those who were talked with take part in one conversation, that of the event; null where nobody was. */
function talkAfter(talked: readonly ContactId[], { event, talks, newId }: DebriefFacts): TalkNow | null {
  if (talked.length === 0) return null;
  const before = talks.find(({ kind }) => kind === "event") ?? null;
  if (before !== null) return { before, after: { ...before, with: [...new Set([...before.with, ...talked])] } };
  const after: Interaction = {
    id: newId() as InteractionId,
    kind: "event",
    on: event.on,
    minutes: null,
    depth: 1,
    energy: null,
    initiator: null,
    isAnswered: true,
    isConfirmedOnly: false,
    note: null,
    noteClass: "professional",
    eventId: event.id,
    tags: [],
    with: talked,
  };
  return { before, after };
}

function talkChanges(talk: TalkNow | null): Change[] {
  if (talk === null) return [];
  const { before, after } = talk;
  if (before === null) return [created("interaction", after)];
  return before.with.length === after.with.length ? [] : [changed("interaction", before, after)];
}
