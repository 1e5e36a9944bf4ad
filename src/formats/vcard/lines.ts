/** Content lines: what stands in one line in meaning, though it may take many on paper. Everything here is octets. */

import { unquoted } from "./octets.ts";

/** One property as it was written, with the octets of its value. */
export interface RawProperty {
  readonly line: number;
  /** What ties it to another: `item1`, in small letters. */
  readonly group: string | null;
  /** In capitals. */
  readonly name: string;
  readonly parameters: Parameters;
  readonly octets: string;
  /** Whether it came quoted-printable, and is no longer. */
  readonly wasQuoted: boolean;
  readonly isBase64: boolean;
}

/** The parameters of a property: names in capitals, values as they are written, bare ones under `TYPE`. */
export type Parameters = ReadonlyMap<string, readonly string[]>;

export interface Remark {
  readonly line: number;
  readonly reason: string;
}

const PROPERTIES = new Set(
  (
    "ADR AGENT ANNIVERSARY BDAY BEGIN BIRTHPLACE CALADRURI CALURI CATEGORIES CLASS CLIENTPIDMAP DEATHDATE DEATHPLACE EMAIL " +
    "END EXPERTISE FBURL FN GENDER GEO HOBBY IMPP INTEREST KEY KIND LABEL LANG LOGO MAILER MEMBER N NAME NICKNAME NOTE ORG " +
    "ORG-DIRECTORY PHOTO PRODID PROFILE RELATED REV ROLE SORT-STRING SOUND SOURCE TEL TITLE TZ UID URL VERSION XML"
  ).split(" "),
);
/** What is text, whatever it is encoded in; all else in base64 is a picture, a sound or a key. */
const TEXTS = new Set("ADR BDAY CATEGORIES EMAIL FN LABEL N NICKNAME NOTE ORG ROLE TEL TITLE URL".split(" "));
/** Texts in which a line of its own is likely one that was broken without being folded. */
const LONG_TEXTS = new Set(["NOTE", "ADR", "LABEL", "AGENT", "KEY", "PHOTO", "LOGO", "SOUND"]);
/** Lines at least this long were cut by a program, not ended by a person. */
const FOLDED_OCTETS = 70;

function isKnownProperty(name: string): boolean {
  return PROPERTIES.has(name) || name.startsWith("X-");
}

/** Reads the lines of a file into properties, each with the line it began on; says what it could not place. */
export function propertiesOf(octets: string, remark: (remark: Remark) => void): RawProperty[] {
  return new LineReader(octets.split(/\r{0,3}\n|\r/), remark).properties();
}

interface Head {
  readonly group: string | null;
  readonly name: string;
  readonly parameters: Parameters;
  readonly value: string;
}

class LineReader {
  readonly #lines: readonly string[];
  readonly #remark: (remark: Remark) => void;
  readonly #found: RawProperty[] = [];
  #at = 0;
  #version = "";
  /** A card that was pasted with an indent: its lines are not folded ones. */
  #indent = "";

  constructor(lines: readonly string[], remark: (remark: Remark) => void) {
    this.#lines = lines;
    this.#remark = remark;
  }

  properties(): RawProperty[] {
    while (this.#at < this.#lines.length) this.#readOne();
    return this.#found;
  }

  #readOne(): void {
    const line = this.#at + 1;
    const begin = /^([ \t]*)BEGIN[ \t]*:/i.exec(this.#lines[this.#at] ?? "");
    if (begin) this.#indent = begin[1] ?? "";
    const first = this.#physical(this.#at++);
    if (first.trim() === "") return;
    const head = headOf(this.#whole(first));
    if (head === null) return this.#strayLine(first, line);
    const isQuoted = isEncoded(head.parameters, /^(?:quoted-printable|qp|q)$/i);
    const isBase64 = !isQuoted && (isEncoded(head.parameters, /^(?:base64|b)$/i) || isBarePicture(head));
    const written = isQuoted
      ? this.#quoted(head.value, line)
      : isBase64
        ? this.#base64(head.value)
        : this.#folded(head.value);
    const text = isBase64 && TEXTS.has(head.name) ? textInBase64(written) : null;
    if (head.name === "VERSION") this.#version = written.trim();
    this.#found.push({
      line,
      group: head.group,
      name: head.name,
      parameters: head.parameters,
      octets: text ?? (isQuoted ? unquoted(written) : written),
      wasQuoted: isQuoted || text !== null,
      isBase64: (text === null && isBase64) || /^data:[^,]{0,200};base64,/i.test(written),
    });
  }

