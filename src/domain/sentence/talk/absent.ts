import type { InteractionKind } from "../../interaction.ts";
import { wordSet } from "../../when/tables.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt, nameBefore, namesAt } from "../names/names.ts";
import {
  ADVERBS,
  AND,
  BUT,
  CANCELLED,
  DETERMINERS,
  FROM,
  HOLD,
  isOfMeeting,
  LETTERS,
  NOT,
  SUBJECTS,
  UNWELL,
  WITH,
} from "../words/lexicon.ts";
import { type Span, spanOf } from "../words/spans.ts";
import { low, type Token } from "../words/words.ts";
import { isDayAt } from "./called-off.ts";
import type { Talk } from "./talk.ts";

/** Somebody told of who was not there: "Lars didn't show up", "Bo couldn't make it", "Åse var der ikke". */
export interface Absent extends Span {
  /** Lower case; null for somebody told of by a pronoun. */
  readonly name: string | null;
  /** Went there in vain, and had no word from them: "Lars wasn't in". */
  readonly isInVain: boolean;
  /** Said to be elsewhere, and not of this talk: "Lars is on holiday". */
  readonly isByTheWay: boolean;
}

const AUXILIARIES = wordSet("did could can was is had kunne kan var er kom dukkede mødte nåede måtte fik");
const MANAGED = wordSet("able even to at desværre unfortunately alligevel anyway");
/** Behind "didn't", "couldn't", "kunne ikke"; "make" and "up" with what belongs to them. */
const ATTENDS = wordSet("come attend join show showed turn appear komme deltage nå med");
const AWAY = wordSet("in home out away there here der hjemme inde tilstede");
const AT_HOME = wordSet("in home hjemme");
const CAME = wordSet("kom dukkede mødte");
const WAS = wordSet("was wasn't var");
/** Then a word was sent. */
const SAYS_SO = wordSet("cancelled canceled aflyste aflyst meldte couldn't can't kunne kan could can");
const UNABLE = wordSet("couldn't can't kunne kan could can");

/** "Lars was ill", "Bo er på ferie", "Åse sent her regards": of somebody who is told of nowhere else they were not there either. */
const IS = wordSet("was is being var er");
const OFF = wordSet("on på");
const LEAVE = wordSet("holiday holidays vacation leave ferie orlov barsel");
const STAYED = wordSet("stayed blev");
const AT_THEIRS = wordSet("home away hjemme væk");
const GREETS = wordSet("sent sends sendte sender hilser hilste");
const GREETINGS = wordSet("regards greetings love hilsen hilsner");
const HELLO = wordSet("hi hello");
const SO = wordSet("so så today i");
/** "No show from Lars", "afbud fra Bo", "apologies from Åse". */
const EXCUSES = wordSet("show no-show afbud apologies");

/** Those who are told of in these stretches as not having been there. */
export function absentFrom(stretches: readonly (readonly Token[])[], isName: IsName): Absent[] {
  const absent = stretches.flatMap((stretch) => absentIn(stretch, isName));
  if (!absent.some(({ isByTheWay }) => isByTheWay)) return absent;
  const times = new Map<string, number>();
  for (const stretch of stretches) for (const { low } of stretch) times.set(low, (times.get(low) ?? 0) + 1);
  return absent.filter(({ name, isByTheWay }) => !isByTheWay || times.get(name?.split(" ")[0] ?? "") === 1);
}

function absentIn(tokens: readonly Token[], isName: IsName): Absent[] {
  const absent: Absent[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found =
      excusedAt(tokens, at, isName) ??
      unreachedAt(tokens, at, isName) ??
      awayAt(tokens, at + 1, isName) ??
      missingAt(tokens, at + 1, isName);
    if (found) absent.push(...found.absent);
    at = found?.next ?? at + 1;
  }
  return absent;
}

interface Found {
  readonly absent: readonly Absent[];
  readonly next: number;
}

// "no show from Lars", "afbud fra Bo og Åse", "cancelled on Mette"
function excusedAt(tokens: readonly Token[], at: number, isName: IsName): Found | null {
  const word = low(tokens, at);
  const isShow = word === "show";
  const lead = low(tokens, at + 1);
  const isMine = CANCELLED.has(word) && (lead === "on" || WITH.has(lead)); // "had to cancel on Mette"
  if (!isMine && (!EXCUSES.has(word) || !FROM.has(lead) || (isShow && low(tokens, at - 1) !== "no"))) return null;
  const { names, next } = namesAt(tokens, at + 2, isName);
  const span = spanOf(tokens, isShow ? at - 1 : at, next);
  const absent = names.map(({ mention }) => ({
    ...span,
    name: mention.text.toLowerCase(),
    isInVain: word.endsWith("show"),
    isByTheWay: false,
  }));
  return { absent, next };
}

