import { isLetterAt, lowered, startBefore } from "../../when/letters.ts";

const SURFACE =
  "small talk|small-talk|smalltalk|small talked|small-talked|smalltalked|chit-chat|chitchat|chit-chatted|chitchatted|overfladisk|løs snak".split(
    "|",
  );
const CANDID =
  "heart to heart|heart-to-heart|heart-to heart|heart to-heart|fortrolig|fortroligt|fortrolige|candid|åbenhjertig|åbenhjertigt|deep talk|deep conversation|dyb samtale|dyb snak".split(
    "|",
  );

/** How deep it went, by words that say so: 1 on the surface, 3 candid; null where none does. */
export function depthOf(text: string): 1 | 3 | null {
  const low = lowered(text);
  if (CANDID.some((phrase) => says(low, phrase))) return 3;
  return SURFACE.some((phrase) => says(low, phrase)) ? 1 : null;
}

function says(low: string, phrase: string): boolean {
  for (let at = low.indexOf(phrase); at >= 0; at = low.indexOf(phrase, at + 1)) {
    const isWhole = !isLetterAt(low, at + phrase.length) && (at === 0 || !isLetterAt(low, startBefore(low, at)));
    if (isWhole) return true;
  }
  return false;
}
