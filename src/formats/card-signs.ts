/** The words by which a person tells a title, an organisation and an address apart, in Danish, German and English. */

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Lower case, without the dots and commas at its ends. */
export function bareWord(word: string): string {
  return word.toLowerCase().replace(/^[("'“„»«]{1,4}|[).,;:"'”“®™»«]{1,4}$/gu, "");
}

export function wordsOf(text: string): readonly string[] {
  return text.split(/[\s/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

const TITLE_WORDS = wordSet(`
  ceo cfo coo cto cmo cio cso cpo chro cdo ciso cco vp svp evp avp md
  director manager head chief founder co-founder cofounder partner owner co-owner president chairman chairwoman chair
  chairperson officer executive engineer consultant lawyer attorney solicitor barrister paralegal counsel professor
  lecturer reader researcher scientist fellow postdoc designer architect developer programmer administrator analyst
  accountant auditor bookkeeper advisor adviser editor reporter journalist writer copywriter author photographer
  illustrator nurse physician doctor surgeon dentist pediatrician paediatrician cardiologist psychologist
  psychotherapist therapist physiotherapist veterinarian pharmacist midwife broker realtor agent representative
  specialist expert coordinator co-ordinator supervisor superintendent secretary treasurer assistant associate
  principal trainer teacher headteacher headmaster dean rector provost curator librarian buyer planner strategist
  producer technician electrician plumber carpenter joiner builder surveyor inspector contractor investor trader
  underwriter actuary economist statistician evangelist coach facilitator recruiter mentor speaker intern trainee
  student apprentice ambassador commissioner councillor senator minister mayor trustee conservator translator
  interpreter proprietor mechanic chef baker brewer jeweller jeweler florist stylist optometrist optician notary
  clerk lead geologist chemist biologist physicist mathematician historian composer musician conductor pilot captain
  candidate keeper warden registrar bursar steward negotiator valuer proprietors owners founders directors curators controller scrum-master freelancer entrepreneur pastor vicar archivist barista sommelier
  direktør direktionssekretær indehaver stifter medstifter medejer ejer grundlægger formand forperson næstformand
  kasserer bestyrelsesformand bestyrelsesmedlem lektor adjunkt docent læge overlæge speciallæge tandlæge dyrlæge
  sygeplejerske jordemoder fysioterapeut psykolog revisor bogholder advokat advokatfuldmægtig fuldmægtig specialkonsulent
  kontorchef rektor skoleleder leder konsulent rådgiver ingeniør arkitekt udvikler sælger projektleder produktchef
  forsker tømrer tømrermester murermester elektriker vvs-installatør malermester journalist redaktør fotograf
  kommunikatør tekstforfatter oversætter ejendomsmægler mægler borgmester viceborgmester minister sekretær assistent
  studerende praktikant gartner smed landmand bager kok præst provst biskop kurator bibliotekar arkivar notar dommer
  snedker håndværker programmør grafiker koordinator controller prokurist partnerchef vicedirektør landinspektør
  geschäftsführer geschäftsführerin geschäftsführender geschäftsführende geschäftsleiter geschäftsleiterin leiter leiterin leitung vorstand vorständin
  vorstandsvorsitzender vorstandsvorsitzende vorsitzender vorsitzende prokurist prokuristin inhaber inhaberin gründer
  gründerin mitgründer mitgründerin gesellschafter gesellschafterin berater beraterin ingenieur ingenieurin rechtsanwalt
  rechtsanwältin fachanwalt fachanwältin notarin steuerberater steuerberaterin wirtschaftsprüfer wirtschaftsprüferin
  architektin professorin privatdozent privatdozentin dozent dozentin mitarbeiter mitarbeiterin referent referentin
  vertrieb vertriebsleiter einkauf einkäufer einkäuferin entwickler entwicklerin arzt ärztin zahnarzt zahnärztin
  oberarzt oberärztin chefarzt chefärztin facharzt fachärztin apotheker apothekerin meister meisterin redakteur
  redakteurin journalistin fotografin grafikerin designerin texter texterin übersetzer übersetzerin makler maklerin
  bürgermeister bürgermeisterin sekretärin assistentin sachbearbeiter sachbearbeiterin beauftragter beauftragte
  präsident präsidentin geschäftsstellenleiter direktor direktorin techniker technikerin kauffrau kaufmann
  wissenschaftler wissenschaftlerin doktorand doktorandin bevollmächtigter bevollmächtigte handlungsbevollmächtigter
  heilpraktiker heilpraktikerin hebamme pfarrer pfarrerin dirigent dirigentin trainerin coachin kanzler kanzlerin`);

const TITLE_ENDING =
  /(?:chef|chefin|leder|direktør|konsulent|ingeniør|ansvarlig|medarbejder|rådgiver|koordinator|koordinatorin|mester|læge|plejerske|specialist|assistent|sekretær|udvikler|arkitekt|analytiker|økonom|formand|inspektør|planlægger|sælger|redaktør|fuldmægtig|terapeut|forsker|designer|manager|managerin|partner|mægler|tekniker|strateg|instruktør|leiter|leiterin|führer|führerin|berater|beraterin|ingenieur|ingenieurin|anwalt|anwältin|referent|referentin|beauftragter|beauftragte|verantwortlicher|verantwortliche|sachbearbeiter|sachbearbeiterin|entwickler|entwicklerin|techniker|technikerin|meister|meisterin|arzt|ärztin|mitarbeiter|mitarbeiterin|vorstand|pfleger|pflegerin|psychologe|psychologin|prüfer|prüferin|direktor|direktorin|architekt|architektin|planer|planerin|inhaber|inhaberin|gründer|gründerin|verwalter|verwalterin|vertreter|vertreterin|redakteur|redakteurin|kaufmann|kauffrau|professor|professorin|pædagog|therapeut|therapeutin|spezialist|spezialistin|analyst|analystin)$/u;

/** Words that stand in titles, but as often name a department or a field. */
const FIELD_WORDS = wordSet(`
  sales marketing finance legal operations engineering research hr communications procurement purchasing logistics
  product design strategy growth accounts account support service business development it digital innovation
  sustainability compliance tax audit europe emea nordics apac americas dach uk global international regional technology
  salg økonomi indkøb kommunikation personale drift udvikling jura forskning bogholderi administration sekretariat
  vertriebsinnendienst marketingabteilung einkauf finanzen buchhaltung personal produktion qualität forschung entwicklung
  employment corporate commercial litigation property security data analytics partnerships customer success people
  culture investments risk treasury events media content brand creative public affairs relations programmes programs`);

const LEGAL_FORM =
  /(?:^|[\s,(])(?:a\/s|aps|i\/s|k\/s|p\/s|ivs|amba|a\.m\.b\.a\.?|f\.m\.b\.a\.?|s\/i|gmbh(?:\s?&\s?co\.?\s?(?:kg|ohg)a?)?|g\.m\.b\.h\.?|ggmbh|mbh|mbb|partg|ag|kg|kgaa|ohg|gbr|e\.?\s?k\.?|eg|e\.\s?v\.?|ev|se|ug|ltd\.?|limited|plc|llp|lllp|llc|l\.l\.c\.?|l\.l\.p\.?|inc\.?|incorporated|corp\.?|corporation|co\.?|p\.?c\.?|pllc|cic|cio|gmbh\s?i\.\s?g\.|ab|as|asa|oy|oyj|b\.?v\.?|n\.?v\.?|s\.?a\.?|sas|sarl|s\.?r\.?l\.?|s\.?p\.?a\.?|sp\.\s?z\s?o\.?o\.?|pty|pvt|kk|pte|haftungsbeschränkt|fmba)(?=$|[\s,)])/iu;
const BARE_LEGAL_FORM =
  /^(?:a\/s|aps|i\/s|gmbh|ag|kg|ltd\.?|limited|plc|llp|llc|inc\.?|corp\.?|co\.?|p\.?c\.?|b\.?v\.?|s\.?a\.?|n\.?a\.?|e\.\s?v\.)$/iu;
// These are words as well, so they count only as written on a company's sign.
const LOOSE_FORMS = /(?:^|\s)(?:as|se|ag|co|sa|kk|ab|ev|eg|pc|cio|sas|kg|ek|e\.?\s?k|asa|cic|ug)$/iu;
const SIGNED_FORMS = /\s(?:AS|SE|AG|SA|KK|AB|EV|eG|EG|PC|CIO|SAS|KG|EK|e\.?\s?K\.?|e\. K\.|ASA|CIC|UG|Co|CO)$/u;

const ORGANISATION_WORDS = wordSet(`
  university universität universitet universitetet universitätsklinikum hochschule fachhochschule college school academy
  akademie akademiet institute institut institutet institution bank banken sparkasse volksbank raiffeisenbank sparekasse kommune
  kommunen region amt ministerium ministry ministeriet group gruppe gruppen holding holdings consulting partners advokater
  advokatfirma advokatfirmaet advokatpartnerselskab revision revisorer hospital hospitals hospitalet sygehus sygehuset klinik klinikken klinikum
  clinic trust council foundation stiftung fonden fond society association forening foreningen forbund forbundet verein
  verband union kammer chamber agency agentur bureau bureauet studio studios werkstatt værksted værkstedet labs laboratories
  laboratory laboratorium solutions systems technologies technology industries industri services ventures capital
  associates solicitors attorneys accountants architects arkitekter architekten ingenieure ingeniører engineers
  consultants rechtsanwälte anwälte anwaltskanzlei kanzlei steuerkanzlei steuerberatungsgesellschaft notariat praxis
  gemeinschaftspraxis apotheke apotek apoteket pharmacy museum museet theater theatre teatret galerie galleri gallery
  verlag forlag forlaget publishing press media brauerei bryggeri bryggeriet brewery bakery bageri bageriet bäckerei
  restaurant hotel kro café stadtwerke werke werk fabrik fabrikken motors properties realty homes insurance forsikring
  versicherung versicherungen energy energi pharma pharmaceuticals biotech robotics analytics software hospice church
  kirke kirche diakonie caritas gymnasium skole skolen højskole højskolen professionshøjskolen erhvervsakademi styrelsen
  styrelse direktoratet nævnet netværk netværket landesamt bundesamt landkreis stadt gemeinde finanzamt charity
  cooperative genossenschaft company compagnie enterprises international rederi rederiet entreprise byg maskinfabrik
  tømrerfirma murerfirma malerfirma vvs elektro handelskammer handwerkskammer ihk library bibliotek biblioteket
  bibliothek archive archiv rigshospitalet folketinget bundestag department nhs police politi polizei festival
  orchestra orchester orkester collective kollektivet advisors advisory wealth logistics shipping transport spedition
  packaging emballage farms farm vineyard winery gartneri gärtnerei weingut autohaus immobilien ejendomme bau
  planungsbüro ingenieurbüro architekturbüro büro tegnestue tegnestuen rådgivning landinspektørfirma dyreklinik
  dyrehospital tandlægehuset tandklinik lægehus lægehuset lægerne dental medical healthcare pediatrics`);
const ORGANISATION_ENDING =
  /(?:universität|universitet|hochschule|højskole|sparkasse|bank|banken|kommune|institut|verband|verein|forbund|forening|forlag|verlag|klinik|klinikum|hospital|hospitalet|sygehus|stiftung|fonden|gruppe|gruppen|gesellschaft|selskab|selskabet|ministerium|ministeriet|styrelsen|apotheke|kanzlei|praxis|werke|fabrik|fabrikken|bryggeri|brauerei|museum|museet|agentur|bureau|skole|skolen|gymnasium|rederiet|bibliothek|biblioteket|technologies|works|werk|tegnestue|firma|firmaet|huset|haus)$/u;

const ORGANISATION_START =
  /^(?:universität|universitets|hochschul|kreis|handwerks|landes|bundes|advokat(?:firma|hus)|schreinerei|tischlerei|zimmerei|metzgerei|druckerei)/u;

const DEPARTMENT =
  /^(?:dept\.?|department|office of|bureau of|kontoret for|amt für|amt fuer|college of|afd\.?|afdeling(?:en)?|abt\.?|abteilung|institut for|institut für|institute (?:of|for)|faculty|fakultät|det \p{L}+ fakultet|fakultet|lehrstuhl|fachbereich|fachgebiet|arbeitsgruppe|division|sektion|section|school of|centre for|center for|center of|centre of|zentrum für|dezernat|referat|unit|team|stabsstelle|faculté|graduate school|bereich|geschäftsbereich|institut fuer|klinik für|klinik for|sekretariatet?)(?![\p{L}])|(?:\s(?:department|dept\.?|team|division|unit|faculty|afdeling(?:en)?|services|section)|afdeling(?:en)?|sekretariat(?:et)?|abteilung)$/iu;

const STREET_WORD =
  /(?:^|[\s.-])(?:\p{L}{2,30}(?:gade|vej|allé|alle|plads|pladsen|torv|torvet|stræde|stræ|boulevard|vænge|vænget|parken|havnen|kajen|brygge|kaj|toften|bakken|marken|straße|strasse|str\.?|weg|platz|allee|gasse|ufer|damm|ring|chaussee|stieg|wall|graben|markt|promenade|steig|hof|kamp|berg|tor)|straße|strasse|str\.|weg|platz|allee|ring|gade|vej|plads|allé|boulevard|torv|damm|ufer|markt)\s{1,2}\d{1,4}\s?(?:[a-z]|[-–/]\s?\d{1,4}\s?[a-z]?)?(?![\p{L}\p{N}])/iu;
const ENGLISH_STREET =
  /(?:^|[\s,])(?:\d{1,6}\p{L}?|one|two|three|\d{1,4}[-–]\d{1,4})\s(?:[\p{L}\p{N}.'’]{1,30}\s){0,5}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|square|sq\.?|court|ct\.?|way|broadway|boulevard|blvd\.?|parkway|pkwy\.?|place|pl\.?|plaza|terrace|row|crescent|close|gardens|park|hill|quay|wharf|highway|hwy\.?|circle|walk|yard|mews|gate|grove|green|embankment|house|crossing|trail|pike|turnpike|loop|center|centre)(?![\p{L}])/iu;
const PREMISES =
  /(?:^|[\s,])(?:suite|ste\.?|floor|fl\.?|room|rm\.?|unit|etage|stock|og|sal|th|tv|lejl\.?|dør|building|bldg\.?|raum|gebäude|bygning|apt\.?|level)\.?\s?#?\d{1,5}\p{L}?(?![\p{L}\p{N}])|\d{1,3}(?:st|nd|rd|th|\.)\s?(?:floor|sal|etage|stock|og)(?!\p{L})|(?:^|\s)(?:st|\d)\.?\s?(?:tv|th|mf)\.?$/iu;
const POSTCODE_TOWN = /(?:^|[\s,])(?:(?:dk|d|de|a|at|ch|se|s|no|n|nl)\s?-\s?)?\d{4,5}\s{1,2}\p{Lu}[\p{L}.-]+/iu;
const POSTCODE_ALONE = /^(?:(?:DK|D|DE|A|AT|CH)\s?-\s?)?\d{4,5}$/u;
const BRITISH_POSTCODE = /(?:^|[\s,])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![\p{L}\p{N}])/u;
const AMERICAN_PLACE =
  /(?:^|[\s,])[A-Z]{2}\.?,?\s{1,2}\d{5}(?:-\d{4})?(?!\d)|,\s?(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])\.?$/u;
const BOX = /(?:^|\s)(?:p\.?\s?o\.?\s?box|postboks|postfach|box)\s?\d/iu;
const BUILDING =
  /(?:^|,\s?)(?:(?:the\s)?[\p{L}'’.-]{2,30}\s){1,3}(?:house|building|court|tower|towers|plaza|mill|wharf|hall|brewery|campus|business park|science park|quarter|gate)(?:,|$)/iu;

const PLACES = wordSet(`
  denmark danmark germany deutschland england scotland wales uk usa schweiz switzerland österreich austria sverige sweden norge
  norway københavn copenhagen aarhus århus odense aalborg esbjerg randers kolding horsens vejle roskilde herning silkeborg
  næstved fredericia viborg køge holstebro taastrup slagelse hillerød sønderborg svendborg lyngby gentofte frederiksberg
  berlin hamburg münchen munich köln cologne frankfurt stuttgart düsseldorf leipzig dortmund essen bremen dresden hannover
  nürnberg bonn münster karlsruhe mannheim augsburg kiel lübeck flensburg freiburg mainz wien vienna zürich zurich basel
  london manchester birmingham leeds glasgow edinburgh bristol liverpool cambridge oxford cardiff belfast sheffield york
  boston chicago denver austin seattle houston dallas atlanta miami portland philadelphia brooklyn detroit
  oslo stockholm gothenburg göteborg malmö helsinki amsterdam brussels paris dublin nuuk tórshavn europe scandinavia`);
const COUNTRIES =
  /^(?:united kingdom|great britain|united states(?: of america)?|u\.?s\.?a\.?|u\.?k\.?|northern ireland|new york(?: city)?|san francisco|los angeles|san diego|the netherlands|frankfurt am main|frankfurt a\.\s?m\.)$/iu;

const BOILERPLATE =
  /^(?:since|seit|siden|established|est\.|etableret|gegründet|founded in|grundlagt|member (?:of|fdic|firm)|a member|medlem af|mitglied|part of|en del af|ein unternehmen|a division of|a subsidiary|registered|authori[sz]ed|regulated|tilsluttet|autoriseret|licensed|open(?:ing)?\s|åben|åbningstid|öffnungszeit|termine|sprechzeit|sprechstunde|office hours|by appointment|efter aftale|nach vereinbarung|in association|powered by|visit(?:ing)? |besøg |follow us|følg os|find us|scan |please |bitte |vi ses|certified (?:b|company)|iso\s?\d|kontonr|bank(?:konto|verbindung)|sitz |amtsgericht|cvr|se-nr|vat|ust|hrb|hra|iban|bic|steuer-?nr|company (?:no|number|reg)|charity (?:no|number)|lic\.|license|assistant:|assistent:|pa:|sekretär(?:in)?:|equal (?:housing|opportunity)|an? equal)/iu;
const SPEAKING =
  /^(?:we|we['’]re|wir|vi|your|you|din|dit|dine|ihr|ihre|ihren|our|unser|unsere|deres|vores|i|let['’]s|making|building|because|where|when|for en|for et|for a|for die|für ein|für eine|für die|mit|alt i|alt inden|alles|everything|all your|skræddersyet|det|den gode|connecting|creating|helping|bringing|turning|designing|delivering|driving|shaping|empowering|putting|moving|powering)(?!\p{L})/iu;
const ENDS_IN_STOP = /[!?…]["'”]?$|[^.]\.["'”]?$/u;
const ENDS_IN_SHORT_WORD =
  /(?:^|[\s.(])(?:inc|co|corp|ltd|jr|sr|esq|e\.?\s?v|e\.?\s?k|ph\.?d|m\.?d|b\.?v|n\.?v|s\.?a|\p{L})\.$/iu;

const WORDS_AT_MOST = 40;

export function isAddress(text: string): boolean {
  if (text.length > 300) return false;
  return (
    STREET_WORD.test(text) ||
    ENGLISH_STREET.test(text) ||
    PREMISES.test(text) ||
    POSTCODE_TOWN.test(text) ||
    POSTCODE_ALONE.test(text) ||
    BRITISH_POSTCODE.test(text) ||
    AMERICAN_PLACE.test(text) ||
    BOX.test(text) ||
    isPlace(text)
  );
}

/** A town or a country by itself: "Copenhagen", "Aarhus C", "London, England". */
export function isPlace(text: string): boolean {
  if (COUNTRIES.test(text)) return true;
  const words = wordsOf(text).map(bareWord);
  const towns = words.filter((word) => PLACES.has(word)).length;
  return towns > 0 && words.every((word) => PLACES.has(word) || word.length === 1 || word === "city");
}

/** The name of a building, which alone is as likely an organisation: "Crown House, Riverside Court". */
export function isBuilding(text: string): boolean {
  return text.length <= 120 && BUILDING.test(text);
}

/** A slogan, opening hours or what the law wants said: text that speaks instead of naming. */
export function isSpeech(text: string): boolean {
  if (text.length > 200) return true;
  if (/^["“„»]/u.test(text) || (BOILERPLATE.test(text) && !OFFICE.test(text))) return true;
  const words = wordsOf(text);
  if (SPEAKING.test(text) && words.length >= 3) return true;
  if (words.length >= 3 && ENDS_IN_STOP.test(text) && !ENDS_IN_SHORT_WORD.test(text)) return true;
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= 4 && small * 2 > words.length && /^\p{Lu}/u.test(text) && !hasTitleWord(text);
}

export function isDepartment(text: string): boolean {
  return text.length <= 120 && DEPARTMENT.test(text);
}

export function isTitleWord(word: string): boolean {
  const bare = bareWord(word);
  if (TITLE_WORDS.has(bare)) return true;
  const parts = bare.split("-");
  return (bare.length > 5 && TITLE_ENDING.test(bare)) || (parts.length > 1 && TITLE_WORDS.has(parts.at(-1) ?? ""));
}

const OFFICE =
  /^(?:member of (?:(?:the )?(?:board|parliament)|the )|board member|non-executive|medlem af (?:folketinget|byrådet|bestyrelsen|direktionen|regionsrådet)|mitglied (?:des|der) )/iu;

export function hasTitleWord(text: string): boolean {
  return (
    wordsOf(text).slice(0, WORDS_AT_MOST).some(isTitleWord) ||
    OFFICE.test(text) ||
    /(?:^|\s)(?:adm\.?\s?dir|vice dir|vicedir|dir|sr|mgr|exec|gen\.\s?mgr|afd\.?\s?leder|proj\.?\s?leder|udd\.?\s?leder)\.?$/iu.test(
      text,
    )
  );
}

export function hasFieldWord(text: string): boolean {
  return wordsOf(text)
    .slice(0, WORDS_AT_MOST)
    .some((word) => FIELD_WORDS.has(bareWord(word)));
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

export function hasOrganisationWord(text: string): boolean {
  return (
    wordsOf(text)
      .slice(0, WORDS_AT_MOST)
      .map(bareWord)
      .some(
        (word) =>
          ORGANISATION_WORDS.has(word) ||
          (word.length > 6 && (ORGANISATION_ENDING.test(word) || ORGANISATION_START.test(word))),
      ) ||
    /&\s?(?:søn|sønner|sohn|söhne|sons|daughters|partner|associates|brødre|co)\.?(?!\p{L})/iu.test(text) ||
    /(?:^|\s)(?:gebrüder|gebr\.|brødrene|fratelli)\s/iu.test(text)
  );
}

export function legalFormsCut(text: string): string {
  return text.length > 200 ? text : text.replace(LEGAL_FORM, " ").replace(LEGAL_FORM, " ").trim();
}
