import { isDigitAt } from "../../when/letters.ts";
import { atFirstUse } from "../../when/tables.ts";
import type { Span } from "./spans.ts";

const HOUR =
  "(?:(?:at|by|around|kl\\.?|klokken|ca\\.?) ?(?:\\d{1,2}(?:[.:]\\d\\d)?(?: ?[ap]m)?|noon|midday|midnight|lunchtime)|\\d{1,2}(?:[.:]\\d\\d|[ap]m))(?![\\p{L}\\d])";
const behind = atFirstUse(() => new RegExp(`^ ?${HOUR}`, "iu"));
const before = atFirstUse(() => new RegExp(`(?<![\\p{L}\\d])${HOUR} ?$`, "iu"));
/** So many letters tell of an hour. */
const LONGEST = 20;

/** A day with the hour beside it: "yesterday at 3pm", "at noon on Friday", "i går kl. 15". */
export function withClock(text: string, { start, end }: Span): Span {
  const [lead, tail] = [text.slice(Math.max(0, start - LONGEST), start), text.slice(end, end + LONGEST)];
  // Mostly there is none, and the expressions take longer to make than a day to read.
  const ahead = mayBeHour(lead) ? before().exec(lead) : null;
  const after = mayBeHour(tail) && !isLength(tail) ? behind().exec(tail) : null;
  return { start: start - (ahead?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
}

function mayBeHour(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isDigitAt(text, at)) return true;
  const small = text.toLowerCase();
  return small.includes("noon") || small.includes("mid") || small.includes("lunch");
}

// " 45m", " 2 hours"
function isLength(text: string): boolean {
  let at = text.startsWith(" ") ? 1 : 0;
  if (!isDigitAt(text, at)) return false;
  while (isDigitAt(text, at)) at += 1;
  return !".:apAP".includes(text.charAt(at) || "-");
}
