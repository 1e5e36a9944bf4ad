import type { Day } from "../domain/day.ts";
import type { ImportedAddress, ImportedRemark, ImportReading } from "../domain/imported.ts";
import { NetError } from "../errors.ts";
import { readTable, type TableOptions, UnknownColumns } from "./csv/table.ts";
import { decoded, type Encoding, encodingOf } from "./encoding.ts";
import { isFriendsFile, readFriends } from "./friends.ts";
import { isFax, isOwnLabel } from "./labels.ts";
import { isMonica, readMonica } from "./monica.ts";
import { pictureKind } from "./picture.ts";
import { readVcards } from "./vcard.ts";
import { type Inflate, isZip, zipMembers } from "./zip.ts";

export interface ReadOptions extends TableOptions {
  /** Null to tell it by the bytes. */
  readonly encoding: Encoding | null;
  readonly inflate: Inflate;
}

/** What one file holds: itself, or each list of people in an archive. */
interface NamedReading {
  /** The file within the archive; null for a file of its own. */
  readonly name: string | null;
  readonly reading: ImportReading;
}

interface Input {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
  readonly options: ReadOptions;
}

/** One notation: how it is told by what stands in it, and how it is read. */
interface Notation {
  is(input: Input): boolean;
  read(input: Input): ImportReading | Promise<ImportReading>;
}

