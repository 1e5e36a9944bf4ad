import { pronounOf } from "../../given-names.ts";
import { isParticle } from "../../name.ts";
import { hasDigit, isDigitAt } from "../../when/letters.ts";
import { wordSet } from "../../when/tables.ts";
import { MONTHS } from "../../when/words.ts";
import {
  ABOUT,
  AND,
  CONTACT_VERBS,
  cueOf,
  DEEDS,
  DETERMINERS,
  FROM,
  isDanishDeed,
  isDayWord,
  NAMELESS,
  OCCASIONS,
  ORDINARY,
  PROMISED,
  SUBJECTS,
  TITLES,
  TO,
  WITH,
} from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { isCapitalised, low, pronounPart, type Token } from "../words/words.ts";
import { isFirm } from "./firms.ts";
import type { IsName } from "./is-name.ts";
import {
  capitalisedRun,
  type Known,
  LONGEST_WORD,
  longestKnown,
  MOST_WORDS,
  particleEndsInName,
  withoutPossessive,
} from "./name-run.ts";

/** A name read at a place in the tokens. */
export interface NameAt {
  readonly mention: Mention;
  /** The first token behind it. */
  readonly next: number;
  readonly isPossessive: boolean;
  /** Known in the file, starred, or a common given name. */
  readonly isCertain: boolean;
}

/** A name with its first token. */
interface NameBefore extends NameAt {
  readonly start: number;
}

const LONGEST_LIST = 12;

/** The name that begins at `at`, if one can: capitalised, or known in the file. */
export function nameAt(tokens: readonly Token[], at: number, isName: IsName): NameAt | null {
  const first = tokens[at];
  if (!first) return null;
  if (first.mention) return withOrganisation(tokens, first.mention, at + 1, false, true);
  if (first.kind !== "word" || first.text.length > LONGEST_WORD) return null;
  if (MONTHS.has(first.low) && isBehindDay(tokens, at)) return null;
  if (TITLES.has(first.low)) {
    const named = at < tokens.length - 1 ? at + (tokens[at + 1]?.text === "." ? 2 : 1) : at;
    const behind = tokens[named];
    if (behind && isParticle(behind.text) && particleEndsInName(tokens, named)) {
      const { text, next, isPossessive } = capitalisedRun(tokens, named); // "Mrs van der Berg"
      return withOrganisation(tokens, mentionOf(text), next, isPossessive, true);
    }
    return behind && isCapitalised(behind) && !TITLES.has(behind.low) ? nameAt(tokens, named, isName) : null;
  }
  const known = longestKnown(tokens, at, isName);
  if (isFirm(tokens, at, known)) return null;
  if (known && known.length > 1)
    return withOrganisation(tokens, mentionOf(known.text), known.next, known.isPossessive, true);
  if (isCapitalised(first) && (known || isNaming(first))) {
    const run = capitalisedRun(tokens, at);
    const isPartOfMore = known !== null && run.next > known.next && pronounOf(known.text) === null;
    const isCertain = (known !== null && !isPartOfMore) || isGiven(first, run.text);
    if (known && run.next > known.next && isGivenOwned(tokens, at, run.next, known, isName))
      return withOrganisation(tokens, mentionOf(known.text), known.next, known.isPossessive, true);
    const { text, isPossessive } = known?.isPossessive && run.next === known.next ? known : run;
    return withOrganisation(tokens, mentionOf(text), run.next, isPossessive, isCertain);
  }
  if (known && isMeant(tokens, at, known, isName) && !isFunctionWord(first)) {
    return withOrganisation(tokens, mentionOf(known.text), known.next, known.isPossessive, true);
  }
  return null;
}

// "send Bo Mette's draft": what is given is somebody else's, and the two are no name of one.
function isGivenOwned(tokens: readonly Token[], at: number, end: number, known: Known, isName: IsName): boolean {
  const verb = low(tokens, at - 1);
  const isGiving = DEEDS.has(verb) || isDanishDeed(verb) || (verb.endsWith("r") && isDanishDeed(verb.slice(0, -1)));
  const owner = isGiving && !known.isPossessive ? longestKnown(tokens, known.next, isName) : null;
  return owner?.isPossessive === true && owner.next === end;
}

