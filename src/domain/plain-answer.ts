// Answers of one word or figure.

const YES = /^(?:y|yes|j|ja)$/i;
const NO = /^(?:n|no|nej)$/i;

/** A yes or a no in English or Danish; undefined where it is neither. */
export function readYes(typed: string): boolean | undefined {
  const text = typed.trim();
  return YES.test(text) ? true : NO.test(text) ? false : undefined;
}

/** A whole number from `low` to `high`, with a sign or without; undefined where it is none. */
export function readMark(typed: string, low: number, high: number): number | undefined {
  const text = typed.trim().replace(/^[−–]/, "-");
  const number = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number >= low && number <= high ? number + 0 : undefined;
}
