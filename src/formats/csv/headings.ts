/** What a column of a list of people can hold. */
export const FIELDS = [
  "name",
  "given",
  "middle",
  "family",
  "prefix",
  "suffix",
  "nickname",
  "email",
  "phone",
  "url",
  "organisation",
  "title",
  "birthday",
  "birth-day",
  "birth-month",
  "birth-year",
  "met",
  "tags",
  "note",
  "postal",
  "label",
  "other",
  "skip",
] as const;
export type Field = (typeof FIELDS)[number];

export interface Column {
  readonly at: number;
  readonly heading: string;
  readonly field: Field;
  /** Columns of one group belong together: the parts of one postal address, or a value and its label. */
  readonly group: string;
}

/** Headings whose meaning hangs on the others beside them. */
type Meaning = Field | "name-or-given" | "name-or-family" | "title-or-prefix" | "birthday-or-day";

/** What people call the day on which they met somebody; LinkedIn's lists speak of connecting. */
const OWN_MET =
  "met|met on|date met|when met|first met|mødt|mødt den|mødte|mødtes|dato mødt|først mødt|getroffen|getroffen am|kennengelernt|kennengelernt am|rencontré le|rencontrée le|date de rencontre|träffad|träffades|ontmoet|ontmoet op|交換日|名刺交換日";

