import { kindIn } from "../../exchange/words.ts";
import { nameAt, namesAt } from "../names/names.ts";
import { ABOUT, AND, DETERMINERS, ME, RECEIVERS, SUBJECTS, WE } from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low, pronounPart, type Token } from "../words/words.ts";
import {
  behindAdverbs,
  type Clause,
  endOf,
  firstOf,
  has,
  introducedIn,
  isDenied,
  REACH,
  type SpokenExchange,
  type Subject,
  type Told,
  textOf,
} from "./clause.ts";
import {
  CONTENT,
  DANISH_SUBJECTS,
  DEEDS,
  DRIVING,
  EITHER,
  GIFTS,
  HELPED,
  LEAD_INS,
  LINKING,
  MEALS,
  MINE,
  POSTS,
  THANKED,
  THEIRS,
  TO_WHOM,
  TOKENS,
  TOUCH,
  WORKS,
} from "./lexicon.ts";

/** What somebody did for another, where that is told from here on: "helped me with the budget", "so gav hun mig en bog". */
export function deedAt(text: string, clause: Clause, at: number, before: Subject | null): Told | null {
  const done = doneAt(clause, at, before);
  if (!done) return null;
  const { subject, verb, next } = done;
  const end = endOf(clause, next);
  if (isDenied(clause, next, end)) return null;
  const isMine = subject.told === "me";
  const receiver = receiverIn(clause, next, end, isMine);
  if (!isDeed(clause, done, end, receiver)) return null;
  const isGift = DEEDS.get(low(clause.tokens, verb)) === "gift";
  const from = isGift ? giftFrom(clause, next, end, receiver) : verb;
  const said = textOf(text, clause, from, end, verb === from ? { from: verb + 1, to: next } : null);
  if (said === "") return null;
  const whole = textOf(text, clause, verb, end, { from: verb + 1, to: next });
  return {
    subject,
    found: {
      exchange: {
        direction: isMine ? "give" : "take",
        kind: kindIn(whole) ?? "favour",
        who: isMine ? (receiver?.who ?? null) : subject.who,
        pronoun: isMine ? (receiver?.pronoun ?? null) : subjectPronoun(subject),
        text: said,
      },
      introduced: isMine && receiver?.who ? [] : introducedIn(clause, verb, end), // "I introduced Mette to Jens": both heard from me
      end,
    },
  };
}

/** A deed whose doer is known, before it is known for whom. */
interface Done {
  readonly subject: Subject;
  /** The verb, and the first word behind it and its subject. */
  readonly verb: number;
  readonly next: number;
}

/** Whoever did it: a pronoun or a name in front of the verb, or behind it as in "så gav hun". */
function doneAt({ tokens, isName }: Clause, at: number, before: Subject | null): Done | null {
  const start = pronounPart(low(tokens, at));
  if (WE.has(start)) return null;
  const told = SUBJECTS.get(start);
  if (told) return doneBy({ told, who: null }, tokens, behindAdverbs(tokens, at + 1));
  const first = behindAdverbs(tokens, at);
  if (DEEDS.has(low(tokens, first))) {
    const inverted = subjectBehind({ tokens, isName }, first + 1);
    if (inverted) return { subject: inverted.subject, verb: first, next: inverted.next };
    const isContinued = before !== null && AND.has(low(tokens, at - 1));
    return { subject: isContinued ? before : { told: "me", who: null }, verb: first, next: first + 1 };
  }
  const { names, next } = namesAt(tokens, at, isName);
  const [name] = names;
  if (!name || names.length > 1 || name.isPossessive) return null;
  return doneBy({ told: null, who: name.mention }, tokens, behindAdverbs(tokens, next));
}

function doneBy(subject: Subject, tokens: readonly Token[], verb: number): Done | null {
  return DEEDS.has(low(tokens, verb)) ? { subject, verb, next: verb + 1 } : null;
}

// Danish only, where the verb comes second: "i går hjalp hun mig", "så introducerede Mette mig for Jens".
function subjectBehind({ tokens, isName }: Clause, at: number): { subject: Subject; next: number } | null {
  const told = SUBJECTS.get(low(tokens, at));
  if (told) return DANISH_SUBJECTS.has(low(tokens, at)) ? { subject: { told, who: null }, next: at + 1 } : null;
  const name = nameAt(tokens, at, isName);
  if (!name || name.isPossessive || !ME.has(low(tokens, name.next))) return null;
  return { subject: { told: null, who: name.mention }, next: name.next };
}

function subjectPronoun({ told }: Subject): SpokenExchange["pronoun"] {
  return told === "me" ? null : told;
}

export interface Receiver {
  readonly who: Mention | null;
  readonly pronoun: SpokenExchange["pronoun"];
  readonly isMe: boolean;
  /** Right behind the verb, and the first token behind it. */
  readonly isObject: boolean;
  readonly next: number;
}

