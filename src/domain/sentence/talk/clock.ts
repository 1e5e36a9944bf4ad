import { atFirstUse } from "../../when/tables.ts";
import type { Span } from "../words/spans.ts";

const HOUR =
  "(?:(?:at|by|around|kl\\.?|klokken|ca\\.?) ?(?:\\d{1,2}(?:[.:]\\d\\d)?(?: ?[ap]m)?|noon|midday|midnight|lunchtime)|\\d{1,2}(?:[.:]\\d\\d|[ap]m))(?![\\p{L}\\d])";
const behind = atFirstUse(() => new RegExp(`^ ?${HOUR}`, "iu"));
const before = atFirstUse(() => new RegExp(`(?<![\\p{L}\\d])${HOUR} ?$`, "iu"));
/** So many letters tell of an hour. */
const LONGEST = 20;

/** A day with the hour beside it: "yesterday at 3pm", "at noon on Friday", "i går kl. 15". */
export function withClock(text: string, { start, end }: Span): Span {
  const ahead = before().exec(text.slice(Math.max(0, start - LONGEST), start));
  const after = behind().exec(text.slice(end, end + LONGEST));
  return { start: start - (ahead?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
}
