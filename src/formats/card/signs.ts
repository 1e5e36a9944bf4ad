/** The words by which a person tells a title and an organisation apart, in Danish, German and English. */

import { pattern } from "./letters.ts";
import { isBareTitle, isField, isOrganisationWord } from "./vocabulary.ts";
import { bareWord, bareWordsOf, wordList } from "./words.ts";

const OFFICE =
  /^(?:member of (?:(?:the )?(?:board|parliament)|the )|board member|non-executive|medlem af (?:folketinget|byrådet|bestyrelsen|direktionen|regionsrådet)|mitglied (?:des|der) )/iu;
const SHORT_TITLE =
  /(?:^|\s)(?:adm\.?\s?dir|vice dir|vicedir|dir|sr|mgr|exec|gen\.\s?mgr|afd\.?\s?leder|proj\.?\s?leder|udd\.?\s?leder)\.?$/iu;

export function isTitleWord(word: string): boolean {
  return isBareTitle(bareWord(word));
}

export function hasTitleWord(text: string): boolean {
  return bareWordsOf(text).some(isBareTitle) || hasOffice(text) || SHORT_TITLE.test(text);
}

/** "Member of Parliament", "medlem af byrådet": titles that begin as small print does. */
export function hasOffice(text: string): boolean {
  return OFFICE.test(text);
}

/** A word that stands in titles, but as often names a department or a field. */
export function hasFieldWord(text: string): boolean {
  return bareWordsOf(text).some(isField);
}

// Organisations

const LEGAL_FORM =
  /(?:^|[\s,(])(?:a\/s|aps|i\/s|k\/s|p\/s|ivs|amba|a\.m\.b\.a\.?|f\.m\.b\.a\.?|s\/i|(?:advokat|anparts|aktie|interessent)?(?:partner)?selskab|gmbh(?:\s?&\s?co\.?\s?(?:kg|ohg)a?)?|g\.m\.b\.h\.?|ggmbh|mbh|mbb|partg|ag|kg|kgaa|ohg|gbr|e\.?\s?k\.?|eg|e\.\s?v\.?|ev|se|ug|ltd\.?|limited|plc|llp|lllp|llc|l\.l\.c\.?|l\.l\.p\.?|inc\.?|incorporated|corp\.?|corporation|co\.?|p\.?c\.?|p\.?a\.?|pllc|cic|cio|gmbh\s?i\.\s?g\.|ab|as|asa|oy|oyj|b\.?v\.?|n\.?v\.?|s\.?a\.?|sas|sarl|s\.?r\.?l\.?|s\.?p\.?a\.?|sp\.\s?z\s?o\.?o\.?|pty|pvt|kk|pte|haftungsbeschränkt|fmba)(?=$|[\s,)])/iu;
const BARE_LEGAL_FORM =
  /^(?:a\/s|aps|i\/s|gmbh|ag|kg|ltd\.?|limited|plc|llp|lp|llc|pllc|inc\.?|corp\.?|co\.?|p\.?c\.?|p\.?a\.?|b\.?v\.?|s\.?a\.?|n\.?a\.?|e\.\s?v\.)$/iu;
// These are words as well, so they count only as written on a company's sign.
const LOOSE_FORMS = /(?:^|\s)(?:as|se|ag|co|sa|kk|ab|ev|eg|pc|pa|cio|sas|kg|ek|e\.?\s?k|asa|cic|ug)$/iu;
const SIGNED_FORMS = /\s(?:AS|SE|AG|SA|KK|AB|EV|eG|EG|PC|PA|P\.A|CIO|SAS|KG|EK|e\.?\s?K\.?|e\. K\.|ASA|CIC|UG|Co|CO)$/u;

/** What a business deals in: as often written beside its name as in it. */
const isTrade =
  wordList(`plumbing heating electric electrical roofing landscaping joinery carpentry construction contracting bikes
  books records coffee kaffee kaffe kitchen catering blomster blumen design ceramics keramik pottery yoga fitness cykler
  möbel møbler furniture jewellery smykker schmuck wine vin wein tea flowers gardens interiors lighting data digital
  security recruitment travel rejser reisen foods food fashion optik optics`);

const FAMILY_FIRM = pattern(
  "iu",
)`&\s?(?:søn|sønner|sohn|söhne|sons|daughters|partner|associates|brødre|co)\.?(?!\p{L})|(?:^|\s)(?:gebrüder|gebr\.|brødrene|fratelli)\s`;
/** "City of Leeds", "State of Maine" */
const CITY_OF = /^(?:city|town|village|borough|county|state|commonwealth|port) of \p{Lu}/iu;
/** Parts of hospitals and universities, which are organisations where nothing greater is named. */
const MINOR = pattern(
  "iu",
)`(?:^|\s)(?:\p{L}{0,40}(?:institut|klinik|klinikken|centrum|zentrum|labor)|institute|laboratory|lab|center|centre)(?:\s|$)`;

export function hasOrganisationWord(text: string): boolean {
  return bareWordsOf(text).some(isOrganisationWord) || FAMILY_FIRM(text).test(text) || CITY_OF.test(text);
}

export function hasTradeWord(text: string): boolean {
  return bareWordsOf(text).some(isTrade);
}

/** "Chartered Surveyors", "Legal Advisers": what a firm's people are. */
export function hasCallings(text: string): boolean {
  return bareWordsOf(text).some((word) => word.length >= 8 && word.endsWith("s") && isBareTitle(word.slice(0, -1)));
}

/** "Sales & Marketing", "Group Treasury": fields and nothing that could be a name. */
export function isOnlyFields(text: string): boolean {
  const words = bareWordsOf(text);
  const fields = words[0] === "group" ? words.slice(1) : words;
  return fields.length > 0 && fields.every((word) => isField(word) || /^(?:and|og|und)$/u.test(word));
}

export function isMinorUnit(text: string): boolean {
  return text.length <= 120 && MINOR(text).test(text) && !hasLegalForm(text);
}

/** A word for a kind of organisation by itself: "Universität", "Werbeagentur"; its name stands on the line above or below. */
export function isKindOfFirm(text: string): boolean {
  return !text.includes(" ") && isOrganisationWord(bareWord(text));
}

/** A legal form with nothing but common words before it: "Unternehmensberatung GmbH", the rest of the name on the line above. */
export function isTailOfFirm(text: string): boolean {
  if (!hasLegalForm(text)) return false;
  return bareWordsOf(legalFormsCut(text)).every((word) => isOrganisationWord(word) || isField(word));
}

export function hasLegalForm(text: string): boolean {
  if (text.length > 200 || !LEGAL_FORM.test(text)) return false;
  const bare = text.replace(/[.\s]{1,3}$/u, "");
  return (
    !LOOSE_FORMS.test(bare) ||
    SIGNED_FORMS.test(bare) ||
    /&\s?co\.?$/iu.test(text) ||
    LEGAL_FORM.test(bare.replace(LOOSE_FORMS, ""))
  );
}

export function isBareLegalForm(text: string): boolean {
  return BARE_LEGAL_FORM.test(text);
}

export function legalFormsCut(text: string): string {
  return text.length > 200 ? text : text.replace(LEGAL_FORM, " ").replace(LEGAL_FORM, " ").trim();
}
