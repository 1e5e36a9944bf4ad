/**
 * The commonest cards that are typed in a line, read without weighing what is what, which takes longer than all the rest of
 * a command: "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk, +45 20 30 40 50 #finans". Only a line is taken of which it is
 * certain that the full reading would come out the same; every word that could make a difference leaves it to that.
 */

import { internationalNumber, type Phone } from "../phone.ts";
import type { CardDraft } from "./draft.ts";
import { isAddressForm, isBareTitle, isField, isOrganisationWord, isTown } from "./vocabulary.ts";
import { wordList } from "./words.ts";

const LONGEST = 200;

export async function plainDraft(line: string): Promise<CardDraft | null> {
  if (!isPlain(line)) return null;
  const [head = "", ...tagged] = line.split(" #").map(withoutComma);
  const [first = "", ...others] = head.split(", ");
  const isRoleNext = others[0]?.includes(" @ ") === true;
  const role = isRoleNext ? roleIn(others[0] ?? "") : roleIn(first);
  const name = isRoleNext ? first : (role?.before ?? first);
  const addresses = isRoleNext ? others.slice(1) : others;
  const emails = addresses.filter(isEmail);
  const numbers = addresses.filter(isInternational);
  const isRead = emails.length + numbers.length === addresses.length && tagged.every(isTag);
  if (!isRead || (isRoleNext && role === null) || !isName(name, role !== null || emails.length === 0)) return null;
  if (role !== null && mayBeSpeech(isRoleNext ? (others[0] ?? "") : first)) return null;
  const phones = await phonesOf(numbers);
  return (
    phones && {
      name,
      title: isRoleNext && role !== null ? role.before : null,
      organisation: role?.organisation ?? null,
      emails: [...new Set(emails.map(withSmallHost))],
      phones,
      urls: [],
      tags: [...new Set(tagged)],
      note: null,
    }
  );
}

/** Letters of the west of Europe, digits and the signs of addresses, with single spaces between words. */
function isPlain(line: string): boolean {
  if (line.length === 0 || line.length > LONGEST || line.includes("  ")) return false;
  // A small L before an n may be a capital I that was misread.
  if (line.includes("ln")) return false;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code) && !" ,@.-+&/_%#".includes(line.charAt(at))) return false;
  }
  return true;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

function isSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
}

function isLetter(code: number): boolean {
  return isSmall(code) || isCapital(code);
}

function isEach(text: string, is: (code: number) => boolean): boolean {
  for (let at = 0; at < text.length; at += 1) if (!is(text.charCodeAt(at))) return false;
  return text !== "";
}

function withoutComma(text: string): string {
  return text.endsWith(",") ? text.slice(0, -1) : text;
}

// What is written to be dialled, mailed or found again

/** After a comma, these may be the end of a host that was written apart. */
const isHostEnding = wordList("dk de com org net eu io co uk no se at ch gov edu");

function isEmail(text: string): boolean {
  const [local = "", host = "", ...more] = text.split("@");
  const labels = host.split(".");
  return (
    more.length === 0 &&
    local.length <= 64 &&
    /^[A-Za-z0-9][A-Za-z0-9._%+-]*$/.test(local) &&
    !isHostEnding((/^[A-Za-z0-9]+/.exec(local)?.[0] ?? "").toLowerCase()) &&
    labels.length >= 2 &&
    labels.length <= 4 &&
    labels.every((label) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,60}[A-Za-z0-9])?$/.test(label)) &&
    /^[A-Za-z]{2,24}$/.test(labels.at(-1) ?? "")
  );
}

function withSmallHost(email: string): string {
  const at = email.indexOf("@");
  return email.slice(0, at) + email.slice(at).toLowerCase();
}

function isInternational(text: string): boolean {
  const groups = text.slice(1).split(" ");
  const count = text.length - groups.length;
  return text.startsWith("+") && count >= 7 && count <= 15 && groups.every((group) => isEach(group, isDigit));
}

/** The numbers, each once; null where one is not valid and could be several. */
async function phonesOf(numbers: readonly string[]): Promise<readonly Phone[] | null> {
  const phones = new Map<string, Phone>();
  for (const written of numbers) {
    const e164 = await internationalNumber(written);
    if (e164 === null && !isOneNumber(written)) return null;
    const key = e164 ?? written;
    if (!phones.has(key)) phones.set(key, { written, e164 });
  }
  return [...phones.values()];
}

/** "+4531000001" and "+45 31000001", in which no shorter number can hide. */
function isOneNumber(text: string): boolean {
  const [first = "", ...others] = text.split(" ");
  return others.length === 0 || (others.length === 1 && first.length <= 4);
}

/** With a digit it may be the number of a licence. */
function isTag(text: string): boolean {
  const isOfTag = (code: number) => isLetter(code) || code === 45 || code === 95;
  return text.length <= 60 && isLetter(text.charCodeAt(0)) && isEach(text, isOfTag);
}

// Title and organisation

interface Role {
  readonly before: string;
  readonly organisation: string;
}

/** Words that part a title from an organisation as the @ does, or stand beside such a word. */
const isAt =
  wordList(`at hos bei bij ved fra from från chez works working arbejder ansat arbeitet arbeider arbetar jobber
  jobbar travaille werkt`);
/** Behind an organisation they may begin a title. */
const isAs = wordList("as som als");
/** Before an @ they announce somebody's name in a network. */
const isNetwork = wordList("instagram insta twitter x tiktok mastodon threads facebook fb youtube bluesky ig tw");
const isForm = wordList("A/S I/S K/S P/S");

