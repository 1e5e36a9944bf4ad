/** Where one piece holds several things. */

import { pronounOf } from "../../domain/given-names.ts";
import { trimmed } from "./clean.ts";
import { type Evidence, nameEvidence, organisationEvidence, type Setting } from "./evidence.ts";
import { beginsCapital, pattern, patternOf } from "./letters.ts";
import { beginsParticle, isGeneration, isNameShaped, isOpenAcronym, isRankPiece, nameAndRanks } from "./names.ts";
import { HANDLE, type Piece } from "./pieces.ts";
import {
  isSureTitle,
  LIKELY_NAME,
  nameScore,
  organisationScore,
  SURE_ORGANISATION,
  SURE_TITLE,
  titleScore,
} from "./roles.ts";
import { runTogether } from "./running.ts";
import {
  hasFieldWord,
  hasLegalForm,
  hasOrganisationWord,
  hasTitleWord,
  isBareLegalForm,
  isTitleWord,
  legalFormsCut,
} from "./signs.ts";
import { isAddress, isBuilding, isDepartment, isPlace, isSpeech, isStreetBefore } from "./surroundings.ts";
import { AT_WORD } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

const LONGEST = 300;
const LONGEST_TYPED = 2000;

export function parted(piece: Piece, setting: Setting): readonly Piece[] {
  if (piece.said !== null || piece.text.length > (setting.isTyped ? LONGEST_TYPED : LONGEST)) return [piece];
  if (
    setting.isTyped &&
    setting.isLater &&
    (OF_SOMEBODY(piece.text).test(piece.text) || KNOWN_BY.test(piece.text) || DID_BEFORE.test(piece.text))
  )
    return [{ ...piece, said: "note" }];
  return (
    partedAtBracket(piece, setting) ??
    partedAtSign(piece, setting) ??
    partedAtOrganisation(piece, setting) ??
    runTogether(piece, setting)
  );
}

const AT_ORGANISATION = patternOf(
  `^(.{2,100}?)(?:\\s+@(?=\\p{Lu}|\\d)|\\s*@\\s+|\\s+${AT_WORD}\\s+(?!Law(?!\\p{L}))(?=(?:the |den |det |der |dem )?[\\p{Lu}\\d]))(.{2,100}|(?<=@\\s+)[\\p{Lu}\\d])$`,
  "u",
);
/** "Bo Friis @lego" */
const NAME_AND_HANDLE = /^([^@]{2,80})\s@(\S{2,60})$/u;
/** "Bo works at Nordlys as CFO": what says no more than the @ does, and what is a title. */
const WORKS =
  /(?:^|\s)(?:works|working|arbejder|ansat|arbeitet|arbeider|arbetar|jobber|jobbar|travaille|werkt|now|nu|currently)$/iu;
const WORKS_FOR = pattern(
  "u",
)`\s(?:works|working|arbejder|ansat|arbeitet|arbeider|arbetar|jobber|jobbar)\s(?:for|in|i|på|für)\s(?=\p{Lu})`;
/** "meet at Roskilde", "mødt på Folkemødet hos DI": where one met is no firm. */
const MET = pattern(
  "iu",
)`(?:^|[^\p{L}])(?:meet|met|meeting|saw|seen|spoke|talked|mødt|mødte|mødes|mødtes|møde|snakket|snakkede|talt|talte|traf|getroffen|träffade|traffade)(?:\s\p{L}+)?$`;
/** "Previously CFO at Nordlys", "tidl. hos DSB", "kommer fra Nordea": what somebody did before. */
const DID_BEFORE =
  /^(?:prev(?:ious|iously)?|former|formerly|ex|tidl|tidligere|fhv|forhenværende|ehemals|früher|kommer|kom|comes|came)\.?[\s-](?:\S.*\s)?(?:@|at|hos|i|på|ved|fra|from|bei)\s/iu;
/** "Sarah Jones of Acme", "Sarah Jones with Acme Ltd". */
const NAME_OF = pattern("u")`^(\p{Lu}\S+(?:\s\p{Lu}\S*){1,3})\s(of|with)\s(?:the\s)?(\p{Lu}[^@]{1,80})$`;
const AS_TITLE = /^(.{2,80}?)\s(?:as|som|als)\s(?:an?\s|en\s|et\s)?(.{2,80})$/u;

