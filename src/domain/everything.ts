import { type Change, changed, created, type Entities, type EntityName } from "./change.ts";
import { isHidden } from "./fact.ts";
import { type InteractionId, openlyTold } from "./interaction.ts";
import type { Snapshot } from "./snapshot.ts";

/** All that is stored, kind by kind: what leaves with a person who leaves net, and comes back with them. */
export type Everything = { readonly [Name in EntityName]: readonly Entities[Name][] };

/** Every kind, each after those it speaks of; also the order in which they are written down. */
export const IN_ORDER = [
  "setting",
  "tier",
  "quiet",
  "organisation",
  "event",
  "contact",
  "identifier",
  "role",
  "fact",
  "interaction",
  "promise",
  "goal",
  "eventPlan",
  "debrief",
  "target",
  "group",
  "membership",
  "contract",
  "groupAnswer",
  "meeting",
  "evaluation",
  "outcome",
  "learning",
  "criterion",
  "answer",
  "fit",
  "need",
  "offer",
  "exchange",
  "introduction",
  "link",
  "review",
  "calibration",
  "snapshot",
] as const satisfies readonly EntityName[];

/**
 * All but what is private or confidential; a note that is goes, and the conversation stays, without the promises and favours
 * told of in it: they are in its words.
 */
export function openly(everything: Everything): { readonly everything: Everything; readonly leftOut: number } {
  const fact = everything.fact.filter((each) => !isHidden(each.class));
  const learning = everything.learning.filter((each) => !isHidden(each.class));
  const hidden = everything.interaction.filter(({ note, noteClass }) => note !== null && isHidden(noteClass));
  const talks = new Set(everything.interaction.filter(({ noteClass }) => isHidden(noteClass)).map(({ id }) => id));
  const interaction = everything.interaction.map(openlyTold);
  // What is said in a group stays in the group.
  const told = everything.meeting.filter(({ note, shares }) => note !== null || shares.length > 0);
  const meeting = everything.meeting.map((each) => ({ ...each, note: null, shares: [] }));
  const shared = new Set(
    everything.meeting.flatMap(({ shares }) => shares.flatMap(({ exchangeId }) => exchangeId ?? [])),
  );
  const isOpen = ({ interactionId }: { readonly interactionId: InteractionId | null }): boolean =>
    interactionId === null || !talks.has(interactionId);
  const promise = everything.promise.filter(isOpen);
  const exchange = everything.exchange.filter((each) => isOpen(each) && !shared.has(each.id));
  const judged = everything.evaluation.filter(({ note }) => note !== null);
  const evaluation = everything.evaluation.map((each) => ({ ...each, note: null }));
  const parted = everything.group.filter(({ leavingNote }) => leavingNote !== null);
  const group = everything.group.map((each) => ({ ...each, leavingNote: null }));
  return {
    everything: { ...everything, fact, learning, interaction, promise, exchange, meeting, evaluation, group },
    leftOut:
      everything.fact.length -
      fact.length +
      (everything.learning.length - learning.length) +
      (everything.promise.length - promise.length) +
      (everything.exchange.length - exchange.length) +
      hidden.length +
      told.length +
      judged.length +
      parted.length,
  };
}

/** What makes a file hold all of this that is empty but for what it `kept` of scores by itself. */
export function restored(everything: Everything, kept: readonly Snapshot[]): readonly Change[] {
  return IN_ORDER.flatMap((name) =>
    name === "snapshot" ? snapshotsFor(everything.snapshot, kept) : createdAll(name, everything[name]),
  );
}

/** What was kept of a month that is restored gives way to it. */
function snapshotsFor(restored: readonly Snapshot[], kept: readonly Snapshot[]): readonly Change[] {
  return restored.map((snapshot) => {
    const before = kept.find(({ id }) => id === snapshot.id);
    return before ? changed("snapshot", before, snapshot) : created("snapshot", snapshot);
  });
}

function createdAll<Name extends EntityName>(name: Name, entities: readonly Entities[Name][]): readonly Change[] {
  // The compiler cannot see that the kind and its entities are of one name.
  return entities.map((entity) => created(name, entity) as unknown as Change);
}

type Missing = Exclude<EntityName, (typeof IN_ORDER)[number]>;
/** Does not compile while a kind is missing above. */
export const isEveryKindInOrder: [Missing] extends [never] ? true : Missing = true;
