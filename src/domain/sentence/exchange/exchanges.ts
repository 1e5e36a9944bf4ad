import { kindIn } from "../../exchange/words.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt } from "../names/names.ts";
import { ADVERBS, CONJUNCTIONS, HAVE, RECEIVERS, SUBJECTS } from "../words/lexicon.ts";
import { low, pronounPart, type Reading, type Token } from "../words/words.ts";
import {
  behindAdverbs,
  type Clause,
  endOf,
  type Found,
  has,
  introducedIn,
  isDenied,
  REACH,
  type SpokenExchange,
  type Subject,
  type Told,
  textOf,
} from "./clause.ts";
import { deedAt, type Receiver } from "./deeds.ts";
import { BY_WHOM, DONE_TO, GIFTS, GOT, I, MEALS, PASSIVE } from "./lexicon.ts";

interface ExchangesFound {
  readonly exchanges: readonly SpokenExchange[];
  /** Where the words begin that name somebody who was introduced, and so need not have been there. */
  readonly introduced: ReadonlySet<number>;
  /** From where to where the words go that tell of them. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** What was given and taken in these stretches, in order; promises and days are cut out of them already. */
export function exchangesIn(
  { text }: Reading,
  stretches: readonly (readonly Token[])[],
  isName: IsName,
): ExchangesFound {
  const found = stretches.flatMap((tokens) => foundIn(text, { tokens, isName }));
  return {
    exchanges: found.map(({ exchange }) => exchange),
    introduced: new Set(found.flatMap(({ introduced }) => introduced)),
    spans: found.map(({ span }) => span),
  };
}

function foundIn(text: string, clause: Clause): (Found & { readonly span: ExchangesFound["spans"][number] })[] {
  const { tokens } = clause;
  const found: ReturnType<typeof foundIn> = [];
  let before: Subject | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!canBegin(clause, at)) continue;
    const here: Told | null =
      passiveAt(text, clause, at) ?? gotAt(text, clause, at) ?? deedAt(text, clause, at, before);
    if (!here) continue;
    const span = { start: tokens[at]?.start ?? 0, end: tokens[here.found.end - 1]?.end ?? 0 };
    found.push(Object.assign(here.found, { span })); // a copy of each would make long texts dear
    before = here.subject;
    at = Math.max(at, here.found.end - 1);
  }
  return found;
}

// At the front, or behind a comma, a conjunction or a day; never behind "if", "who" or "said".
function canBegin({ tokens, isName }: Clause, at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!token || token.kind === "mark" || token.kind === "gap") return false;
  if (!before || before.kind === "gap" || before.text === "," || before.text === ":") return true;
  if (CONJUNCTIONS.has(before.low)) return true;
  return SUBJECTS.has(pronounPart(token.low)) && (before.mention !== null || isName(before.text));
}

// "I was introduced to Jens by Mette", "jeg blev anbefalet af Lars".
function passiveAt(text: string, clause: Clause, at: number): Told | null {
  const { tokens } = clause;
  const isTold = I.has(low(tokens, at));
  const be = isTold ? behindAdverbs(tokens, at + 1) : at;
  const verb = behindAdverbs(tokens, low(tokens, be + 1) === "blevet" ? be + 2 : be + 1);
  if (!PASSIVE.has(low(tokens, be)) || !DONE_TO.has(low(tokens, verb)) || (low(tokens, be) === "er" && !isTold))
    return null;
  const end = endOf(clause, verb + 1);
  if (isDenied(clause, verb, end)) return null;
  return taken(text, clause, { from: verb, end });
}

// "got feedback on my pitch from Mette", "fik gode råd af Lars".
function gotAt(text: string, clause: Clause, at: number): Told | null {
  const { tokens } = clause;
  const isTold = I.has(pronounPart(low(tokens, at)));
  const inverted = GOT.has(low(tokens, at)) && low(tokens, at + 1) === "jeg";
  const verb = isTold ? behindHave(tokens, at + 1) : at;
  if (!GOT.has(low(tokens, verb))) return null;
  const from = verb + (inverted ? 2 : 1);
  const end = endOf(clause, from);
  if (isDenied(clause, from, end) || !has(tokens, from, Math.min(end, from + 5), GIFTS)) return null;
  return has(tokens, from, Math.min(end, from + 5), MEALS) ? null : taken(text, clause, { from, end });
}

function behindHave(tokens: readonly Token[], at: number): number {
  let next = at;
  while (
    next < at + 3 &&
    !GOT.has(low(tokens, next)) &&
    (HAVE.has(low(tokens, next)) || ADVERBS.has(low(tokens, next)))
  )
    next += 1;
  return next;
}

function taken(
  text: string,
  clause: Clause,
  { from, end }: { readonly from: number; readonly end: number },
): Told | null {
  const { tokens, isName } = clause;
  let giver: Pick<Receiver, "who" | "pronoun"> = { who: null, pronoun: null };
  let to = end;
  for (let at = from; at < Math.min(end, from + 2 * REACH); at += 1) {
    if (!BY_WHOM.has(low(tokens, at))) continue;
    const name = nameAt(tokens, at + 1, isName);
    const pronoun = RECEIVERS.get(low(tokens, at + 1)) ?? null;
    if (!name && !pronoun) continue;
    giver = { who: name?.mention ?? null, pronoun };
    if ((name?.next ?? at + 2) >= end) to = at;
    break;
  }
  const said = textOf(text, clause, from, to, null);
  if (said === "") return null;
  return {
    subject: { told: null, who: giver.who },
    found: {
      exchange: { direction: "take", kind: kindIn(said) ?? "favour", ...giver, text: said },
      introduced: introducedIn(clause, from, end),
      end,
    },
  };
}
