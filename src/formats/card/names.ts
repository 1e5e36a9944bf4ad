/** What names look like, and the ranks and degrees that stand before and after them. */

import { pronounOf } from "../../domain/given-names.ts";
import { beginsCapital, pattern } from "./letters.ts";
import { isAddressForm } from "./vocabulary.ts";
import { bareWord, wordList } from "./words.ts";

const PARTICLE =
  /^(?:von|vom|van|zu|zum|zur|de|der|den|del|della|di|da|dos|das|du|la|le|af|av|ter|ten|bin|ibn|al|el|y|e|und|of|ap|mac|mc|graf|gräfin|st\.?|'t|d’|d')$/iu;
const NAME_WORD = pattern(
  "u",
)`^(?:\p{Lu}[\p{L}'’ʼ\x60-]*\.?|(?:\p{Lu}\.){1,4}(?:-\p{Lu}\.)?|(?:d|l|o)['’]\p{Lu}[\p{L}'’-]+)$`;
const INITIAL = pattern("u")`^\p{Lu}\.$`;
const DEGREE_SHAPED = pattern("u")`\..|\p{L}\p{Lu}|^(?:phd|mba|hd)$|\.$`;
const BRACKETED = pattern("u")`^\(\p{L}{1,4}\)?$`;
/** "MSc" and "PhD", as no name is written. */
const MIXED_DEGREE = pattern(
  "u",
)`^(?:[BDM](?:Sc|Eng|Ed|Phil|Com|Arch|Des|Mus|Th|Chem|Phys|Math|Res|Pharm)|PhD|EdD|FMedSci|Dip\p{Lu}\p{L}{1,8})$`;
const ACRONYM = pattern("u")`^\p{Lu}{2,6}$`;
const SHORT_ACRONYM = pattern("u")`^\p{Lu}{2,3}$`;
const SMALL_LETTER = pattern("u")`\p{Ll}`;
const TWO_CAPITALS = pattern("u")`\p{Lu}{2}`;
const NICKNAME = pattern("u")`^["“„'‘(](\p{L}[\p{L}-]*)["”“'’)]$`;
const TURNED = pattern(
  "u",
)`^(\p{Lu}[\p{L}'’-]{1,30}), (\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}(?:[\p{L}'’-]{1,30}|\.)){0,2})$`;
const LEADING_PARTICLES =
  /^(?:(?:von|vom|van|zu|zum|zur|de|der|den|del|della|di|da|dos|das|du|la|le|af|ter|ten|'t) ){1,3}/iu;
const LOWER_NAME_WORD = pattern("u")`^\p{Ll}(?:[\p{L}'’-]*|\.)$`;
const GENERATION = /^(?:jr|sr|jun|sen|ii|iii|iv|d\.æ|d\.y|den ældre|den yngre)\.?$/iu;

/** What a business writes before its owner or whoever signs for it: "v/ Henrik Damgaard", "i. A. Josef Obermaier". */
const OWNER_BEFORE =
  /^(?:i\.\s{0,2}[av]\.\s{0,2}|ppa\.\s{0,2}|v\/\s{0,2}|ved\s|inh\.\s{0,2}|c\/o\s|z\.\s?hd\.\s|att\.?:?\s|law offices? of\s)/iu;
/** Callings that stand right before a name as a form of address. */
const isCallingListed =
  wordList(`professor professorin advokat rechtsanwalt rechtsanwältin notar notarin inhaber inhaberin
  indehaver lektor pfarrer pfarrerin pastor læge overlæge tandlæge dyrlæge arkitekt architekt architektin psykolog fotograf
  revisor provst biskop bürgermeister bürgermeisterin councillor senator judge`);

/** What a form of address, a rank or a degree is made of, between its dots and hyphens. */
const isRankPart =
  wordList(`prof professor dr dres pd priv privdoz doz dozent univ dipl mag lic habil em hc h c jur med phil rer nat oec
  pol iur techn tech agr vet dent theol mult sc soc scient merc polyt psych ling it odont pharm arch comm negot public
  adm aud int san dat cons cand stud exam ing ingenieur kfm kffr kauffrau kaufmann volksw betriebsw inf päd psychol biol
  chem phys math geol drs ir bc wirt wirtsch des ök oek bw ba fh uni tu statsaut h r k msc bsc ma md llm llb phd mph mba`);
const isDegree =
  wordList(`phd dphil mba emba cpa md jd esq esquire llm llb frs faap facs facp frcs frcp mrcp mrics frics riba arb ceng meng
  beng bsc msc ma ba bfa mfa mph mpa msw lcsw cfa cfp pmp fca aca acca fcca cima cgma ca chfc cissp rn bsn msn np pa-c
  pac dds dmd dvm do pe aia leed ap shrm-scp shrm-cp sphr phr obe mbe cbe kbe kc qc jp dl frsa dbe gbe cb cmg kcb dcb
  frse fba cvo bem mcipd fcipd acii fcii mnaea fnaea mrtpi fciob mciob miet fiet mimeche fimeche mice fice mcim fcim mbcs
  fbcs mcsi frgs fsa frsc mrsb maa mdd bda vdi assoc mrsc cphys cchem cmgr fcmi hd mdb mdl mep mp mf med edd aicp gri
  abr crs clu mai cfre hons pgce pgdip dip bds bvsc mrcvs mbbs mbchb mbbchir mrcpch mrcgp mrcpsych frcgp facog faaos
  ccim cpm scd ddiv mdiv med lpc lmft lmhc otr dpt pt phrm pharmd rph cnm crna fnp aprn cae icd mcqi hd-r`);
/** Letters that no surname in capitals is made of: "BVSc", "MRCVS". */
const UNSPEAKABLE = pattern(
  "u",
)`^(?:[B-DF-HJ-NP-TV-XZ]{3,6}|M[BDFGHJKLNPQSTVWXZ]\p{Lu}{1,4}|[AEIOU]{3}\p{Lu}{0,3}|\p{Lu}\p{Ll}{1,4}D|\p{Lu}{2,4}(?:Sc|Phil|Eng|Arch|Ed|Med|Vet|Dent))$`;
export const SHOUTED_RANK = pattern("u")`^(?:\p{Lu}{2,5}|(?:\p{Lu}\.){2,5}|\p{Lu}\p{Ll}?\p{Lu}{1,3})®?$`;

function isRankBefore(word: string): boolean {
  return isAddressForm(bareWord(word)) || isDottedRank(word) || (isKnownDegree(word) && MIXED_DEGREE(word).test(word));
}

/** "Dr.-Ing.", "cand.merc.", "M.A.", but no initial. */
function isDottedRank(word: string): boolean {
  if (!word.includes(".") || INITIAL(word).test(word) || /^\p{Lu}\.-\p{Lu}\.$/u.test(word)) return false;
  const parts = bareWord(word)
    .split(/[.-]/u)
    .filter((part) => part !== "");
  return parts.length > 0 && (isRankPart(parts.join("")) || parts.every(isRankPart));
}

/** A degree behind a name: in capitals, with dots, or in brackets; a plain word such as "Ma" is a surname. */
function isRankAfter(word: string): boolean {
  const bare = word.replace(/^\(|[),®]+$/gu, "").replace(/(?<=.)\(\p{L}{1,5}$/u, ""); // "BSc(Hons)"
  if (GENERATION.test(bare) || INITIAL(bare).test(bare)) return false;
  if (isBracketed(word) || UNSPEAKABLE(bare).test(bare) || MIXED_DEGREE(bare).test(bare)) return true;
  if (!DEGREE_SHAPED(bare).test(bare)) return false;
  return isKnownDegree(bare) || isDottedRank(bare);
}

/** A degree as such: "MBA", but not "DSB", which only looks like one. */
function isKnownDegree(word: string): boolean {
  const squashed = word.toLowerCase().replace(/\./gu, "");
  return isDegree(squashed) || isDegree(squashed.replaceAll("-", ""));
}

/** "(FH)", "(Hons)" */
function isBracketed(word: string): boolean {
  return BRACKETED(word).test(word);
}

/** Behind a degree that is known, any word in capitals is another. */
function areDegrees([first = "", ...others]: readonly string[]): boolean {
  const isDegreeToo = (word: string) => isRankAfter(word) || (SHOUTED_RANK(word).test(word) && !GENERATION.test(word));
  return isRankAfter(first) && others.every(isDegreeToo);
}

/** A text of degrees and nothing else: "MBA", "BSc (Hons)", "cand. merc.". */
export function isRankPiece(text: string): boolean {
  const words = text.split(" ");
  if (words.length > 6 || text.length > 60) return false;
  return areDegrees(words) || words.every((word) => isDottedRank(word) || isRankAfter(word));
}

/** Capitals that may be a degree where one is looked for, but as well a railway. */
export function isOpenAcronym(text: string): boolean {
  return ACRONYM(text).test(text) && !isKnownDegree(text);
}

interface Named {
  readonly name: string;
  /** What stands before the name, as one text, and what stands after it, part by part. */
  readonly before: string | null;
  readonly after: readonly string[];
}

export function ranksOf({ before, after }: Named): readonly string[] {
  return before === null ? after : [before, ...after];
}

/** Parts a name from the ranks and degrees before and after it. */
export function nameAndRanks(text: string): Named {
  if (text.length > 160) return { name: text, before: null, after: [] };
  const owner = OWNER_BEFORE.exec(text)?.[0] ?? "";
  const [first = "", ...others] = text.slice(owner.length).split(/\s*,\s*/u);
  let words = first.split(" ").filter((word) => word !== "");
  const before = owner === "" ? [] : [owner.trim()];
  // "RAin Dr. Kolbe": in front of a rank, a few capitals are another.
  const isBefore = ([word = "", next = ""]: readonly string[]) =>
    isRankBefore(word) ||
    (before.length > 0 && isBracketed(word)) ||
    (/^(?:\p{Lu}{2,3}(?:in)?|[Tt]he)$/u.test(word) && isRankBefore(next));
  while (words.length > 1 && isBefore(words)) before.push(...words.splice(0, 1));
  const end = degreesStart(words);
  const after = end < words.length ? [words.slice(end).join(" ")] : [];
  words = words.slice(0, end);
  for (const other of others) {
    if (GENERATION.test(other)) words = [...words, other];
    else after.push(other);
  }
  return { name: words.join(" "), before: before.length === 0 ? null : before.join(" "), after };
}

/** Where the degrees behind a name begin; two or three capitals behind a name that is not written in capitals are one. */
function degreesStart(words: readonly string[]): number {
  const isShouted = words.slice(0, 2).every((word) => !SMALL_LETTER(word).test(word));
  const isShort = (word: string) => !isShouted && SHORT_ACRONYM(word).test(word) && !GENERATION.test(word);
  const start = words.findIndex((word, index) => index >= 2 && (isRankAfter(word) || isShort(word)));
  if (start < 0) return words.length;
  return areDegrees(words.slice(start)) || words.slice(start).every(isShort) ? start : words.length;
}

export function isGeneration(text: string): boolean {
  return GENERATION.test(text);
}

export function isParticle(word: string): boolean {
  return PARTICLE.test(word);
}

export function isCalling(word: string): boolean {
  return isCallingListed(word.toLowerCase());
}

/** "von der Heide", but not "von hier". */
export function beginsParticle(text: string): boolean {
  const particles = LEADING_PARTICLES.exec(text)?.[0] ?? "";
  return particles !== "" && beginsCapital(text.slice(particles.length));
}

/** The words of a name; a nickname among them counts without its quotes. */
export function nameWords(name: string): readonly string[] {
  return name
    .split(" ")
    .map((word, index) => (index > 0 ? word.replace(NICKNAME(word), "$1") : word))
    .filter((word) => word !== "");
}

export function isNameShaped(name: string): boolean {
  if (name.length > 80 || /[\d@/:;!?[\]{}+=%$€#]/u.test(name)) return false;
  const [one = "", other, ...more] = name.split(/\s(?:&|og|und|and)\s/u);
  if (other !== undefined) return more.length === 0 && isCouple(one, other);
  const words = nameWords(name);
  if (words.length === 0 || words.length > 6 || words.some((word) => /["“”„()&]|[^OD]['’]s$/iu.test(word)))
    return false;
  const weighty = words.filter((word) => !PARTICLE.test(word) && !GENERATION.test(word));
  const isWeightless = (word: string) => word.replace(/\W/gu, "").length < 2 && !/[^\0-\u007f]/u.test(word);
  if (weighty.every(isWeightless)) return false;
  // "Xuan Le" ends in a name, "Haus von" in the middle of one.
  const last = words.at(-1) ?? "";
  if (
    (PARTICLE.test(last) && !(words.length > 1 && /^\p{Lu}\p{Ll}+$/u.test(last))) ||
    /^(?:and|og|the|for|of|und)$/iu.test(words[0] ?? "")
  )
    return false;
  return weighty.every((word) => NAME_WORD(word).test(word)) || words.every((word) => LOWER_NAME_WORD(word).test(word));
}

/** "Rie & Lasse Fogh", where one of the two is known for a given name. */
export function isKnownCouple(text: string): boolean {
  const [one = "", other] = text.split(/\s(?:&|og|und|and)\s/u);
  return other !== undefined && isCouple(one, other) && [one, other].some((each) => pronounOf(each) !== null);
}

/** "Yusuf & Harriet Demir": two given names before one surname. */
function isCouple(one: string, other: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(one) && /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+$/u.test(other);
}

/** A name that the card prints in capitals only, as it is written elsewhere: "VON DER HEYDT" becomes "von der Heydt". */
export function nameAsWritten(name: string): string {
  const isShouted = TWO_CAPITALS(name).test(name) && !SMALL_LETTER(name).test(name.replaceAll("ß", ""));
  if (!isShouted) return name;
  return nameWords(name)
    .map((word, index) => {
      if (word.includes(".") || /^(?:II|III|IV)$/u.test(word)) return word;
      if (index > 0 && /^(?:VON|VAN|DER|DEN|DE|AF|ZU|LA|DEL|DI|DA|DU|TER|VOM|ZUR|ZUM)$/u.test(word))
        return word.toLowerCase();
      return word
        .toLowerCase()
        .replace(/(?:^|-|['’])\p{L}/gu, (start) => start.toUpperCase())
        .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
    })
    .join(" ");
}

/** "Holm, Mette" and "van den Bosch, Lieke" the way they are spoken, or null. */
export function turnedName(text: string): string | null {
  const particles = LEADING_PARTICLES.exec(text)?.[0] ?? "";
  const bare = text.slice(particles.length);
  const match = TURNED(bare).exec(bare);
  if (match === null || isRankPiece(match[2] ?? "") || GENERATION.test(match[2] ?? "")) return null;
  return `${match[2] ?? ""} ${particles}${match[1] ?? ""}`;
}
