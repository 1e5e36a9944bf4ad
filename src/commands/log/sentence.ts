import type { Context } from "../../context.ts";
import type { Talk } from "../../domain/log.ts";
import { cleanLine } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import { readSentence, type Sentence } from "../../domain/sentence.ts";
import { type Calendar, findDay } from "../../domain/when.ts";
import { NetError } from "../../errors.ts";
import { filled } from "../../questions/filled.ts";
import { calendarOf, slipText } from "../common/day-meant.ts";
import { questionsFor } from "../common/questions.ts";

// The sentence of net log: where it comes from, and what it says.

/** What is typed, read from a pipe, or asked for. */
export async function sentenceOf(
  context: Context,
  typed: string,
  options: { readonly with: readonly string[] },
): Promise<string> {
  const { terminal, prompter, files } = context;
  const isPiped = typed.trim() === "-" || (typed.trim() === "" && options.with.length === 0 && !terminal.isInteractive);
  if (isPiped) {
    const text = cleanLine(files.text("-"));
    if (text !== "") return text;
    throw new NetError("usage", "there is nothing to log", { hint: 'net log "coffee with NAME yesterday"' });
  }
  if (typed.trim() !== "" || options.with.length > 0) return typed;
  const said = await prompter.text(questionsFor(context).who.sentence, 'net log "coffee with Mette yesterday"');
  if (cleanLine(said) === "") throw new NetError("cancelled", "no sentence, nothing was logged");
  return said;
}

/** The sentence as it is meant: a day in it that is none is refused, one with a slip in it asked about. */
export async function sentenceMeant(
  context: Context,
  text: string,
  options: { readonly on?: string },
): Promise<{ readonly text: string; readonly sentence: Sentence }> {
  const { terminal, prompter, store } = context;
  const sentence = readSentence(text, calendarOf(context), store.search.isName);
  const { doubtful } = sentence;
  if (doubtful === null || (options.on !== undefined && !doubtful.isPromised)) return { text, sentence };
  const { written, meant, isPromised } = doubtful;
  if (meant === null) {
    throw new NetError("invalid", `"${written}" is no day`, {
      hint: `another day in its place, such as friday or 30/11${isPromised ? "" : ", or --on friday"}`,
    });
  }
  const corrected = text.replace(withLead(written, meant), () => meant);
  const hint = `net log ${quoted(corrected)}`;
  if (!terminal.isInteractive) throw new NetError("usage", slipText(written, meant), { hint });
  const { who, asking } = questionsFor(context);
  if (!(await prompter.confirm(filled(who.mean, { written, meant }), hint, asking))) return { text, sentence };
  return sentenceMeant(context, corrected, options);
}

/** "i mogen" is what "i morgen" stands for. */
function withLead(written: string, meant: string): RegExp {
  const word = written.replace(/[^\p{L}\p{N}]/gu, ".");
  return new RegExp(meant.startsWith("i ") ? `(?:i )?${word}` : word, "iu");
}

/** A day that only the larger grammar knows, looked for where no promise could be meant; those that our own knows are of something else. */
export async function unusualDay(
  context: Context,
  text: string,
  { promises }: Sentence,
): Promise<Talk["on"] | undefined> {
  if (
    promises.length > 0 ||
    !/\b(ago|last|past|previous|before|weekend|fortnight|night|noon|christmas|easter)\b/i.test(text)
  )
    return undefined;
  const { findChronoDay } = await import("../../formats/chrono.ts");
  const calendar = calendarOf(context);
  return (await findChronoDay(withoutDays(text, calendar), "past", calendar))?.day;
}

function withoutDays(text: string, calendar: Calendar): string {
  let rest = text;
  for (let count = 0; count < MOST_DAYS; count += 1) {
    const day = findDay(rest, "past", calendar);
    if (!day) break;
    rest = `${rest.slice(0, day.start)};${rest.slice(day.end)}`;
  }
  return rest;
}

/** Of so many days in one sentence that are of something else. */
const MOST_DAYS = 8;