/** "CFO @ Nordlys", "partner hos Deloitte"; after a comma, what stands before the @ is a title, whatever it would be elsewhere. */
function partedAtOrganisation(piece: Piece, setting: Setting): readonly Piece[] | null {
  const text = piece.text.replace(WORKS_FOR(piece.text), " @ ");
  const { evidence, isTyped, isLater } = setting;
  const [, named = "", handle = ""] = NAME_AND_HANDLE.exec(text) ?? [];
  if (isTyped && handle !== "" && nameScore(named, evidence) > LIKELY_NAME)
    return [
      { ...piece, text: named },
      { ...piece, text: handle, said: "organisation" },
    ];
  const [, person = "", joint = "", whose = ""] = NAME_OF(text).exec(text) ?? [];
  const isKnown = pronounOf(person) !== null && nameScore(person, evidence) > LIKELY_NAME;
  if (isTyped && isKnown && (joint === "of" || hasLegalForm(whose)))
    return [
      { ...piece, text: person },
      { ...piece, text: whose, said: "organisation" },
    ];
  const away = /^@\s+(.{2,}|[A-ZÆØÅ\d])$/u.exec(text)?.[1];
  if (away !== undefined) return [{ ...piece, text: away, said: "organisation" }];
  if (HANDLE.test(text) || isSpeech(text)) return null;
  const [, before = "", after = ""] = AT_ORGANISATION(text).exec(text) ?? [];
  const isMeant =
    isTyped ||
    text.includes("@") ||
    hasTitleWord(before) ||
    nameScore(before, evidence) > 6 ||
    (beginsCapital(before) && organisationEvidence(wordsOf(after), evidence) === 8);
  if (after === "" || !isMeant || MET(before).test(before)) return null;
  const holder = { ...piece, text: trimmed(before.replace(WORKS, "")) };
  const [, firm = after, title = ""] = AS_TITLE.exec(after) ?? [];
  const isTitled = hasTitleWord(title);
  return [
    ...(holder.text === "" ? [] : isTyped && isLater ? heldTitle(holder) : parted(holder, setting)),
    ...(isTitled ? [{ ...piece, text: title, said: "title" as const }] : []),
    { ...piece, text: trimmed(isTitled ? firm : after), said: "organisation" },
  ];
}

/** What stands before the @ behind a comma: a title, but for a degree in front of it or in its place. */
function heldTitle(holder: Piece): readonly Piece[] {
  const [first = "", ...others] = holder.text.split(" ");
  const title = others.join(" ");
  if (isRankPiece(holder.text) && !hasTitleWord(holder.text)) return [{ ...holder, said: "note" }];
  if (!isRankPiece(first) || !hasTitleWord(title)) return [{ ...holder, said: "title" }];
  return [
    { ...holder, text: first, said: "note" },
    { ...holder, text: title, said: "title" },
  ];
}

const PRONOUN = /^(?:she|he|they|hun|han|de|sie|er)(?:\s?\/|$)/iu;
/** "(ret.)", "(født Hansen)" */
const STATE =
  /^(?:retd?|retired|pens|pensioneret|em|emer|emeritus|emerita|a\.\s?d)\.?$|^(?:født|née|nee|geb\.|geborene)\s/iu;

/** "kender Lars fra CBS", "friend of Bo" */
const KNOWN_BY =
  /^(?:kender|knows|(?:ven|veninde|kollega) (?:af|til|med)|(?:friend|colleague) of|introduced by|anbefalet af)\s/u;

/** "(Mads' kollega fra NKT)", "(Lærke's mor)": known by somebody else. */
const OF_SOMEBODY = pattern("u")`^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,2}['’]s?\s(?!of\s|and\s|og\s)\p{Ll}`;

function isOfPerson(inside: string): boolean {
  return PRONOUN.test(inside) || STATE.test(inside) || OF_SOMEBODY(inside).test(inside);
}

/** "Advokat (H) Louise Bang": letters that belong to what somebody is. */
function isBracketOfTitle(before: string, inside: string): boolean {
  return /^[A-ZÆØÅ]{1,3}$/.test(inside) && isTitleWord(before.slice(before.lastIndexOf(" ") + 1));
}

