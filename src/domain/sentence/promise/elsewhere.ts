import { wordSet } from "../../when/tables.ts";
import type { IsName } from "../names/is-name.ts";
import { isDoing, isDoubtfulName, nameAt } from "../names/names.ts";
import { ABOUT } from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low, type Reading, type Token } from "../words/words.ts";
import type { PromiseClause } from "./promises.ts";

// Who is named where no word tells who took part.

/** Whom denied promises and those of mine name; whoever promised to write to Bo is not Bo. */
export function deniedTo({ tokens }: Reading, clauses: readonly PromiseClause[], isName: IsName): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end, isDenied, promise } of clauses) {
    if (!isDenied && promise.by === "them") continue;
    for (let at = start; at < end; ) {
      const name = nameAt(tokens, at, isName);
      if (name?.isCertain) mentions.push(name.mention);
      at = name?.next ?? at + 1;
    }
  }
  return mentions;
}

/** Whom one knows or speaks of is not who was there. */
const KNOWING = wordSet("knows know knew kender kendte mentioned nævnte nævner recommended anbefalede likes admires");

/** Whoever is in the file: "helping Mette move". */
export function knownIn(tokens: readonly Token[], isName: IsName): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length && !ABOUT.has(tokens[at]?.low ?? ""); ) {
    const name = nameAt(tokens, at, isName);
    const isMeant = name && !name.isPossessive && isName(name.mention.text) && !KNOWING.has(low(tokens, at - 1));
    if (
      isMeant &&
      (name.mention.text.includes(" ") || !isDoubtfulName(tokens, at, isName) || isDoing(tokens, at, at + 1))
    )
      mentions.push(name.mention);
    at = name?.next ?? at + 1;
  }
  return mentions;
}