// "couldn't get hold of Lars", "kunne ikke få fat i Lars"
function unreachedAt(tokens: readonly Token[], at: number, isName: IsName): Found | null {
  if (HOLD.get(low(tokens, at + 1)) !== low(tokens, at)) return null;
  const not = [at - 1, at - 2, at - 3].find((each) => NOT.has(low(tokens, each)) || low(tokens, each).endsWith("n't"));
  const { names, next } = namesAt(tokens, at + 2, isName);
  if (not === undefined || names.length === 0) return null;
  const span = spanOf(tokens, not, next);
  const absent = names.map(({ mention }) => ({
    ...span,
    name: mention.text.toLowerCase(),
    isInVain: true,
    isByTheWay: false,
  }));
  return { absent, next };
}

// Named in front of a clause or behind a comma in it: "…, Lars was ill".
function awayAt(tokens: readonly Token[], verb: number, isName: IsName): Found | null {
  const next = endOfBeingAway(tokens, verb);
  const name = next === null ? null : nameBefore(tokens, verb, isName);
  if (next === null || name === null || !beginsClause(tokens, name.start, verb, isName)) return null;
  const isByTheWay = !NO_SHOWS.has(low(tokens, next - 1));
  const behind = tokens[next]?.text === "," ? next + 1 : next;
  if (isByTheWay && tokens[name.start]?.start === 0 && !SO.has(low(tokens, behind))) return null; // "Lars was ill" may be all of it
  const span = spanOf(tokens, name.start, next);
  return { absent: [{ ...span, name: name.mention.text.toLowerCase(), isInVain: false, isByTheWay }], next };
}

// Likewise: "…, Lars didn't come".
function missingAt(tokens: readonly Token[], verb: number, isName: IsName): Found | null {
  const next = endOfAbsence(tokens, verb);
  if (next === null) return null;
  const pronoun = SUBJECTS.get(low(tokens, verb - 1));
  const isHome = WAS.has(low(tokens, verb)) && AT_HOME.has(low(tokens, next - 1));
  const isPlain = isHome || (pronoun !== undefined && isLeftWaiting(tokens, verb, next, isName));
  const name = pronoun === undefined ? nameBefore(tokens, verb, isName) : null;
  if (pronoun === undefined ? name === null || !beginsClause(tokens, name.start, verb, isName) : !isPlain) return null;
  if (pronoun === "me") return null;
  const missing = {
    ...spanOf(tokens, name?.start ?? verb - 1, next),
    name: name?.mention.text.toLowerCase() ?? null,
    isInVain: !SAYS_SO.has(low(tokens, verb)),
    isByTheWay: false,
  };
  return { absent: [missing], next };
}

/** So many words back, whom a pronoun means is looked for. */
const LOOKED_BACK = 12;

// "coffee with Mette, but she didn't come", "men hun dukkede ikke op": she is the one who was named, where only one was.
function isLeftWaiting(tokens: readonly Token[], verb: number, next: number, isName: IsName): boolean {
  const end = low(tokens, next) === "op" ? next + 1 : next;
  if (SAYS_SO.has(low(tokens, verb)) || WAS.has(low(tokens, verb)) || tokens[end]?.kind === "word") return false;
  let named = 0;
  for (let at = Math.max(0, verb - LOOKED_BACK); at < verb - 1; at += 1) {
    const name = nameAt(tokens, at, isName);
    if (!name?.isCertain) continue;
    named += 1;
    at = name.next - 1;
  }
  return named === 1;
}

// "…, Lars didn't" and "… but Lars didn't", but of "Mette, Lars and Bo cancelled" nobody came.
function beginsClause(tokens: readonly Token[], start: number, verb: number, isName: IsName): boolean {
  const before = tokens[start - 1];
  if (before?.kind !== "word") return !AND.has(low(tokens, start - 1));
  if (BUT.has(before.low)) return true;
  return AND.has(before.low) && !CANCELLED.has(low(tokens, verb)) && nameBefore(tokens, start - 1, isName) !== null;
}

const NO_SHOWS = wordSet("show no-show noshow udeblev");

