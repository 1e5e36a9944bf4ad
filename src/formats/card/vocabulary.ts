/** The words by which titles, organisations and towns are known, and the ends by which longer words are. */

import { wordList } from "./words.ts";

const isTitleListed = wordList(`
  ceo cfo coo cto cmo cio cso cpo chro cdo ciso cco cro vp svp evp avp md gm
  director manager leader head chief founder co-founder cofounder partner owner co-owner president chairman chairwoman chair
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
  practitioner conveyancer salesperson salesman saleswoman spokesperson spokesman spokeswoman tradesman craftsman
  worker tutor instructor handler marketer groomer presenter publisher bookseller broadcaster moderator educator marshal
  doula matron governor paramedic firefighter detective sheriff coroner deputy scrum headhunter brewmaster webmaster
  harbourmaster harbormaster postmaster choirmaster concertmaster headmistress innkeeper publican waiter waitress concierge
  cashier courier groundsman lobbyist illustrator rep farrier convenor beautician
  videographer animator filmmaker cinematographer choreographer dancer actor actress singer songwriter playwright
  direktør direktionssekretær indehaver stifter medstifter medejer ejer grundlægger formand forperson næstformand
  kasserer lektor adjunkt docent læge tandlæge dyrlæge jordemoder fysioterapeut psykolog revisor bogholder advokat
  fuldmægtig rektor leder konsulent rådgiver ingeniør arkitekt udvikler sælger forsker tømrer elektriker vvs-installatør
  journalist redaktør fotograf kommunikatør tekstforfatter oversætter mægler borgmester viceborgmester sekretær
  studerende praktikant gartner smed landmand bager kok præst sognepræst provst biskop kurator bibliotekar arkivar notar
  dommer snedker håndværker programmør grafiker kunstner koordinator controller prokurist vicedirektør maler murer
  frisør kosmetolog optiker tandplejer ergoterapeut diætist kiropraktor sosu-assistent skribent forfatter billedhugger
  keramiker musiker komponist dirigent instruktør skuespiller producent pædagog lærer underviser vejleder tillidsmand
  dekan prodekan montør chauffør mekaniker blikkenslager vognmand sagsbehandler tjener tagdækker translatør korrespondent correspondent selvstændig iværksætter self-employed
  dramaturg scenograf koreograf radiograf kartograf kantor kordegn valuar taksator agronom hortonom farmaceut farmakonom
  skovrider vært havnefoged kirkeværge laborant forstander anklager forvalter godsejer galleriejer butiksejer vikar lærling
  elev tolk træner brandmand kameramand lydmand anlægsgartner danser sangskriver ombudsmand stipendiat oversygeplejerske
  amanuensis ph.d.-studerende bestyrer restauratør guide kromand hotelvært mejerist slagter skrædder guldsmed urmager kaptajn
  gårdejer landmand styrmand skipper vagtmester pedel vicevært stadsgartner byplanlægger stadsarkitekt kommunaldirektør
  geschäftsführer geschäftsführerin geschäftsführender geschäftsführende geschäftsleiter geschäftsleiterin leiter leiterin
  leitung vorstand vorständin vorstandsvorsitzender vorstandsvorsitzende vorsitzender vorsitzende prokurist prokuristin
  inhaber inhaberin gründer gründerin mitgründer mitgründerin gesellschafter gesellschafterin berater beraterin
  ingenieur ingenieurin rechtsanwalt rechtsanwältin anwalt anwältin notarin steuerberater steuerberaterin architektin
  professorin privatdozent privatdozentin dozent dozentin mitarbeiter mitarbeiterin referent referentin vertrieb einkauf
  einkäufer einkäuferin entwickler entwicklerin arzt ärztin apotheker apothekerin meister meisterin redakteur redakteurin
  journalistin fotografin grafikerin designerin texter texterin übersetzer übersetzerin makler maklerin sekretärin
  assistentin sachbearbeiter sachbearbeiterin beauftragter beauftragte präsident präsidentin direktor direktorin
  architekt fachkraft volontär intendant gutachter sachverständiger sachverständige beigeordneter beigeordnete 
  ministerialrat regierungsrat schulrat baurat hofrat studienrat dekan dekanin hotelier sommelier sommelière imker regisseur jurist justiziar
  polier hausmeister kapitän entreprenør kommissar offizier diakon vikar dolmetscher botschafter konsul sanitäter geschäftsführung
  geschäftsleitung abgeordneter abgeordnete promovend promovendin
  techniker technikerin kauffrau kaufmann wissenschaftler wissenschaftlerin doktorand doktorandin bevollmächtigter
  bevollmächtigte heilpraktiker heilpraktikerin hebamme pfarrer pfarrerin dirigentin trainerin kanzler kanzlerin
  akademischer akademische rat rätin oberrat studienrat studienrätin stadtrat stadträtin dezernent dezernentin landrat
  landrätin schulleiter schulleitung werkstattleiter disponent disponentin filialleiter verkäufer verkäuferin künstler
  künstlerin maler malerin bildhauer bildhauerin goldschmied goldschmiedin schreiner tischler dachdecker elektriker
  installateur koch köchin konditor konditorin winzer winzerin gärtner gärtnerin landwirt förster försterin lehrer
  lehrerin erzieher erzieherin richter richterin trainer musikerin schauspieler schauspielerin autor autorin lektorin
  buchhändler buchhändlerin optikerin friseur friseurin friseurmeisterin kosmetikerin physiotherapeut physiotherapeutin
  ergotherapeut ergotherapeutin logopädin logopäde ansprechpartner ansprechpartnerin bauleiter bauleiterin
  vd utredare statistiker indkøber ägare delägare grundare medgrundare ordförande rådgivare konsult säljare handläggare föreståndare forskare lärare
  läkare sjuksköterska redaktör utvecklare inköpare jurist eier medeier sykepleier lege advokatfullmektig
  directeur directrice président présidente responsable cheffe gérant gérante ingénieur ingénieure conseiller conseillère
  consultante avocat avocate notaire chargé chargée délégué déléguée fondateur fondatrice cofondateur cofondatrice
  associé associée acheteur acheteuse chercheur chercheuse architecte comptable rédacteur rédactrice
  hoofd eigenaar eigenaresse oprichter adviseur beleidsmedewerker secretaris voorzitter hoogleraar onderzoeker
  ontwerper inkoper verkoper advocaat penningmeester bestuurder zaakvoerder
  directora gerente jefe jefa abogado abogada ingeniero ingeniera socio socia fundador fundadora presidente presidenta
  direttore direttrice responsabile titolare amministratore avvocato ingegnere architetto`);

