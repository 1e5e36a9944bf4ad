/** The words by which a person tells a title and an organisation apart, in Danish, German and English. */

import { bareWord, bareWordsOf, wordList } from "./words.ts";

const isTitleListed = wordList(`
  ceo cfo coo cto cmo cio cso cpo chro cdo ciso cco cro vp svp evp avp md gm
  director manager head chief founder co-founder cofounder partner owner co-owner president chairman chairwoman chair
  chairperson officer executive engineer consultant lawyer attorney solicitor barrister paralegal counsel professor
  lecturer reader researcher scientist fellow postdoc designer architect developer programmer administrator analyst
  accountant auditor bookkeeper advisor adviser editor reporter journalist writer copywriter author photographer
  illustrator nurse physician doctor surgeon dentist paediatrician therapist veterinarian pharmacist midwife broker
  realtor agent representative specialist expert coordinator co-ordinator supervisor superintendent secretary treasurer
  assistant associate principal trainer teacher headteacher headmaster dean rector provost curator librarian buyer
  planner strategist producer technician electrician plumber carpenter joiner builder surveyor inspector contractor
  investor trader underwriter actuary economist evangelist coach facilitator recruiter mentor speaker intern trainee
  student apprentice ambassador commissioner councillor councilor councilmember councilwoman councilman senator minister
  mayor trustee conservator translator interpreter proprietor mechanic chef baker brewer jeweller jeweler florist stylist
  notary clerk lead historian composer musician conductor pilot captain candidate keeper warden registrar bursar steward
  negotiator valuer proprietors owners founders directors curators controller comptroller scrum-master freelancer
  entrepreneur pastor vicar archivist barista sommelier consul envoy ranger gardener landscaper roofer painter decorator
  plasterer welder machinist locksmith goldsmith silversmith blacksmith potter sculptor artist printmaker bookbinder
  tailor seamstress upholsterer optometrist optician farmer forester groundskeeper caterer host bartender storyteller
  organiser organizer campaigner fundraiser volunteer caseworker ombudsman magistrate judge arbitrator mediator examiner
  assessor adjuster appraiser estimator dispatcher driver operator foreman forewoman merchandiser dietitian
  nutritionist osteopath chiropractor acupuncturist audiologist counsellor counselor chaplain deacon rabbi imam
  videographer animator filmmaker cinematographer choreographer dancer actor actress singer songwriter playwright
  direktør direktionssekretær indehaver stifter medstifter medejer ejer grundlægger formand forperson næstformand
  kasserer lektor adjunkt docent læge tandlæge dyrlæge jordemoder fysioterapeut psykolog revisor bogholder advokat
  fuldmægtig rektor leder konsulent rådgiver ingeniør arkitekt udvikler sælger forsker tømrer elektriker vvs-installatør
  journalist redaktør fotograf kommunikatør tekstforfatter oversætter mægler borgmester viceborgmester sekretær
  studerende praktikant gartner smed landmand bager kok præst sognepræst provst biskop kurator bibliotekar arkivar notar
  dommer snedker håndværker programmør grafiker kunstner koordinator controller prokurist vicedirektør maler murer
  frisør kosmetolog optiker tandplejer ergoterapeut diætist kiropraktor sosu-assistent skribent forfatter billedhugger
  keramiker musiker komponist dirigent instruktør skuespiller producent pædagog lærer underviser vejleder tillidsmand
  amanuensis ph.d.-studerende bestyrer restauratør kromand hotelvært mejerist slagter skrædder guldsmed urmager kaptajn
  styrmand skipper vagtmester pedel vicevært stadsgartner byplanlægger stadsarkitekt kommunaldirektør
  geschäftsführer geschäftsführerin geschäftsführender geschäftsführende geschäftsleiter geschäftsleiterin leiter leiterin
  leitung vorstand vorständin vorstandsvorsitzender vorstandsvorsitzende vorsitzender vorsitzende prokurist prokuristin
  inhaber inhaberin gründer gründerin mitgründer mitgründerin gesellschafter gesellschafterin berater beraterin
  ingenieur ingenieurin rechtsanwalt rechtsanwältin anwalt anwältin notarin steuerberater steuerberaterin architektin
  professorin privatdozent privatdozentin dozent dozentin mitarbeiter mitarbeiterin referent referentin vertrieb einkauf
  einkäufer einkäuferin entwickler entwicklerin arzt ärztin apotheker apothekerin meister meisterin redakteur redakteurin
  journalistin fotografin grafikerin designerin texter texterin übersetzer übersetzerin makler maklerin sekretärin
  assistentin sachbearbeiter sachbearbeiterin beauftragter beauftragte präsident präsidentin direktor direktorin
  techniker technikerin kauffrau kaufmann wissenschaftler wissenschaftlerin doktorand doktorandin bevollmächtigter
  bevollmächtigte heilpraktiker heilpraktikerin hebamme pfarrer pfarrerin dirigentin trainerin kanzler kanzlerin
  akademischer akademische rat rätin oberrat studienrat studienrätin stadtrat stadträtin dezernent dezernentin landrat
  landrätin schulleiter schulleitung werkstattleiter disponent disponentin filialleiter verkäufer verkäuferin künstler
  künstlerin maler malerin bildhauer bildhauerin goldschmied goldschmiedin schreiner tischler dachdecker elektriker
  installateur koch köchin konditor konditorin winzer winzerin gärtner gärtnerin landwirt förster försterin lehrer
  lehrerin erzieher erzieherin richter richterin trainer musikerin schauspieler schauspielerin autor autorin lektorin
  buchhändler buchhändlerin optikerin friseur friseurin friseurmeisterin kosmetikerin physiotherapeut physiotherapeutin
  ergotherapeut ergotherapeutin logopädin logopäde ansprechpartner ansprechpartnerin bauleiter bauleiterin`);

