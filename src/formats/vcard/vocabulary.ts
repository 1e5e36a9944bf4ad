/** What the properties of other programs are called here. */

import type { Property } from "./cards.ts";

/** Read elsewhere, or of use only to the program that wrote it. */
const HOUSEKEEPING = new Set(
  (
    "FN N NICKNAME EMAIL ORG TITLE BDAY NOTE CATEGORIES UID VERSION PRODID REV PROFILE SOURCE CLASS MAILER SORT-STRING LABEL " +
    "CLIENTPIDMAP KIND NAME XML X-ABLABEL X-ABADR X-ABUID X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND MEMBER " +
    "X-ADDRESSBOOKSERVER-MEMBER"
  ).split(" "),
);

export function isHousekeeping(name: string): boolean {
  return HOUSEKEEPING.has(name);
}

const MEDIA: Readonly<Record<string, string>> = { PHOTO: "photos", LOGO: "logos", SOUND: "sounds", KEY: "keys" };

/** What is counted and not kept: pictures and the like, and cards of agents. */
export function leftOutWord({ name, isBinary, value }: Property): string | null {
  const media = MEDIA[name];
  if (media !== undefined) return isBinary || value.trim() !== "" ? media : null;
  if (name === "AGENT") return "cards of agents";
  return isBinary ? `encoded entries (${name})` : null;
}

/** The words for what has no field of its own. */
const WORDS: Readonly<Record<string, string>> = {
  ADR: "address",
  TEL: "phone",
  URL: "web",
  ROLE: "role",
  IMPP: "chat",
  ANNIVERSARY: "anniversary",
  GENDER: "gender",
  LANG: "language",
  RELATED: "knows",
  TZ: "time zone",
  GEO: "place on the map",
  BIRTHPLACE: "born in",
  DEATHDATE: "died",
  DEATHPLACE: "died in",
  EXPERTISE: "expertise",
  HOBBY: "hobby",
  INTEREST: "interest",
  "ORG-DIRECTORY": "directory",
  FBURL: "free times",
  CALURI: "calendar",
  CALADRURI: "invitations to",
  SOCIALPROFILE: "profile",
};

/** As above, for names that begin with X- and perhaps the name of a program. */
const X_WORDS: Readonly<Record<string, string>> = {
  SOCIALPROFILE: "profile",
  LINKEDIN: "profile",
  TWITTER: "Twitter",
  SPOUSE: "spouse",
  SPOUSENAME: "spouse",
  MANAGER: "manager",
  MANAGERSNAME: "manager",
  ASSISTANT: "assistant",
  ASSISTANTSNAME: "assistant",
  "ASSISTANT-PHONE": "phone of the assistant",
  CHILDREN: "children",
  RELATEDNAMES: "knows",
  DATE: "date",
  ANNIVERSARY: "anniversary",
  GENDER: "gender",
  PROFESSION: "profession",
  DEPARTMENT: "department",
  OFFICE: "office",
  MAIDENNAME: "maiden name",
  "PHONETIC-FIRST-NAME": "said as",
  "PHONETIC-MIDDLE-NAME": "said as",
  "PHONETIC-LAST-NAME": "said as",
  "PHONETIC-ORG": "organisation said as",
  "ANDROID-CUSTOM": "more",
  AIM: "chat (AIM)",
  ICQ: "chat (ICQ)",
  JABBER: "chat (Jabber)",
  XMPP: "chat (XMPP)",
  MSN: "chat (MSN)",
  YAHOO: "chat (Yahoo)",
  SKYPE: "chat (Skype)",
  "SKYPE-USERNAME": "chat (Skype)",
  "GOOGLE-TALK": "chat (Google Talk)",
  GTALK: "chat (Google Talk)",
  MATRIX: "chat (Matrix)",
  QQ: "chat (QQ)",
  GADUGADU: "chat (Gadu-Gadu)",
  SIP: "phone (SIP)",
};
const PROGRAMS = /^X-(?:EVOLUTION-|KADDRESSBOOK-X-|KADDRESSBOOK-|MOZILLA-|MS-(?!OL-)|AB(?=RELATEDNAMES$|DATE$))?/;

/** What to call a property that has no field; null for one that only its own program understands. */
export function furtherWord(name: string): string | null {
  if (!name.startsWith("X-")) return WORDS[name] ?? name.toLowerCase();
  return X_WORDS[name.replace(PROGRAMS, "")] ?? null;
}

/** `https://…`, `www.…` or a bare host; not a user's name with some network. */
export function isWebAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  return (
    /^(?:https?|ftps?|gopher):\/\/\S/i.test(text) || /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/:?#]\S*)?$/u.test(text)
  );
}
