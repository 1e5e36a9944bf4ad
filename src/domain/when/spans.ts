import { LONGEST_SPAN_DAYS } from "../day.ts";
import { as, digits, END, either, maybe, oneOf, phrase } from "./grammar.ts";
import { COUNT_WORD, UNIT } from "./pieces.ts";
import { countOf } from "./reckoning.ts";
import { phraseTable } from "./tables.ts";
import { ORDINALS, UNITS, UNKNOWN_LENGTH } from "./words.ts";

/** The days that a folded text means, months counted as 30 and years as 365. */
export function spanMeant(folded: string): number | undefined {
  const spoken = folded.endsWith(".") ? folded.slice(0, -1) : folded;
  const named = RHYTHMS.get(spoken);
  if (named !== undefined) return named;
  const [match] = SPAN(spoken, 0);
  if (!match) return undefined;
  const { unit = "d", count = "1" } = match.words;
  const { days, months } = UNITS.get(unit) ?? UNKNOWN_LENGTH;
  const span = countOf(count) * (days + (months % 12 === 0 ? (months / 12) * 365 : months * 30));
  return span >= 1 && span <= LONGEST_SPAN_DAYS ? Math.round(span) : undefined;
}

const RHYTHMS = phraseTable(
  [1, "daily|daglig|dagligt"],
  [7, "weekly|ugentlig|ugentligt"],
  [14, "biweekly|fortnightly"],
  [30, "monthly|manedlig|manedligt"],
  [90, "quarterly|kvartalsvis|kvartalsvist"],
  [180, "half a year|half-yearly|halvarlig|halvarligt"],
  [365, "yearly|annually|arlig|arligt"],
);

const EVERY = oneOf("every |hver |hvert ");
const UNIT_MEANT = as("unit", UNIT);
const SPAN = either(
  phrase(as("count", digits(1, 5)), END),
  phrase(
    maybe(EVERY),
    either(phrase(as("count", digits(1, 4)), maybe(oneOf(" |-"))), phrase(as("count", COUNT_WORD), oneOf(" |-"))),
    UNIT_MEANT,
    maybe("s"),
    END,
  ),
  phrase(
    EVERY,
    as("count", either(oneOf(ORDINALS), phrase(digits(1, 3), oneOf(".|st|nd|rd|th")))),
    " ",
    UNIT_MEANT,
    END,
  ),
  phrase(oneOf("every|each|hver|hvert"), " ", UNIT_MEANT, END),
  phrase(oneOf("once|1 gang|en gang"), " ", oneOf("a|every|om|i"), " ", UNIT_MEANT, maybe(oneOf("en|et|n|t")), END),
);
