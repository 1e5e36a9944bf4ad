import { isParticle } from "../../name.ts";
import { NAMELESS } from "../words/lexicon.ts";

/** Whether somebody in the file is called that, or with `given` not by the family name alone; who is called by several words is called by the first of them, too. */
export type IsName = (words: string, part?: "any" | "given") => boolean;

/** The same, asked no more than once for the same words. */
export function remembered(isName: IsName): IsName {
  const known = new Map<string, boolean>();
  return (words, part = "any") => {
    const asked = part === "any" ? words : ` ${words}`;
    const answer = known.get(asked) ?? (!isOnlyParticle(words) && isName(words, part));
    known.set(asked, answer);
    return answer;
  };
}

// The "der" of "Frokost med Oliver, der fortalte" is nobody's, though somebody is called van der Berg; Al and De with a capital may be.
function isOnlyParticle(words: string): boolean {
  const low = words.toLowerCase();
  return isParticle(low) && (low === words || NAMELESS.has(low));
}
