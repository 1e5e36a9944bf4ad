import { wordSet } from "../../when/tables.ts";
import type { Clause, Opening, Receiver } from "../clause/clause.ts";
import { isInCapitals } from "../names/name-run.ts";
import { nameAt, namesAt } from "../names/names.ts";
import { RECEIVERS, TO, WITH_SHORT } from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low } from "../words/words.ts";
import { othersOf } from "./verbs.ts";

const RECEIVED_BY = wordSet("to til for with med");
const LINKING = wordSet(
  "intro introduction introduktion link access adgang introduce introducere connect forbinde trip tur flight ticket tickets billet billetter meeting møde",
);
const TO_WHOM = wordSet(
  `send forward give call ring phone text ping message mail email e-mail write show tell help invite pay bring buy lend meet visit answer remind thank update
  sende give maile vise hjælpe invitere købe låne besøge hente køre svare minde takke kontakte contact betale videresende`,
);

// Whom a promise of mine is for: the first one it is sent, told or given to; nobody introduced is.
export function receiverIn(
  { reading: { tokens }, isName }: Clause,
  { deed: from, infinitive }: Opening,
  to: number,
): Receiver | null {
  let isLinking = infinitive !== null && LINKING.has(infinitive);
  for (let at = from; at < to; at += 1) {
    const word = low(tokens, at);
    const before = low(tokens, at - 1);
    const pronoun = RECEIVERS.get(word);
    const isThings = THEM.has(word) && TO.has(low(tokens, at + 1)); // "send them to her"
    if (pronoun && !isThings) return { who: null, pronoun };
    if (LINKING.has(word)) isLinking = true;
    const isCompany = before === "/" && WITH_SHORT.has(low(tokens, at - 2)); // "w/", "m/"
    const isPlace =
      ((RECEIVED_BY.has(before) || isCompany) && !isLinking) || TO_WHOM.has(before) || TO_WHOM.has(presentStem(before));
    const name = isPlace ? nameAt(tokens, at, isName) : null;
    const isThing = name && !name.isCertain && isInCapitals(name.mention.text, true); // "send NDA"
    if (!name || isThing) continue;
    const { names, next } = namesAt(tokens, at, isName);
    return {
      who: name.mention,
      pronoun: null,
      others: before !== "with" && before !== "med" && next <= to ? othersOf(names.slice(1)) : [],
    };
  }
  return null;
}

const THEM = wordSet("them dem");
const INTRODUCES = wordSet("introduce intro introducere connect forbinde ask spørge");

// "introduce Mette to Jens": the first of the two; "review Lars' draft": the owner.
export function introducedIn(
  { reading: { tokens }, isName }: Clause,
  { deed: from, infinitive }: Opening,
  to: number,
): Mention | null {
  for (let at = from; at < to; at += 1) {
    const name = nameAt(tokens, at, isName);
    const isObject = INTRODUCES.has(at > from ? low(tokens, at - 1) : (infinitive ?? ""));
    if (name && (isObject || name.isPossessive)) return name.mention;
  }
  return null;
}

function presentStem(word: string): string {
  return word.endsWith("r") ? word.slice(0, -1) : "";
}
