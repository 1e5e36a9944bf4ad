/** What a mail program puts over a letter: of its lines only the sender's address is of the card. */

const HEAD =
  /^\s?(?:from|to|cc|date|sent|subject|fra|til|dato|sendt|emne|von|an|datum|gesendet|betreff|de|à|objet|van|aan|verzonden|onderwerp|från|till|skickat|ämne)\s?:\s/iu;
const SENDER =
  /^\s?(?:from|fra|von|de|van|från)\s?:\s(?:"?([^"<]{0,80}?)"?\s)?<?([^\s<>]{1,100}@[^\s<>]{1,100})>?\s?$/iu;

/** "On 18 November Ida <ida@nordlys.dk> wrote:", under a letter: to whom it answers. */
const ANSWERED = /^(>*\s?(?:on|den|am|le|op|på)\s[^<]*\d[^<]*)<[^\s<>]{1,100}@[^\s<>]{1,100}>/iu;
const REACHED = /@|\d[\d\s().-]{6}/u;

/** The lines without the address of who is answered under somebody's card. */
export function withoutAnswered(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => ANSWERED.test(line));
  if (at < 0 || !lines.slice(0, at).some((line) => REACHED.test(line))) return lines;
  return lines.map((line, index) => (index === at ? line.replace(ANSWERED, "$1") : line));
}

/**
 * The lines without the head of a mail ("From: …", "To: …", "Subject: …" in a row), and with them without the air behind it. The
 * sender's address stays, and the name where the letter is not signed with it.
 */
export function withoutMailHead(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line, at) => SENDER.test(line) && HEAD.test(lines[at + 1] ?? ""));
  if (start < 0) return lines;
  let end = start;
  while (HEAD.test(lines[end] ?? "")) end += 1;
  while (end < lines.length && (lines[end] ?? "").trim() === "") end += 1;
  const [, name = "", address = ""] = SENDER.exec(lines[start] ?? "") ?? [];
  const letter = lines.slice(end);
  const isSigned = name !== "" && letter.some((line) => line.toLowerCase().includes(name.toLowerCase()));
  return [...lines.slice(0, start), ...(isSigned || name === "" ? [] : [name]), address, ...letter];
}
