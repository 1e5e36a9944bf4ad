/** What the e-mail addresses of a card tell about which of its lines is the name and which the organisation. */

import type { Span } from "./contact-details.ts";

export interface Evidence {
  /** The parts before the @, in lower-case ASCII letters and dots. */
  readonly locals: readonly string[];
  /** The names of the domains without their endings: "nordlys" of mail.nordlys.co.uk. */
  readonly domains: readonly string[];
}

/** What the parts of a piece are judged by. */
export interface Setting {
  readonly evidence: Evidence;
  /** Whether somebody typed the card in one line. */
  readonly isTyped: boolean;
  /** Whether the piece is what follows a comma. */
  readonly isLater: boolean;
}

const POST_BOXES =
  /^(?:info|kontakt|contact|mail|post|office|hello|hej|hallo|hi|sales|salg|admin|kontor|support|team|service|buero|praxis|kanzlei|reception|enquiries|loans|booking|press|presse)$/u;
const POST_PROVIDERS =
  /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|mac|msn|aol|gmx|web|t-online|freenet|posteo|mailbox|proton|protonmail|jubii|stofanet|tdcadsl|btinternet|btopenworld|sky|comcast|verizon|att|nhs|linkedin|github|xing|instagram|facebook|twitter|x)$/u;
const SECOND_LEVEL = /^(?:co|com|org|ac|gov|net|ltd|plc|nhs|edu|or|sch)$/u;

const FOLDS: readonly (readonly [RegExp, string, string])[] = [
  [/æ/gu, "ae", "a"],
  [/ø/gu, "oe", "o"],
  [/å/gu, "aa", "a"],
  [/ä/gu, "ae", "a"],
  [/ö/gu, "oe", "o"],
  [/ü/gu, "ue", "u"],
  [/ß/gu, "ss", "s"],
  [/ł/gu, "l", "l"],
  [/ð/gu, "d", "d"],
  [/þ/gu, "th", "th"],
];

/** How a word may be spelt in an address: "søren" as "soeren" and as "soren". */
function spellings(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const spelt = [1, 2].map((column) =>
    FOLDS.reduce((text, fold) => text.replace(fold[0], column === 1 ? fold[1] : fold[2]), lower)
      .normalize("NFD")
      .replace(/[^a-z0-9]/gu, ""),
  );
  return [...new Set(spelt)].filter((text) => text !== "");
}

function ascii(text: string): string {
  return spellings(text)[0] ?? "";
}