/** Where the words end that stand behind somebody from `verb` on and say that they were elsewhere; null where they say no such thing. */
function endOfBeingAway(tokens: readonly Token[], verb: number): number | null {
  const [word, behind] = [low(tokens, verb), low(tokens, verb + 1)];
  let end: number | null = null;
  if (word === "udeblev") return verb + 1;
  if (IS.has(word)) {
    const what = DETERMINERS.has(behind) ? verb + 2 : verb + 1;
    if (NO_SHOWS.has(low(tokens, what)) && what > verb + 1) return what + 1;
    if (low(tokens, what) === "no" && low(tokens, what + 1) === "show") return what + 2;
    if (UNWELL.has(behind)) end = verb + 2;
    else if (behind === "off" && UNWELL.has(low(tokens, verb + 2))) end = verb + 3;
    else if (OFF.has(behind) && LEAVE.has(low(tokens, verb + 2))) end = verb + 3;
  } else if (word === "har" && LEAVE.has(behind)) end = verb + 2;
  else if (STAYED.has(word) && AT_THEIRS.has(behind)) end = verb + 2;
  else if (word === "meldte" && behind === "sig" && low(tokens, verb + 2) === "syg") end = verb + 3;
  else if (word === "hilser" || (word === "says" && HELLO.has(behind))) end = word === "says" ? verb + 2 : verb + 1;
  if (end === null && GREETS.has(word)) {
    const what = DETERMINERS.has(behind) ? verb + 2 : verb + 1;
    if (GREETINGS.has(low(tokens, what))) end = what + 1;
  }
  return end !== null && (endsHere(tokens, end) || SO.has(low(tokens, end))) ? end : null;
}

/** Where the words end that stand behind somebody from `verb` on and say that they were not there; null where they say none. */
function endOfAbsence(tokens: readonly Token[], verb: number): number | null {
  const word = low(tokens, verb);
  if (CANCELLED.has(word)) return verb + 1;
  if (word === "meldte" && low(tokens, verb + 1) === "afbud") return verb + 2;
  let at = verb;
  if (word === "never") at = verb + 1;
  else if (word.endsWith("n't")) at = verb + 1;
  else if (AUXILIARIES.has(word)) {
    const behind = low(tokens, verb + 1);
    const not = ADVERBS.has(behind) || MANAGED.has(behind) || behind === "der" ? verb + 2 : verb + 1;
    if (!NOT.has(low(tokens, not))) return null;
    at = not + 1;
    if (low(tokens, not - 1) === "der" && endsHere(tokens, at)) return at; // "var der ikke"
  } else return null;
  while (MANAGED.has(low(tokens, at))) at += 1;
  return endOfAttending(tokens, word, at);
}

function endOfAttending(tokens: readonly Token[], verb: string, at: number): number | null {
  const [word, behind] = [low(tokens, at), low(tokens, at + 1)];
  if (WAS.has(verb)) return AWAY.has(word) && endsHere(tokens, at + 1) ? at + 1 : null;
  if (CAME.has(verb))
    return word === "op" || (word === "til" && isOfMeeting(behind)) || endsHere(tokens, at) ? at : null;
  if (UNABLE.has(verb) && (endsHere(tokens, at) || isDayAt(tokens, at))) return at; // "kunne ikke alligevel", "kan ikke torsdag"
  if (UNABLE.has(verb) && word === "do" && isDayAt(tokens, at + 1)) return at + 1; // "can't do Friday"
  if (word === "take" || word === "took") return behind === "part" ? at + 2 : null;
  if (word === "make" || word === "made") return behind === "it" ? at + 2 : null;
  if (word === "være") return behind === "med" || behind === "der" ? at + 2 : null;
  if (word === "turn" || word === "turned") return behind === "up" ? at + 2 : null;
  if (verb === "nåede" && (isOfMeeting(word) || word === "frem")) return at + 1;
  return ATTENDS.has(word) && !(word === "come" && behind === "up") ? at + 1 : null; // "didn't come up with anything"
}

// "wasn't in", but "wasn't in a hurry"
function endsHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind !== "word" || BUT.has(token.low) || AND.has(token.low);
}

/** Whether somebody who is away is told of as whose assistant or wife it was: "Kate's assistant called, Kate is on leave". */
export function isOfTheirs(
  stretches: readonly (readonly Token[])[],
  absent: readonly Absent[],
  isName: IsName,
): boolean {
  if (!absent.some(({ isByTheWay }) => isByTheWay)) return false;
  return stretches.some((stretch) => {
    const owner = nameAt(stretch, 0, isName);
    if (!owner?.isPossessive || absent.some(({ name }) => name !== owner.mention.text.toLowerCase())) return false;
    return stretch[owner.next]?.kind === "word" && !LETTERS.has(low(stretch, owner.next));
  });
}

const WRITTEN: ReadonlySet<InteractionKind> = new Set(["mail", "message", "social"]);

/** A conversation with those who were there; null where nobody else was. */
export function talkWithout(absent: readonly Absent[], talk: Talk): Talk | null {
  if (talk.kind !== null && WRITTEN.has(talk.kind)) return talk; // who cannot come got the letter
  const people = talk.people.filter(({ text }) => !absent.some(({ name }) => name === text.toLowerCase()));
  return people.length > 0 ? { ...talk, people } : null;
}
