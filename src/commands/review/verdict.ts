import type { Context } from "../../context.ts";
import type { Contact } from "../../domain/contact.ts";
import { plusDays } from "../../domain/day.ts";
import { cleanText } from "../../domain/name.ts";
import type { GivenPromise } from "../../domain/promise.ts";
import { quoted } from "../../domain/quoted.ts";
import { type Decided, type PromiseEnd, reviewed } from "../../domain/review/decision.ts";
import type { ReviewDecision } from "../../domain/review.ts";
import type { Language } from "../../domain/setting.ts";
import { tierDays } from "../../domain/tier.ts";
import { dayPlanned } from "../../domain/when.ts";
import { NetError } from "../../errors.ts";
import { reviewedView } from "../../views/review.ts";
import { contactNow, receiverMeant } from "../common/contact-meant.ts";
import { calendarOf, dayAhead } from "../common/day-meant.ts";
import { demandNotArchived } from "../common/person.ts";
import { roomForAll, withRoom } from "../common/room.ts";
import { type WriteOptions, write } from "../common/write.ts";

export interface ReviewOptions extends WriteOptions {
  readonly verdict?: ReviewDecision;
  readonly next?: string | true;
  readonly by?: string;
  readonly again?: string;
  readonly note?: string;
  readonly promises?: "done" | "let-go";
  readonly handOver?: string;
  readonly thanks?: string;
  readonly list: boolean;
  readonly dormant: boolean;
  readonly year: boolean;
  readonly answer: readonly string[];
  readonly limit: number;
  readonly lang?: Language;
}

/** How far off the next step is where no day was named. */
export const NEXT_DAYS = 14;

export const ENDS = "--promises done, --promises let-go or --hand-over NAME";

export function isMine({ by, isPlan }: GivenPromise): boolean {
  return by === "me" && !isPlan;
}

export async function decideByFlags(
  context: Context,
  contact: Contact,
  decision: ReviewDecision,
  options: ReviewOptions,
): Promise<void> {
  demandNotArchived(contact);
  demandFitting(contact, decision, options);
  const { next, by, again, thanks = "", note = "" } = options;
  const mine = context.store.promises.openOf(contact.id).filter(isMine);
  if (decision === "wind-down" && mine.length > 0 && options.promises === undefined && options.handOver === undefined) {
    const texts = mine.map(({ text }) => `"${text}"`).join(", ");
    throw new NetError("usage", `you promised ${contact.name} ${texts}: what becomes of it?`, { hint: ENDS });
  }
  const end = await endMeant(context, contact, options);
  const act = typeof next === "string" ? cleanText(next) : "";
  const nextStep = act === "" ? null : await nextMeant(context, act, by);
  const againOn = again === undefined ? null : await dayAhead(context, again, "future", '--again "in 3 months"');
  settle(
    context,
    contact,
    {
      decision,
      note: cleanText(note) || null,
      againOn,
      next: nextStep,
      endOf: () => end,
      thanks: cleanText(thanks) || null,
    },
    options,
  );
}

export async function handedOver(context: Context, { id, name }: Contact, typed: string): Promise<PromiseEnd> {
  const to = await receiverMeant(context, typed, "--hand-over");
  if (to !== null && typeof to !== "string" && to.id === id)
    throw new NetError("usage", `it is ${name} to whom the promises were made`, {
      hint: "--hand-over, and another name",
    });
  if (to !== null) return { kind: "hand-over", to };
  throw new NetError("usage", "to whom is it handed over?", { hint: "a name" });
}

/** Flags that say nothing of this decision are not passed over in silence. */
function demandFitting(
  { name }: Contact,
  decision: ReviewDecision,
  { next, by, promises, handOver }: ReviewOptions,
): void {
  if (next === true) throw new NetError("usage", "what is the next step?", { hint: '--next "coffee in March"' });
  if (decision !== "develop" && (next !== undefined || by !== undefined)) {
    throw new NetError("usage", `--next and --by go with --verdict develop, not ${decision}`, {
      hint: `net review ${quoted(name)} --verdict develop --next "coffee in March"`,
    });
  }
  if (by !== undefined && next === undefined) {
    throw new NetError("usage", "by then, what?", { hint: `--next "coffee" --by ${quoted(by)}` });
  }
  if (decision !== "wind-down" && (promises !== undefined || handOver !== undefined)) {
    throw new NetError("usage", `--promises and --hand-over go with --verdict wind-down, not ${decision}`, {
      hint: "net done, net drop",
    });
  }
}

async function endMeant(
  context: Context,
  contact: Contact,
  { promises, handOver }: ReviewOptions,
): Promise<PromiseEnd> {
  if (handOver !== undefined) return handedOver(context, contact, handOver);
  return { kind: promises === "done" ? "kept" : "let-go" };
}

async function nextMeant(context: Context, act: string, by: string | undefined): Promise<Decided["next"]> {
  if (by !== undefined) return { text: act, dueOn: await dayAhead(context, by, "deadline", "--by friday") };
  const named = dayPlanned(act, calendarOf(context));
  return { text: named?.text ?? act, dueOn: named?.day ?? plusDays(context.today, NEXT_DAYS) };
}

export function settle(context: Context, { id, name }: Contact, decided: Decided, options: WriteOptions): void {
  write(
    context,
    options,
    () => {
      const contact = contactNow(context, id, { what: name, hint: "net review" });
      const { store, today, newId } = context;
      const surroundings = { today, newId, tierDays: tierDays(store.tiers.plans()) };
      const { changes, report } = reviewed(contact, store.promises.openOf(id), decided, surroundings);
      const made = withRoom(context, changes, roomForAll());
      return { changes: made.changes, report: { ...report, room: made.room } };
    },
    reviewedView,
  );
}