// A small-lettered one is a word first where it is one.
function isMeant(tokens: readonly Token[], at: number, { text }: Known, isName: IsName): boolean {
  if (ORDINARY.has(low(tokens, at))) return canBeSomebody(tokens, at, isName);
  return !isFamilyName(text, isName) || canBeFamily(tokens, at);
}

const OF_MONTH = wordSet("of .");
const DAY_OF_MONTH = /^\d{1,2}(?:st|nd|rd|th)?$/;

// "1 May", "20. maj", "the 3rd of June"
function isBehindDay(tokens: readonly Token[], at: number): boolean {
  return DAY_OF_MONTH.test(low(tokens, OF_MONTH.has(low(tokens, at - 1)) ? at - 2 : at - 1));
}

/** The name that ends before `end`. */
export function nameBefore(tokens: readonly Token[], end: number, isName: IsName): NameBefore | null {
  let last: NameBefore | null = null;
  for (let at = Math.max(0, end - MOST_WORDS); at < end; at += 1) {
    const name = nameAt(tokens, at, isName);
    if (name?.next !== end) continue;
    last = { ...name, start: at };
    if (name.isCertain) break;
  }
  return last;
}

/** Names in a row, and the first token behind them. */
interface NamesAt {
  readonly names: readonly NameAt[];
  readonly next: number;
}

/** The names from `at` on, parted by commas and "and"; phrases among them such as "her team" are passed over. */
export function namesAt(tokens: readonly Token[], at: number, isName: IsName): NamesAt {
  return nameAt(tokens, at, isName) ? companyAt(tokens, at, isName) : { names: [], next: at };
}

/** The same where people are expected, so that the first may be a phrase too: "the team and Lars", "my boss Lars". */
export function companyAt(tokens: readonly Token[], at: number, isName: IsName): NamesAt {
  const names: NameAt[] = [];
  const isAtHome = low(tokens, at - 1) === "at";
  let next = at;
  let isDirect = true;
  for (let item = 0; item < LONGEST_LIST; item += 1) {
    const start = isDirect ? next : behindSeparators(tokens, next);
    isDirect = false;
    if (start === null) break;
    const name = nameAt(tokens, start, isName);
    if (name && ((isAtHome && HOMES.has(low(tokens, name.next))) || !isFollowedByOwned(tokens, name))) {
      names.push(name);
      next = name.next;
      isDirect = isDictatedList(tokens, next, isName);
      continue;
    }
    const passed = behindPhrase(tokens, start, item === 0, isName);
    if (passed === null) break;
    next = passed;
    isDirect = !isSeparator(tokens[next]);
  }
  return { names, next };
}

/** Whose these are is who is at home: "dinner at Mette's place". */
const HOMES = wordSet("place house home flat apartment cottage");

// "with emily oliver and raj": dictated, and so without commas and capitals.
function isDictatedList(tokens: readonly Token[], at: number, isName: IsName): boolean {
  let next = at;
  for (let item = 0; item < LONGEST_LIST; item += 1) {
    const token = tokens[next];
    if (token?.kind !== "word" || isCapitalised(token)) return false;
    if (AND.has(token.low)) return item > 0 && nameAt(tokens, next + 1, isName)?.isCertain === true;
    const name = isJoint(token) || !isName(token.text, "given") ? null : nameAt(tokens, next, isName);
    if (!name || name.isPossessive) return false;
    ({ next } = name);
  }
  return false;
}

/**
 * Whether the word may be no name here though somebody is called so: with a capital within a sentence it is one, but for the months;
 * at its head a family name with more behind it may be none ("Price talk with Bo", "Lang snak med Bo").
 */
export function isDoubtfulName(tokens: readonly Token[], at: number, isName: IsName): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.kind !== "word" || isBesideMe(tokens, at + 1)) return false;
  const isWithin = before !== undefined && (before.kind !== "mark" || ",&+/".includes(before.text));
  if (ORDINARY.has(token.low)) return MONTHS.has(token.low) || !isWithin || !isCapitalised(token);
  const next = tokens[at + 1];
  return !isWithin && next?.kind === "word" && !AND.has(next.low) && isFamilyName(token.text, isName);
}

