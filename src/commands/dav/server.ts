import type { DavKind, DavStanding } from "../../domain/dav.ts";
import { NetError } from "../../errors.ts";
import { type DavProperty, type DavThing, making, propfindBody, readMultistatus } from "../../formats/dav.ts";
import type { Send, WebReply } from "../../io/web.ts";

const MOST_REDIRECTS = 5;
const TYPES: Readonly<Record<DavKind, string>> = { contacts: "text/vcard", todos: "text/calendar" };
const WELL_KNOWN: Readonly<Record<DavKind, string>> = { contacts: "carddav", todos: "caldav" };
/** Found in what a collection tells of itself. */
const MARK = /net-mark:([\w-]+)/;

/** One DAV server, as far as a push needs it. Whatever it does not do as asked is a NetError; an entry it does not take is its status. */
export interface DavServer {
  readonly host: string;
  /** Where its user's collections of this kind are, and new ones are made. */
  home(kind: DavKind): Promise<URL>;
  /** Null where there is none. */
  standing(kind: DavKind, place: URL): Promise<DavStanding | null>;
  make(kind: DavKind, place: URL, name: string, mark: string): Promise<void>;
  /** The text of an entry; null where there is none. */
  text(place: URL, file: string): Promise<string | null>;
  /** The version made of it, in the place of `etag` or where nothing is; a number is the status of a refusal. */
  put(kind: DavKind, place: URL, file: string, text: string, etag: string | null): Promise<string | number>;
  /** Whether it is gone; false where it is no longer the version `etag`. */
  take(place: URL, file: string, etag: string): Promise<boolean>;
}

export function davServer(send: Send, base: URL): DavServer {
  const { host } = base;

  /** Asks for properties; follows redirects on the same computer and no further. */
  const asked = async (start: URL, depth: "0" | "1", properties: readonly DavProperty[]) => {
    let url = start;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const reply = await send({
        method: "PROPFIND",
        url,
        headers: { depth, "content-type": "application/xml; charset=utf-8" },
        body: propfindBody(properties),
      });
      if (!isRedirect(reply)) return { reply, url };
      url = redirected(reply, url);
    }
    throw new NetError("remote", `${host} sends net round in circles from ${start.pathname}`, { hint: ADDRESS });
  };

  const things = (reply: WebReply, url: URL): readonly DavThing[] => {
    if (reply.status !== 207) throw unexpected(reply, url, "PROPFIND");
    const told = readMultistatus(reply.text);
    if (told === undefined) throw noDav(url, reply);
    if (told.some(({ status }) => status === 507)) {
      throw new NetError("remote", `${host} did not list all of ${url.pathname}`, { hint: "the same command, later" });
    }
    return told;
  };

  /** The address an answer names; nobody else's computer. */
  const named = (href: string, from: URL): URL => {
    const url = URL.canParse(href, from.href) ? new URL(href, from) : undefined;
    if (url?.origin === from.origin) return url;
    throw elsewhere(host, url?.origin ?? href);
  };

  return {
    host,
    home: async (kind) => {
      const wanted = ["principal", "home of contacts", "home of todos"] as const;
      const homeAt = async (start: URL): Promise<URL | WebReply | undefined> => {
        const { reply, url } = await asked(start, "0", wanted);
        if (reply.status === 401 || reply.status === 403) throw unexpected(reply, url, "PROPFIND");
        if (reply.status !== 207 || readMultistatus(reply.text) === undefined) return reply;
        const [thing] = things(reply, url);
        const home = thing?.homes[kind];
        if (home) return folder(named(home, url));
        if (!thing?.principal) return undefined;
        const principal = await asked(named(thing.principal, url), "0", wanted);
        const [own] = things(principal.reply, principal.url);
        const ownHome = own?.homes[kind];
        return ownHome ? folder(named(ownHome, principal.url)) : undefined;
      };
      const first = await homeAt(base);
      if (first instanceof URL) return first;
      const second = await homeAt(new URL(`/.well-known/${WELL_KNOWN[kind]}`, base));
      if (second instanceof URL) return second;
      if (first !== undefined) throw first.status < 300 ? noDav(base, first) : unexpected(first, base, "PROPFIND");
      const what = kind === "contacts" ? "address books" : "calendars";
      throw new NetError("remote", `${host} names no place for ${what} of this user`, {
        hint: `${ADDRESS}; or --only ${kind === "contacts" ? "todos" : "contacts"}`,
      });
    },

    standing: async (kind, place) => {
      const { reply, url } = await asked(place, "1", ["type", "etag", `about ${kind}`]);
      if (reply.status === 404) return null;
      const told = things(reply, url);
      const isSelf = ({ href }: DavThing): boolean => folder(named(href, url)).pathname === folder(url).pathname;
      const self = told.find(isSelf);
      if (self?.types.includes(kind) !== true) {
        throw new NetError("refused", `${host} has something else at ${place.pathname}; nothing was sent`, {
          hint: "--name OTHER",
        });
      }
      const entries = new Map<string, string>();
      for (const thing of told) {
        if (isSelf(thing) || thing.types.includes("collection")) continue;
        if (thing.etag === null) throw unversioned(host);
        entries.set(fileOf(named(thing.href, url)), thing.etag);
      }
      return { mark: MARK.exec(self.about ?? "")?.[1] ?? null, entries };
    },

    make: async (kind, place, name, mark) => {
      const about = `Sent by net, one way: what is changed here is not read. net-mark:${mark}`;
      const { method, body } = making(kind, name, about);
      const headers = { "content-type": "application/xml; charset=utf-8" };
      const reply = await send({ method, url: place, headers, body });
      if (reply.status !== 201) throw unexpected(reply, place, method);
    },

    text: async (place, file) => {
      const reply = await send({ method: "GET", url: entryAt(place, file) });
      if (reply.status === 404) return null;
      if (reply.status !== 200) throw unexpected(reply, entryAt(place, file), "GET");
      return reply.text;
    },

    put: async (kind, place, file, text, etag) => {
      const url = entryAt(place, file);
      const reply = await send({
        method: "PUT",
        url,
        headers: {
          "content-type": `${TYPES[kind]}; charset=utf-8`,
          ...(etag === null ? { "if-none-match": "*" } : { "if-match": etag }),
        },
        body: text,
      });
      if (![200, 201, 204].includes(reply.status)) {
        if (isOfEntry(reply.status)) return reply.status;
        throw unexpected(reply, url, "PUT");
      }
      if (reply.etag !== null && !reply.etag.startsWith("W/")) return reply.etag;
      const listed = await asked(url, "0", ["etag"]);
      const version = things(listed.reply, listed.url)[0]?.etag;
      if (!version) throw unversioned(host);
      return version;
    },

    take: async (place, file, etag) => {
      const url = entryAt(place, file);
      const reply = await send({ method: "DELETE", url, headers: { "if-match": etag } });
      if (reply.status === 412) return false;
      if (![200, 202, 204, 404, 410].includes(reply.status)) throw unexpected(reply, url, "DELETE");
      return true;
    },
  };
}

