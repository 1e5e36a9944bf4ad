import { Option } from "commander";
import type { Context } from "../../context.ts";
import { LANGUAGES, type Language } from "../../domain/setting.ts";
import { questionsIn } from "../../questions/languages.ts";
import type { Questions } from "../../questions/questions.ts";
import { settingOf } from "./setting.ts";

export function languageOption(): Option {
  return new Option("--lang <language>", "the language of the questions").choices(LANGUAGES);
}

/** What was typed goes before what is set, and that before what the terminal speaks. */
export function languageMeant(context: Context, typed: Language | undefined): Language {
  if (typed !== undefined) return typed;
  const set = settingOf(context, "language");
  return LANGUAGES.find((language) => language === set) ?? context.language;
}

/** The questions in the language that is meant. */
export function questionsFor(context: Context, typed?: Language): Questions {
  return questionsIn(languageMeant(context, typed));
}