/** "CFO @ Nordlys A/S", and nothing else. */
function roleIn(text: string): Role | null {
  const [before = "", organisation = "", ...more] = text.split(" @ ");
  if (more.length > 0 || [before, organisation].some(({ length }) => length < 2 || length > 100)) return null;
  const titles = before.split(" ");
  const isTitle = titles.every((word) => isPlainWord(word) && !isAt(word.toLowerCase()));
  const isFirm = organisation.split(" ").every((word) => (isPlainWord(word) && !isAs(word)) || isForm(word));
  return isTitle && isFirm && !isNetwork(before.toLowerCase()) && !mayBeDegree(titles[0] ?? "")
    ? { before, organisation }
    : null;
}

/** "MBA" and "PhD"; but "CTO" is a title. */
function mayBeDegree(word: string): boolean {
  const small = word.toLowerCase();
  return small === "phd" || small === "mba" || small === "hd" || (/.[A-ZÀ-Þ]/.test(word) && !isBareTitle(small));
}

/** Of letters, with hyphens within. */
function isPlainWord(word: string): boolean {
  const isEnd = (at: number) => isLetter(word.charCodeAt(at));
  return word === "&" || (isEnd(0) && isEnd(word.length - 1) && isEach(word, (code) => isLetter(code) || code === 45));
}

// What speaks

const SPEECH_STARTS = (
  "since|seit|siden|established|etableret|gegründet|founded in|grundlagt|member |a member|medlem af|mitglied|part of|" +
  "en del af|ein unternehmen|a division|a subsidiary|registered|authori|regulated|tilsluttet|autoriseret|licensed|open|" +
  "åben|öffnungszeit|termine|sprech|office hours|by appointment|efter aftale|nach vereinbarung|in association|powered|" +
  "visit|besøg |follow us|følg os|find us|scan |please |bitte |vi ses|certified |kontonr|bankkonto|bankverbindung|sitz |" +
  "amtsgericht|cvr|se-nr|vat|ust|hrb|hra|iban|bic|steuer|company |charity |license|equal |an equal|a equal"
).split("|");
const isSpeakingFirst =
  wordList(`we wir vi your you din dit dine ihr ihre ihren our unser unsere deres vores i let making
  building because where when for mit alt alles everything all skræddersyet det den connecting creating helping bringing
  turning designing delivering driving shaping empowering putting moving met mødt mødte mødtes traf talte snakkede spoke
  talked getroffen kennengelernt husk remember`);
const isVerb = wordList("is are was er ist sind wird werden bliver helps makes");

/** Whether a text could be a slogan or small print; false only where it is none. */
function mayBeSpeech(text: string): boolean {
  const small = text.toLowerCase();
  const words = text.split(/[ /]/).filter((word) => isLetter(word.charCodeAt(0)));
  const [first = ""] = small.split(/[ -]/, 1);
  if (isSpeakingFirst(first) || SPEECH_STARTS.some((start) => small.startsWith(start))) return true;
  if (words.length >= 5 && words.some(isVerb)) return true;
  if ((first.endsWith("ed") || first.endsWith("et")) && words.some((word) => word === "by" || word === "af"))
    return true;
  const smallWords = words.filter((word) => isSmall(word.charCodeAt(0))).length;
  return words.length >= 4 && smallWords * 2 > words.length && !words.some((word) => isBareTitle(word.toLowerCase()));
}

// The name

/** Words that are no part of a name or a part with rules of its own: particles, generations, legal forms, departments, house numbers. */
const isOdd = wordList(`
  von vom van zu zum zur de der den del della di da dos das du la le af av ter ten bin ibn al el y e und of ap mac mc graf
  gräfin st stth sttv stmf d og and the for die jr sr jun sen ii iii iv ved att inh aps ivs amba gmbh ggmbh mbh mbb partg ag kg kgaa ohg gbr
  ek eg ev se ug ltd limited plc llp lllp llc inc incorporated corp corporation co pc pa pllc cic cio ab as asa oy oyj bv nv
  sa sas sarl srl spa pty pvt kk pte haftungsbeschränkt fmba gebrüder brødrene fratelli dept department office bureau
  kontoret amt college afd afdeling afdelingen abt abteilung institut institute faculty fakultät fakultet lehrstuhl
  fachbereich fachgebiet arbeitsgruppe division sektion section school centre center zentrum dezernat referat unit team
  stabsstelle faculté graduate bereich geschäftsbereich klinik sekretariat sekretariatet services one two three tv th mf
  board member medlem mitglied non-executive dir vicedir admdir mgr exec united great northern new san los frankfurt city
  dipl-ing dr-ing univ-prof usa uk insta instagram twitter x tiktok mastodon threads facebook fb youtube bluesky ig tw`);
const ODD_ENDINGS = ["abteilung", "afdeling", "afdelingen", "sekretariat", "sekretariatet", "leder"];

/** One to three plain words, of which the second of three may be an initial; `isLone` where one alone is certain to be a name. */
function isName(text: string, isLone: boolean): boolean {
  const words = text.split(" ");
  if (words.length > 3 || (words.length === 1 && !isLone) || mayBeSpeech(text)) return false;
  if (isTown((words.at(-1) ?? "").toLowerCase())) return false;
  return words.every((word, at) => (at === 1 && words.length === 3 && isInitial(word)) || isNameWord(word));
}

function isInitial(word: string): boolean {
  return word.length === 2 && isCapital(word.charCodeAt(0)) && word.endsWith(".");
}

function isNameWord(word: string): boolean {
  const small = word.toLowerCase();
  const isShaped = word.split("-").every((part) => isCapital(part.charCodeAt(0)) && isEach(part.slice(1), isSmall));
  return (
    isShaped &&
    !isOdd(small) &&
    !isAddressForm(small) &&
    !isField(small) &&
    !isBareTitle(small) &&
    !isOrganisationWord(small) &&
    !ODD_ENDINGS.some((end) => small.endsWith(end))
  );
}
