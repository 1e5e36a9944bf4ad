import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bareEnvironment, started } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";

// What comes in and goes out, as built: the inputs a shell can offer, and other programs that read what net writes.

function has(program: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

function start() {
  const folder = freshFolder();
  const env = bareEnvironment(folder);
  const net = (...argv: string[]) => started(argv, env);
  const done = async (...argv: string[]): Promise<string> => {
    const { code, stdout, stderr } = await net(...argv);
    if (code !== 0) throw new Error(`net ${argv.join(" ")}: ${stderr}`);
    return stdout;
  };
  return { folder, env, net, done };
}

/** People whose names and notes trip up what is read carelessly; with a birthday each. */
const HARD: readonly (readonly [name: string, birthday: string])[] = [
  ["Mette Holm", "1980-02-29"],
  ["Søren; Kjær, jr.", "1975-12-31"],
  ['Anna "Ann" O\'Neill', "1990-01-01"],
  ["Émile Zola 👩‍👩‍👧 🇩🇰", "1960-06-15"],
  ["שרה כהן", "1988-03-03"],
  ["محمد علي", "1970-10-10"],
  ["王小明", "1999-09-09"],
  [`Maximilian ${"von und zu ".repeat(14)}Ende`, "1950-05-05"],
  ["END:VCARD BEGIN:VEVENT", "1981-04-04"],
  ["C:\\new\\name", "1982-08-08"],
];

const HARD_NOTE = 'one\r\nATTENDEE:mailto:x\nEND:VEVENT\n\n"two"; three, \\four\\n 😀';

/** Everybody of HARD by way of a whole list, with a promise to the first. */
async function startHard() {
  const hard = start();
  const rows = HARD.map(([name, birthday], at) =>
    [name, `p${at}@x.example`, birthday, at % 2 === 0 ? HARD_NOTE : ""].map(
      (cell) => `"${cell.replaceAll('"', '""')}"`,
    ),
  );
  const list = join(hard.folder, "hard.csv");
  writeFileSync(list, `Name,Email,Birthday,Notes\n${rows.map((row) => row.join(",")).join("\n")}\n`);
  await hard.done("import", list, "--apply");
  await hard.done("promise", "Mette Holm", "send it; now, \\n really 👍", "--by", "2030-01-31");
  return hard;
}

describe("what can be named on the command line", () => {
  it.each<[string, (folder: string) => string, number, RegExp]>([
    ["a folder", (folder) => folder, 1, /is a folder|not a file/],
    ["nothing", (folder) => join(folder, "none.vcf"), 3, /there is no such file/],
    ["a web address", () => "https://x.example/people.vcf", 3, /there is no such file/],
    ["an endless device", () => "/dev/zero", 1, /zero/],
    ["what cannot be read", () => "/proc/self/mem", 7, /^net: \/proc\/self\/mem cannot be read \(EIO\)\n/],
    ["a file of no bytes", (folder) => file(folder, "empty.vcf", ""), 1, /nothing in it/],
    ["an archive of nothing", (folder) => file(folder, "x.zip", "PK\x05\x06".padEnd(22, "\0")), 1, /x\.zip/],
    ["an archive that ends early", (folder) => file(folder, "y.zip", "PK\x03\x04abc"), 1, /y\.zip/],
    [
      "a picture",
      (folder) => file(folder, "z.vcf", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
      1,
      /z\.vcf: it is a picture \(PNG\)\n {2}try: net add --card/,
    ],
    [
      "something else that is no text",
      (folder) => file(folder, "w.vcf", Buffer.from([1, 2, 3, 0, 7])),
      1,
      /w\.vcf: it is no text/,
    ],
    ["a PDF", (folder) => file(folder, "v.pdf", "%PDF-1.7\n1 0 obj\n"), 1, /v\.pdf: it is a PDF\n/],
    [
      "a directory's own form",
      (folder) => file(folder, "book.ldif", "dn: cn=Mette Holm,mail=m@h.dk\nobjectclass: person\ncn: Mette Holm\n"),
      1,
      /book\.ldif: it is LDIF\n {2}try: .*CSV/,
    ],
    [
      "a web page",
      (folder) => file(folder, "contacts.csv", "\n<!doctype html>\n<title>Sign in</title>\n"),
      1,
      /contacts\.csv: it is a web page\n {2}try: .*CSV/,
    ],
    [
      "a calendar",
      (folder) => file(folder, "c.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"),
      1,
      /c\.ics: it is a calendar, and no list of people\n/,
    ],
    [
      "a card without its first line",
      (folder) => file(folder, "c.vcf", "VERSION:3.0\nFN:Bo Juul\nEND:VCARD\n"),
      1,
      /c\.vcf: it is a card without its first line\n {2}try: BEGIN:VCARD before it\n/,
    ],
  ])("%s is answered in one sentence, and nothing is written", async (_, pathIn, code, said) => {
    const { folder, net, done } = start();
    await done("add", "Bo Friis");
    const before = readFileSync(join(folder, "net.db"));
    const { code: exit, stdout, stderr } = await net("import", pathIn(folder), "--apply");
    expect([exit, stdout]).toEqual([code, ""]);
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/^net: [^\n]+\n(?: {2}try: [^\n]+\n)?$/);
    expect(readFileSync(join(folder, "net.db")).equals(before)).toBe(true);
  });

  it("a pipe nobody writes to is no file to wait for", async () => {
    const { folder, env } = start();
    execFileSync("mkfifo", [join(folder, "pipe.vcf")]);
    const { code, stderr } = await started(["import", join(folder, "pipe.vcf")], env, { killAfterMs: 20_000 });
    expect(code).toBe(1);
    expect(stderr).toMatch(/nothing in it/);
  });

  it("a pipe somebody writes to late is read whole", async () => {
    const { folder, env, done } = start();
    const pipe = join(folder, "pipe.csv");
    execFileSync("mkfifo", [pipe]);
    const writer = spawn("sh", ["-c", 'exec > "$0"; echo Name,Email; sleep .2; echo Ada Byron,a@x.example', pipe], {
      env,
    });
    await done("import", pipe, "--apply");
    writer.kill();
    expect(await done("list", "is:filed")).toContain("Ada Byron");
  });

  it("--dry-run changes no byte, and counts as the import then does", async () => {
    const { folder, done } = await startHard();
    const sum = () =>
      createHash("sha256")
        .update(readFileSync(join(folder, "net.db")))
        .digest("hex");
    const more = file(
      folder,
      "more.csv",
      "Name,Email\nMette Holm,p0@x.example\nMette Holm,other@x.example\nAda Byron,a@x.example\n,\n",
    );
    const before = sum();
    const planned = JSON.parse(await done("import", more, "--dry-run", "--json")) as { counts: object };
    expect(sum()).toBe(before);
    const carried = JSON.parse(await done("import", more, "--apply", "--json")) as { counts: object };
    expect(carried.counts).toEqual(planned.counts);
  });
});

function file(folder: string, name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content, typeof content === "string" ? "latin1" : undefined);
  return path;
}