const TITLE_ENDING =
  /(?:chef|chefin|leder|direktør|konsulent|ingeniør|ansvarlig|medarbejder|rådgiver|mester|læge|plejerske|specialist|assistent|sekretær|udvikler|arkitekt|analytiker|økonom|formand|inspektør|planlægger|sælger|redaktør|fuldmægtig|terapeut|forsker|designer|manager|managerin|partner|mægler|tekniker|strateg|instruktør|kunstner|lærer|vejleder|smed|mager|bygger|snedker|medlem|koordinator|leiter|leiterin|führer|führerin|berater|beraterin|ingenieur|ingenieurin|anwalt|anwältin|referent|referentin|beauftragter|beauftragte|verantwortlicher|verantwortliche|bearbeiter|bearbeiterin|entwickler|entwicklerin|techniker|technikerin|meister|meisterin|arzt|ärztin|mitarbeiter|mitarbeiterin|vorstand|pfleger|pflegerin|psychologe|psychologin|prüfer|prüferin|direktor|direktorin|architektin|planer|planerin|inhaber|inhaberin|gründer|gründerin|verwalter|verwalterin|vertreter|vertreterin|redakteur|redakteurin|kaufmann|kauffrau|professor|professorin|pædagog|pädagoge|pädagogin|therapeutin|spezialist|spezialistin|analyst|analystin|künstler|künstlerin|händler|händlerin|makler|maklerin|lehrer|lehrerin|sekretärin|schwester|restaurator|restauratorin|wirt|wirtin|bauer|(?<!q[uv]|chr)ist|ician|grapher|keeper|maker|smith|wright|ologe|ologin|log)$/u;

const isField = wordList(`
  sales marketing finance legal operations engineering research hr communications procurement purchasing logistics
  product design strategy growth accounts account support service business development it digital innovation
  sustainability compliance tax audit europe emea nordics apac americas dach uk global international regional technology
  salg økonomi indkøb kommunikation personale drift udvikling jura forskning bogholderi administration sekretariat
  vertriebsinnendienst marketingabteilung einkauf finanzen buchhaltung personal produktion qualität forschung entwicklung
  employment corporate commercial litigation property security data analytics partnerships customer success people
  culture investments risk treasury events media content brand creative public affairs relations programmes programs`);