// Whole headings, as the programs that write them call their columns, in the languages they write in.
const HEADINGS: readonly (readonly [Meaning, string])[] = [
  [
    "name",
    "full name|display name|fuldt navn|vist navn|visningsnavn|visningsnamn|anzeigename|vollständiger name|nom à afficher|nom complet|nombre en pantalla|nombre completo|nome completo|nome visualizzato|mostrar nome|näyttönimi|näytettävä nimi|отображаемое имя|zobrazované meno|顯示名稱|显示名称|氏名|お名前|姓名|contact|contact name|kontaktperson|kontakt|person|navn|namn|naam|nimi|fulde navn",
  ],
  ["name-or-family", "name|nom"],
  ["name-or-given", "nome|nombre|imię|meno|jméno|имя|名前"],
  [
    "given",
    "first name|firstname|given name|forename|fornavn|förnamn|voornaam|vorname|prénom|primer nombre|primeiro nome|etunimi|krstné meno|křestní jméno|名字|名|first",
  ],
  [
    "middle",
    "middle name|additional name|mellemnavn|mellannamn|mellomnavn|tussenvoegsel|weitere vornamen|zweiter vorname|deuxième prénom|segundo nombre|secondo nome|nome do meio|drugie imię|ďalšie meno|中間名",
  ],
  [
    "family",
    "last name|lastname|surname|family name|efternavn|efternamn|etternavn|achternaam|nachname|familienname|nom de famille|apellidos|apellido|cognome|último nome|sobrenome|sukunimi|nazwisko|фамилия|priezvisko|příjmení|姓氏|姓|last",
  ],
  ["prefix", "name prefix|honorific|salutation|anrede|civilité"],
  ["title-or-prefix", "title|titel|titre|titolo|título|tytuł|titul|tittel|頭銜"],
  ["suffix", "suffix|name suffix|suffiks|suffixe|suffisso|sufixo|sufijo|prípona|稱謂"],
  [
    "nickname",
    "nickname|nick name|kaldenavn|kælenavn|smeknamn|kallenavn|bijnaam|spitzname|surnom|apodo|soprannome|apelido|lempinimi|przydomek|псевдоним|prezývka|přezdívka|暱稱",
  ],
  [
    "organisation",
    "company|company name|organization|organisation|organization name|organisation name|associated company|work company|employer|firma|virksomhed|arbejdsplads|företag|bedrijf|unternehmen|entreprise|société|empresa|organización|compañía|società|azienda|organizzazione|società di lavoro|organização|yritys|järjestö|организация|компания|spoločnosť|organizácia|společnost|公司|会社|会社名|勤務先|companies|organization 1 name|arbejdsgiver|arbejdssted|arbeitgeber|employeur|arbetsgivare|werkgever|organisatie",
  ],
  [
    "title",
    "job title|jobtitle|position|role|occupation|stilling|jobtitel|titel rolle|befattning|funktion|functie|work title|berufsbezeichnung|poste|profession|fonction|puesto|cargo|qualifica|titolo di lavoro|posizione|ammattinimi|stanowisko|должность|funkcia|pozice|職稱|役職|職位|organization title|rolle|roll|rol|ruolo|beruf",
  ],
  [
    "birthday",
    "birthday|birthdate|birth date|date of birth|dob|fødselsdag|fødselsdato|bursdag|geboortedatum|født|födelsedag|geburtsdatum|verjaardag|anniversaire|date de naissance|fecha de nacimiento|cumpleaños|compleanno|data di nascita|data de nascimento|syntymäpäivä|urodziny|narodeniny|生日|誕生日|født den|geboren|geboren am|né le|née le|född",
  ],
  ["birthday-or-day", "geburtstag|aniversário"],
  [
    "birth-day",
    "birth day|día de nacimiento|jour|giorno di nascita|dia de nascimento|день рождения|deň narodenia|生日 日",
  ],
  [
    "birth-month",
    "birth month|geburtsmonat|mes de nacimiento|syntymäkuukausi|mois|mese di nascita|mês de nascimento|месяц рождения|mesiac narodenia|生日 月",
  ],
  [
    "birth-year",
    "birth year|geburtsjahr|año de nacimiento|syntymävuosi|année de naissance|anno di nascita|ano de nascimento|год рождения|rok narodenia|生日 年",
  ],
  [
    "met",
    "connected on|connected at|connection date|date connected|forbundet den|tilsluttet den|verbunden am|vernetzt am|verknüpft am|kontakt seit|connecté le|connectée le|en relation depuis|relation depuis|date de connexion|fecha de conexión|conectado el|contacto desde|conectado em|conexão em|collegato il|data collegamento|ansluten den|verbonden op|つながった日|つながり日|接続日",
  ],
  ["met", OWN_MET],
  [
    "tags",
    "tags|tag|labels|label|groups|group|group membership|categories|category|kategori|kategorier|etiketter|grupper|kategorien|categorías|catégories|categorie|categorias|kategorie|kategórie|類別|gruppe|gruppen|grupp|emneord|schlagwörter|étiquettes|catégorie|etiquetas|etichette",
  ],
  [
    "note",
    "notes|note|description|beskrivelse|comment|comments|remark|remarks|kommentar|kommentarer|bemerkning|bemerkninger|bemerkung|anmerkung|anmerkungen|noter|notat|notater|bemærkninger|bemærkning|anteckningar|notizen|bemerkungen|info|notas|informações|notatki|muistiinpanot|заметки|poznámky|poznámka|記事|メモ|備考|notiz|kommentare|remarque|remarques|commentaire|commentaires|observations|notities|opmerking|opmerkingen|comentarios|observaciones|commenti|osservazioni",
  ],
  [
    "url",
    "url|website|web page|web page 1|web page 2|webpage|web site|homepage|linkedin|linkedin url|profile url|public profile url|linkedin bio|hjemmeside|webside|webbplats|webseite|webseite 1|webseite 2|profil url|page web|site web|site web 1|site web 2|página web|página web 1|página web 2|pagina web|pagina web 1|pagina web 2|osobista strona sieci web|verkkosivu 1|verkkosivu 2|веб страница|веб страница 1|веб страница 2|webová stránka|webová stránka 1|webová stránka 2|網頁|網頁 1|網頁 2|website home page|website other|website work|website profile|website blog|sites|profiles|twitter|twitter username|blog|web|site internet|sitio web|sito web",
  ],
  [
    "other",
    "met at|where met|where we met|mødt hvor|hvor mødt|hvor har vi mødt|mødested|mødt ved|wo getroffen|kennengelernt bei|department|organization department|afdeling|avdeling|avdelning|abteilung|service|departamento|reparto|reparto di lavoro|osasto|oddział|oddelenie|部門|部署|部署名|work dept|maiden name|screen name|screenname|user 1|user 2|user 3|user 4|custom 1|custom 2|custom 3|custom 4|hobby|location|office location|office location 1|keywords|profession 1|im aim|im icq|im jabber|im msn|im skype|im yahoo|skype|instant message handles|addresses|referred by|introduced by|introduced via|recommended by|invited by|met through|introduceret af|anbefalet af|henvist af|children|børn|gender|køn|geschlecht|género|sexe|genere|płeć|gênero|pohlavie|性別|language|pronouns|chat name|isdn|telex|last contact|last contacted|sidst kontaktet|seneste kontakt|letzter kontakt|dernier contact|senast kontaktad|laatste contact",
  ],
  [
    "phone",
    "phone|tel|tlf|particular|portable|mobil|mobile|cell|handy|callback|radio phone|tty tdd phone|phone numbers|phone number|celular|celular pessoal|celular de trabalho|mobiel|móvil|mob|direct|direct line|direkte|direkte nr|durchwahl|ligne directe",
  ],
  [
    "email",
    "email|e mail|mail|mails|primary email|secondary email|email other|email home|email work|次要 email|主要 email|courriel",
  ],
  [
    "skip",
    "record id|id|uid|uuid|contact id|lead status|lifecycle stage|create date|created|created at|created on|date added|updated at|last modified|last modified date|contact owner|owner|photo|user photo|foto|foto do usuário|initials|initialen|file as|short name|billing information|directory server|mileage|sensitivity|priority|private|subject|organizational id number|account|internet free busy|bookmarked at|last activity date|marketing contact status|associated company ids|associated company ids primary",
  ],
];

