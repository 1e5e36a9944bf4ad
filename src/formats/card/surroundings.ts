/** What stands on a card around the person: addresses, departments, slogans and small print. */

import { beginsCapital, beginsSmall, pattern } from "./letters.ts";
import { isRankPiece } from "./names.ts";
import { hasOffice, hasTitleWord } from "./signs.ts";
import { isTown } from "./vocabulary.ts";
import { bareWordsOf, wordsOf } from "./words.ts";

const DEPARTMENT = pattern(
  "iu",
)`^(?:dept\.?|department(?! for )|office of|bureau of|kontoret for|amt für|amt fuer|college of|afd\.?|afdeling(?:en)?|abt\.?|abteilung|institutt? for|institut für|institute (?:of|for)|faculty|fakultät|det \p{L}+ fakultet|fakultet|lehrstuhl|fachbereich|fachgebiet|arbeitsgruppe|division|sektion|section|school of|centre for|center for|center of|centre of|zentrum für|dezernat|referat|unit|team|stabsstelle|faculté|graduate school|bereich|geschäftsbereich|institut fuer|klinik für|klinik for|sekretariatet?)(?![\p{L}])|(?:\s(?:department|dept\.?|team|division|unit|faculty|afdeling(?:en)?|services|section)|afdeling(?:en)?|sekretariat(?:et)?|abteilung)$`;

const AUTHORITY = pattern("iu")`^(?:der|die|das)\s\p{Lu}\p{L}+(?:in)?$`;

const STREET_WORD = pattern(
  "iu",
)`(?:^|[\s.-])(?:\p{L}{2,30}(?:gade|vej|allé|alle|plads|pladsen|torv|torvet|stræde|stræ|boulevard|vænge|vænget|parken|havnen|kajen|brygge|kaj|toften|bakken|marken|straße|strasse|str\.?|weg|platz|allee|gasse|ufer|damm|ring|chaussee|stieg|wall|graben|markt|promenade|steig|hof|kamp|berg|tor)|straße|strasse|str\.|weg|platz|allee|ring|gade|vej|plads|allé|boulevard|torv|damm|ufer|markt)\s{1,2}\d{1,4}\s?(?:[a-z]|[-–/]\s?\d{1,4}\s?[a-z]?)?(?![\p{L}\p{N}])`;
const ENGLISH_STREET = pattern(
  "iu",
)`(?:^|[\s,])(?:\d{1,6}\p{L}?|one|two|three|\d{1,4}[-–]\d{1,4})\s(?:[\p{L}\p{N}.'’]{1,30}\s){0,5}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|square|sq\.?|court|ct\.?|way|broadway|boulevard|blvd\.?|parkway|pkwy\.?|place|pl\.?|plaza|terrace|row|crescent|close|gardens|park|hill|quay|wharf|highway|hwy\.?|circle|walk|yard|mews|gate|grove|green|embankment|house|crossing|trail|pike|turnpike|loop|center|centre)(?![\p{L}])`;
/** The street before its name: "14 rue Lepic", "Via Roma 12". */
const ROMANCE_STREET =
  /^(?:\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|av\.|boulevard|bd\.?|place|quai|chemin|allée|impasse|cours|route)\s\S|(?:via|viale|piazza|corso|calle|carrer|avenida|rua|rue|avenue|boulevard|quai)\s[^\d,]{2,40},?\s\d{1,4}$)/iu;
const PREMISES = pattern(
  "iu",
)`(?:^|[\s,])(?:suite|ste\.?|floor|fl\.?|room|rm\.?|unit|etage|stock|og|sal|lejl\.?|dør|building|bldg\.?|raum|gebäude|bygning|apt\.?|level)\.?\s?#?\d{1,5}\p{L}?(?![\p{L}\p{N}])|\d{1,3}(?:st|nd|rd|th|\.)\s?(?:floor|sal|etage|stock|og)(?!\p{L})|(?:^|\s)(?:st|\d)\.?\s?(?:tv|th|mf)\.?$`;
const POSTCODE_TOWN = pattern(
  "iu",
)`(?:^|[\s,])(?:(?:dk|d|de|a|at|ch|se|s|no|n|nl)\s?-\s?)?\d{4,5}\s{1,2}\p{Lu}[\p{L}.-]+`;
const POSTCODE_ALONE = /^(?:(?:DK|D|DE|A|AT|CH)\s?-\s?)?\d{4,5}$/u;
const BRITISH_POSTCODE = pattern("u")`(?:^|[\s,])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![\p{L}\p{N}])`;
const AMERICAN_PLACE =
  /(?:^|[\s,])[A-Z]{2}\.?,?\s{1,2}\d{5}(?:-\d{4})?(?!\d)|,\s?(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])\.?$/u;
