import { wordSet } from "../when/tables.ts";
import { ABOUT } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { type IsName, isDoubtfulName, nameAt } from "./names.ts";
import type { PromiseClause } from "./promises.ts";
import { isCapitalised, low, type Reading, type Token } from "./words.ts";

// Who is named where no word tells who took part.

/** Whom denied promises name. */
export function deniedTo({ tokens }: Reading, clauses: readonly PromiseClause[], isName: IsName): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end } of clauses) {
    for (let at = start; at < end; ) {
      const name = nameAt(tokens, at, isName);
      if (name?.isCertain) mentions.push(name.mention);
      at = name?.next ?? at + 1;
    }
  }
  return mentions;
}

/** Whoever is in the file: "helping Mette move". */
export function knownIn(tokens: readonly Token[], isName: IsName): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length && !ABOUT.has(tokens[at]?.low ?? ""); ) {
    const name = nameAt(tokens, at, isName);
    const isMeant = name !== null && !name.isPossessive && isName(name.mention.text);
    if (isMeant && (name.mention.text.includes(" ") || !isDoubtfulName(tokens, at) || isSubject(tokens, at)))
      mentions.push(name.mention);
    at = name?.next ?? at + 1;
  }
  return mentions;
}

const VERBS_OF_SOMEBODY = wordSet(
  "said says thinks was had has got came went sagde siger mente mener var havde har fik kom gik gav",
);

// "Grace didn't get the job", "Dag kiggede forbi": a word that begins with a capital because it begins the sentence does something.
function isSubject(tokens: readonly Token[], at: number): boolean {
  const [token, verb] = [tokens[at], low(tokens, at + 1)];
  const isVerb = VERBS_OF_SOMEBODY.has(verb) || verb.endsWith("n't") || verb.endsWith("ede");
  return isVerb && token !== undefined && isCapitalised(token);
}