const ADDRESS = "the address your server gives for CardDAV: net config dav-url";

function folder(url: URL): URL {
  return url.pathname.endsWith("/") ? url : new URL(`${url.pathname}/`, url);
}

function entryAt(place: URL, file: string): URL {
  return new URL(encodeURIComponent(file), place);
}

function fileOf({ pathname }: URL): string {
  const last = pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Statuses that speak of this one entry, and not of the server: the others can still be sent. */
function isOfEntry(status: number): boolean {
  return [400, 409, 412, 413, 415, 422].includes(status);
}

function isRedirect({ status }: WebReply): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function redirected({ location, status }: WebReply, from: URL): URL {
  const url = location !== null && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (url === undefined) throw new NetError("remote", `${from.host} answered ${status} without an address`);
  if (url.origin !== from.origin) throw elsewhere(from.host, url.origin);
  return url;
}

function elsewhere(host: string, other: string): NetError {
  return new NetError("refused", `${host} sends net on to ${other}, where your password does not go by itself`, {
    hint: "if that is your server as well: net config dav-url ITS-ADDRESS",
  });
}

/** Without a version of each entry it could not be told what others changed. */
function unversioned(host: string): NetError {
  return new NetError("remote", `${host} does not say which version of an entry it holds (no ETag)`, { hint: ADDRESS });
}

function noDav({ host, pathname }: URL, { text }: WebReply): NetError {
  const what = /^\s*<(?:!doctype html|html)/i.test(text) ? "a web page" : "something else";
  return new NetError("remote", `${host} answers with ${what} at ${pathname}, not as a CardDAV server`, {
    hint: ADDRESS,
  });
}

/** What an answer means that is not the one hoped for. */
function unexpected(reply: WebReply, url: URL, method: string): NetError {
  const { host, pathname } = url;
  const { status } = reply;
  if (isRedirect(reply)) {
    redirected(reply, url); // throws where it leads elsewhere
    return new NetError("remote", `${host} has moved ${pathname} (${status})`, { hint: ADDRESS });
  }
  if (status === 401) {
    return new NetError("refused", `${host} does not take this user with this password (401)`, {
      hint: "net config dav-user; NET_DAV_PASSWORD or --password-command",
    });
  }
  if (status === 403)
    return new NetError("refused", `${host} does not allow this user ${pathname} (403)`, { hint: ADDRESS });
  if (status === 404) return new NetError("notFound", `${host} has nothing at ${pathname} (404)`, { hint: ADDRESS });
  if (status === 507) return new NetError("remote", `${host} has no room left (507)`, { hint: "make room there" });
  if (status === 429 || status === 503) {
    return new NetError("remote", `${host} has too much to do (${status})`, { hint: "the same command, later" });
  }
  if (status < 300) return noDav(url, reply);
  return new NetError("remote", `${host} answered ${status} to ${method} ${pathname}`, { hint: ADDRESS });
}
