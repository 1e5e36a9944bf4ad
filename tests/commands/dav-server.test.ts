import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { DavPushReport } from "../../src/views/dav.ts";
import { startNet } from "../support/harness.ts";
import { counts, freePort } from "../support/radicale.ts";

type Answer = (
  method: string,
  path: string,
) => { status: number; text?: string; headers?: Record<string, string> } | null;

/** A server that answers as told, and counts what it was asked; it never answers where it is told null. */
async function startFake(answer: Answer): Promise<{ url: string; asked: string[]; headers: IncomingHttpHeaders[] }> {
  const asked: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    request.resume();
    const given = answer(request.method ?? "", request.url ?? "");
    if (given === null) return;
    if (given.status === BROKEN.status) return void request.socket.destroy();
    response.writeHead(given.status, { "content-type": "text/xml", ...given.headers }).end(given.text ?? "");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, asked, headers };
}

const multistatus = (...responses: string[]): string =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav">${responses.join("")}</d:multistatus>`;
const told = (href: string, prop: string): string =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${prop}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
const BOOK = "<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype>";
const HOME = "<c:addressbook-home-set><d:href>/home/</d:href></c:addressbook-home-set>";

/** A server that does all it should, but for what `but` answers; what it holds are files without content. */
function worldly(but: Answer): Answer {
  const files = new Map<string, number>();
  let isMade = false;
  return (method, path) => {
    const given = but(method, path);
    if (given?.status !== OTHERWISE.status) return given;
    if (method === "MKCOL") {
      isMade = true;
      return { status: 201 };
    }
    if (method === "PUT") {
      files.set(path, (files.get(path) ?? 0) + 1);
      return { status: 201 };
    }
    if (method !== "PROPFIND") return { status: 204 };
    if (path === "/") return { status: 207, text: multistatus(told("/", HOME)) };
    const etag = (file: string): string => told(file, `<d:getetag>"${files.get(file) ?? 0}"</d:getetag>`);
    if (files.has(path)) return { status: 207, text: multistatus(etag(path)) };
    if (!isMade) return { status: 404 };
    return { status: 207, text: multistatus(told(path, BOOK), ...[...files.keys()].map(etag)) };
  };
}

/** Hangs up without a word. */
const BROKEN = { status: -1 };
/** As a server should. */
const OTHERWISE = { status: 0 };

async function pushTo(answer: Answer, patienceMs = 5_000) {
  const fake = await startFake(answer);
  const { net, json } = startNet({ dav: { password: "hush", patienceMs } });
  for (const name of ["Anna Berg", "Bo Friis", "Dorte Lund"]) await net(`add "${name}" --new --tag board`);
  const line = `dav push tag:board --only contacts --user me --url ${fake.url}`;
  const { exitCode, stderr, stdout } = await net(line);
  expect(stderr).not.toContain("hush");
  return { exitCode, stderr, stdout, ...fake, again: () => net(line), json: () => json<DavPushReport>(line) };
}

