import { NetError } from "../errors.ts";
import { cleanLine } from "./name.ts";

/** The languages in which net asks. */
export const LANGUAGES = ["en", "da"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the owner can set, with what holds until they do. */
export const SETTINGS = {
  region: {
    default: "DK",
    about: "country of a phone number written without +45, as two letters",
    pattern: /^[A-Z]{2}$/,
    example: "DK",
  },
  "date-order": {
    default: "dmy",
    about: "whether 12/3 is 12 March (dmy) or 3 December (mdy)",
    pattern: /^(dmy|mdy)$/,
    example: "mdy",
  },
  language: {
    default: "auto",
    about: "the language net asks in: en, da, or auto for that of your terminal",
    pattern: /^(auto|en|da)$/,
    example: "da",
  },
  hours: {
    default: "none",
    about: "hours a week you want to spend on your relations, or none",
    pattern: /^(none|(0|[1-9]\d?)(\.5)?)$/,
    example: "2",
  },
  employer: {
    default: "none",
    about: "where you work yourself, so that net stats can tell inside from outside, or none",
    pattern: /^.{1,200}$/,
    example: '"Nordlys A/S"',
  },
  mandate: {
    default: "none",
    about: "whether your employer counts networking as part of your work: yes, no, or none for not said",
    pattern: /^(yes|no|none)$/,
    example: "yes",
  },
  "dav-url": {
    default: "none",
    about: "the server net dav push sends to, or none; no password stands in it",
    pattern: /^(none|https?:\/\/[^\s/@?#]+(\/[^\s?#]*)?)$/,
    example: "https://dav.example.org/",
  },
  "dav-user": {
    default: "none",
    about: "your name on that server, or none",
    pattern: /^[^\s:][^:]{0,199}$/,
    example: "mette",
  },
} as const;

export type SettingName = keyof typeof SETTINGS;

export interface Setting {
  readonly name: SettingName;
  readonly value: string;
}

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

/** The few words a setting may be; none where it may be more than words. */
export function settingWords(name: SettingName): readonly string[] {
  return /^\^\(([a-z|]+)\)\$$/.exec(SETTINGS[name].pattern.source)?.[1]?.split("|") ?? [];
}

/** The hours a week of the setting `hours`; null where none are set. */
export function hoursOf(value: string): number | null {
  return value === "none" ? null : Number(value);
}

/** The setting as it may be stored; throws when the value is not of its form. */
export function setting(name: SettingName, typed: string): Setting {
  const value = written(name, typed);
  if (SETTINGS[name].pattern.test(value)) return { name, value };
  throw new NetError("usage", `"${typed}" is no value for ${name}`, {
    hint: `net config ${name} ${SETTINGS[name].example}`,
  });
}

function written(name: SettingName, typed: string): string {
  if (name === "employer" || name.startsWith("dav-")) return cleanLine(typed);
  return name === "region" ? typed.toUpperCase() : typed.toLowerCase().replace(",", ".");
}