  #physical(at: number): string {
    const line = (this.#lines[at] ?? "").replace(/^\xef\xbb\xbf/, ""); // a mark where files were joined
    return this.#indent !== "" && line.startsWith(this.#indent) ? line.slice(this.#indent.length) : line;
  }

  /** The next line, where it goes on with this one: blank lines between are passed over. */
  #continuation(): string | null {
    let at = this.#at;
    while (at < this.#lines.length && this.#physical(at) === "") at += 1;
    const line = this.#physical(at);
    if (at >= this.#lines.length || !/^[ \t]/.test(line)) return null;
    this.#at = at + 1;
    return line;
  }

  /** A line whose parameters are folded, up to its colon. */
  #whole(first: string): string {
    if (first.includes(":") || !/^[A-Za-z0-9_.-]+[ \t]*;/.test(first)) return first;
    const parts = [first];
    for (let next = this.#peek(); next !== null && /^[ \t]/.test(next); next = this.#peek()) {
      parts.push(next.slice(1));
      this.#at += 1;
      if (next.includes(":")) break;
    }
    return parts.join("");
  }

  #peek(): string | null {
    return this.#at < this.#lines.length ? this.#physical(this.#at) : null;
  }

  /** Takes off one blank where a line was folded; in 2.1 a fold at a word keeps the blank it was made at. */
  #folded(value: string): string {
    const parts = [value];
    let last = this.#physical(this.#at - 1);
    for (let next = this.#continuation(); next !== null; next = this.#continuation()) {
      const isAtWord =
        this.#version.startsWith("2") && last.length < FOLDED_OCTETS && /[!-~]$/.test(last) && /^[ \t][!-~]/.test(next);
      parts.push(isAtWord ? next : next.slice(1));
      last = next;
    }
    return parts.join("");
  }

  #base64(value: string): string {
    const parts = [value];
    for (let next = this.#peek(); next !== null; next = this.#peek()) {
      if (!/^[ \t]+[^ \t]/.test(next) && !/^[A-Za-z0-9+/=]+[ \t]*$/.test(next)) break;
      parts.push(next);
      this.#at += 1;
    }
    return parts.join("");
  }

  /** Joins soft breaks; one that leads into another property was not meant. */
  #quoted(value: string, line: number): string {
    const parts: string[] = [];
    let part = value;
    for (;;) {
      const soft = /=[ \t]*$/.exec(part);
      if (!soft) {
        parts.push(part);
        const next = this.#peek();
        if (next === null || !/^[ \t]/.test(next)) return parts.join("");
        part = next.slice(1);
        this.#at += 1;
        continue;
      }
      parts.push(part.slice(0, soft.index));
      const next = this.#peek();
      if (next === null) return parts.join("");
      if (startsProperty(next)) {
        this.#remark({ line, reason: "its last line says that it goes on, and it does not" });
        return parts.join("");
      }
      part = this.#version.startsWith("2") || this.#version === "" ? next : next.replace(/^[ \t]/, "");
      this.#at += 1;
    }
  }

  /** A line that is no property: the rest of one that was broken wrongly, or nothing we know. */
  #strayLine(text: string, line: number): void {
    const last = this.#found.at(-1);
    const before = this.#lines[line - 2] ?? "";
    if (last && !text.startsWith("#") && !["BEGIN", "END", "VERSION"].includes(last.name)) {
      const isCut = before.length >= FOLDED_OCTETS;
      if (last.isBase64 || isCut || (LONG_TEXTS.has(last.name) && before !== "") || last.name === "NOTE") {
        const rest = last.wasQuoted ? unquoted(text) : text;
        const between = last.isBase64 || isCut ? "" : "\\n";
        this.#found[this.#found.length - 1] = { ...last, octets: `${last.octets}${between}${rest}` };
        if (!last.isBase64) this.#remark({ line, reason: `no property; taken as the rest of ${last.name}` });
        return;
      }
    }
    this.#remark({ line, reason: "no property; passed over" });
  }
}

