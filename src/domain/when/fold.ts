/** A text made plain, each of its characters knowing where in the original it came from. */
export interface Folded {
  /** Small letters, no accents, single spaces; å and aa as a, ø and oe as o, æ as ae. */
  readonly text: string;
  readonly startOf: (at: number) => number;
  readonly endOf: (at: number) => number;
}

export function fold(text: string): Folded {
  if (isPlain(text)) return { text: text.toLowerCase(), startOf: (at) => at, endOf: (at) => at + 1 };
  let plain = "";
  let last = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const units = plainly(character);
    const pair = last + units;
    if (units === "" || pair === "aa" || pair === "oe" || pair === "  ") {
      if (ends.length > 0) ends[ends.length - 1] = end;
    } else {
      plain += units;
      last = units.slice(-1);
      while (starts.length < plain.length) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text: plain, startOf: (place) => starts[place] ?? 0, endOf: (place) => ends[place] ?? text.length };
}

/** Whether folding `text` only makes its letters small. */
function isPlain(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
    const small = code | 0x20; // a space stays one
    if (small === before ? small === 0x61 || code === 0x20 : before === 0x6f && small === 0x65) return false;
    before = small;
  }
  return true;
}

function plainly(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0x20 && code < 0x7f) return character.toLowerCase();
  if (character.trim() === "") return " ";
  const small = character.toLowerCase();
  const spelling = SPELLINGS.get(small);
  if (spelling !== undefined) return spelling;
  if (code >= 0x300 && code <= 0x36f) return "";
  if (code >= 0x2000 && code <= 0x206f) return character;
  const bare = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return SPELLINGS.get(bare) ?? bare;
}

/** The letters one meets most; all others are taken apart by Unicode's own table. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["æ", "ae"],
  ["ø", "o"],
  ["å", "a"],
  ["é", "e"],
  ["è", "e"],
  ["ä", "a"],
  ["ö", "o"],
  ["ü", "u"],
  ["’", "'"],
]);