/** Every notation people can be read from, in the order they are tried; a new one is named here, and nowhere else. */
const NOTATIONS: readonly Notation[] = [
  {
    is: ({ text }) => /^\s*[[{]/.test(text) && isMonica(jsonIn(text)),
    read: (input) => withLetters(input, readMonica(jsonIn(input.text))),
  },
  { is: ({ text }) => /^[ \t]*BEGIN:VCARD[ \t]*$/im.test(text), read: ({ bytes }) => furtherNoted(readVcards(bytes)) },
  { is: ({ text }) => isFriendsFile(text), read: (input) => withLetters(input, readFriends(input.text)) },
  {
    is: ({ text }) => /^\s*[[{]/.test(text),
    read: ({ text }) => {
      throw strangeJson(text);
    },
  },
  { is: () => true, read: (input) => withLetters(input, readTable(input.text, input.options)) },
];

/** Reads what a file says of people, whatever program wrote it; throws where it is nothing net knows. */
export async function readImport(bytes: Uint8Array, options: ReadOptions): Promise<readonly NamedReading[]> {
  if (isZip(bytes)) return readArchive(bytes, options);
  if (OLD_WORKBOOK.every((byte, at) => bytes[at] === byte)) throw spreadsheet();
  return [{ name: null, reading: await readBytes(bytes, options) }];
}

async function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<ImportReading> {
  const encoding = options.encoding ?? encodingOf(bytes);
  const text = decoded(bytes, encoding);
  const input = { bytes, text, encoding, options };
  const notation = NOTATIONS.find((each) => each.is(input));
  if (!notation) throw new NetError("invalid", "it is nothing net knows");
  try {
    return withoutFuture(await notation.read(input), options.today);
  } catch (error) {
    if (!(error instanceof UnknownColumns)) throw error;
    const [what, hint] = strangerIn(bytes, text) ?? [];
    throw what === undefined ? error : new NetError("invalid", `it is ${what}`, { hint, cause: error });
  }
}

/**
 * Nobody was met, talked with or born on a day to come. What is told of such a day goes into the note, but for a birthday, which
 * stands as it does, for nobody knows what of it is wrong; none of it without a word.
 */
function withoutFuture(reading: ImportReading, today: Day): ImportReading {
  const remarks: { readonly line: number; readonly text: string }[] = [];
  const people = reading.people.map((person) => {
    const { line, birthday, metOn, interactions } = person;
    if (birthday !== null && !birthday.startsWith("--") && birthday > today)
      remarks.push({ line, text: `nobody was born on ${birthday} yet; it is kept as it stands` });
    const isMetLater = metOn !== null && metOn > today;
    const ahead = interactions.filter(({ on }) => on > today);
    if (!isMetLater && ahead.length === 0) return person;
    if (isMetLater) remarks.push({ line, text: `you cannot have met on ${metOn} yet; the day went into the note` });
    for (const { on } of ahead)
      remarks.push({ line, text: `${on} is still to come; what is told of it went into the note` });
    const lines = [
      ...(isMetLater ? [`Met on: ${metOn}`] : []),
      ...ahead.map(({ on, note }) => (note === null ? on : `${on}: ${note}`)),
    ];
    return {
      ...person,
      metOn: isMetLater ? null : metOn,
      interactions: interactions.filter(({ on }) => on <= today),
      note: [person.note, ...lines].filter(Boolean).join("\n"),
    };
  });
  return remarks.length === 0 ? reading : { ...reading, people, remarks: [...(reading.remarks ?? []), ...remarks] };
}

/** Says which letters had to be guessed; a reader of bytes says so itself. */
function withLetters({ text, encoding, options }: Input, reading: ImportReading): ImportReading {
  const isGuessed = options.encoding === null && !encoding.startsWith("utf");
  const lines = text.includes(LOST) ? text.split(/\r\n?|\n/) : [];
  const remarks = [
    ...(isGuessed ? [{ line: null, text: `it is not UTF-8; read as ${encoding} (if wrong: --encoding NAME)` }] : []),
    ...(reading.remarks ?? []),
    ...lines.flatMap((line, at) =>
      line.includes(LOST) ? [{ line: at + 1, text: `${LOST} stands for a letter that cannot be read` }] : [],
    ),
  ];
  return remarks.length === 0 ? reading : { ...reading, remarks };
}

/** What stands in a text for a letter that was broken. */
const LOST = "\ufffd";

const ELSEWHERE = "a vCard or CSV file, which the program that holds your contacts can export";

/** What a file is that is no list at all, and what to do instead; null where it may be a list with headings of its own. */
function strangerIn(bytes: Uint8Array, text: string): readonly [what: string, hint: string] | null {
  const start = text.slice(0, 1_000);
  if (/^\s*BEGIN:VCALENDAR\b/i.test(start)) return ["a calendar, and no list of people", "net import --help"];
  if (/^[ \t]*END:VCARD[ \t]*$/im.test(text)) return ["a card without its first line", "BEGIN:VCARD before it"];
  if (/^\s*<(?:!doctype html|html)\b/i.test(start)) return ["a web page", ELSEWHERE];
  if (/^dn::? /m.test(start)) return ["LDIF", ELSEWHERE];
  if (start.startsWith("%PDF")) return ["a PDF", ELSEWHERE];
  if (!/[\0-\x08\x0e-\x1f]/.test(start)) return null;
  const picture = pictureKind(bytes);
  return picture === null
    ? ["no text", "cards, a list of people, or an archive of them"]
    : [`a picture (${picture})`, "net add --card PICTURE reads a business card"];
}

/** The lists of people in an archive such as LinkedIn's; everything else in it is left alone, and not even unpacked. */
async function readArchive(bytes: Uint8Array, options: ReadOptions): Promise<readonly NamedReading[]> {
  const readings: NamedReading[] = [];
  const members = zipMembers(bytes, options.inflate);
  for (const member of members) {
    if (!isPeopleFile(member.name)) continue;
    const content = member.bytes();
    try {
      if (content.length > 0) readings.push({ name: member.name, reading: await readBytes(content, options) });
    } catch (error) {
      if (!(error instanceof UnknownColumns)) throw error; // a list of something else, under a name of ours
    }
  }
  if (readings.length > 0) return readings;
  if (members.some(({ name }) => OF_SPREADSHEET.test(name))) throw spreadsheet();
  throw new NetError("invalid", "there is no list of people in the archive", { hint: "unpack it, and name the file" });
}

/** How the files of old Office programs begin. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** What stands in the archives that .xlsx, .ods and .numbers are. */
const OF_SPREADSHEET = /^(xl\/workbook\.(xml|bin)|content\.xml|Index\/Document\.iwa|Index\.zip)$/;

function spreadsheet(): NetError {
  return new NetError("invalid", "it is a spreadsheet in its program's own form", {
    hint: "save it as CSV in Excel, Numbers or LibreOffice, and import that",
  });
}

/** LinkedIn's own lists by name; what other archives hold is a card file or a friends.md. */
function isPeopleFile(name: string): boolean {
  return /(^|\/)(connections|invitations|messages|imported ?contacts|contacts)\.csv$|\.(vcf|vcard)$|(^|\/)friends\.md$/i.test(
    name,
  );
}

/** What net has no field for goes into the note, a line each. */
function furtherNoted(reading: ImportReading): ImportReading {
  const people = reading.people.map((person) => {
    const further = [...labelsOf(person.addresses), ...(person.further ?? [])];
    const lines = further.map(({ what, text }) => `${what}: ${text.replace(/\s*\n\s*/g, ", ")}`);
    if (lines.length === 0) return person;
    const addresses = person.addresses.filter((address) => !isFaxNumber(address));
    return { ...person, addresses, note: [person.note, ...lines].filter(Boolean).join("\n") };
  });
  return { ...reading, people };
}

/** Addresses under a label that says more of them: they may be told apart by nothing else. */
function labelsOf(addresses: readonly ImportedAddress[]): readonly ImportedRemark[] {
  return addresses.flatMap(({ kind, value, label = null }) =>
    label !== null && kind !== "url" && isOwnLabel(label)
      ? [{ what: `${kind === "email" ? "e-mail" : "phone"} (${label})`, text: value }]
      : [],
  );
}

function isFaxNumber({ kind, label = null }: ImportedAddress): boolean {
  return kind === "phone" && label !== null && isFax(label);
}

function strangeJson(text: string): NetError {
  const [, format] = /^\s*\{\s*"format"\s*:\s*"(net(?:-person)?)"/.exec(text) ?? [];
  if (format === undefined)
    return new NetError("invalid", "it is JSON, but not of a program net knows", { hint: "net import --help" });
  return format === "net"
    ? new NetError("invalid", "a whole copy is taken in by itself", { hint: "net --db new.db import FILE" })
    : new NetError("invalid", "it is one person's own copy, which is for reading", {
        hint: "net export net.json --private, which can be read back",
      });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