// Kinds of columns of which every program has many, told by a word in them. The first that fits holds.
const WORDS: readonly (readonly [Field, RegExp])[] = [
  ["other", /phonetic|yomi|ふりがな|フリガナ/],
  [
    "skip",
    /e ?mail.*(opt|domain|bounce|unsub|valid|verif|typ)|type.*messagerie|tipo.*(correo|posta)|(created|modified|added) (by|time|date)|^(is|has) /,
  ],
  [
    "other",
    /assist|manager|director|responsab|gerente|menad|主管|助理|spouse|ægtefælle|partner|conjoint|coniuge|manžel|配偶|jubil|anniversary|anniversario|aniversario|anniversaire de mariage|rocznica|výročie|紀念日|jahrestag|årsdag|bryllupsdag/,
  ],
  [
    "other",
    /fax|faks|télécopie|факс|傳真|传真|ファ(ッ)?クス|pager|radiomessagerie|buscapersonas|cercapersone|hakulait|пейджер|呼叫器|^operátor$/,
  ],
  [
    "email",
    /e ?mail|(?<!\p{L})e ?post|mailadresse|messagerie|électronique|correo|sähköposti|почт|電子郵件|邮件|メール/u,
  ],
  [
    "postal",
    /street|address|city|state|province|region|postal|zip|country|po box|postboks|gade|vej|^by( |$)|(?<!ed) by$|postnummer|postnr|land( |$)|område|straße|strasse|(^| )ort( |$)|plz|postleitzahl|bundesland|adresse|adress|adres|adresa|stad|plaats|län|ville|rue( |$)|pays|région|code postal|calle|ciudad|país|provincia|estado|dirección|código postal|indirizzo|città|via( |$)|nazione|cap( |$)|stato|ulica|miasto|kraj|województwo|kod pocztowy|rua( |$)|cidade|endereço|cep( |$)|osoite|kaupunki|kotimaa|lääni|maa$|postinumero|адрес|город|страна|индекс|штат|mesto|okres|psč|krajina|štát|街|市|地址|住址|國家|縣|郵遞|住所|郵便|dép région/,
  ],
  [
    "phone",
    /phone|telefon|telefón|teléfono|tlf|fone|tél|tel |^tel|手機|手机|telefoon|gsm|puhelin|телефон|電話|电话|携帯|mobil|cellulare|komórk|celular|handy/,
  ],
  ["url", /website|web ?page|url$|hjemmeside|linkedin/],
];

/** What a heading says its column holds, alone; null where it says nothing net knows. */
function meaningOf(key: string): Meaning | null {
  const known = byHeading().get(key);
  if (known) return known;
  return WORDS.find(([, word]) => word.test(key))?.[0] ?? null;
}

/** What there may be a second column of, under the same heading with a number: `email 2`. */
function severalOf(meaning: Meaning | null): Meaning | null {
  const several: readonly (Meaning | null)[] = ["email", "phone", "url", "organisation", "title", "title-or-prefix"];
  return several.includes(meaning) ? meaning : null;
}