const BOX = /(?:^|\s)(?:p\.?\s?o\.?\s?box|postboks|postfach|box)\s?\d/iu;
const BUILDING = pattern(
  "iu",
)`(?:^|,\s?)(?:(?:the\s)?[\p{L}'’.-]{2,30}\s){1,3}(?:house|building|court|tower|towers|plaza|mill|wharf|hall|brewery|campus|business park|science park|quarter|gate)(?:,|$)`;

const COUNTRIES =
  /^(?:united kingdom|great britain|united states(?: of america)?|u\.?s\.?a\.?|u\.?k\.?|northern ireland|new york(?: city)?|san francisco|los angeles|san diego|the netherlands|frankfurt am main|frankfurt a\.\s?m\.)$/iu;

const BOILERPLATE =
  /^(?:since|seit|siden|established|est\.|etableret|gegründet|founded in|grundlagt|member (?:of|fdic|firm)|a member|medlem af|mitglied|part of|en del af|ein unternehmen|a division of|(?:a )?trading (?:name of|as)|a subsidiary|registered|authori[sz]ed|regulated|tilsluttet|autoriseret|licensed|open(?:ing)?\s|åben|åbningstid|öffnungszeit|termine|sprechzeit|sprechstunde|office hours|by appointment|efter aftale|nach vereinbarung|in association|powered by|visit(?:ing)? |besøg |follow us|følg os|find us|scan |please |bitte |vi ses|certified (?:b|company)|iso\s?\d|kontonr|bank(?:konto|verbindung)|sitz |amtsgericht .*\d|cvr|se-nr|vat|ust|hrb|hra|iban|bic|steuer-?nr|company (?:no|number|reg)|charity (?:no|number)|lic\.|license|assistant:|assistent:|pa:|sekretär(?:in)?:|equal (?:housing|opportunity)|an? equal)/iu;
/** To whom an organisation belongs, and not which it is. */
const OF_GREATER =
  /^(?:(?:an? )?(?:member|part|division|subsidiary|trading name|company) of|(?:en del|et selskab|medlem) af|ein unternehmen de[rs]|mitglied de[rs])\s/iu;
/** What a badge says of its bearer, alone on a line. */
const BADGE =
  /^(?:visitor|delegate|attendee|exhibitor|guest|participant|deltager|gæst|besøgende|udstiller|teilnehmer(?:in)?|besucher(?:in)?|aussteller(?:in)?|visiteur|exposant|bezoeker|deelnemer|besökare|deltagare)$/iu;
/** The same where it is printed as on a badge; else it may be somebody's title. */
const SHOUTED_BADGE = /^(?:SPEAKER|STAFF|CREW|PRESS|PRESSE|SPONSOR|VIP|ORGANI[SZ]ER|OPLÆGSHOLDER|REFERENT)$/u;
/** What is put over or under a message by whatever sends it. */
const SENT_BY =
  /^(?:sent from|sendt fra|von meinem|forwarded message|begin forwarded|videresendt|weitergeleitet)(?!\p{L})/iu;
