/** Properties become cards: from BEGIN to END, with what is nested, broken off or lies outside. */

import { type Parameters, propertiesOf, type RawProperty, type Remark } from "./lines.ts";
import { decoded, isKnown, isUtf8, likelyEncoding, octetsOf } from "./octets.ts";

/** One property, read as text. */
export interface Property {
  readonly line: number;
  readonly group: string | null;
  readonly name: string;
  readonly parameters: Parameters;
  /** Still escaped; empty where it holds pictures, sounds or keys. */
  readonly value: string;
  readonly isBinary: boolean;
}

export interface Card {
  readonly line: number;
  /** `2.1`, `3.0`, `4.0`, or as it was written; empty where nothing says it. */
  readonly version: string;
  readonly properties: readonly Property[];
}

interface CardFile {
  readonly cards: readonly Card[];
  readonly warnings: readonly Remark[];
  /** Cards within cards, and entries of calendars. */
  readonly others: ReadonlyMap<string, number>;
}

/** The cards of a file, whatever its version, encoding and line ends. */
export function cardsOf(input: Uint8Array | string): CardFile {
  const warnings: Remark[] = [];
  const { text, isMadeUtf8 } = octetsOf(input);
  const properties = propertiesOf(text, (remark) => warnings.push(remark));
  const readText = textReader(properties, isMadeUtf8, warnings);
  const countOf = (wanted: string): number => properties.filter(({ name }) => name === wanted).length;
  const parting = new Parting(warnings, readText, countOf("BEGIN") === countOf("END"));
  for (const property of properties) parting.take(property);
  const { cards, others } = parting.finished();
  warnings.sort((a, b) => a.line - b.line);
  return { cards, warnings, others };
}

class Parting {
  readonly #cards: Card[] = [];
  readonly #others = new Map<string, number>();
  readonly #warnings: Remark[];
  readonly #read: (raw: RawProperty) => Property;
  #open: { readonly line: number; version: string; readonly properties: Property[] } | null = null;
  /** The names of what has begun inside the open card, or outside any. */
  readonly #within: string[] = [];
  readonly #isBalanced: boolean;
  #outside = 0;

  constructor(warnings: Remark[], read: (raw: RawProperty) => Property, isBalanced: boolean) {
    this.#warnings = warnings;
    this.#read = read;
    this.#isBalanced = isBalanced;
  }

  take(raw: RawProperty): void {
    if (raw.name === "BEGIN") this.#begin(raw);
    else if (raw.name === "END") {
      this.#end(raw);
      if (/^\s*VCARD\s*BEGIN\s*:\s*VCARD\s*$/i.test(raw.octets)) this.#begin({ ...raw, octets: "VCARD" }); // files joined
    } else if (this.#within.length > 0) return;
    else if (this.#open === null) this.#lost(raw.line);
    else if (raw.name === "VERSION") this.#open.version = raw.octets.trim();
    else this.#open.properties.push(this.#read(raw));
  }

  finished(): Pick<CardFile, "cards" | "others"> {
    if (this.#open) this.#close("the file ends before this card does; what there is of it was taken");
    return { cards: this.#cards, others: this.#others };
  }

  #begin(raw: RawProperty): void {
    const what = kindOf(raw);
    if (this.#within.length > 0) {
      this.#within.push(what);
    } else if (what !== "VCARD") {
      this.#within.push(what);
      this.#count("calendar entries and the like");
    } else if (this.#open === null) {
      this.#open = { line: raw.line, version: "", properties: [] };
    } else if (this.#isNested(raw.line)) {
      this.#within.push(what);
      this.#count("cards inside a card");
    } else {
      this.#close("another card begins before this one ends; what there is of it was taken");
      this.#open = { line: raw.line, version: "", properties: [] };
    }
  }

  /** Inside an AGENT, or where every card that begins also ends; else an END was lost. */
  #isNested(line: number): boolean {
    const last = this.#open?.properties.at(-1);
    const isAgent = last?.name === "AGENT" && last.value.trim() === "" && line - last.line <= 2;
    return isAgent || this.#isBalanced;
  }

  #end(raw: RawProperty): void {
    if (this.#within.length > 0) {
      this.#within.pop();
    } else if (this.#open !== null) {
      this.#close(null);
    } else {
      this.#lost(raw.line);
    }
  }

  #close(reason: string | null): void {
    if (this.#open === null) return;
    const { line, version, properties } = this.#open;
    this.#cards.push({ line, version, properties });
    if (reason !== null) this.#warnings.push({ line, reason });
    this.#open = null;
  }

  /** One word for a whole stretch that belongs to no card. */
  #lost(line: number): void {
    if (this.#outside === 0 || line > this.#outside + 1) {
      this.#warnings.push({ line, reason: "outside any card; passed over" });
    }
    this.#outside = line;
  }

  #count(what: string): void {
    this.#others.set(what, (this.#others.get(what) ?? 0) + 1);
  }
}

function kindOf({ octets }: RawProperty): string {
  return octets.trim().toUpperCase();
}

/** Decodes values, each in its own encoding, and says where one had to be guessed. */
function textReader(
  all: readonly RawProperty[],
  isMadeUtf8: boolean,
  warnings: Remark[],
): (raw: RawProperty) => Property {
  let fallback: string | null = null;
  const likely = (): string => {
    if (fallback === null) {
      const named = (raw: RawProperty): string[] =>
        (raw.parameters.get("CHARSET") ?? []).filter((label) => !/^utf-?8$/i.test(label) && isKnown(label));
      const unsaid = all.filter((raw) => !raw.isBase64 && named(raw).length === 0 && !isUtf8(raw.octets));
      fallback = likelyEncoding(
        unsaid.map(({ octets }) => octets),
        [...new Set(all.flatMap(named))],
      );
    }
    return fallback;
  };
  return ({ line, group, name, parameters, octets, wasQuoted, isBase64 }) => {
    if (isBase64) return { line, group, name, parameters, value: "", isBinary: true };
    const charset = parameters.get("CHARSET")?.at(-1) ?? null;
    const { text, guessed, hasLost } = decoded(octets, isMadeUtf8 && !wasQuoted ? null : charset, likely);
    if (hasLost)
      warnings.push({ line, reason: `${name} has letters that are not ${guessed ?? "UTF-8"}; shown as \uFFFD` });
    else if (guessed !== null)
      warnings.push({ line, reason: `nothing says how ${name} is encoded; read as ${guessed}` });
    return { line, group, name, parameters, value: text, isBinary: false };
  };
}