describe("what is written", () => {
  it("is for its owner alone in every form, folders too, whatever the umask", async () => {
    const { folder, env } = await startHard();
    for (const [name, as] of [
      ["a.json", "json"],
      ["a.vcf", "vcard"],
      ["b.vcf", "vcard3"],
      ["a.csv", "csv"],
      ["a.ics", "ics"],
      ["notes", "markdown"],
    ] as const) {
      const shell = `umask 022; '${process.execPath}' bin/net.cjs export '${join(folder, name)}' --as ${as}`;
      expect(spawnSync("sh", ["-c", shell], { env, encoding: "utf8" }).stderr).toBe("");
      expect([name, lstatSync(join(folder, name)).mode & 0o777]).toEqual([name, as === "markdown" ? 0o700 : 0o600]);
    }
    for (const note of readdirSync(join(folder, "notes"))) {
      expect(lstatSync(join(folder, "notes", note)).mode & 0o777).toBe(0o600);
    }
  });

  it("goes to - as nothing but the data", async () => {
    const { done } = await startHard();
    for (const as of ["json", "vcard", "csv", "ics"]) {
      const text = await done("export", "-", "--as", as);
      expect(text).toMatch(/^(?:\{|BEGIN:|name,)/);
    }
  });

  it("takes no folder by a link", async () => {
    const { folder, net } = await startHard();
    mkdirSync(join(folder, "real"));
    symlinkSync(join(folder, "real"), join(folder, "link"));
    expect((await net("export", "--split", join(folder, "link"), "--force")).code).toBe(1);
    expect(readdirSync(join(folder, "real"))).toEqual([]);
  });
});

describe("other programs", () => {
  it.runIf(has("khard"))("khard lists everybody by name", async () => {
    const { folder, env, done } = await startHard();
    const cards = join(folder, "cards");
    await done("export", "--split", cards, "--vcard", "3");
    const config = file(
      folder,
      "khard.conf",
      `[addressbooks]\n[[net]]\npath = ${cards}\n[general]\ndefault_action = list\n`,
    );
    const { stdout, stderr, status } = spawnSync("khard", ["-c", config, "list", "--parsable"], {
      env: { ...env, PATH: process.env["PATH"], LC_ALL: "C.UTF-8" },
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(HARD.length);
    for (const [name] of HARD) expect(stdout).toContain(name);
  });

  it.runIf(has("khal"))(
    "khal shows every birthday on its day, 29 February in every year, and takes a second copy for the same",
    async () => {
      const { folder, env, done } = await startHard();
      const calendar = join(folder, "calendar");
      mkdirSync(calendar);
      const config = file(
        folder,
        "khal.conf",
        `[calendars]\n[[net]]\npath = ${calendar}\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\ntimeformat = %H:%M\n`,
      );
      const khal = (...argv: string[]): string => {
        const { stdout, stderr, status } = spawnSync("khal", ["-c", config, ...argv], {
          env: { ...env, PATH: process.env["PATH"], LC_ALL: "C.UTF-8" },
          encoding: "utf8",
        });
        if (status !== 0) throw new Error(stderr);
        return stdout;
      };
      const shown = (day: string): string => khal("list", "--format", "{title}", "--day-format", "", day, "1d");
      for (const copy of ["one.ics", "other.ics"]) {
        await done("export", join(folder, copy));
        khal("import", "--batch", "-a", "net", join(folder, copy));
      }
      // khal 0.10 forgets to escape a backslash when it keeps an event, and shows something else.
      for (const [name, birthday] of HARD.filter(([each]) => !each.includes("\\"))) {
        const day = birthday.endsWith("02-29") ? "02-28" : birthday.slice(5);
        const lines = shown(`2027-${day}`)
          .split("\n")
          .filter((line) => line.includes(name));
        expect([name, lines.length]).toEqual([name, 1]);
      }
      expect(shown("2028-02-29")).toContain("Mette Holm");
      expect(shown("2028-02-28")).not.toContain("Mette Holm");
    },
  );

  it.runIf(has("vdirsyncer"))(
    "vdirsyncer carries the folder of cards, and finds nothing to do after a second export",
    async () => {
      const { folder, env, done } = await startHard();
      const [cards, copy] = [join(folder, "book"), join(folder, "copy")];
      await done("export", "--split", cards);
      mkdirSync(copy);
      const storage = (name: string, path: string): string =>
        `[storage ${name}]\ntype = "filesystem"\npath = "${path}"\nfileext = ".vcf"\n`;
      const config = file(
        folder,
        "vdirsyncer.conf",
        `[general]\nstatus_path = "${folder}/status/"\n[pair p]\na = "a"\nb = "b"\ncollections = null\n${storage("a", cards)}${storage("b", copy)}`,
      );
      const sync = (verb: string): string => {
        const { stdout, stderr, status } = spawnSync("vdirsyncer", ["-c", config, verb], {
          env: { ...env, PATH: process.env["PATH"], LC_ALL: "C.UTF-8" },
          encoding: "utf8",
          input: "y\n",
        });
        if (status !== 0) throw new Error(stdout + stderr);
        return stdout + stderr;
      };
      sync("discover");
      sync("sync");
      expect(readdirSync(copy)).toHaveLength(HARD.length);
      await done("export", "--split", cards, "--force");
      expect(sync("sync")).not.toMatch(/Copying|Deleting/);
      expect(await started(["import", join(copy, readdirSync(copy)[0] ?? ""), "--apply"], env)).toMatchObject({
        code: 0,
      });
    },
  );
});
