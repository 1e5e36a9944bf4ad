import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, request as forward } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readVcards } from "../../src/formats/vcard.ts";
import type { DavPushReport, DavStatusReport } from "../../src/views/dav.ts";
import { freshFolder, type NetOptions, startNet } from "../support/harness.ts";
import { counts, hasRadicale, PASSWORD, startRadicale, USER } from "../support/radicale.ts";

const CARDS = "net-contacts";
const TODOS = "net-todos";

/** Three people on a board and one who is not, with what is to be done; a server, and net told of it. */
async function start(options: NetOptions = {}) {
  const server = await startRadicale();
  const path = join(freshFolder(), "net.db");
  const started = startNet({ path, dav: { password: PASSWORD }, ...options });
  const { net, json } = started;
  const run = async (line: string): Promise<string> => {
    const { exitCode, stdout, stderr } = await net(line);
    if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
    return stdout;
  };
  for (const line of [
    'add "Mette Holm, CFO @ Nordlys, mette@nordlys.example" --new --tag board --tier close',
    'add "Bo Ågård" --new --tag board',
    'add "Anna Berg" --new --tag board',
    'add "Lars Bech" --new',
    'promise Mette "send the deck" --by 2026-05-08',
    'promise --from Mette "an intro" --by 2026-05-09',
    'promise Lars "call him"',
    `config dav-url ${server.url}`,
    `config dav-user ${USER}`,
  ]) {
    await run(line);
  }
  const push = (line = ""): Promise<DavPushReport> => json<DavPushReport>(`dav push ${line}`);
  const fileOf = (title: string, { places }: DavPushReport): string =>
    places.flatMap(({ sent }) => sent).find((each) => each.title === title)?.file ?? "";
  return { ...started, run, push, server, path, fileOf };
}

