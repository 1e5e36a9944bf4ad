import type { Side } from "../../interaction.ts";
import { wordSet } from "../../when/tables.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt } from "../names/names.ts";
import { ADVERBS, CONJUNCTIONS, SUBJECTS } from "../words/lexicon.ts";
import { low, type Token } from "../words/words.ts";

/** Something one side has done, which may be what they had promised. */
export interface Deed {
  readonly by: Side;
  /** What it was done with, in small letters: "mailen", "the deck". */
  readonly words: readonly string[];
}

const DONE = wordSet(
  `sent forwarded mailed emailed shared delivered gave given introduced booked paid bought returned reviewed finished wrote written called invited brought lent
  sendt sendte videresendt videresendte mailet mailede delt delte afleveret afleverede leveret leverede gav givet introduceret introducerede booket bookede betalt betalte
  købt købte læst læste skrevet skrev ringet ringede inviteret inviterede lånt lånte fået fik got received`,
);
/** What one side gets the other has done. */
const GOT = wordSet("got received fik fået");
const HAVE = wordSet("have has had 've har havde");
const NOT = wordSet("not never ikke aldrig nothing ingen intet no");
const ENDS = wordSet(", : if hvis");
const REACH = 10;

/** What each side has done, in these stretches of the talk. */
export function deedsIn(stretches: readonly (readonly Token[])[], isName: IsName): Deed[] {
  return stretches.flatMap((tokens) =>
    tokens.flatMap((token, at) => (DONE.has(token.low) ? (deedAt(tokens, at, isName) ?? []) : [])),
  );
}

function deedAt(tokens: readonly Token[], verb: number, isName: IsName): Deed | null {
  const behind = SUBJECTS.get(low(tokens, verb + 1));
  const by = behind === undefined ? doerOf(tokens, verb, isName) : behind === "me" ? "me" : "them";
  if (by === null) return null;
  const words: string[] = [];
  for (let at = verb + 1; at < Math.min(tokens.length, verb + REACH); at += 1) {
    const word = low(tokens, at);
    if (NOT.has(word)) return null;
    if (ENDS.has(word) || CONJUNCTIONS.has(word) || tokens[at]?.text === ",") break;
    words.push(word);
  }
  const isGot = GOT.has(low(tokens, verb));
  return { by: isGot ? (by === "me" ? "them" : "me") : by, words: [low(tokens, verb), ...words] };
}

// "I have just sent", "Mette sent", and what opens a stretch without anybody: that is the owner's.
function doerOf(tokens: readonly Token[], verb: number, isName: IsName): Side | null {
  let at = verb - 1;
  while (at >= 0 && (ADVERBS.has(low(tokens, at)) || HAVE.has(low(tokens, at)))) at -= 1;
  const before = tokens[at];
  if (before?.kind !== "word") return before?.mention ? "them" : "me";
  const [bare = "", ending] = before.low.split("'");
  const told = SUBJECTS.get(ending === "ve" ? bare : before.low);
  if (told !== undefined) return told === "me" ? "me" : "them";
  if (CONJUNCTIONS.has(before.low)) return "me";
  for (let start = Math.max(0, at - 2); start <= at; start += 1)
    if (nameAt(tokens, start, isName)?.next === at + 1) return "them";
  return null;
}
