import type { Context } from "../../context.ts";
import { type AddDecision, addCard, type Card, type Meeting } from "../../domain/add.ts";
import type { Change } from "../../domain/change.ts";
import type { Contact } from "../../domain/contact.ts";
import { type AddReport, addView } from "../../views/add.ts";
import { factsFor, intoFacts } from "../common/add-facts.ts";
import { printReport } from "../common/output.ts";
import { type Room, roomFor, withRoom } from "../common/room.ts";
import { write } from "../common/write.ts";
import { type AddOptions, meetingOf } from "./flags.ts";
import { type Place, placeOf } from "./place.ts";

/** Several cards in one step: a file of them is one command, and one undo takes it back. */
export async function addAll(
  context: Context,
  cards: readonly Card[],
  options: AddOptions,
  pictures?: AddReport["pictures"],
): Promise<void> {
  const meeting = await meetingOf(context, options);
  const placed: { readonly card: Card; readonly place: Place }[] = [];
  for (const card of cards) placed.push({ card, place: await placeOf(context, card, options) });
  const wanted = placed.flatMap(({ card, place }) => (place === "skip" ? [] : [{ card, into: place.into }]));
  if (wanted.length === 0 && placed.length > 0) {
    context.terminal.err(`net: ${placed.length === 1 ? "the card was" : "all cards were"} left out\n`);
    const none = options.dryRun ? { isDryRun: true, changes: [] } : { today: context.today, added: [], room: null };
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
  const report = { today: context.today, added: decisions.map(({ added }) => added) };
  if (room === null) return { changes, report: { ...report, room: null } };
  const all = withRoom(context, changes, room);
  return { changes: all.changes, report: { ...report, room: all.room } };
}