const SPEAKING = pattern(
  "iu",
)`^(?:we|we['’]re|wir|vi|your|you|din|dit|dine|ihr|ihre|ihren|our|unser|unsere|deres|vores|i|let['’]s|making|building|because|where|when|for en|for et|for a|for die|für ein|für eine|für die|mit|alt i|alt inden|alles|everything|all your|skræddersyet|det|den gode|connecting|creating|helping|bringing|turning|designing|delivering|driving|shaping|empowering|putting|moving|powering|met|mødt|mødte|mødtes|traf|talte|snakkede|spoke|talked|getroffen|kennengelernt|husk|remember)(?!\p{L})`;
const SENTENCE = /\s(?:is|are|was|er|ist|sind|wird|werden|bliver|helps|makes)\s/u;
const DONE_BY = pattern("u")`^\p{Lu}\p{Ll}+(?:ed|et)\s(?:by|af)\s`;
const ENDS_IN_STOP = /[!?…]["'”]?$|[^.]\.["'”]?$/u;
const ENDS_IN_SHORT_WORD = pattern(
  "iu",
)`(?:^|[\s.(])(?:inc|co|corp|ltd|jr|sr|esq|e\.?\s?v|e\.?\s?k|ph\.?d|m\.?d|b\.?v|n\.?v|s\.?a|\p{L})\.$`;

const SPELT_NUMBER = /one|two|three/i;
const SIDE = /(?:t[vh]|mf)\.?$/i;

/** The addresses that have a number in them. */
function isNumbered(text: string): boolean {
  return (
    STREET_WORD(text).test(text) ||
    ENGLISH_STREET(text).test(text) ||
    ROMANCE_STREET.test(text) ||
    PREMISES(text).test(text) ||
    POSTCODE_TOWN(text).test(text) ||
    POSTCODE_ALONE.test(text) ||
    BRITISH_POSTCODE(text).test(text) ||
    AMERICAN_PLACE.test(text) ||
    BOX.test(text)
  );
}

export function isAddress(text: string): boolean {
  if (text.length > 300) return false;
  return (
    (/\d/.test(text) && isNumbered(text)) ||
    (SPELT_NUMBER.test(text) && ENGLISH_STREET(text).test(text)) ||
    (SIDE.test(text) && PREMISES(text).test(text)) ||
    (text.includes(",") && AMERICAN_PLACE.test(text)) ||
    isPlace(text)
  );
}

const ROUND_TOWN = /^(?:city|greater|area|metropolitan|metro)$/u;

/** A town or a country by itself, or what lies round it: "Copenhagen", "Aarhus C", "London, England", "Greater Boston Area". */
export function isPlace(text: string): boolean {
  if (COUNTRIES.test(text)) return true;
  const words = bareWordsOf(text);
  const towns = words.filter(isTown).length;
  return towns > 0 && words.every((word) => isTown(word) || word.length === 1 || ROUND_TOWN.test(word));
}

const HOUSE_AT_END = pattern(
  "iu",
)`\p{L}.*\s\d{1,4}\s?[a-z]?$|\s(?:lane|street|road|avenue|drive|terrace|crescent|close|parade|wharf|yard)$`;
const TOWN_FIRST = pattern("iu")`^(?:(?:dk|d|de|a|at|ch)\s?-\s?)?\d{4,5}\s{1,2}\p{Lu}`;

/** What stands right before a postcode and its town, and ends as streets do: "Ved Stranden 18", "Am Kaiserkai 62", "Church Lane". */
export function isStreetBefore(text: string, next: string): boolean {
  if (text.length > 80 || next.length > 80 || !HOUSE_AT_END(text).test(text)) return false;
  return TOWN_FIRST(next).test(next) || BRITISH_POSTCODE(next).test(next) || AMERICAN_PLACE.test(next);
}

/** The name of a building, which alone is as likely an organisation: "Crown House, Riverside Court". */
export function isBuilding(text: string): boolean {
  return text.length <= 120 && BUILDING(text).test(text);
}

/** "A trading name of Nordlys Ltd", "En del af Nordlys A/S". */
export function isOfGreater(text: string): boolean {
  return OF_GREATER.test(text);
}

/** A slogan, opening hours or what the law wants said: text that speaks instead of naming. */
export function isSpeech(text: string): boolean {
  if (text.length > 200 || BADGE.test(text) || SHOUTED_BADGE.test(text) || SENT_BY.test(text)) return true;
  const words = wordsOf(text);
  const isTitled = hasOffice(text) || (words.length <= 4 && !/[:\d]/u.test(text) && hasTitleWord(text));
  if (/^["“„»]/u.test(text) || (BOILERPLATE.test(text) && !isTitled)) return true;
  if (SPEAKING(text).test(text) && words.length >= 3) return true;
  if ((SENTENCE.test(text) && words.length >= 5) || DONE_BY(text).test(text)) return true;
  if (words.length >= 3 && ENDS_IN_STOP.test(text) && !endsInShortWord(text)) return true;
  const small = words.filter((word) => beginsSmall(word)).length;
  return words.length >= 4 && small * 2 > words.length && beginsCapital(text) && !hasTitleWord(text);
}

/** "Acme Inc.", "Project Manager, M.Sc." */
function endsInShortWord(text: string): boolean {
  return ENDS_IN_SHORT_WORD(text).test(text) || isRankPiece(text.slice(text.lastIndexOf(" ") + 1));
}

/** A part of an organisation, or the authority in whose name a card is given out: "Der Oberbürgermeister". */
export function isDepartment(text: string): boolean {
  return text.length <= 120 && (DEPARTMENT(text).test(text) || (AUTHORITY(text).test(text) && hasTitleWord(text)));
}
