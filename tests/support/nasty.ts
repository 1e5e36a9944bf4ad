import fc from "fast-check";

/** What breaks a careless writer: line ends, separators, escapes, controls, letters of every length. */
export const NASTY = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\r\nEMAIL:x@y.z",
        "\r",
        "\n",
        "\\",
        "\\n",
        ";",
        ",",
        ":",
        '"',
        "END:VCARD",
        "=",
        "=20",
        " ",
        "\t",
        "'",
        "æøå",
        "𝒳😀",
        "e\u0301",
        "\u202e",
        "\x1b[2J",
        "\0",
        "\u0085",
        "\u2028",
        "\ud800",
        "^n",
        "x".repeat(80),
        "ø".repeat(60),
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

/** As a card can say it: no control characters, no halves of letters. */
export function sayable(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, "")
    .replace(/\p{Cs}/gu, "\uFFFD");
}