describe.skipIf(!hasRadicale)("net dav push, to a real server (needs radicale)", () => {
  it("sends the chosen as cards and what the owner is to do as to-dos, which others read", async () => {
    const { push, server, fileOf } = await start();
    const first = await push("tag:board");
    expect(counts(first)).toEqual({ contacts: "3 0 0 0 0 0", todos: "2 0 0 0 0 0" });
    expect(server.files(CARDS)).toHaveLength(3);
    const card = await server.other("GET", `/${USER}/${CARDS}/${fileOf("Mette Holm", first)}`);
    const { people } = readVcards(Buffer.from(card.text));
    expect(people.map(({ name, roles, tags }) => [name, roles[0]?.organisation, tags])).toEqual([
      ["Mette Holm", "Nordlys", ["board"]],
    ]);
    const todos = server.files(TODOS).map((file) => server.read(TODOS, file));
    expect(todos.map((text) => /SUMMARY:(.*)\r/.exec(text)?.[1]).sort()).toEqual([
      "Be in touch with Mette Holm",
      "send the deck (to Mette Holm)",
    ]);
    expect(todos.join("")).toContain("DUE;VALUE=DATE:20260508");
    expect(`${card.text}${todos.join("")}`).not.toContain("Lars");
    expect(await push()).toMatchObject({ filter: ["tag:board"] });
  });

  it.skipIf(spawnSync("vdirsyncer", ["--version"]).status !== 0)("is what vdirsyncer finds there", async () => {
    const { push, server } = await start();
    await push("tag:board");
    const folder = freshFolder();
    const config = join(folder, "config");
    writeFileSync(
      config,
      `[general]\nstatus_path = "${folder}/status/"\n[pair p]\na = "l"\nb = "r"\ncollections = [["c", "c", "${CARDS}"]]\n` +
        `[storage l]\ntype = "filesystem"\npath = "${folder}/l"\nfileext = ".vcf"\n` +
        `[storage r]\ntype = "carddav"\nurl = "${server.url}"\nusername = "${USER}"\npassword = "${PASSWORD}"\n`,
    );
    const vdirsyncer = (...words: string[]) =>
      spawnSync("vdirsyncer", ["-c", config, ...words], {
        input: "y\ny\n",
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "C.UTF-8", HOME: folder },
      });
    vdirsyncer("discover");
    expect(vdirsyncer("sync")).toMatchObject({ status: 0 });
    expect(
      spawnSync("ls", [join(folder, "l", "c")], { encoding: "utf8" })
        .stdout.trim()
        .split("\n"),
    ).toHaveLength(3);
  });

  it("sends only what changed, and takes away what is no longer chosen", async () => {
    const { push, run, server, goTo } = await start();
    await push("tag:board");
    expect(counts(await push())).toEqual({ contacts: "0 0 0 3 0 0", todos: "0 0 0 2 0 0" });
    goTo("2026-05-20"); // a day by itself changes nothing
    expect(counts(await push())).toEqual({ contacts: "0 0 0 3 0 0", todos: "0 0 0 2 0 0" });
    await run("edit Bo --nickname Bosse");
    await run("done deck");
    await run("tag Anna --remove board");
    const third = await push();
    expect(counts(third)).toEqual({ contacts: "0 1 1 1 0 0", todos: "0 0 1 1 0 0" });
    expect(third.places[0]?.taken.map(({ title }) => title)).toEqual(["Anna Berg"]);
    expect(server.files(CARDS)).toHaveLength(2);
    expect(server.files(TODOS)).toHaveLength(1);
  });

  it("takes away whom net forgets, and net undo leaves what was sent as it is", async () => {
    const { push, run, net, server, path } = await start();
    await push("tag:board");
    await push("Anna --name one");
    await run("forget Anna --yes");
    expect(readFileSync(`${path}-dav`, "utf8")).not.toContain("Anna");
    expect((await net("dav push")).stderr).toContain("who is to be sent?");
    expect(counts(await push("tag:board"))["contacts"]).toBe("0 0 1 2 0 0");
    expect(server.files(CARDS)).toHaveLength(2);
    await run('promise Bo "a call"');
    await push();
    await run("undo");
    expect(counts(await push())["todos"]).toBe("0 0 1 2 0 0");
  });

  it("leaves what it did not make, and what others changed or took away, and says so", async () => {
    const { push, run, net, server, fileOf } = await start();
    const first = await push("tag:board");
    const at = (file: string): string => `/${USER}/${CARDS}/${file}`;
    const foreign = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:x\r\nFN:Fremmed\r\nN:Fremmed;;;;\r\nEND:VCARD\r\n";
    expect((await server.other("PUT", at("theirs.vcf"), foreign)).status).toBe(201);
    const [mette, bo] = [fileOf("Mette Holm", first), fileOf("Bo Ågård", first)];
    const text = (await server.other("GET", at(mette))).text.replace("FN:Mette Holm", "FN:Mette på telefonen");
    await server.other("PUT", at(mette), text);
    await server.other("DELETE", at(bo));
    await run("edit Mette --nickname Mulle");
    const second = await push();
    expect(second.places[0]?.left.map(({ title, why }) => [title, why])).toEqual([
      ["Bo Ågård", "gone"],
      ["Mette Holm", "changed"],
    ]);
    expect(second.places[0]?.foreign).toBe(1);
    const { stdout } = await net("dav push");
    expect(stdout).toContain("Mette Holm: changed there by others, and left so");
    expect(stdout).toContain("1 not of net's making");
    await run("tag Mette --remove board"); // not even then
    expect((await push()).places[0]?.left.map(({ why }) => why)).toEqual(["gone", "changed"]);
    expect((await server.other("GET", at(mette))).text).toContain("på telefonen");
    expect((await server.other("GET", at("theirs.vcf"))).status).toBe(200);
    expect(counts(await push("--again"))["contacts"]).toBe("1 0 0 1 1 1");
    expect((await server.other("GET", at(bo))).status).toBe(200);
  });

  it("stops where the far side lost what was sent, until it is told to go on", async () => {
    const { push, net, server } = await start();
    await push("tag:board");
    for (const file of server.files(CARDS)) await server.other("DELETE", `/${USER}/${CARDS}/${file}`);
    const emptied = await net("dav push");
    expect([emptied.exitCode, emptied.stderr.includes('"net" on 127.0.0.1')]).toEqual([4, true]);
    expect(emptied.stderr).toContain("lost 3 of the 3 entries net put there; nothing was sent");
    expect(server.files(CARDS)).toHaveLength(0);
    await server.other("DELETE", `/${USER}/${TODOS}/`);
    expect((await net("dav push --only todos")).stderr).toMatch(/the calendar "net" on .* is gone, with the 2 entries/);
    expect(counts(await push("--again"))).toEqual({ contacts: "3 0 0 0 0 0", todos: "2 0 0 0 0 0" });
    expect(counts(await push())).toEqual({ contacts: "0 0 0 3 0 0", todos: "0 0 0 2 0 0" });
  });

  it("stops where a filter chooses nobody, or hardly anybody of those who were sent", async () => {
    const { push, net, server } = await start();
    await push("tag:board");
    const nobody = await net("dav push tag:bord");
    expect([nobody.exitCode, nobody.stderr.includes("nobody is chosen by tag:bord")]).toEqual([3, true]);
    const { exitCode, stderr } = await net("dav push lars");
    expect([exitCode, stderr.includes("3 of 3 are no longer chosen")]).toEqual([4, true]);
    expect(server.files(CARDS)).toHaveLength(3);
    expect(await push()).toMatchObject({ filter: ["tag:board"] }); // and that filter is not kept
    expect(counts(await push("tag:bord --remove"))).toEqual({ contacts: "0 0 3 0 0 0", todos: "0 0 2 0 0 0" });
  });

  it("stops where the collection is another net's, or somebody else's", async () => {
    const { push, server, net } = await start();
    await push("tag:board");
    const other = startNet({ path: join(freshFolder(), "net.db"), dav: { password: PASSWORD } });
    await other.net('add "Bo Ågård" --new --tag board');
    const flags = `--url ${server.url} --user ${USER}`;
    const refused = await other.net(`dav push tag:board ${flags}`);
    expect([refused.exitCode, refused.stderr.includes("bears the mark of another net")]).toEqual([4, true]);
    expect(server.files(CARDS)).toHaveLength(3);
    expect((await other.net(`dav push tag:board ${flags} --name other`)).exitCode).toBe(0);
    expect((await other.net(`dav push tag:board ${flags} --adopt`)).exitCode).toBe(0);
    expect((await other.net(`dav push tag:board ${flags}`)).exitCode).toBe(0); // once is enough
    const own = await push();
    expect(own.places[0]).toMatchObject({ unchanged: 3, foreign: server.files(CARDS).length - 3 });
    const making =
      '<?xml version="1.0"?><mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype>' +
      "<collection/><c:addressbook/></resourcetype></prop></set></mkcol>";
    await server.other("MKCOL", `/${USER}/familie-contacts/`, making);
    expect(
      (
        await server.other(
          "PUT",
          `/${USER}/familie-contacts/x.vcf`,
          "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:x\r\nFN:Mor\r\nN:Mor;;;;\r\nEND:VCARD\r\n",
        )
      ).status,
    ).toBe(201);
    const foreign = await net("dav push tag:board --name Familie");
    expect(foreign.stderr).toContain("is there already, and holds 1 entry net did not make; nothing was sent");
    expect(server.files("familie-contacts")).toEqual(["x.vcf"]);
  });

  it("knows again what it sent, though it was killed before it could note it", async () => {
    const { push, run, server, path } = await start();
    await push("tag:board");
    const notes = readFileSync(`${path}-dav`, "utf8").trimEnd().split("\n");
    const isEntry = (line: string): boolean => line.includes('"file"');
    writeFileSync(`${path}-dav`, `${notes.filter((line) => !isEntry(line)).join("\n")}\n{"url":"ht`);
    expect(counts(await push())).toEqual({ contacts: "0 0 0 3 0 0", todos: "0 0 0 2 0 0" });
    const before = readFileSync(`${path}-dav`, "utf8");
    await run("edit Bo --nickname Bosse");
    await push();
    writeFileSync(`${path}-dav`, before);
    expect(counts(await push())["contacts"]).toBe("0 0 0 3 0 0");
    expect(server.files(CARDS)).toHaveLength(3);
  });

  it("with other names makes other collections, each with people of its own", async () => {
    const { push, net, server, run } = await start();
    await push("tag:board");
    await push('lars --name "Æbler & <pærer>" --only contacts');
    expect(server.files("e6bler-pe6rer-contacts")).toHaveLength(1);
    expect(await run("dav status")).toContain('address book "Æbler & <pærer>"');
    expect(counts(await push())).toEqual({ contacts: "0 0 0 3 0 0", todos: "0 0 0 2 0 0" });
    const { exitCode, stderr } = await net('dav push lars --name "NET!"');
    expect([exitCode, stderr.includes('"NET!" would stand where "net" stands; nothing was sent')]).toEqual([4, true]);
  });

  it.each([
    ['Åse "Trick"; Ærø, <b>&amp;</b>', "\u0007"],
    ["名前 سارة 👩‍👩‍👧", ""],
    ["BEGIN:VCARD\\nEND:VCARD", ""],
    ["x".repeat(190), ""],
  ])("carries a name such as %s", async (name) => {
    const { push, server, run, store } = await start();
    await run(`add --name ${JSON.stringify(name)} --new --tag odd`);
    const listed = store.list.listing({
      filter: { ...(await import("../../src/domain/list.ts")).readFilter("tag:odd") },
      sort: "name",
      columns: [],
      most: -1,
      today: (await import("../support/harness.ts")).day("2026-05-04"),
    });
    const first = await push("tag:odd");
    expect(counts(first)["contacts"]).toBe("1 0 0 0 0 0");
    const text = server.read(CARDS, server.files(CARDS)[0] ?? "");
    expect(readVcards(Buffer.from(text)).people.map((person) => person.name)).toEqual(listed.name);
    expect(counts(await push())["contacts"]).toBe("0 0 0 1 0 0");
  });

  it("says what stands there, by its notes or by asking", async () => {
    const { push, run, json, server, fileOf } = await start();
    expect(await run("dav status")).toContain("Nothing was sent.");
    const first = await push("tag:board");
    await server.other("DELETE", `/${USER}/${CARDS}/${fileOf("Bo Ågård", first)}`);
    expect((await json<DavStatusReport>("dav status")).places.map(({ entries, check }) => [entries, check])).toEqual([
      [3, null],
      [2, null],
    ]);
    const [cards] = (await json<DavStatusReport>("dav status --check")).places;
    expect(cards?.check).toEqual({ isThere: true, isOthers: false, asSent: 2, changed: 0, gone: 1, foreign: 0 });
    expect(await run("dav status --check")).toContain("2 as sent, 1 taken away by others");
  });

  it("with a wrong password, or none, says so and sends nothing", async () => {
    const { server, net, path } = await start({ dav: { password: "wrong" } });
    const wrong = await net("dav push tag:board");
    expect([wrong.exitCode, wrong.stderr]).toEqual([
      4,
      expect.stringContaining("does not take this user with this password (401)"),
    ]);
    expect(wrong.stderr).not.toContain("wrong");
    expect(server.files(CARDS)).toEqual([]);
    expect(() => readFileSync(`${path}-dav`)).toThrow();
    const secret = join(freshFolder(), "secret");
    writeFileSync(secret, `${PASSWORD}\nmore\n`);
    expect((await net(`dav push tag:board --password-command "cat '${secret}'"`)).exitCode).toBe(0);
  });

  it("asks for the password on a terminal, and never keeps it", async () => {
    const server = await startRadicale();
    const path = join(freshFolder(), "net.db");
    const before = startNet({ path });
    await before.net('add "Bo Ågård" --new --tag board');
    before.store.close();
    const asked = startNet({ path, answers: [[`Password of ${USER} on ${new URL(server.url).host}:`, PASSWORD]] });
    expect(await asked.net(`dav push tag:board --url ${server.url} --user ${USER}`)).toMatchObject({ exitCode: 0 });
    asked.store.close();
    for (const file of [path, `${path}-dav`]) expect(readFileSync(file).includes(PASSWORD)).toBe(false);
  });

  it("cut off at any request, before or after the server did it, ends where it was to end", async () => {
    const { push, run, net, server } = await start();
    const cut = { after: Infinity, isDone: false };
    const proxy = createServer((request, response) => {
      const isLast = cut.after-- <= 0;
      if (isLast && !cut.isDone) return void request.socket.destroy();
      const { method = "", url = "", headers } = request;
      const onward = forward({ port: server.port, method, path: url, headers }, (answer) => {
        if (isLast) return void request.socket.destroy();
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      request.pipe(onward);
    });
    await new Promise<void>((resolve) => void proxy.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      proxy.closeAllConnections();
      proxy.close();
    });
    await run(`config dav-url http://127.0.0.1:${(proxy.address() as AddressInfo).port}/`);
    for (const isDone of [false, true]) {
      for (let after = 0; after < 16; after++) {
        await run(`edit Mette --nickname m${after}${isDone ? "y" : "n"}`);
        await run(`tag Anna ${after % 2 === 0 ? "--remove board" : "board"}`);
        Object.assign(cut, { after, isDone });
        await net("dav push tag:board");
        cut.after = Infinity;
        const { places } = await push("tag:board");
        expect(places.flatMap(({ left, untaken }) => [...left, ...untaken])).toEqual([]);
        expect(server.files(CARDS)).toHaveLength(after % 2 === 0 ? 2 : 3);
        expect(counts(await push())).toEqual({
          contacts: `0 0 0 ${after % 2 === 0 ? 2 : 3} 0 0`,
          todos: "0 0 0 2 0 0",
        });
      }
    }
  }, 60_000);

  it("where the server is down says so, and sends all of it later", async () => {
    const { push, net, server } = await start();
    await server.stop();
    const down = await net("dav push tag:board");
    expect([down.exitCode, down.stderr]).toEqual([8, expect.stringContaining("cannot be reached (ECONNREFUSED)")]);
    await server.start();
    expect(counts(await push("tag:board"))["contacts"]).toBe("3 0 0 0 0 0");
  });
});