const END_OF_NAME = patternOf(`[,;:|@]|\\s[-–—/]|\\s${AT_WORD}\\s`, "u");

/** "Lars (Lasse) Bro": a nickname, or how somebody is spoken of, between the given name and the surname. */
function isWithinName(before: string, inside: string, after: string): boolean {
  const { name } = nameAndRanks(before);
  if (!beginsCapital(after) && !beginsParticle(after)) return false;
  if (name.split(" ").length > 2 || !isNameShaped(name) || isOther(name)) return false;
  if (
    !PRONOUN.test(inside) &&
    (!/^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)?$/u.test(inside) || isOther(inside) || isPlace(inside))
  )
    return false;
  const words = (after.split(END_OF_NAME(after), 1)[0] ?? "").split(" ");
  const title = words.findIndex((word) => isTitleWord(word));
  const surname = words.slice(0, title < 0 ? words.length : title).join(" ");
  return isNameShaped(surname) && !isOther(`${name} ${surname}`) && !isPlace(surname);
}

function isOther(text: string): boolean {
  return hasTitleWord(text) || hasOrganisationWord(text) || hasLegalForm(text) || hasFieldWord(text);
}

/** "BSc (Hons)", "MA (Oxon)", "Dipl.-Ing. (FH)" */
const OF_DEGREE = /^(?:hons?\.?|oxon\.?|cantab\.?|dist\.?|econ\.?|eng\.?|univ\.?|uni|[A-ZÆØÅÄÖÜ]{1,4})$/iu;

/** "Branch Manager (Nordlys Energi)", but "Deputy Head (Pastoral)". */
function isFirmInBrackets(inside: string, { isTyped, evidence }: Setting): boolean {
  if (!isTyped || !beginsCapital(inside) || hasTitleWord(inside) || isPlace(inside)) return false;
  const words = wordsOf(inside);
  return (
    hasLegalForm(inside) ||
    hasOrganisationWord(inside) ||
    organisationEvidence(words, evidence) > 4 ||
    (words.length > 1 && !hasFieldWord(inside) && words.every((word) => beginsCapital(word)))
  );
}

/** "Mette Holm (Nordlys)", "Anna (she/her)". */
function partedAtBracket(piece: Piece, setting: Setting): readonly Piece[] | null {
  const { isTyped } = setting;
  if (!piece.text.includes("(")) return null;
  const [, before = "", inside = "", after = ""] = /^([^()]{2,80})\s\(([^()]{1,80})\)\s*(.*)$/u.exec(piece.text) ?? [];
  const last = before.slice(before.lastIndexOf(" ") + 1);
  const isOfRank = isRankPiece(last) && (OF_DEGREE.test(inside) || isRankPiece(`${last} (${inside})`));
  if (!isOfPerson(inside) && isOfRank) return null;
  if (setting.isLater && after === "" && hasTitleWord(before) && isFirmInBrackets(inside, setting))
    return [...parted({ ...piece, text: before }, setting), { ...piece, text: inside, said: "organisation" }];
  const note = { ...piece, text: inside, said: "note" as const };
  if (isBracketOfTitle(before, inside) && beginsCapital(after)) {
    const [person, ...others] = parted({ ...piece, text: after }, setting);
    const isPerson = person?.said === null && person.text.includes(" ") && isNameShaped(person.text);
    return [
      { ...piece, text: `${before} (${inside})`, said: "title" },
      ...(person === undefined
        ? []
        : [isPerson && !isOther(person.text) ? { ...person, said: "name" as const } : person]),
      ...others,
    ];
  }
  // The note goes first, so that a title is still next to the name.
  if (isWithinName(before, inside, after)) return [note, ...parted({ ...piece, text: `${before} ${after}` }, setting)];
  if (inside.length < 2) return null;
  const isNamed =
    nameScore(trimmed(before), setting.evidence) > LIKELY_NAME ||
    (isTyped && /^\p{Lu}\p{Ll}+$/u.test(before) && !hasTitleWord(before));
  if (!isNamed || /^(?:mbH|haftungsbeschränkt)/iu.test(inside)) return null;
  const isFirm =
    isTyped &&
    after === "" &&
    beginsCapital(inside) &&
    commaParts(inside, setting).length === 1 &&
    !isOfPerson(inside) &&
    !isPlace(inside) &&
    !isSpeech(inside);
  if (isFirm && !hasTitleWord(inside))
    return [...parted({ ...piece, text: trimmed(before) }, setting), { ...piece, text: inside, said: "organisation" }];
  const parts = [before, inside, after].filter((_, index) => index !== 1 || !isOfPerson(inside)).map(trimmed);
  const read = parts.flatMap((text) => (text === "" ? [] : parted({ ...piece, text }, setting)));
  return isOfPerson(inside) ? [note, ...read] : read;
}

