/** Lists of people, as they are copied out of a spreadsheet, the minutes of a meeting or the head of a mail. */

/** What stands over a column. */
const HEADING =
  /^(?:(?:first |last |full |company |job )?name|(?:for|efter)?navn|title|job title|titel|stilling|company|organi[sz]ation|firma|virksomhed|arbejdsplads|e-?mail(?: address)?|mail|phone|telefon|tlf|mobile?|mobilnummer|tags?|notes?|noter|city|address|adresse|website|web|url|linkedin)$/iu;
const COLUMN = /[\t;,|]/u;
const NUMBERED = /^\s{0,8}(\d{1,3})[.)]\s{1,4}(?=\S)/u;
const RECIPIENT = /^[^<>]{2,80}<[^<>\s]{1,64}@[^<>\s]{1,100}>$/u;
const LABEL = /^\p{L}{2,20}\s?:\s/u;

/** The lines without the heading of their columns and the numbers they are counted by; who stands in one line like "Ida <ida@nordlys.dk>; Bo <bo@lego.dk>" gets one each. */
export function listed(lines: readonly string[]): readonly string[] {
  return unnumbered(withoutHeading(lines)).flatMap((line) => recipientsIn(line, lines.length === 1));
}

function withoutHeading([first = "", ...rest]: readonly string[]): readonly string[] {
  const columns = first.split(COLUMN).map((column) => column.trim().replace(/^"|[."]+$/gu, ""));
  return rest.length > 0 && columns.length > 1 && columns.every((column) => HEADING.test(column))
    ? rest
    : [first, ...rest];
}

function unnumbered(lines: readonly string[]): readonly string[] {
  const numbers = lines.filter((line) => line.trim() !== "").map((line) => Number(NUMBERED.exec(line)?.[1]));
  const isCount = numbers.length > 1 && numbers.every((number, at) => number === at + 1);
  return isCount ? lines.map((line) => line.replace(NUMBERED, "")) : lines;
}

/** Behind a label they are of a mail's head, unless they stand alone. */
function recipientsIn(line: string, isAlone: boolean): readonly string[] {
  const people = (isAlone ? line.replace(LABEL, "") : line).trim().split(/(?<=>)\s{0,4}[;,]\s{0,4}/u);
  const all = people.filter((person) => person !== "");
  return all.length > 1 && all.every((person) => RECIPIENT.test(person) && !LABEL.test(person)) ? all : [line];
}