/** Parts of one address belong together, and where somebody works with what they are there. */
function groupOf(meaning: Meaning, key: string, number: string): string | undefined {
  if (meaning === "postal") return placeOf(key);
  return ["organisation", "title", "title-or-prefix"].includes(meaning) ? `role ${number}` : undefined;
}

/** Whether it is the owner who says so that they met, and not LinkedIn that they are connected. */
export function isOwnMet(heading: string): boolean {
  return OWN_MET.split("|").includes(headingKey(heading));
}

let headings: ReadonlyMap<string, Meaning> | undefined;

function byHeading(): ReadonlyMap<string, Meaning> {
  headings ??= new Map(HEADINGS.flatMap(([field, all]) => all.split("|").map((key) => [key, field] as const)));
  return headings;
}

/** A heading as it is compared: small letters, words parted by single spaces. */
export function headingKey(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Columns in groups, as Google names them: `E-mail 1 - Value`. */
const NUMBERED =
  /^(e ?mail|phone|address|organization|relation|website|event|custom field|im|jot|language) (\d+) (.+)$/;
const NUMBERED_FIELDS: Readonly<Record<string, Field>> = {
  "e mail": "email",
  email: "email",
  phone: "phone",
  website: "url",
};
const ORGANIZATION_PARTS: Readonly<Record<string, Field>> = { name: "organisation", title: "title" };
const LABELS = ["type", "label", "service"];

/**
 * What the columns under these headings hold; those that say nothing are left out. What one heading leaves open, such as
 * `Title`, `Nom` or `Geburtstag`, the others beside it decide.
 */
export function columnsUnder(cells: readonly string[]): Column[] {
  const keys = cells.map(headingKey);
  const open = keys.flatMap((key, at): { at: number; meaning: Meaning; group: string }[] => {
    if (key === "") return [];
    const numbered = NUMBERED.exec(key);
    if (numbered) return [{ at, ...numberedMeaning(numbered) }];
    const [, base = key, number = "1"] = /^(.*\S) (\d+)$/.exec(key) ?? [];
    const meaning = meaningOf(key) ?? severalOf(meaningOf(base));
    return meaning === null ? [] : [{ at, meaning, group: groupOf(meaning, key, number) ?? String(at) }];
  });
  const has = (field: Field): boolean => open.some(({ meaning }) => meaning === field);
  const settled: Readonly<Record<Exclude<Meaning, Field>, Field>> = {
    "name-or-given": has("family") && !has("given") ? "given" : "name",
    "name-or-family": has("given") && !has("family") ? "family" : "name",
    "title-or-prefix": has("title") ? "prefix" : "title",
    "birthday-or-day": has("birth-month") ? "birth-day" : "birthday",
  };
  return open.map(({ at, meaning, group }) => ({
    at,
    heading: cells[at]?.trim() ?? "",
    field: meaning in settled ? settled[meaning as keyof typeof settled] : (meaning as Field),
    group,
  }));
}

function numberedMeaning([, base = "", number = "", part = ""]: RegExpExecArray): { meaning: Meaning; group: string } {
  const group = `${base} ${number}`;
  if (LABELS.includes(part)) return { meaning: "label", group };
  if (base === "address") return { meaning: "postal", group };
  if (base === "organization") return { meaning: ORGANIZATION_PARTS[part] ?? "other", group };
  return { meaning: NUMBERED_FIELDS[base] ?? "other", group };
}

/** Whose address it is a part of: home, work, or another. */
function placeOf(key: string): string {
  if (
    /home|privat|domicil|casa|residen|koti|kodin|dom(ov|u)?( |$)|particular|居住|住家|住址|personal|adresse privée|личн/.test(
      key,
    )
  )
    return "home";
  if (
    /work|business|arbejde|geschäft|dienst|bureau|trabajo|lavoro|comercial|trabalho|työ|biuro|práca|zamestn|раб|商務|firma|kontor|professionnelle/.test(
      key,
    )
  )
    return "work";
  return /other|weiter|autre|otr|altro|outr|iné|iný|其他|anden|andet/.test(key) ? "other" : "";
}