function domainName(host: string): string | null {
  const labels =
    host
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\s?\.\s?)?/u, "")
      .split(/[/?#:]/u, 1)[0]
      ?.split(".") ?? [];
  labels.pop();
  const last = labels.at(-1);
  if (last === undefined) return null;
  const name = labels.length > 1 && SECOND_LEVEL.test(last) ? labels.at(-2) : last;
  return name === undefined || POST_PROVIDERS.test(name) ? null : name.replace(/^(?:dr|prof)-/u, "");
}

export function evidenceIn(found: readonly Span[]): Evidence {
  const values = (kind: Span["kind"]) => found.filter((span) => span.kind === kind).map(({ value }) => value);
  const emails = values("email");
  const hosts = [...emails.map((email) => email.slice(email.lastIndexOf("@") + 1)), ...values("url")];
  const domains = hosts.slice(0, 20).map(domainName);
  const locals = emails.slice(0, 20).map((email) =>
    email
      .slice(0, email.lastIndexOf("@"))
      .split(/[._+-]/u)
      .map((part) => ascii(part).replace(/\d/gu, ""))
      .filter((part) => part !== "")
      .join("."),
  );
  return {
    locals: [...new Set(locals)].filter((local) => local !== "" && !POST_BOXES.test(local)),
    domains: [...new Set(domains.filter((domain) => domain !== null))],
  };
}

/** Whether `text` is made of beginnings of `words`, in their order, words left out or not. */
function isSpeltBy(text: string, words: readonly (readonly string[])[]): boolean {
  const reached = new Set([0]);
  for (const spellings of words) {
    for (const from of [...reached]) {
      for (const spelling of spellings) {
        for (let length = 1; length <= spelling.length && spelling[length - 1] === text[from + length - 1]; length += 1)
          reached.add(from + length);
      }
    }
  }
  return reached.has(text.length);
}

/** How strongly an address says that these words are its owner's name: 8 in full, 6 by one name, 3 by initials, 0 not. */
export function nameEvidence(words: readonly string[], { locals }: Evidence): number {
  if (locals.length === 0) return 0;
  const spelt = words
    .flatMap((word) => word.split("-"))
    .slice(0, 6)
    .map(spellings)
    .filter((word) => word.length > 0);
  return Math.max(0, ...locals.map((local) => localEvidence(local, spelt)));
}

function localEvidence(local: string, words: readonly (readonly string[])[]): number {
  if (local.length > 40 || words.length === 0) return 0;
  const squashed = local.replaceAll(".", "");
  const whole = words.flat().filter((word) => word.length > 2 && squashed.includes(word));
  const isMadeOf = isSpeltBy(squashed, words) || isSpeltBy(squashed, words.toReversed());
  const held = words.filter((word) => word.some((spelling) => whole.includes(spelling))).length;
  if (isMadeOf) {
    if (held >= 2) return 8;
    if (held === 1) return squashed.length > (whole[0]?.length ?? 0) ? 7 : 6;
    return squashed.length >= 4 ? 5 : squashed.length >= 2 ? 3 : 1;
  }
  if (held >= 2) return 7;
  return held === 1 ? 4 : 0;
}

const SMALL_WORDS = /^(?:of|for|the|and|og|und|für|af|i|der|die|das|den|det|de|at|&)$/iu;

/** How strongly a domain says that these words are the organisation it belongs to. */
export function organisationEvidence(words: readonly string[], { domains }: Evidence): number {
  if (domains.length === 0) return 0;
  const spelt = words
    .slice(0, 8)
    .map((word) => spellings(word.replace(/&/gu, "")))
    .filter((word) => word.length > 0);
  if (spelt.length === 0) return 0;
  const big = words
    .slice(0, 8)
    .filter((word) => !SMALL_WORDS.test(word))
    .map((word) => spellings(word))
    .filter((word) => word.length > 0);
  return Math.max(0, ...domains.map((domain) => domainEvidence(domain, spelt, big)));
}

function domainEvidence(
  domain: string,
  words: readonly (readonly string[])[],
  big: readonly (readonly string[])[],
): number {
  const squashed = ascii(domain);
  if (squashed.length < 2 || squashed.length > 60) return 0;
  for (const column of [0, 1]) {
    const all = words.map((word) => word[column] ?? word[0] ?? "").join("");
    const without = big.map((word) => word[column] ?? word[0] ?? "").join("");
    if (all === squashed || without === squashed) return 8;
    if (squashed.length >= 3 && (all.startsWith(squashed) || (squashed.length >= 5 && all.includes(squashed))))
      return 6;
    if (all.length >= 4 && squashed.includes(all)) return 6;
  }
  if (squashed.length <= 6 && isInitials(squashed, words, big)) return 6;
  const held = big.flat().filter((word) => word.length >= 4 && squashed.includes(word));
  if (held.length > 0 && (squashed.startsWith(held[0] ?? "-") || held.length > 1)) return 5;
  if (squashed.length >= 4 && big.length >= 2 && isSpeltBy(squashed.replace(/(?:and|und|og)/u, ""), big)) return 5;
  return held.length > 0 || (squashed.length <= 6 && isAbbreviation(squashed, big)) ? 3 : 0;
}

function isInitials(text: string, ...wordings: readonly (readonly (readonly string[])[])[]): boolean {
  return wordings.some((words) => words.length >= 2 && words.map((word) => word[0]?.[0] ?? "").join("") === text);
}

/** Whether one name of an organisation is the short form of another: "DTU" of "Danmarks Tekniske Universitet". */
export function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  const letters = ascii(short.join(""));
  const words = long
    .slice(0, 8)
    .filter((word) => !SMALL_WORDS.test(word))
    .map(spellings);
  const whole = ascii(long.join(""));
  if (letters.length < 2 || letters.length >= whole.length) return false;
  const isOneOf = short.length === 1 && letters.length >= 3 && long.some((word) => word === short[0]);
  const isSpelt = isInitials(letters, long.slice(0, 8).map(spellings)) || isAbbreviation(letters, words);
  return whole.startsWith(letters) || isOneOf || (letters.length <= 6 && isSpelt);
}

/** "sdu" for Syddansk Universitet: letters in their order, the first of each word among them. */
function isAbbreviation(text: string, words: readonly (readonly string[])[]): boolean {
  const firsts = words.map((word) => word[0]?.[0] ?? "");
  return words.length >= 2 && isWithin(firsts.join(""), text) && isWithin(text, words.map((word) => word[0]).join(""));
}

function isWithin(letters: string, text: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
