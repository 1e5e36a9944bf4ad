import { da } from "./da.ts";
import { en } from "./en.ts";
import type { Questions } from "./questions.ts";

const LANGUAGES = { en, da };

export function questionsIn(language: keyof typeof LANGUAGES): Questions {
  return LANGUAGES[language];
}
