import { folded } from "./name.ts";

/**
 * Words, and beginnings of words with a star, of health, trouble at home, faith and politics, in both languages. They tell what
 * may be private; whether it is, the owner knows. Names that are such words are left out.
 */
const WORDS = `
  ill illness sick disease cancer diagnos* hospital therapy therapist depress* anxiety burnout burnt-out pregnan* miscarriage
  alcohol* addict* medication surgery
  syg sygdom sygemeld* kræft* hospital* terapi* psykolog* angst udbrændt gravid* abort alkohol* misbrug* medicin
  stress stresset
  divorc* separated custody widow* funeral affair
  skilsmiss* skilt fraskilt forældremyndighed begravelse enke enkemand utro*
  religio* church muslim* islam* catholic* jewish atheist* baptis*
  kirke* moske* katolik* jødisk ateist* troende
  politics political vote voted voting election socialist* republican* democrats
  politik politisk* stemte folketingsvalg socialdemokrat* liberal* konservativ*
`
  .trim()
  .split(/\s+/)
  .map((word) => ({ isWhole: !word.endsWith("*"), word: folded(word.replace("*", "")) }));

const WHOLE = new Set(WORDS.flatMap(({ word, isWhole }) => (isWhole ? word : [])));
const BEGINNINGS = WORDS.flatMap(({ word, isWhole }) => (isWhole ? [] : word));

/** With what a word begins in every text that speaks of such things, in the folded form. */
export function privateBeginnings(): readonly string[] {
  // Whole words are but the beginning of what is written on behind an apostrophe, and of two words the first will do.
  return [...WHOLE, ...BEGINNINGS].map((words) => words.split(" ")[0] ?? words);
}

/** Whether a text speaks of what is mostly private: health, trouble at home, faith or politics. */
export function mayBePrivate(text: string): boolean {
  // "I'll" is not "ill".
  const words = folded(text.replace(/['’]\p{L}*/gu, " ")).split(" ");
  return words.some(
    (word, at) =>
      WHOLE.has(word) ||
      WHOLE.has(`${word} ${words[at + 1] ?? ""}`) ||
      BEGINNINGS.some((beginning) => word.startsWith(beginning)),
  );
}