// "bo and I", "Bo og jeg"; but "sol og i dag regn"
function isBesideMe(tokens: readonly Token[], at: number): boolean {
  const [joint, me] = [low(tokens, at), low(tokens, at + 1)];
  return AND.has(joint) && (me === "jeg" || (me === "i" && !DANISH_AND.has(joint)));
}

const DANISH_AND = wordSet("og samt");

function isFamilyName(word: string, isName: IsName): boolean {
  return pronounOf(word) === null && isName(word) && !isName(word, "given");
}

// A small-lettered family name is likelier the word it is made of ("short and sweet", "lang snak"), but where nothing else can stand.
function canBeFamily(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.kind !== "word") return CONTACT_VERBS.has(next?.low ?? "") && before?.text !== ",";
  return WITH.has(before.low) && (next?.kind !== "word" || TIMES.has(next.low) || isDayWord(next.low));
}

/** Whether the word can be the one somebody goes by, when it stands where a name is expected. */
function isNaming(token: Token): boolean {
  const isDone = cueOf(token.low) !== undefined || CONTACT_VERBS.has(token.low); // "Joined Lars for lunch"
  return !NAMELESS.has(token.low) && !hasDigit(token.low) && !(isDone && pronounOf(token.text) === null);
}

function isGiven(first: Token, run: string): boolean {
  return pronounOf(withoutPossessive(first.text)) !== null && (!ORDINARY.has(first.low) || run.includes(" "));
}

/** What somebody did or does: in front of it a word that may be a name is one. */
const DID = wordSet(
  `called rang phoned texted emailed mailed messaged wrote sent asked told thanked said says thinks got came went is was were has had will wants
  wanted promised agreed offered suggested mentioned recommended replied confirmed cancelled
  ringede skrev mailede smsede sendte spurgte fortalte takkede sagde siger mente mener fik kom gik gav er var har havde vil ville skal bad lovede left stopped took lagde tog
  foreslog nævnte anbefalede tilbød svarede aflyste owes owed skylder skyldte`,
);
const HANDS = wordSet("send give tell ask show owe owed promised sende vise skylder skyldte lovede");
const TIMES = wordSet("after before during since hele efter før inden under siden");
/** "With joy she told me" */
const FEELINGS = wordSet("hope joy grace faith");

// A small-lettered word such as "will", "mark" or "bo" is somebody of that name where nothing else can stand: "with will", "lunch
// with bo yesterday", "with Tom and will on Friday", "mark rang".
function canBeSomebody(tokens: readonly Token[], at: number, isName: IsName): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (standsAlone(next) || isBesideMe(tokens, at + 1)) return true;
  const behind = next?.low ?? "";
  if (HANDS.has(before?.low ?? "") && (DETERMINERS.has(behind) || isDefinite(behind))) return true; // "send mark the deck"
  const isBehindName = isSeparator(before) && isName(tokens[at - 2]?.text ?? "");
  if (isDoing(tokens, at, at + 1) && (before?.kind !== "word" || isBehindName))
    return before?.text !== "," || isBehindName || PROMISED.has(behind) || CONTACT_VERBS.has(behind); // "1h, will promised it"
  const isWith = WITH.has(before?.low ?? "");
  if ((isWith || isBehindName) && (TIMES.has(behind) || isDayWord(behind))) return true;
  const word = low(tokens, at);
  if (!isWith && !TO.has(before?.low ?? "") && !(FROM.has(before?.low ?? "") && before?.low !== "by")) return false;
  if (MONTHS.has(word) || FEELINGS.has(word)) return false;
  return SUBJECTS.has(pronounPart(behind)) || (!isWith && isDayWord(behind) && !isDigitAt(behind, 0)); // "lunch with tom he got the job"
}

// "rapporten", "tilbuddet", "tallene"
function isDefinite(word: string): boolean {
  return word.length > 4 && ["en", "et", "ne"].some((end) => word.endsWith(end));
}

/** Whether the word at `at`, which may be a name, does what the one at `verb` tells: "Grace didn't get the job", "bo foreslog det". */
export function isDoing(tokens: readonly Token[], at: number, verb: number): boolean {
  const [word, deed] = [low(tokens, at), low(tokens, verb)];
  return (DID.has(deed) || deed.endsWith("n't") || deed.endsWith("ede")) && !HARDLY.has(word) && !MONTHS.has(word);
}