/** The first who is named as object, behind "to", or as owner: "helped her", "sent it to Mette", "read Mette's draft". */
function receiverIn(clause: Clause, from: number, end: number, isMine: boolean): Receiver | null {
  const { tokens } = clause;
  const isThanks = THANKED.has(low(tokens, from - 1));
  const isLedIn = TO_WHOM.has(low(tokens, from)) || LEAD_INS.has(low(tokens, from));
  const start = isLedIn && !isThanks ? from + 1 : from;
  let other: Receiver | null = null;
  for (let at = start; at < Math.min(from + REACH, end); at += 1) {
    if (isThanks && low(tokens, at) === "for") break; // "thanked him for the intro to Mette"
    const here = receiverAt(clause, at, at === start);
    if (here === null || (here.isMe && isMine)) continue;
    const isOwn = !isMine && !here.isObject && !here.isMe;
    const isOwnThing = !isMine && here.isObject && here.pronoun !== null && isOwner(clause, here);
    if (!isOwn && !isOwnThing) return here;
    other ??= here;
  }
  return other;
}

function receiverAt({ tokens, isName }: Clause, at: number, isObject: boolean): Receiver | null {
  const word = low(tokens, at);
  const base = { who: null, pronoun: null, isMe: false, isObject, next: at + 1 };
  if (ME.has(word) || MINE.has(word)) return { ...base, isMe: true };
  const pronoun = tokens[at]?.text === "hans" ? "he" : RECEIVERS.get(word);
  if (pronoun) return { ...base, pronoun };
  const name = nameAt(tokens, at, isName);
  const isPlace = isObject || TO_WHOM.has(low(tokens, at - 1));
  return name && (isPlace || name.isPossessive) ? { ...base, who: name.mention, next: name.next } : null;
}

function isDeed(clause: Clause, { subject, verb, next }: Done, end: number, receiver: Receiver | null): boolean {
  const { tokens } = clause;
  const word = low(tokens, verb);
  const deed = DEEDS.get(word);
  const isMine = subject.told === "me";
  const isForMe = receiver?.isMe === true;
  const isForOther = receiver !== null && !isForMe;
  const isForTheRight = isMine ? isForOther : isForMe;
  const isObject = receiver?.isObject === true;
  const isOwned = receiver !== null && isOwner(clause, receiver);
  switch (deed) {
    case undefined:
      return false;
    case "person":
      if (DRIVING.has(word) && !isObject) return false; // "drove to Aarhus with Bo"
      if (LINKING.some((stem) => word.startsWith(stem)) && TO_WHOM.has(low(tokens, next))) return false;
      return isForTheRight && (EITHER.has(word) || !isOwned || isOwnedHelp(clause, verb));
    case "work":
      return isForTheRight && (isOwned || EITHER.has(word)) && !has(tokens, next, end, POSTS);
    case "reading":
      return isForTheRight && isOwned && has(tokens, next, end, WORKS);
    case "gift": {
      const first = firstOf(tokens, next, end, (told) => GIFTS.has(told) || TOKENS.has(told));
      const isGift = GIFTS.has(low(tokens, first));
      if (!isGift && first < next + 5) return false;
      if (isForTheRight) return (isObject && !isOwned) || isGift;
      return isGift && !isObject;
    }
    case "content":
      return isForTheRight && has(tokens, next, firstAbout(tokens, next, end), CONTENT);
    case "touch":
      return isForTheRight && has(tokens, next, end, TOUCH);
    case "find":
      if (!isForTheRight || !isObject || isOwned || (isMine && word === "got")) return false;
      return word.startsWith("skaff") || DETERMINERS.has(low(tokens, receiver.next));
    case "meal":
      return has(tokens, next, end, MEALS) && (isForTheRight || receiver === null);
  }
}

// "emailed Bo about the article" sends him none.
function firstAbout(tokens: readonly Token[], from: number, end: number): number {
  return Math.min(
    end,
    firstOf(tokens, from, end, (told) => ABOUT.has(told)),
  );
}

/** Whether it is somebody's thing and not the person: "her draft", "Mette's plan"; "her" alone is the person. */
function isOwner({ tokens, isName }: Clause, { next, who }: Receiver): boolean {
  const word = low(tokens, next - 1);
  if (MINE.has(word) || THEIRS.has(word)) return true;
  const behind = tokens[next];
  if (word === "her") {
    return behind?.kind === "word" && !TO_WHOM.has(behind.low) && !DETERMINERS.has(behind.low) && !AND.has(behind.low);
  }
  return who !== null && nameAt(tokens, next - who.text.split(" ").length, isName)?.isPossessive === true;
}

// "helped her team" is help for her; "introduced her team" is not an introduction of her.
function isOwnedHelp({ tokens }: Clause, verb: number): boolean {
  return HELPED.has(low(tokens, verb));
}

/** Where the gift itself begins: behind the receiver, where that stands first. */
function giftFrom({ tokens }: Clause, next: number, end: number, receiver: Receiver | null): number {
  if (!receiver?.isObject || MINE.has(low(tokens, receiver.next - 1)) || TO_WHOM.has(low(tokens, next))) return next;
  return Math.min(receiver.next, end);
}
