import { wordSet } from "../../when/tables.ts";
import type { IsName } from "../names/is-name.ts";
import { SUBJECTS } from "../words/lexicon.ts";
import type { Reading, Token } from "../words/words.ts";

const ASKS = wordSet(
  "when what who whom whose which where why how hvornår hvad hvem hvis hvilken hvilket hvilke hvor hvorfor hvordan når mon",
);
/** Questions where somebody stands behind them. */
const ASKS_OF = wordSet(
  "did do does have has had is are was were am har havde er var skal skulle vil kan lovede skylder",
);
/** So many words a question has at most. */
const LONGEST_QUESTION = 40;

/** Whether all there is asks something ("when did I last talk to Mette?", "har jeg lovet Bo noget?"), and tells of nothing. */
export function isAsking({ text, tokens }: Reading, isName: IsName): boolean {
  if (!text.endsWith("?") || tokens.length > LONGEST_QUESTION) return false;
  if (tokens.slice(0, -1).some(({ low }) => ENDS.has(low))) return false;
  const [first, second] = tokens;
  if (!first || !second) return false;
  return ASKS.has(first.low) || (ASKS_OF.has(first.low) && (SUBJECTS.has(second.low) || isName(second.text)));
}

const ENDS = wordSet("; . ! ? \n");
const MARKS = wordSet(`, : " “ ” « »`);

/**
 * Where among `tokens` the question begins that ends with them ("wrote to Bo: can we meet on 20 May?"), and `tokens.length` where
 * none does. It stands behind a mark, or is all there is behind something else; "lunch with Bo on Monday?" is only unsure of itself.
 */
export function startOfQuestion(text: string, tokens: readonly Token[]): number {
  const last = tokens.at(-1);
  const behind = last ? text.slice(last.end, last.end + 2).trimStart() : "";
  if (!behind.startsWith("?")) return tokens.length;
  const start = tokens.findLastIndex((token, at) => at < tokens.length - 1 && MARKS.has(token.text)) + 1;
  const first = tokens[start];
  if (!first || first.start === 0 || SUBJECTS.has(first.low)) return tokens.length;
  return start;
}

/** Where ends what is told from `from` on to before `to`: where a question begins, which is no promise. */
export function endOfTold({ text, tokens }: Reading, from: number, to: number): number {
  return tokens[to]?.text === "?" ? from + startOfQuestion(text, tokens.slice(from, to)) : to;
}
