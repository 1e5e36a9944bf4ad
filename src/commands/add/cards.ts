import type { Context } from "../../context.ts";
import { type AddDecision, addCard, type Card, type Meeting, oneCard, SAME_EVENT_DAYS } from "../../domain/add.ts";
import type { Change } from "../../domain/change.ts";
import type { Contact } from "../../domain/contact.ts";
import { daysBetween } from "../../domain/day.ts";
import { folded } from "../../domain/name.ts";
import { nearest } from "../../domain/near.ts";
import { type AddReport, addView } from "../../views/add.ts";
import { factsFor, intoFacts } from "../common/add-facts.ts";
import { printReport } from "../common/output.ts";
import { type Room, roomFor, withRoom } from "../common/room.ts";
import { write } from "../common/write.ts";
import { type AddOptions, meetingOf } from "./flags.ts";
import { type Place, placeBeside, placeOf } from "./place.ts";

/** Several cards in one step: a file of them is one command, and one undo takes it back. */
export async function addAll(
  context: Context,
  cards: readonly Card[],
  options: AddOptions,
  pictures?: AddReport["pictures"],
): Promise<void> {
  const meeting = await meetingOf(context, options);
  const placed: { card: Card; readonly place: Place }[] = [];
  const fresh = new Map<string, (typeof placed)[number]>(); // by name, for nobody of it is in the file
  for (const card of cards) {
    const name = folded(card.name);
    const inFile = await placeOf(context, card, options);
    const isNew = inFile !== "skip" && inFile.into === null && !options.new;
    const before = isNew ? fresh.get(name) : undefined;
    const place = before === undefined ? inFile : await placeBeside(context, card, options);
    if (before !== undefined && place === "one") before.card = oneCard(before.card, card);
    if (place === "one") continue;
    const entry = { card, place };
    placed.push(entry);
    if (isNew && place !== "skip" && before === undefined) fresh.set(name, entry);
  }
  const wanted = placed.flatMap(({ card, place }) => (place === "skip" ? [] : [{ card, into: place.into }]));
  if (wanted.length === 0 && placed.length > 0) {
    context.terminal.err(`net: ${placed.length === 1 ? "the card was" : "all cards were"} left out\n`);
    const none = options.dryRun
      ? { isDryRun: true, changes: [] }
      : { today: context.today, added: [], eventLike: null, room: null };
    if (options.json) printReport(context, none, { json: true, view: () => "" });
    return;
  }
  const mayJoin = meeting.tier !== null || options.insteadOf !== undefined;
  const room = mayJoin ? await roomFor(context, addDecision(context, wanted, meeting, null).changes, options) : null;
  const decide = () => {
    const { changes, report } = addDecision(context, wanted, meeting, room);
    return { changes, report: pictures === undefined ? report : { ...report, pictures } };
  };
  write(context, options, decide, addView);
}

function addDecision(
  context: Context,
  wanted: readonly { readonly card: Card; readonly into: Contact | null }[],
  meeting: Meeting,
  room: Room | null,
): { readonly changes: readonly Change[]; readonly report: AddReport } {
  const decisions: AddDecision[] = [];
  for (const { card, into } of wanted) {
    const before = decisions.flatMap(({ changes }) => changes);
    decisions.push(addCard(card, meeting, factsFor(context, before), intoFacts(context, into, before)));
  }
  const changes = decisions.flatMap((decision) => decision.changes);
  const report = {
    today: context.today,
    added: decisions.map(({ added }) => added),
    eventLike: eventLike(context, changes),
  };
  if (room === null) return { changes, report: { ...report, room: null } };
  const all = withRoom(context, changes, room);
  return { changes: all.changes, report: { ...report, room: all.room } };
}

/** Where the cards make a new event: another of those days whose name is nearly the same, for a slip makes a second one. */
function eventLike({ store }: Context, changes: readonly Change[]): AddReport["eventLike"] {
  const made = changes.flatMap(({ entity, before, after }) =>
    entity === "event" && before === null && after !== null ? [after] : [],
  )[0];
  if (made === undefined) return null;
  const others = store.events.all().filter(({ on }) => Math.abs(daysBetween(on, made.on)) <= SAME_EVENT_DAYS);
  const [like] = nearest(
    made.name,
    others.map((event) => ({ id: event, called: folded(event.name) })),
    1,
  );
  return like === undefined ? null : { made: made.name, name: like.name, on: like.on };
}