describe("net dav push, to a server that", () => {
  const page = "<!DOCTYPE html><html><body>Welcome</body></html>";
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><d:multistatus xmlns:d="DAV:">&a;</d:multistatus>';
  it.each<[string, Answer, number, string]>([
    ["answers with a web page", () => ({ status: 200, text: page }), 8, "answers with a web page at /"],
    ["says 207 over a web page", () => ({ status: 207, text: page }), 8, "answers with a web page at /"],
    ["cuts its answer short", () => ({ status: 207, text: multistatus().slice(0, -5) }), 8, "not as a CardDAV server"],
    ["sends entities of its own", () => ({ status: 207, text: bomb }), 8, "not as a CardDAV server"],
    ["forbids it", () => ({ status: 403 }), 4, "does not allow this user / (403)"],
    ["has nothing there", () => ({ status: 404 }), 3, "has nothing at / (404)"],
    ["knows no DAV", () => ({ status: 405 }), 8, "answered 405 to PROPFIND /"],
    ["is busy", () => ({ status: 503 }), 8, "has too much to do (503)"],
    ["is out of order", () => ({ status: 500 }), 8, "answered 500 to PROPFIND /"],
    ["hangs up", () => BROKEN, 8, "broke the connection off before it had answered"],
    ["goes round in circles", (_, path) => ({ status: 302, headers: { location: `${path}x` } }), 8, "round in circles"],
    [
      "names no address books",
      () => ({ status: 207, text: multistatus(told("/", "")) }),
      8,
      "names no place for address books",
    ],
    [
      "has something else under the name",
      worldly((method, path) =>
        method === "PROPFIND" && path.endsWith("contacts/")
          ? { status: 207, text: multistatus(told(path, "<d:resourcetype><d:collection/></d:resourcetype>")) }
          : OTHERWISE,
      ),
      4,
      "has something else at /home/net-contacts/",
    ],
    [
      "does not list all",
      worldly((method, path) =>
        method === "PROPFIND" && path.endsWith("contacts/")
          ? {
              status: 207,
              text: multistatus(
                told(path, BOOK),
                `<d:response><d:href>${path}</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response>`,
              ),
            }
          : OTHERWISE,
      ),
      8,
      "did not list all of /home/net-contacts/",
    ],
    [
      "makes no address books",
      worldly((method) => (method === "MKCOL" ? { status: 405 } : OTHERWISE)),
      8,
      "answered 405 to MKCOL",
    ],
  ])("%s: one sentence, and nothing is sent", async (_, answer, exitCode, sentence) => {
    const done = await pushTo(answer);
    expect(done.stderr).toContain(sentence);
    expect(done.stderr).toMatch(/^net: [^\n]+\n( {2}try: [^\n]+\n)?$/);
    expect(done.exitCode).toBe(exitCode);
    expect(done.asked.filter((line) => /^(PUT|DELETE)/.test(line))).toEqual([]);
  });

  it.each([302, 307, 308])("sends it on to another computer (%s): the password stays here", async (status) => {
    const other = await startFake(() => ({ status: 207, text: multistatus(told("/", HOME)) }));
    const { exitCode, stderr } = await pushTo(() => ({ status, headers: { location: other.url } }));
    expect([exitCode, stderr.includes(`sends net on to ${other.url.slice(0, -1)}`)]).toEqual([4, true]);
    expect(other.asked).toEqual([]);
  });

  it("names another computer for its address books: the password stays here", async () => {
    const other = await startFake(() => ({ status: 500 }));
    const home = HOME.replace("/home/", `${other.url}home/`);
    const { exitCode } = await pushTo(() => ({ status: 207, text: multistatus(told("/", home)) }));
    expect([exitCode, other.asked]).toEqual([4, []]);
  });

  it("leads from its well-known place to where it is", async () => {
    const answer = worldly((_, path) =>
      path === "/"
        ? { status: 200, text: page }
        : path === "/.well-known/carddav"
          ? { status: 301, headers: { location: "/dav/" } }
          : path === "/dav/"
            ? { status: 207, text: multistatus(told("/dav/", HOME)) }
            : OTHERWISE,
    );
    expect(await pushTo(answer)).toMatchObject({ exitCode: 0 });
  });

  it("does not answer: it is not waited for longer than said", async () => {
    const { exitCode, stderr } = await pushTo(() => null, 100);
    expect([exitCode, stderr.includes("did not answer within 0.1 seconds")]).toEqual([8, true]);
  });

  it("runs full in the middle: what was sent is noted, and the next push goes on from there", async () => {
    let room = 2;
    const { exitCode, stderr, asked, json } = await pushTo(
      worldly((method) => (method === "PUT" && room-- <= 0 ? { status: 507 } : OTHERWISE)),
    );
    expect([exitCode, stderr.includes("has no room left (507); 2 were sent before, and noted")]).toEqual([8, true]);
    room = 9;
    asked.length = 0;
    expect(counts(await json())).toEqual({ contacts: "1 0 0 2 0 0" });
    expect(asked.filter((line) => line.startsWith("PUT"))).toHaveLength(1);
  });

  it("got another version between the look and the push (412): it is left, and said", async () => {
    let count = 0;
    const done = await pushTo(worldly((method) => (method === "PUT" && ++count === 2 ? { status: 412 } : OTHERWISE)));
    expect(done.exitCode).toBe(0);
    expect(done.stdout).toContain("Bo Friis: there already, and not of net's making");
    const onlyNew = done.headers.filter((each) => each["if-none-match"] === "*");
    expect(onlyNew).toHaveLength(3);
  });

  it("does not take one of them: the others are sent, and it is said", async () => {
    let count = 0;
    const done = await pushTo(worldly((method) => (method === "PUT" && ++count === 2 ? { status: 415 } : OTHERWISE)));
    expect(done.exitCode).toBe(8);
    expect(done.stdout).toContain("Bo Friis: not taken by the server (415)");
    expect(done.stdout).toContain("2 new");
  });
});

it("by itself asks nobody, and to another computer sends nothing in the clear", async () => {
  const fake = await startFake(() => ({ status: 500 }));
  const { net } = startNet({ dav: { password: "hush" } });
  await net('add "Bo Friis" --new --tag board');
  await net(`config dav-url ${fake.url}`);
  await net("config dav-user me");
  for (const line of ["dav", "dav status --json", "dav push tag:board --dry-run", "due", "list"]) {
    expect(await net(line)).toMatchObject({ exitCode: 0 });
  }
  expect(fake.asked).toEqual([]);
  const clear = await net("dav push tag:board --url http://dav.example.org/");
  expect([clear.exitCode, clear.stderr.includes("would go unencrypted")]).toEqual([2, true]);
});

it.each([
  ["dav push", 2, "who is to be sent?"],
  ["dav push tag:none", 3, "nobody is chosen by tag:none"],
  ["dav push tag:board", 2, "which server?"],
  ["dav push tag:board --url https://127.0.0.1:9", 2, "who are you on 127.0.0.1:9?"],
  ["dav push tag:board --user me --url https://127.0.0.1:9", 2, 'cannot ask "Password of me on 127.0.0.1:9:"'],
  ["dav push tag:board --user a:b --url https://127.0.0.1:9", 2, '"a:b" is no value for dav-user'],
  ["config dav-url https://me:hush@dav.example.org/", 2, "is no value for dav-url"],
  ["dav push tag:board --only cards", 2, "it is one of contacts, todos"],
])("net %s tells what is missing", async (line, exitCode, sentence) => {
  const { net } = startNet();
  await net('add "Bo Friis" --new --tag board');
  const done = await net(line);
  expect([done.exitCode, done.stderr]).toEqual([exitCode, expect.stringContaining(sentence)]);
});

it("where nothing listens ends in one sentence", async () => {
  const { net } = startNet({ dav: { password: "x" } });
  await net('add "Bo Ågård" --new --tag board');
  const { stderr, exitCode } = await net(`dav push tag:board --user me --url http://127.0.0.1:${await freePort()}`);
  expect([exitCode, stderr.split("\n").length]).toEqual([8, 3]);
});