const isTitleEnding = wordList(`
  chef chefin leder direktør konsulent ingeniør ansvarlig medarbejder rådgiver mester læge plejerske specialist
  assistent montør chauffør sekretær udvikler arkitekt analytiker økonom formand inspektør planlægger sælger redaktør fuldmægtig
  terapeut forsker designer manager managerin partner mægler tekniker strateg instruktør kunstner lærer vejleder smed
  mager bygger snedker medlem koordinator leiter leiterin führer führerin berater beraterin ingenieur ingenieurin
  anwalt anwältin referent referentin beauftragter beauftragte verantwortlicher verantwortliche bearbeiter
  bearbeiterin entwickler entwicklerin techniker technikerin meister meisterin arzt ärztin mitarbeiter mitarbeiterin
  vorstand pfleger pflegerin psychologe psychologin prüfer prüferin direktor direktorin architektin planer planerin
  inhaber inhaberin gründer gründerin verwalter verwalterin vertreter vertreterin redakteur redakteurin kaufmann
  kauffrau professor professorin pædagog pädagoge pädagogin therapeutin spezialist spezialistin analyst analystin
  künstler künstlerin händler händlerin makler maklerin lehrer lehrerin sekretärin schwester restaurator restauratorin
  provst svend forstander repræsentant stipendiat rektor agent administrator betjent medhjælper kommissær fører tør olog iker
  architekt arbeiter leitung sprecher förderer pädiater orthopäde bevollmächtigter bevollmächtigte fachkraft vorsteher angestellter
  angestellte assistenz therapeut maler lægger hjælper træner referendar ateur kteur nteur isseur fahrer
  lektor docent adjunkt korrespondent mekaniker behandler forretningsfører läkare ingenjör ansvarig handläggare utvecklare samordnare sykepleier wirt wirtin bauer ician grapher keeper maker smith ologe ologin log`);
/** Surnames that end as "journalist" does. */
const NO_TITLE_ENDINGS = ["quist", "qvist", "kvist", "christ"];
/** "Kuratorin", "Gutachterin", "Dramaturgin"; but "Katherin", "Christin" and "Konstantin" are names. */
const FEMININE =
  /(?:(?<!^sev|ath)er|[tk]or|eur|(?<!^(?:c|k|ch)r)ist|[dgstz]ent|[dk]ant|entant|og|är|ekt|urg|eut|nom|and)in$/u;
const ENDING_LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

function hasEnding(bare: string, isEnding: (end: string) => boolean): boolean {
  return ENDING_LENGTHS.some((length) => length <= bare.length && isEnding(bare.slice(-length)));
}

function hasTitleEnding(bare: string): boolean {
  const isOnIst = bare.endsWith("ist") && !NO_TITLE_ENDINGS.some((end) => bare.endsWith(end));
  return isOnIst || hasEnding(bare, isTitleEnding) || (bare.length > 6 && FEMININE.test(bare));
}

/** Whether a word, in its bare form, is a title or ends as titles do. */
export function isBareTitle(bare: string): boolean {
  if (isTitleListed(bare)) return true;
  const last = bare.slice(bare.lastIndexOf("-") + 1);
  return (bare.length > 5 && hasTitleEnding(bare)) || (last !== bare && isTitleListed(last));
}

