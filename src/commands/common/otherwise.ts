import { nearestWord } from "../../domain/near.ts";

/** What other programs, and Danes, call a command or a flag of net, or a choice: those in Danish are the words of its own questions. */
const OTHERWISE: Readonly<Record<string, string>> = {
  add: "new create insert card ny nyt tilføj opret kort",
  apply: "yes",
  archive: "delete remove rm hide slet fjern skjul arkiver",
  brief: "prepare prep forbered",
  by: "due deadline",
  change: "edit update modify ret rediger ændr",
  config: "settings setting set configure indstillinger",
  dav: "sync carddav caldav",
  done: "finish complete close færdig holdt",
  drop: "cancel opgiv",
  due: "today todo todos task tasks next agenda reminders birthday birthdays idag næste",
  edit: "change update rename modify ret rediger ændr omdøb",
  export: "backup dump save eksporter",
  find: "search grep lookup søg",
  forget: "delete erase purge glem slet",
  give: "gave gav",
  help: "man hjælp",
  history: "journal historik",
  import: "load restore importer",
  inbox: "cards triage indbakke",
  intro: "introduce introducer",
  list: "ls contact contacts people persons all liste kontakter alle",
  merge: "join dedupe flet",
  mission: "goal goals purpose mål formål",
  promise: "remind reminder owe lov",
  remove: "delete rm slet fjern",
  show: "view person open vis",
  snooze: "later wait udsæt senere",
  stats: "statistics warnings overview statistik advarsler overblik",
  tag: "label mærke",
  take: "got receive received fik",
  thank: "tak",
  undo: "revert fortryd",
  continue: "fortsætte fortsæt",
  decisive: "afgørende",
  develop: "udvikle udvikl",
  "change-form": "ændre ændr",
  coffee: "kaffe",
  email: "mail",
  "five-min": "lidt lille minutter",
  "half-day": "halvdag",
  hour: "time",
  ics: "ical icalendar calendar",
  invite: "invitation inviter",
  keep: "pleje plej behold",
  later: "senere",
  leave: "forlade forlad gå",
  lighten: "lette let",
  markdown: "md",
  note: "notes comment notat",
  on: "date day when dato",
  org: "company firm employer organisation organization firma",
  renew: "forny",
  phone: "tel telephone mobile telefon",
  title: "role job position stilling",
  vcard: "vcf",
  "wind-down": "afvikle afvikl",
};

/** Words that begin a conversation, and so a sentence of `net log`. */
const TALKS =
  "met meet meeting talked talk spoke call called phoned wrote mailed coffee lunch dinner mødte møde talte snak snakkede ringede skrev kaffe frokost middag".split(
    " ",
  );

/** Those of a program's own words that may be meant by a word that is none of them: at most three, and none where none comes near. */
export function meantWords(typed: string, words: readonly string[]): readonly string[] {
  const word = typed.toLowerCase();
  if (words.includes(word)) return [word];
  const other = words.filter((each) => Object.hasOwn(OTHERWISE, each) && OTHERWISE[each]?.split(" ").includes(word));
  if (other.length > 0) return other;
  const longer = word.length < 2 ? [] : words.filter((each) => each.startsWith(word));
  if (longer.length > 0 && longer.length <= 3) return longer;
  const near = nearestWord(word, words);
  return near === undefined ? [] : [near];
}

/** The word of those that was typed, as it was, or that is meant by one with a slip in it. */
export function talkMeant(typed: string): string | undefined {
  return TALKS.includes(typed.toLowerCase()) ? typed : nearestWord(typed, TALKS);
}
