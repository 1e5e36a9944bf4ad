import type { InteractionKind } from "../../interaction.ts";
import { wordSet, wordTable } from "../../when/tables.ts";
import {
  ANSWERED,
  CHANNEL_AFTER,
  CHANNEL_BEFORE,
  CHANNEL_WORDS,
  type Cue,
  cueOf,
  FROM,
  isOfMeeting,
  LETTERS,
  ME,
  MEETING_CUES,
  OCCASIONS,
  TO,
  YES_OR_NO,
} from "../words/lexicon.ts";
import { low, type Token } from "../words/words.ts";
import { HAS } from "./to-come.ts";

// Of what kind a conversation was.

export interface SeenCue {
  readonly cue: Cue;
  /** Said of a place or an occasion: "met Bo at the fair". */
  readonly isPrefixed: boolean;
  /** So many were named in front of it. */
  readonly named: number;
}

const PLACES = wordSet("at to during ved på til under in i");

/**
 * Notes in `cues` what the word at `at` says of the kind, where it says anything there, `named` people being named in front of it; and
 * whether it is a letter of its own kind, such as a Christmas card.
 */
export function readCue(tokens: readonly Token[], at: number, cues: SeenCue[], named: number): boolean {
  const word = low(tokens, at);
  const letter = letterAt(tokens, at, cues);
  const cue =
    word === "1" && low(tokens, at + 2) === "1"
      ? "meet"
      : isComingBy(tokens, at)
        ? "met"
        : (letter ?? cueOf(word) ?? wordSentAt(tokens, at));
  if (!cue || (OCCASIONS.has(word) && HAS.has(low(tokens, at - 1)))) return false; // "hun har fødselsdag i maj"
  if (cue === "greeting" && cueOf(word) === "mail") cues.push({ cue: "mail", isPrefixed: false, named });
  const isAlone = tokens[at - 1]?.kind === "mark" && tokens[at + 1]?.kind !== "word"; // "Mette: zoom, 20 min"
  const before = at === 0 || isAlone || tokens[at - 1]?.kind === "gap" || CHANNEL_BEFORE.has(low(tokens, at - 1));
  const isPrefixed = isBehindPlace(tokens, at);
  if (CHANNEL_WORDS.has(word) && !before && !CHANNEL_AFTER.has(low(tokens, at + 1))) return false;
  cues.push({ cue, isPrefixed, named });
  return letter !== undefined;
}

function isBehindPlace(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some((token) => PLACES.has(token.low));
}

const DROPPED = wordSet("dropped stopped swung popped came");
export const CAME_BY = wordSet("kom kiggede smuttede var");

/** "Mette dropped by", "kom Mette forbi" */
export function isComingBy(tokens: readonly Token[], at: number): boolean {
  if (low(tokens, at) === "by") return DROPPED.has(low(tokens, at - 1));
  return low(tokens, at) === "forbi" && [1, 2, 3].some((step) => CAME_BY.has(low(tokens, at - step)));
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
  if (word === "out" && low(tokens, at - 1) === "reached") return "wrote";
  const isGreeting =
    LETTERS.has(word) || word.endsWith("hilsen") || (word === "birthday" && low(tokens, at - 1) === "happy");
  return isGreeting && TO.has(low(tokens, at + 1)) ? "wrote" : undefined;
}

const NEWSLETTERS = wordSet("newsletter newsletters nyhedsbrev nyhedsbrevet nyhedsbreve rundmail massemail");
const SENT = wordSet("sent sendt out ud");
const WISHED = wordSet("wished ønskede ønsket");
const LONGEST_WISH = 12;
const BULK = wordSet("mass bulk");
const CARDS = wordSet("card cards letter letters mail mails email emails greeting greetings wishes note notes");
const SEASONS = wordSet("christmas xmas holiday easter season's seasons year's years");
const SEASON_CARDS = wordSet(
  "julekort julekortet julebrev julehilsen julehilsener nytårskort nytårshilsen nytårshilsener påskehilsen påskehilsener",
);
/** "god jul til", "merry Christmas to", "happy New Year to" */
const FEASTS = wordTable<string>(["jul", "god glædelig"], ["nytår", "godt"], ["christmas", "merry"], ["year", "new"]);

// "a newsletter to Bo", "sendte nyhedsbrev", "Christmas cards to Bo": not where somebody answers one ("to my newsletter").
function letterAt(tokens: readonly Token[], at: number, cues: readonly SeenCue[]): Cue | undefined {
  const [before, word, next] = [low(tokens, at - 1), low(tokens, at), low(tokens, at + 1)];
  const whom = SENT.has(next) ? low(tokens, at + 2) : next;
  const isAlone = at <= 1 && at === tokens.length - 1; // "julekort", to whom a flag says
  const isAddressed = isAlone || TO.has(whom) || FROM.has(whom);
  const isWritten = isAddressed || cues[0]?.cue === "wrote";
  if (!isWritten || isBehindPlace(tokens, at)) return undefined;
  if (NEWSLETTERS.has(word) || (CARDS.has(word) && BULK.has(before))) return "newsletter";
  if (SEASON_CARDS.has(word) || (CARDS.has(word) && SEASONS.has(before))) return "greeting";
  if (isAddressed && cueOf(word) === undefined && isWrittenCard(word, before)) return "wrote";
  const isWished = isAddressed || tokens.slice(Math.max(0, at - LONGEST_WISH), at).some(({ low }) => WISHED.has(low));
  return isWished && FEASTS.get(before) === word ? "greeting" : undefined;
}

const HANDED_OVER = wordSet("my business visiting mit");

// "a birthday card to Bo", "takkekort til Bo"; but "my card", "visitkort"
function isWrittenCard(word: string, before: string): boolean {
  const isCard = word === "card" || word === "cards" || (word.endsWith("kort") && word.length > "kort".length);
  return isCard && word !== "visitkort" && !HANDED_OVER.has(before);
}

/** A call or a mail where that is said, and else a message. */
export function wordSentBy(cues: readonly SeenCue[]): InteractionKind {
  const kind = kindOf(cues.filter(({ cue }) => !MEETING_CUES.has(cue)));
  return kind === null || kind === "meet" || kind === "event" ? "message" : kind;
}

const WEAK: readonly Cue[] = ["met", "talk"];
const NO_CHANNELS: readonly Cue[] = ["phone", "network", "wrote", "event", "greeting", "newsletter"];

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
    case "newsletter":
      return "broadcast";
    case "wrote":
    case "greeting":
      if (has("newsletter")) return "broadcast";
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
  return !WEAK.includes(cue) && !NO_CHANNELS.includes(cue);
}