/** Words that stand in titles, but as often name a department or a field. */
export const isField = wordList(`
  sales marketing finance legal operations engineering research hr communications procurement purchasing logistics
  product design strategy growth accounts account support service business development it digital innovation
  sustainability compliance tax audit europe emea nordics apac americas dach uk global international regional technology
  teknik miljø kultur fritid sundhed omsorg beskæftigelse salg økonomi indkøb kommunikation personale drift udvikling jura forskning bogholderi administration sekretariat
  vertriebsinnendienst marketingabteilung einkauf finanzen buchhaltung personal produktion qualität forschung entwicklung
  claims lending banking underwriting retail wholesale payments estate
  employment corporate commercial litigation property security data analytics partnerships customer success people
  culture investments risk treasury events media content brand creative public affairs relations programmes programs`);

/** Words that stand in front of titles, as fields do, and name no department. */
export const isModifier = wordList(`
  senior junior chief deputy vice acting interim general national local key account staff personal private technical
  medical clinical dental artistic financial strategic assistant associate managing certified licensed registered
  chartered independent freelance master media press client customer community campaign campaigns event project projects
  program programme practice store shop office site field fleet payroll supply chain warehouse town city county state
  talent learning training health care social credit contracts contract claims estate real ux ui web software cloud
  network systems solutions quality risk policy teaching lab founding kreativ teknisk faglig klinisk ledende
  kommerciel juridisk mitglied member medlem geschäftsführende freie freier`);

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
  ministère université mairie préfecture métropole école lycée société banque groupe fondation universidad università
  banco banca ayuntamiento comune gemeente universiteit hogeschool ziekenhuis stichting vereniging provincie högskola
  högskolan kommun stiftelse stiftelsen
  county cathedral abbey district railway airlines airways opera oper ballet symphony philharmonic tilsyn tilsynet fængslet
  sogn havn hafen port airport lufthavn flughafen brand feuerwehr beredskab`);

const isOrganisationEnding = wordList(`
  universität universitet hochschule højskole højskolen sparkasse bank banken kommune institut verband verein forbund
  forening foreningen forlag verlag klinik klinikken klinikum hospital hospitalet sygehus krankenhaus stiftung fonden
  gruppe gruppen gesellschaft selskab selskabet ministerium ministeriet styrelsen apotheke kanzlei praxis werke fabrik
  fabrikken bryggeri brauerei museum museet agentur bureau skole skolen schule gymnasium rederiet bibliothek
  biblioteket technologies works werk tegnestue tegnestuen firma firmaet huset haus stuen værket værkstedet handel
  handlen forretning kirken kirche kammer landesamt bundesamt akademi büro technik teknik service center centret
  tilsynet væsen væsenet forvaltning forvaltningen gericht anstalt amt katedralskole
  akademie entreprise byg bau energi logistik beratung rådgivning lægerne cykler møbler möbel myndigheten myndighed verket etaten direktoratet`);
const ORGANISATION_STARTS = (
  "universität universitets hochschul kreis handwerks landes bundes advokatfirma advokathus schreinerei tischlerei " +
  "zimmerei metzgerei druckerei dachdeckerei buchbinderei töpferei gärtnerei"
).split(" ");

/** Whether a word, in its bare form, names an organisation or ends or begins as such words do. */
export function isOrganisationWord(bare: string): boolean {
  if (isOrganisationListed(bare)) return true;
  if (bare.length <= 6) return false;
  return hasEnding(bare, isOrganisationEnding) || ORGANISATION_STARTS.some((start) => bare.startsWith(start));
}

/** Towns, countries and states. */
export const isTown = wordList(`
  denmark danmark germany deutschland england scotland wales uk usa schweiz switzerland österreich austria sverige sweden norge
  norway københavn copenhagen aarhus århus odense aalborg esbjerg randers kolding horsens vejle roskilde herning silkeborg
  næstved fredericia viborg køge holstebro taastrup slagelse hillerød sønderborg svendborg lyngby gentofte frederiksberg
  berlin hamburg münchen munich köln cologne frankfurt stuttgart düsseldorf leipzig dortmund essen bremen dresden hannover
  nürnberg bonn münster karlsruhe mannheim augsburg kiel lübeck flensburg freiburg mainz wien vienna zürich zurich basel
  london manchester birmingham leeds glasgow edinburgh bristol liverpool cambridge oxford cardiff belfast sheffield york
  boston chicago denver austin seattle houston dallas atlanta miami portland philadelphia brooklyn detroit
  oslo stockholm gothenburg göteborg malmö helsinki amsterdam brussels paris dublin nuuk tórshavn europe scandinavia
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
  iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
  nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
  bayern bavaria hessen sachsen niedersachsen brandenburg thüringen saarland jylland fyn sjælland bornholm
  kent sussex surrey essex suffolk norfolk devon cornwall dorset somerset yorkshire lancashire cumbria cheshire`);

/** Forms of address that need no dot to be one. */
export const isAddressForm =
  wordList(`prof me mme maître dhr mevr dott avv dr pd rev hon sir dame mr mrs ms mx miss herr frau hr fru frk cllr lord lady capt col rt revd drs
  sgt lt gen univ-prof dipl-ing dr-ing dott.ssa dottssa smt shri`);

/** Words that part somebody, or what somebody is, from the organisation, as the @ does: one of them, for a pattern. */
export const AT_WORD = "(?:at|hos|bei|bij|ved|fra|from|från|chez)";
