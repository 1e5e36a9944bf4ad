import type { InteractionKind } from "../interaction.ts";
import { wordSet } from "../when/tables.ts";
import {
  ANSWERED,
  CHANNEL_AFTER,
  CHANNEL_BEFORE,
  CHANNEL_WORDS,
  type Cue,
  cueOf,
  isOfMeeting,
  LETTERS,
  ME,
  MEETING_CUES,
  TO,
  YES_OR_NO,
} from "./lexicon.ts";
import { low, type Token } from "./words.ts";

// Of what kind a conversation was.

export interface SeenCue {
  readonly cue: Cue;
  /** Said of a place or an occasion: "met Bo at the fair". */
  readonly isPrefixed: boolean;
  /** So many were named in front of it. */
  readonly named: number;
}

const PLACES = wordSet("at to during ved på til under in i");

/** Notes in `cues` what the word at `at` says of the kind, where it says anything there, `named` people being named in front of it. */
export function readCue(tokens: readonly Token[], at: number, cues: SeenCue[], named: number): void {
  const word = low(tokens, at);
  const cue = word === "1" && low(tokens, at + 2) === "1" ? "meet" : (cueOf(word) ?? wordSentAt(tokens, at));
  if (!cue) return;
  const isAlone = tokens[at - 1]?.kind === "mark" && tokens[at + 1]?.kind !== "word"; // "Mette: zoom, 20 min"
  const before = at === 0 || isAlone || tokens[at - 1]?.kind === "gap" || CHANNEL_BEFORE.has(low(tokens, at - 1));
  const lead = tokens.slice(Math.max(0, at - 4), at);
  const isPrefixed = lead.some((token) => PLACES.has(token.low));
  if (CHANNEL_WORDS.has(word) && !before && !CHANNEL_AFTER.has(low(tokens, at + 1))) return;
  cues.push({ cue, isPrefixed, named });
}

const BEFORE_MEAL = wordSet("a an some the our quick cup of glass en et kop hurtig glas vores");
/** So many words behind "over" a meal is named. */
const LONGEST_MEAL = 4;

/** Whether what follows is where it was and not what about: "advice about pay over a cup of coffee", "over frokosten". */
export function isOverMeal(tokens: readonly Token[], at: number): boolean {
  if (low(tokens, at) !== "over") return false;
  let next = at + 1;
  while (next < at + LONGEST_MEAL && BEFORE_MEAL.has(low(tokens, next))) next += 1;
  return cueOf(low(tokens, next)) === "meet";
}

const INVITED = wordSet("invited inviterede inviteret");
const LONGEST_INVITATION = 12;

/** "Mette invited me", "said no to lunch": a word was sent, unless a day is told on which it was. */
export function isInviting(tokens: readonly Token[], at: number): boolean {
  if (INVITED.has(low(tokens, at)))
    return !tokens.slice(at, at + LONGEST_INVITATION).some(({ kind }) => kind === "gap");
  const to = low(tokens, at + 1) === "tak" ? at + 2 : at + 1;
  const isAnswer = YES_OR_NO.has(low(tokens, at)) && ANSWERED.has(low(tokens, at - 1)) && TO.has(low(tokens, to));
  return isAnswer && [1, 2, 3].some((step) => isOfMeeting(low(tokens, to + step)));
}

/** "got back to me" */
export function isReturning(tokens: readonly Token[], at: number): boolean {
  return (
    low(tokens, at) === "got" &&
    low(tokens, at + 1) === "back" &&
    TO.has(low(tokens, at + 2)) &&
    ME.has(low(tokens, at + 3))
  );
}

// "thank you note to Bo", "julehilsen til Bo", "happy birthday to Bo", "invited me to", "said no to"
function wordSentAt(tokens: readonly Token[], at: number): Cue | undefined {
  const word = low(tokens, at);
  if (isReturning(tokens, at) || isInviting(tokens, at)) return "wrote";
  const isGreeting =
    LETTERS.has(word) || word.endsWith("hilsen") || (word === "birthday" && low(tokens, at - 1) === "happy");
  return isGreeting && TO.has(low(tokens, at + 1)) ? "wrote" : undefined;
}

/** A call or a mail where that is said, and else a message. */
export function wordSentBy(cues: readonly SeenCue[]): InteractionKind {
  const kind = kindOf(cues.filter(({ cue }) => !MEETING_CUES.has(cue)));
  return kind === null || kind === "meet" || kind === "event" ? "message" : kind;
}

const WEAK: readonly Cue[] = ["met", "talk"];

/** What all that was said makes of it; null where nothing tells. */
export function kindOf(seen: readonly SeenCue[]): InteractionKind | null {
  const cues = ofFirstTalk(seen);
  const has = (...wanted: Cue[]): boolean => cues.some(({ cue }) => wanted.includes(cue));
  const first = cues[0]?.cue;
  switch (first) {
    case undefined:
      return null;
    case "meet":
    case "met":
    case "talk":
      if (has("video")) return "video";
      if (has("phone")) return "call";
      if (first === "meet") return "meet";
      if (cues.some(({ cue, isPrefixed }) => cue === "event" && isPrefixed) || (first === "talk" && has("event")))
        return "event";
      if (first === "met") return "meet";
      return (
        (cues.find(({ cue }) => isChannel(cue))?.cue as InteractionKind | undefined) ??
        (has("network") ? "message" : has("met") ? "meet" : null)
      );
    case "call":
      return has("video") ? "video" : "call";
    case "phone":
      return "call";
    case "wrote":
      return has("mail") ? "mail" : has("social") ? "social" : "message";
    case "network":
      return has("message", "talk", "wrote") ? "message" : has("call") ? "call" : "social";
    case "video":
    case "mail":
    case "message":
    case "event":
    case "social":
      return first;
  }
}

// "Lunch with Mette, talked to Bo on the phone": what is said behind another name of another talk is not of the first.
function ofFirstTalk(cues: readonly SeenCue[]): readonly SeenCue[] {
  if (cues[0]?.cue !== "meet") return cues;
  const other = cues.findIndex(({ named }, at) => at > 0 && named > 0 && (cues[at + 1]?.named ?? 0) > named);
  return other < 0 ? cues : cues.slice(0, other);
}

function isChannel(cue: Cue): boolean {
  return !WEAK.includes(cue) && cue !== "phone" && cue !== "network" && cue !== "wrote" && cue !== "event";
}