const DASH = /(?<![\d:])\s+[-–—]{1,2}\s+|\s+[-–—]{1,2}\s+(?!\d)/u;

/** Dashes, strokes, a colon and commas, as far as what stands between them are things of their own. */
function partedAtSign(piece: Piece, setting: Setting): readonly Piece[] | null {
  const { text } = piece;
  const { evidence, isTyped } = setting;
  const dashed = partsAt(text, DASH);
  if (dashed.length > 1 && (isTyped || areDashed(dashed, text, evidence))) return partedParts(piece, dashed, setting);
  // "Ida Lund/CFO/Nordlys"; but "RE/MAX" is one.
  const [head = ""] = text.split("/", 1);
  const isWord = text.includes(",") || /(?:^|\s)\p{L}\/\p{L}(?!\p{L})/u.test(text);
  const isTight = isTyped && !isWord && (nameScore(head, evidence) >= 4 || isSureTitle(head, evidence));
  const strokes = partsAt(text, isTight ? /\//u : /\s\/\s/u);
  if (strokes.length > 1 && strokes.some((part) => nameScore(part, evidence) >= 4))
    return partedParts(piece, strokes, setting);
  const commas = commaParts(text, setting);
  if (commas.length < 2 || (!isTyped && !areSeveral(commas, text, evidence))) return null;
  return commas.flatMap((part, index) =>
    parted({ ...piece, text: part }, { ...setting, isLater: setting.isLater || index > 0 }),
  );
}

function partsAt(text: string, sign: RegExp): readonly string[] {
  return text
    .split(sign)
    .map(trimmed)
    .filter((part) => part !== "");
}

function partedParts(piece: Piece, parts: readonly string[], setting: Setting): readonly Piece[] {
  return parts.flatMap((text, at) => parted({ ...piece, text, cell: (piece.cell ?? 0) * 10 + at + 1 }, setting));
}

const AT_ONE_WORD = patternOf(`(?:@|\\s${AT_WORD})\\s?\\S+$`, "u");

/** "Per Skov,CEO,Skov & Co", too; but "1,5". */
const COMMA = pattern("u")`\s*[,;]\s+|;|,+(?=,)|(?<=[\p{L}.),]),(?=[\p{L}(])`;

/** "Birkbeck, University of London" */
const COLLEGE = pattern("u")`^(?:University of|UNIVERSITY OF) \p{Lu}`;
const IN_BRACKETS = /\([^()]{1,80}\)/gu;

/** The parts between commas; a legal form, a degree or "Jr." stays with what it follows. */
function commaParts(text: string, { isTyped, isLater }: Setting): readonly string[] {
  const parts: string[] = [];
  const closed = text.replace(IN_BRACKETS, (inside) => inside.replaceAll(",", "\u0002").replaceAll(";", "\u0003"));
  for (const cut of closed.split(COMMA(text))) {
    const part = trimmed(cut.replaceAll("\u0002", ",").replaceAll("\u0003", ";"));
    const before = parts.at(-1);
    if (part === "") continue;
    const isTail = isBareLegalForm(part) || isGeneration(part);
    const isAfterAt = before !== undefined && AT_ONE_WORD(before).test(before);
    const isAfterOne =
      before !== undefined &&
      !before.includes(" ") &&
      !isTitleWord(before) &&
      (!isTyped || isLater || parts.length > 1);
    const isFirmTail = (isAfterAt || isAfterOne) && isEndOfFirm(part, isTyped);
    const isTurned = isTyped && parts.length === 2 && parts.every((word) => !word.includes(" "));
    const isCollege =
      before?.includes(" ") === false && COLLEGE(part).test(part) && (!isTyped || isLater || parts.length > 1);
    if (
      before !== undefined &&
      (isTail ||
        isCollege ||
        (isFirmTail && !isTurned) ||
        (isRankAfterName(part, before) && !(isTyped && isOpenAcronym(part))))
    ) {
      parts[parts.length - 1] = `${before}, ${part}`;
    } else parts.push(part);
  }
  return parts;
}

const PAIR = pattern("u")`^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?\s(?:&|og|und|and)\s\p{Lu}`;

/** "Hughes & Partners LLP", the end of "Hill, Hughes & Partners LLP"; in a typed line a person may stand before a firm of two. */
function isEndOfFirm(text: string, isTyped: boolean): boolean {
  const isPair = PAIR(text).test(text);
  return isPair && !hasTitleWord(text) && (!isTyped || hasLegalForm(text) || hasOrganisationWord(text));
}

function isRankAfterName(part: string, before: string): boolean {
  const { name } = nameAndRanks(before);
  return isNameShaped(name) && !hasTitleWord(name) && isRankPiece(part) && !hasTitleWord(part);
}

/** A dash parts a person, or where it is, from a company, but stands within names of companies as well. */
function areDashed(parts: readonly string[], text: string, evidence: Evidence): boolean {
  const isPerson = (part: string) => wordsOf(part).length > 1 && nameScore(part, evidence) > LIKELY_NAME;
  const isPlaced = (part: string, at: number) => at > 0 && isAddress(part);
  return (
    (parts.some((part, at) => isSureTitle(part, evidence) || isPerson(part) || isPlaced(part, at)) &&
      areSeveral(parts, text, evidence)) ||
    isBesideDomain(parts, text, evidence)
  );
}

/** "Night Porter - Nordlys", "Nordlys - Team Salg": of two, one is the whole domain, and the other no organisation. */
function isBesideDomain(parts: readonly string[], text: string, evidence: Evidence): boolean {
  const belongs = (part: string): number => organisationEvidence(wordsOf(legalFormsCut(part)), evidence);
  const own = parts.findIndex((part) => belongs(part) === 8);
  const other = parts[1 - own] ?? "";
  if (parts.length !== 2 || own < 0 || belongs(text) === 8 || belongs(other) > 0 || hasLegalForm(other)) return false;
  return own === 0 ? isDepartment(other) : !hasOrganisationWord(other);
}

/** "Ida Lund, MD, FAAP": beside another degree, a managing director is a doctor. */
function isNameOfRank(text: string): boolean {
  const { name, after } = nameAndRanks(text);
  return after.length > 1 && isNameShaped(name) && after.every((rank) => isRankPiece(rank));
}

/** "Nordlys, Havnegade 3, 8000 Aarhus C", where the domain or the word for it says that it begins with the firm. */
function isFirmOverStreet([first = ""]: readonly string[], evidence: Evidence): boolean {
  if (/\d/.test(first) || isAddress(first) || isBuilding(first) || isStreetBefore(first, "1000 X")) return false;
  return organisationEvidence(wordsOf(first), evidence) > 4 || hasOrganisationWord(first) || hasLegalForm(first);
}

/** Whether the parts are a person, a title, a firm, rather than one address, slogan or name of a firm. */
function areSeveral(parts: readonly string[], text: string, evidence: Evidence): boolean {
  if (isSpeech(text) || isNameOfRank(text)) return false;
  const isOwner = (part: string) => nameEvidence(wordsOf(part), evidence) >= 6 && isNameShaped(nameAndRanks(part).name);
  if (parts.some(isOwner)) return true;
  if (isAddress(text)) {
    if (isFirmOverStreet(parts, evidence)) return true;
    return parts.some(
      (part) => titleScore(part, evidence) > SURE_TITLE + 2 || (hasLegalForm(part) && !isAddress(part)),
    );
  }
  if (parts.some((part) => isSureTitle(part, evidence))) return true;
  if (isBesideDomain(parts, text, evidence)) return true;
  const hasFirm = parts.some((part) => organisationScore(part, evidence) >= SURE_ORGANISATION);
  const isOneFirm = organisationEvidence(wordsOf(text), evidence) === 8 || hasLegalForm(parts.at(-1) ?? "");
  return hasFirm && !isOneFirm && parts.length <= 3;
}
