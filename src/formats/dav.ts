/** What is said to a DAV server, and what it answers: RFC 4918, 4791 (calendars), 5689 (extended MKCOL), 6352 (cards). */

import type { DavKind } from "../domain/dav.ts";
import { readXml, type XmlNode, xmlText } from "./xml.ts";

const SPACES = {
  d: "DAV:",
  card: "urn:ietf:params:xml:ns:carddav",
  cal: "urn:ietf:params:xml:ns:caldav",
} as const;

/** What may be asked of a thing on the server. */
const ASKED = {
  principal: "d:current-user-principal",
  type: "d:resourcetype",
  etag: "d:getetag",
  "home of contacts": "card:addressbook-home-set",
  "home of todos": "cal:calendar-home-set",
  "about contacts": "card:addressbook-description",
  "about todos": "cal:calendar-description",
} as const;
export type DavProperty = keyof typeof ASKED;

/** What a server tells of one thing: its address as written there, and its properties; in `types` what it is. */
export interface DavThing {
  readonly href: string;
  /** Where it is said of the thing as a whole, else 200. */
  readonly status: number;
  readonly types: readonly ("collection" | DavKind)[];
  readonly principal: string | null;
  readonly etag: string | null;
  readonly homes: Readonly<Record<DavKind, string | null>>;
  readonly about: string | null;
}

const DECLARED = Object.entries(SPACES)
  .map(([prefix, space]) => `xmlns:${prefix}="${space}"`)
  .join(" ");
const HEADING = '<?xml version="1.0" encoding="utf-8"?>';

export function propfindBody(properties: readonly DavProperty[]): string {
  const asked = properties.map((property) => `<${ASKED[property]}/>`).join("");
  return `${HEADING}<d:propfind ${DECLARED}><d:prop>${asked}</d:prop></d:propfind>`;
}

/** How a collection of this kind is made: the method and its body. */
export function making(
  kind: DavKind,
  name: string,
  about: string,
): { readonly method: "MKCOL" | "MKCALENDAR"; readonly body: string } {
  const shown = `<d:displayname>${xmlText(name)}</d:displayname>`;
  if (kind === "contacts") {
    const type = "<d:resourcetype><d:collection/><card:addressbook/></d:resourcetype>";
    const told = `<card:addressbook-description>${xmlText(about)}</card:addressbook-description>`;
    const set = `<d:set><d:prop>${type}${shown}${told}</d:prop></d:set>`;
    return { method: "MKCOL", body: `${HEADING}<d:mkcol ${DECLARED}>${set}</d:mkcol>` };
  }
  const told = `<cal:calendar-description>${xmlText(about)}</cal:calendar-description>`;
  const holds = '<cal:supported-calendar-component-set><cal:comp name="VTODO"/></cal:supported-calendar-component-set>';
  const set = `<d:set><d:prop>${shown}${told}${holds}</d:prop></d:set>`;
  return { method: "MKCALENDAR", body: `${HEADING}<cal:mkcalendar ${DECLARED}>${set}</cal:mkcalendar>` };
}

/** What a multistatus tells of; undefined for an answer that is none. */
export function readMultistatus(text: string): readonly DavThing[] | undefined {
  const root = readXml(text);
  if (root?.name !== "DAV: multistatus") return undefined;
  const things: DavThing[] = [];
  for (const response of within(root, "DAV: response")) {
    const href = textOf(response, "DAV: href");
    if (href === null) return undefined;
    things.push(thingOf(href, response));
  }
  return things;
}

function thingOf(href: string, response: XmlNode): DavThing {
  const told = within(response, "DAV: propstat")
    .filter((each) => isFine(statusIn(textOf(each, "DAV: status"))))
    .flatMap((each) => within(each, "DAV: prop").flatMap(({ children }) => children));
  const property = (name: DavProperty): XmlNode | undefined => told.find((each) => each.name === expanded(ASKED[name]));
  const hrefIn = (name: DavProperty): string | null => {
    const node = property(name);
    return node === undefined ? null : textOf(node, "DAV: href");
  };
  const names = property("type")?.children.map(({ name }) => name) ?? [];
  const status = textOf(response, "DAV: status");
  return {
    href,
    status: status === null ? 200 : statusIn(status),
    types: [
      ...(names.includes("DAV: collection") ? (["collection"] as const) : []),
      ...(names.includes(`${SPACES.card} addressbook`) ? (["contacts"] as const) : []),
      ...(names.includes(`${SPACES.cal} calendar`) ? (["todos"] as const) : []),
    ],
    principal: hrefIn("principal"),
    etag: filled(property("etag")),
    homes: { contacts: hrefIn("home of contacts"), todos: hrefIn("home of todos") },
    about: (property("about contacts") ?? property("about todos"))?.text ?? null,
  };
}

function within(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((each) => each.name === name);
}

function textOf(node: XmlNode, name: string): string | null {
  return filled(within(node, name)[0]);
}

function filled(node: XmlNode | undefined): string | null {
  const text = node?.text.trim() ?? "";
  return text === "" ? null : text;
}

function expanded(name: string): string {
  const [prefix = "", local = ""] = name.split(":");
  return `${SPACES[prefix as keyof typeof SPACES]} ${local}`;
}

/** The number in `HTTP/1.1 200 OK`. */
function statusIn(line: string | null): number {
  return Number(/\s(\d{3})(?:\s|$)/.exec(line ?? "")?.[1] ?? 0);
}

function isFine(status: number): boolean {
  return status >= 200 && status < 300;
}

/**
 * Whether two cards, or two to-dos, say the same: servers write anew what they keep, in another order, folded elsewhere and with
 * a name of their own for the program that made it.
 */
export function isSameEntry(one: string, other: string): boolean {
  return lines(one) === lines(other);
}

function lines(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]/g, "")
    .split("\n")
    .map((line) => line.replace(/^[^:]*/, (start) => start.toUpperCase()).trimEnd())
    .filter((line) => line !== "" && !/^(?:PRODID|REV|CREATED|LAST-MODIFIED)[:;]/.test(line))
    .sort()
    .join("\n");
}