/** Whether a line begins another property beyond doubt; a text that goes on hardly looks like that. */
function startsProperty(line: string): boolean {
  const [, name = ""] = /^(?:item\d+\.)?([A-Z][A-Z-]*)[;:]/.exec(line) ?? [];
  return PROPERTIES.has(name) || /^(?:X-[A-Z-]+|begin|end)[;:]/.test(line);
}

/** A picture whose encoding nobody named. */
function isBarePicture({ name, value }: Head): boolean {
  return /^(?:PHOTO|LOGO|SOUND)$/.test(name) && /^[A-Za-z0-9+/]{40,}={0,2}[ \t]*$/.test(value);
}

/** The octets of a text; as it stands where it is none in base64. */
function textInBase64(written: string): string {
  const letters = written.replace(/\s/g, "");
  const isWhole = letters.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(letters);
  return isWhole ? Buffer.from(letters, "base64").toString("latin1") : written;
}

function isEncoded(parameters: Parameters, form: RegExp): boolean {
  return (parameters.get("ENCODING") ?? []).some((value) => form.test(value.trim()));
}

/** `item1.TEL;TYPE="voice,home";PREF=1:+45…` in its parts; null for a line that is no property. */
function headOf(line: string): Head | null {
  const [all, group, name] = /^[ \t]*(?:([A-Za-z0-9_-]+)\.)?([A-Za-z][A-Za-z0-9_-]*)[ \t]*(?=[;:])/.exec(line) ?? [];
  if (all === undefined || name === undefined) return null;
  // A quotation mark that is never closed was meant as a letter.
  const parts = parametersFrom(line, all.length, true) ?? parametersFrom(line, all.length, false);
  if (parts === null) return null;
  const capitals = name.toUpperCase();
  if (!isKnownProperty(capitals) && parts.value.startsWith("//")) return null; // "https://…" on a line of its own
  return {
    group: group?.toLowerCase() ?? null,
    name: capitals,
    parameters: parameterMap(parts.parameters),
    value: parts.value,
  };
}

function parametersFrom(
  line: string,
  start: number,
  hasQuotes: boolean,
): { readonly parameters: readonly string[]; readonly value: string } | null {
  const parameters: string[] = [];
  let isQuoted = false;
  let from = start + 1;
  for (let at = start; at < line.length; at++) {
    const letter = line[at];
    if (letter === '"' && hasQuotes) isQuoted = !isQuoted;
    else if (isQuoted || (letter !== ";" && letter !== ":")) continue;
    else {
      if (at > start) parameters.push(line.slice(from, at));
      from = at + 1;
      if (letter === ":") return { parameters, value: line.slice(from) };
    }
  }
  return null;
}

const ENCODINGS = /^(?:quoted-printable|qp|base64|b|8bit|7bit|binary)$/i;

function parameterMap(written: readonly string[]): Parameters {
  const map = new Map<string, string[]>();
  for (const parameter of written) {
    const at = parameter.indexOf("=");
    const bare = parameter.trim();
    const name = at < 0 ? (ENCODINGS.test(bare) ? "ENCODING" : "TYPE") : parameter.slice(0, at).trim().toUpperCase();
    const values = parameterValues(at < 0 ? bare : parameter.slice(at + 1));
    if (name === "") continue;
    const known = map.get(name);
    if (known) known.push(...values);
    else map.set(name, values);
  }
  return map;
}

/** `home,"a,b"` as its values; some programs quote the list as a whole, which is the same to us. */
function parameterValues(written: string): string[] {
  return written
    .replaceAll('"', "")
    .split(",")
    .map((value) =>
      value.trim().replace(/\^(n|\^|')/g, (_, sign: string) => (sign === "n" ? " " : sign === "'" ? '"' : "^")),
    )
    .filter((value) => value !== "");
}
