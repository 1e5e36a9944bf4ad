import { type Change, changed, created } from "./change.ts";
import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import { type Debrief, emptyDebrief } from "./debrief.ts";
import type { Event } from "./event.ts";
import type { Exchange } from "./exchange.ts";
import type { Interaction, InteractionId, Side } from "./interaction.ts";
import { type Learning, newLearning } from "./learning.ts";
import { newExchange } from "./ledger.ts";
import { newPromise } from "./promise.ts";

/** What was said after an event, with everybody found. */
export interface DebriefSaid {
  /** The marks; a field that was passed over is left out. */
  readonly marks: Partial<Omit<Debrief, "id" | "on" | "gave" | "got">>;
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
export interface DebriefFacts {
  readonly event: Event;
  readonly debrief: Debrief | null;
  readonly talks: readonly Interaction[];
  readonly today: Day;
  readonly newId: () => string;
}

/** What a debrief writes: it may be said all at once or piece by piece, and said again it is mended. */
export function debriefChanges(said: DebriefSaid, facts: DebriefFacts): Change[] {
  const { event, newId } = facts;
  return [
    ...recordChanges(said, facts),
    ...talkChanges(said.talked, facts),
    ...said.learned.map((learning) =>
      created("learning", newLearning(newId, { ...learning, on: event.on, eventId: event.id })),
    ),
    ...said.exchanges.flatMap(({ contactId, direction, text }) =>
      contactId === null
        ? []
        : [
            created(
              "exchange",
              newExchange(newId, {
                contactId,
                direction,
                text,
                kind: null,
                size: null,
                on: event.on,
                interactionId: null,
              }),
            ),
          ],
    ),
    ...said.promises.map((promise) => created("promise", newPromise(newId, { ...promise, madeOn: event.on }))),
  ];
}

/** Whatever was said makes it a debrief, be it only that somebody was met. */
function recordChanges({ marks, exchanges }: DebriefSaid, { event, debrief, today }: DebriefFacts): Change[] {
  const before = debrief ?? emptyDebrief(event.id, today);
  const unnamed = (direction: Exchange["direction"], known: string | null): string | null =>
    [
      ...(known?.split("\n") ?? []),
      ...exchanges.flatMap((each) => (each.contactId === null && each.direction === direction ? [each.text] : [])),
    ].join("\n") || null;
  const after: Debrief = { ...before, ...marks, gave: unnamed("give", before.gave), got: unnamed("take", before.got) };
  if (debrief === null) return [created("debrief", after)];
  return JSON.stringify(debrief) === JSON.stringify(after) ? [] : [changed("debrief", debrief, after)];
}

/** Those who were talked with take part in one conversation, that of the event. */
function talkChanges(talked: readonly ContactId[], { event, talks, newId }: DebriefFacts): Change[] {
  const known = new Set(talks.flatMap((talk) => talk.with));
  const fresh = talked.filter((id) => !known.has(id));
  if (fresh.length === 0) return [];
  const before = talks.find(({ kind }) => kind === "event");
  if (before) return [changed("interaction", before, { ...before, with: [...before.with, ...fresh] })];
  const talk: Interaction = {
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
    with: fresh,
  };
  return [created("interaction", talk)];
}