/** In front of a verb these are what else they mean: "so asked Bo", "even sent him a mail". */
const HARDLY = wordSet("so even else may hope vi man an en du");

function isFunctionWord(token: Token): boolean {
  return !ORDINARY.has(token.low) && (isJoint(token) || DETERMINERS.has(token.low));
}

function isJoint({ low }: Token): boolean {
  return WITH.has(low) || TO.has(low) || FROM.has(low) || AND.has(low) || ABOUT.has(low);
}

const PREPOSITIONS = wordSet("at in i på on over for via hos ved kl");

/** Whether a name can end in front of `next`: "with will about the budget" names Will, "with may flowers" nobody. */
export function standsAlone(next: Token | undefined): boolean {
  if (next?.kind !== "word") return true;
  return isJoint(next) || PREPOSITIONS.has(next.low);
}

function mentionOf(text: string): Mention {
  return { text, organisation: null, isNew: false };
}

const FROM_FIRM = wordSet("from at fra hos");

function withOrganisation(
  tokens: readonly Token[],
  mention: Mention,
  next: number,
  isPossessive: boolean,
  isCertain: boolean,
): NameAt {
  const behind = tokens[next];
  if (behind?.kind !== "organisation") {
    const firm = FROM_FIRM.has(behind?.low ?? "") ? tokens[next + 1] : undefined;
    const isFirm = firm !== undefined && isCapitalised(firm) && !NAMELESS.has(firm.low);
    const from = isFirm ? { from: capitalisedRun(tokens, next + 1).text } : {};
    return { mention: { ...mention, ...from }, next, isPossessive, isCertain };
  }
  return {
    mention: { ...mention, organisation: mention.organisation ?? behind.text },
    next: next + 1,
    isPossessive,
    isCertain,
  };
}

// In "Mette's brother" and "Mettes team" it is not Mette who is there; in "Mettes mail" and "Bo's post" it is.
function isFollowedByOwned(tokens: readonly Token[], { isPossessive, next, mention }: NameAt): boolean {
  const owned = tokens[next];
  if (!isPossessive || owned?.kind !== "word" || standsAlone(owned)) return false;
  if (OCCASIONS.has(owned.low) && cueOf(low(tokens, next + 1)) !== undefined) return false; // "Mette's birthday lunch"
  // "Bergs fest" may be a firm's; who has a party is called by a given name.
  return !isMadeByThem(owned) || (cueOf(owned.low) === "event" && pronounOf(mention.text) === null);
}

const WRITINGS = wordSet("post posts linkedin-post article artikel indlæg linkedin-opslag");

function isMadeByThem({ low }: Token): boolean {
  return cueOf(low) !== undefined || WRITINGS.has(low);
}

function behindSeparators(tokens: readonly Token[], at: number): number | null {
  let next = at;
  while (next < at + 3 && isSeparator(tokens[next])) next += 1;
  return next === at || next >= tokens.length ? null : next;
}

function isSeparator(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "," || AND.has(token.low));
}

// "the team", "min chef": the first phrase needs no article ("med teamet og Lars"); a name may follow in apposition.
function behindPhrase(tokens: readonly Token[], at: number, isFirst: boolean, isName: IsName): number | null {
  const hasArticle = DETERMINERS.has(tokens[at]?.low ?? "");
  const owner = hasArticle ? null : nameAt(tokens, at, isName);
  if (!hasArticle && !isFirst && !owner) return null;
  let next = owner ? owner.next : at;
  for (let length = 0; length < 4; length += 1, next += 1) {
    const token = tokens[next];
    if (isSeparator(token)) return next > at ? next : null;
    if (token?.kind !== "word" || (length > 0 && isJoint(token))) return null;
    if (length > 0 || owner) {
      const apposition = nameAt(tokens, next, isName);
      const isGivenName = apposition !== null && pronounOf(token.text) !== null; // "Henriks kone Lone"
      const isOwner = low(tokens, next - 1) === "of"; // "a friend of Anna"
      if (!isOwner && (isGivenName || apposition?.isCertain) && isCapitalised(token)) return next;
    }
    if (!hasArticle && !owner && isCapitalised(token)) return null;
  }
  return null;
}
