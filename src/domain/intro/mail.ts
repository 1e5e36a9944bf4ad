import type { Employment } from "../employment.ts";
import { givenName } from "../name.ts";
import type { Language } from "../setting.ts";

/** A mail in which two people are brought together, for the owner to change and send. */
export interface IntroMail {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
}

interface Introduced {
  readonly name: string;
  readonly role: Employment | null;
}

export function introMail(a: Introduced, b: Introduced, why: string, language: Language): IntroMail {
  const [one, other] = [givenName(a.name), givenName(b.name)];
  const lines = language === "da" ? danish(a, b, why) : english(a, b, why);
  const subject = language === "da" ? `${one}, mød ${other}` : `${one}, meet ${other}`;
  return { language, subject, text: lines.filter((line) => line !== null).join("\n") };
}

function english(a: Introduced, b: Introduced, why: string): (string | null)[] {
  return [
    `Dear ${givenName(a.name)} and ${givenName(b.name)},`,
    "",
    "I would like the two of you to know each other.",
    why === "" ? null : `What I have in mind: ${why}`,
    "",
    presented(a, "is", "at"),
    presented(b, "is", "at"),
    "",
    "I leave it to you to find a time. I would be glad to hear what comes of it.",
    "",
    "Best wishes",
  ];
}

function danish(a: Introduced, b: Introduced, why: string): (string | null)[] {
  return [
    `Kære ${givenName(a.name)} og ${givenName(b.name)}`,
    "",
    "Jeg vil gerne sætte jer i forbindelse med hinanden.",
    why === "" ? null : `Jeg tænker især på: ${why}`,
    "",
    presented(a, "er", "hos"),
    presented(b, "er", "hos"),
    "",
    "Jeg lader det være op til jer at finde en tid, og hører gerne, hvad der kommer ud af det.",
    "",
    "Venlig hilsen",
  ];
}

// "Mette Holm is CFO at Nordlys A/S.", as much of it as is known.
function presented({ name, role }: Introduced, is: string, at: string): string {
  const title = role?.title ?? null;
  const organisation = role?.organisation ?? null;
  if (title === null && organisation === null) return `${name}: …`;
  const where = organisation === null ? "" : `${at} ${organisation}`;
  return `${name} ${[is, title ?? "", where].filter((part) => part !== "").join(" ")}.`.replace(/\.\.$/, ".");
}

const DANISH =
  /[æøå]|(?<!\p{L})(?:og|til|med|der|som|ikke|har|vil|kan|hun|han|begge|leder|mangler|hinanden)(?!\p{L})/iu;
const ENGLISH = /(?<!\p{L})(?:and|to|with|the|who|which|has|have|wants|needs|they|both|looking|each)(?!\p{L})/iu;

/** The language a text is written in, where its words tell. */
export function languageOf(text: string): Language | null {
  const [isDanish, isEnglish] = [DANISH.test(text), ENGLISH.test(text)];
  return isDanish === isEnglish ? null : isDanish ? "da" : "en";
}
