import { wordSet } from "../when/tables.ts";
import { ADVERBS, AND, CANCELLED, isOfMeeting, SUBJECTS } from "./lexicon.ts";
import { type IsName, nameBefore } from "./names.ts";
import { type Span, spanOf } from "./spans.ts";
import { low, type Token } from "./words.ts";

/** Somebody told of who was not there: "Lars didn't show up", "Bo couldn't make it", "Åse var der ikke". */
export interface Absent extends Span {
  /** Lower case; null for somebody told of by a pronoun. */
  readonly name: string | null;
  /** Went there in vain, and had no word from them: "Lars wasn't in". */
  readonly isInVain: boolean;
}

const NOT = wordSet("not never ikke aldrig");
const BUT = wordSet("but men");
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

/** Those who are named, in front of a clause or behind a comma in it, as not having been there. */
export function absentIn(tokens: readonly Token[], isName: IsName): Absent[] {
  const absent: Absent[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const verb = at + 1;
    const end = endOfAbsence(tokens, verb);
    if (end === null) continue;
    const pronoun = SUBJECTS.get(low(tokens, at));
    const isHome = WAS.has(low(tokens, verb)) && AT_HOME.has(low(tokens, end - 1));
    const name = pronoun === undefined ? nameBefore(tokens, verb, isName) : null;
    if (pronoun === undefined ? name === null || !beginsClause(tokens, name.start, verb, isName) : !isHome) continue;
    if (pronoun === "me") continue;
    const isInVain = !SAYS_SO.has(low(tokens, verb));
    absent.push({
      ...spanOf(tokens, name?.start ?? at, end),
      name: name?.mention.text.toLowerCase() ?? null,
      isInVain,
    });
    at = end - 1;
  }
  return absent;
}

// "…, Lars didn't" and "… but Lars didn't", but of "Mette, Lars and Bo cancelled" nobody came.
function beginsClause(tokens: readonly Token[], start: number, verb: number, isName: IsName): boolean {
  const before = tokens[start - 1];
  if (before?.kind !== "word") return !AND.has(low(tokens, start - 1));
  if (BUT.has(before.low)) return true;
  return AND.has(before.low) && !CANCELLED.has(low(tokens, verb)) && nameBefore(tokens, start - 1, isName) !== null;
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
  if (UNABLE.has(verb) && endsHere(tokens, at)) return at; // "kunne ikke alligevel"
  if (word === "make" || word === "made") return behind === "it" ? at + 2 : null;
  if (word === "være") return behind === "med" || behind === "der" ? at + 2 : null;
  if (word === "turn") return behind === "up" ? at + 2 : null;
  return ATTENDS.has(word) && !(word === "come" && behind === "up") ? at + 1 : null; // "didn't come up with anything"
}

// "wasn't in", but "wasn't in a hurry"
function endsHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind !== "word" || BUT.has(token.low) || AND.has(token.low);
}
