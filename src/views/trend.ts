import { quoted } from "../domain/quoted.ts";
import type { Month } from "../domain/snapshot.ts";
import { levelsOf, type Trend, type TrendLine, trendLines } from "../domain/trend.ts";
import type { Style } from "../style.ts";
import { counted, monthText } from "./day.ts";
import { lineRoom, padded, wrapped } from "./table.ts";

const BARS = "▁▂▃▄▅▆▇█";
const LABEL = 12;
const INDEX_SCALE = 100;

/** A line of bars for the index and for each part, with where it began and where it stands. */
export function trendView(trend: Trend, style: Style, width: number): string {
  const { name, months, nextMonth, isTooNew } = trend;
  const room = lineRoom(width);
  const broken = (line: string): string => wrapped(line, room).join("\n");
  if (months.length < 2) {
    const kept = months[0] ? `one month is kept, ${monthText(months[0].month)}` : "no month is kept yet";
    const next = `The next is kept by itself when you use net in ${monthText(nextMonth)}.`;
    return `${broken(`${style.bold(name)}  ${kept}; a trend takes two.`)}\n${broken(next)}\n${broken(`How it stands now: net why ${quoted(name)}`)}\n`;
  }
  const lines = trendLines(months).filter(({ figure }) => figure !== "index" || !isTooNew);
  const bars = Math.max(1, Math.min(lines[0]?.values.length ?? 0, room - LABEL - 4));
  const isWide = lines.every((line) => LABEL + 4 + bars + 2 + span(line).length <= room);
  const told = lines.map((line) => {
    const drawn = `  ${padded(line.figure, LABEL)}  ${sparkline(line, bars)}`;
    return isWide ? `${drawn}  ${span(line)}\n` : `${drawn}\n    ${style.dim(span(line))}\n`;
  });
  const first = months[0]?.month ?? nextMonth;
  const last = months.at(-1)?.month ?? nextMonth;
  const shown = bars < (lines[0]?.values.length ?? 0) ? `, the last ${bars} drawn` : "";
  const head = `${style.bold(name)}  from ${counted(months.length, "month")}, ${between(first, last)}${shown}`;
  const wait = isTooNew ? `${broken("  the index is not shown yet: too new")}\n` : "";
  return `${broken(head)}\n${told.join("")}${wait}`;
}

/** The newest so many of its months as bars; a gap is one in which nothing was known. */
function sparkline({ figure, values }: TrendLine, bars: number): string {
  return levelsOf(values, figure === "index" ? INDEX_SCALE : 1, BARS.length)
    .slice(-bars)
    .map((level) => (level === null ? " " : (BARS[level] ?? "")))
    .join("");
}

/** `41 in Jan 2026 → 59 in May 2026` */
function span({ figure, first, last }: TrendLine): string {
  const told = (value: number): string => (figure === "index" ? String(Math.round(value)) : value.toFixed(2));
  const began = `${told(first.value)} in ${monthText(first.month)}`;
  return first.month === last.month ? began : `${began} → ${told(last.value)} in ${monthText(last.month)}`;
}

function between(first: Month, last: Month): string {
  return `${monthText(first)} to ${monthText(last)}`;
}