const OFFICE =
  /^(?:member of (?:(?:the )?(?:board|parliament)|the )|board member|non-executive|medlem af (?:folketinget|byrådet|bestyrelsen|direktionen|regionsrådet)|mitglied (?:des|der) )/iu;
const SHORT_TITLE =
  /(?:^|\s)(?:adm\.?\s?dir|vice dir|vicedir|dir|sr|mgr|exec|gen\.\s?mgr|afd\.?\s?leder|proj\.?\s?leder|udd\.?\s?leder)\.?$/iu;

export function isTitleWord(word: string): boolean {
  return isBareTitle(bareWord(word));
}

function isBareTitle(bare: string): boolean {
  if (isTitleListed(bare)) return true;
  const last = bare.slice(bare.lastIndexOf("-") + 1);
  return (bare.length > 5 && TITLE_ENDING.test(bare)) || (last !== bare && isTitleListed(last));
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
  /^(?:a\/s|aps|i\/s|gmbh|ag|kg|ltd\.?|limited|plc|llp|llc|inc\.?|corp\.?|co\.?|p\.?c\.?|b\.?v\.?|s\.?a\.?|n\.?a\.?|e\.\s?v\.)$/iu;
// These are words as well, so they count only as written on a company's sign.
const LOOSE_FORMS = /(?:^|\s)(?:as|se|ag|co|sa|kk|ab|ev|eg|pc|pa|cio|sas|kg|ek|e\.?\s?k|asa|cic|ug)$/iu;
const SIGNED_FORMS = /\s(?:AS|SE|AG|SA|KK|AB|EV|eG|EG|PC|PA|P\.A|CIO|SAS|KG|EK|e\.?\s?K\.?|e\. K\.|ASA|CIC|UG|Co|CO)$/u;

const isOrganisationListed = wordList(`
  university universität universitet universitetet universitätsklinikum hochschule fachhochschule college school academy
  akademie akademiet institute institut institutet institution bank banken sparkasse volksbank raiffeisenbank sparekasse
  kommune kommunen region amt ministerium ministry ministeriet group gruppe gruppen holding holdings consulting partners
  advokater advokatfirma advokatfirmaet revision revisorer hospital hospitals hospitalet sygehus sygehuset klinik
  klinikken klinikum clinic trust council foundation stiftung fonden fond society association forening foreningen forbund
  forbundet verein verband union kammer chamber chambers agency agentur bureau bureauet studio studios werkstatt værksted
  værkstedet labs laboratories laboratory laboratorium solutions systems technologies technology industries industri
  services ventures capital associates solicitors attorneys accountants architects arkitekter architekten ingenieure
  ingeniører engineers consultants rechtsanwälte anwälte anwaltskanzlei kanzlei steuerkanzlei notariat praxis apotheke
  apotek apoteket pharmacy museum museet theater theatre teatret galerie galleri gallery verlag forlag forlaget
  publishing press media brauerei bryggeri bryggeriet brewery bakery bageri bageriet bäckerei restaurant hotel kro café
  stadtwerke werke werk fabrik fabrikken motors properties realty homes insurance forsikring versicherung
  versicherungen energy energi pharma pharmaceuticals biotech robotics analytics software hospice church kirke kirche
  diakonie caritas gymnasium skole skolen højskole højskolen styrelsen styrelse direktoratet nævnet netværk netværket
  landkreis stadt gemeinde finanzamt charity cooperative genossenschaft company compagnie enterprises international
  rederi rederiet entreprise byg maskinfabrik vvs elektro ihk library bibliotek biblioteket bibliothek archive archiv
  rigshospitalet folketinget bundestag department nhs police politi polizei festival orchestra orchester orkester
  collective kollektivet advisors advisory wealth logistics shipping transport spedition packaging emballage farms farm
  vineyard winery gartneri gärtnerei weingut autohaus immobilien ejendomme bau planungsbüro büro tegnestue tegnestuen
  rådgivning dyreklinik dyrehospital tandlægehuset tandklinik lægehus lægehuset lægerne dental medical healthcare
  pediatrics unternehmensberatung beratung bedachungen builders booksellers konditori konditorei boghandel buchhandlung kunsthalle
  samfund selskab institutes laboratoriet centret centeret center centre zentrum authority commission committee league
  federation alliance initiative network project projekt collegium nonprofit ngo productions pictures films
  ensemble kvartet choir kor chor band orthopedics orthopaedics dermatology surgery physio fysioterapi tandlægerne
  revisionsfirma tømrerfirma murerfirma malerfirma parish diocese bispedømme provsti
  sogn havn hafen port airport lufthavn flughafen brand feuerwehr beredskab`);
/** What a business deals in: as often written beside its name as in it. */
const isTrade =
  wordList(`plumbing heating electric electrical roofing landscaping joinery carpentry construction contracting bikes
  books records coffee kaffee kaffe kitchen catering blomster blumen design ceramics keramik pottery yoga fitness cykler
  möbel møbler furniture jewellery smykker schmuck wine vin wein tea flowers gardens interiors lighting data digital
  security recruitment travel rejser reisen foods food fashion optik optics`);

const ORGANISATION_ENDING =
  /(?:universität|universitet|hochschule|højskole|højskolen|sparkasse|bank|banken|kommune|institut|verband|verein|forbund|forening|foreningen|forlag|verlag|klinik|klinikken|klinikum|hospital|hospitalet|sygehus|krankenhaus|stiftung|fonden|gruppe|gruppen|gesellschaft|selskab|selskabet|ministerium|ministeriet|styrelsen|apotheke|kanzlei|praxis|werke|fabrik|fabrikken|bryggeri|brauerei|museum|museet|agentur|bureau|skole|skolen|schule|gymnasium|rederiet|bibliothek|biblioteket|technologies|works|werk|tegnestue|tegnestuen|firma|firmaet|huset|haus|stuen|værket|værkstedet|handel|handlen|forretning|kirken|kirche|kammer|landesamt|bundesamt|akademi|büro|technik|teknik|service|center|centret|akademie|entreprise|byg|bau|energi|logistik|beratung|rådgivning|lægerne|cykler|møbler|möbel)$/u;
const ORGANISATION_START =
  /^(?:universität|universitets|hochschul|kreis|handwerks|landes|bundes|advokat(?:firma|hus)|schreinerei|tischlerei|zimmerei|metzgerei|druckerei|dachdeckerei|buchbinderei|töpferei|gärtnerei)/u;
const FAMILY_FIRM =
  /&\s?(?:søn|sønner|sohn|söhne|sons|daughters|partner|associates|brødre|co)\.?(?!\p{L})|(?:^|\s)(?:gebrüder|gebr\.|brødrene|fratelli)\s/iu;
/** Parts of hospitals and universities, which are organisations where nothing greater is named. */
const MINOR =
  /(?:^|\s)(?:\p{L}{0,40}(?:institut|klinik|klinikken|centrum|zentrum|labor)|institute|laboratory|lab|center|centre)(?:\s|$)/iu;

function isOrganisationWord(bare: string): boolean {
  return (
    isOrganisationListed(bare) || (bare.length > 6 && (ORGANISATION_ENDING.test(bare) || ORGANISATION_START.test(bare)))
  );
}

export function hasOrganisationWord(text: string): boolean {
  return bareWordsOf(text).some(isOrganisationWord) || FAMILY_FIRM.test(text);
}

export function hasTradeWord(text: string): boolean {
  return bareWordsOf(text).some(isTrade);
}

/** "Sales & Marketing", "Group Treasury": fields and nothing that could be a name. */
export function isOnlyFields(text: string): boolean {
  const words = bareWordsOf(text);
  const fields = words[0] === "group" ? words.slice(1) : words;
  return fields.length > 0 && fields.every((word) => isField(word) || /^(?:and|og|und)$/u.test(word));
}

export function isMinorUnit(text: string): boolean {
  return text.length <= 120 && MINOR.test(text) && !hasLegalForm(text);
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
