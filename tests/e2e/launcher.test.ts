import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { VERSION } from "../../src/version.ts";
import { BIN, bareEnvironment } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PRINTED = { status: 0, stdout: `${VERSION}\n`, stderr: "" };

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).mtimeMs),
  );
}

beforeAll(() => {
  const built = join(ROOT, "dist/net.cjs");
  const isBuilt = existsSync(built) && statSync(built).mtimeMs > newest(join(ROOT, "src"));
  if (!isBuilt) execFileSync(process.execPath, [join(ROOT, "scripts/build.mjs")], { stdio: "ignore" });
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function ended(argv: readonly string[], env: NodeJS.ProcessEnv, bin = BIN): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { env, encoding: "utf8", input: "" });
  return { status, stdout, stderr };
}

/** A launcher with a bundle that is made up, in the form that the build gives one. */
function launcherOf(folder: string, bundle: string): string {
  const bin = join(folder, "package/bin/net.cjs");
  for (const part of ["bin", "dist"]) mkdirSync(join(folder, "package", part), { recursive: true });
  copyFileSync(BIN, bin);
  const [build = "", ...body] = bundle.split("\n");
  const script = `${build}\n(function (exports, require, module, __filename, __dirname) {${body.join("\n")}\n})`;
  writeFileSync(join(dirname(bin), "../dist/net.cjs"), script);
  return bin;
}

const cacheOf = (folder: string): string => join(folder, "cache/net");
const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe("the cache of compiled code", () => {
  it("is made by the first run, for its owner alone, and used by the second", () => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    expect(ended(["--version"], env)).toEqual(PRINTED);
    const [name = "", ...others] = readdirSync(cacheOf(folder));
    expect(others).toEqual([]);
    expect(name).toContain(`${process.version}-${process.arch}`);
    expect(modeOf(cacheOf(folder))).toBe(0o700);
    expect(modeOf(join(cacheOf(folder), name))).toBe(0o600);
    const { mtimeMs, ino } = statSync(join(cacheOf(folder), name));
    expect(ended(["--version"], env)).toEqual(PRINTED);
    expect(statSync(join(cacheOf(folder), name))).toMatchObject({ mtimeMs, ino });
  });

  it("is one for each command, and none for what is no command", () => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    const elsewhere = { ...env, XDG_CACHE_HOME: join(folder, "elsewhere") }; // the files are there before the caches are
    ended(["add", "Bo"], elsewhere);
    ended(["--db", join(folder, "other.db"), "add", "Bo"], elsewhere);
    ended(["due"], env);
    ended(["--db", join(folder, "other.db"), "due", "--count"], env);
    ended(["nosuch"], env);
    // What keeps the scores of a month, and what makes a new file, is loaded by the first command, and by no other.
    const commands = (): string[] => readdirSync(cacheOf(folder)).filter((name) => !/^(?:month|rare)\./.test(name));
    expect(commands()).toHaveLength(1);
    ended(["history"], env);
    expect(commands()).toHaveLength(2);
  });

  it("holds what is only loaded at need, too", () => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    const card = ["add", "Mette Holm, CFO @ Nordlys A/S, +45 20 30 40 50", "--dry-run"];
    const first = ended(card, env);
    expect(first.status).toBe(0);
    expect(readdirSync(cacheOf(folder)).some((name) => name.startsWith("libphonenumber"))).toBe(true);
    expect(ended(card, env)).toEqual(first);
  });

  it("holds no library of phone numbers for digits that are told to be none by what stands round them", () => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    const card = ["add", "Mette Holm, CVR 20304050, mette20304050@nordlys.dk, 12500000 kr", "--dry-run"];
    expect(ended(card, env).status).toBe(0);
    expect(readdirSync(cacheOf(folder)).filter((name) => name.startsWith("libphonenumber"))).toEqual([]);
  });

  it.each([
    { name: "nothing", harm: () => Buffer.alloc(0) },
    { name: "something else", harm: () => Buffer.from("not a cache") },
    { name: "half of it", harm: (data: Buffer) => data.subarray(0, data.length / 2) },
    {
      name: "zeros after the start",
      harm: (data: Buffer) => Buffer.concat([data.subarray(0, 4096), Buffer.alloc(data.length - 4096)]),
    },
    { name: "one byte of another value, early", harm: (data: Buffer) => changedAt(data, 5_000) },
    { name: "one byte of another value, late", harm: (data: Buffer) => changedAt(data, data.length - 5_000) },
    {
      name: "the data of another length of source",
      harm: (data: Buffer) => changedAt(changedAt(data, 8), 8 + data.length / 2),
    },
  ])("is passed over and made anew when it holds $name", ({ harm }) => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    ended(["--version"], env);
    const [name = ""] = readdirSync(cacheOf(folder));
    const path = join(cacheOf(folder), name);
    const harmed = harm(readFileSync(path));
    writeFileSync(path, harmed);
    expect(ended(["--version"], env)).toEqual(PRINTED);
    expect(readFileSync(path).equals(harmed)).toBe(false);
    expect(ended(["--version"], env)).toEqual(PRINTED);
  });

  function changedAt(data: Buffer, at: number): Buffer {
    const copy = Buffer.from(data);
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    return copy;
  }

  it("is not of another build, and what other builds left is taken away", () => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    const bundle = (build: string, word: string): string =>
      `// ${build}\nexports.main = async () => { require("node:fs").writeSync(1, "${word}"); return 0; };\n`;
    const bin = launcherOf(folder, bundle("0000000000000001", "one"));
    expect(ended(["--version"], env, bin).stdout).toBe("one");
    writeFileSync(join(cacheOf(folder), "mine.txt"), "not ours");
    launcherOf(folder, bundle("0000000000000002", "two")); // as long as the other, which is all that V8 looks at
    expect(ended(["--version"], env, bin).stdout).toBe("two");
    expect(readdirSync(cacheOf(folder)).sort()).toEqual([
      "mine.txt",
      `net=help-list.0000000000000002.${process.version}-${process.arch}.v8cache`,
    ]);
  });

  it.each([
    {
      name: "is a file",
      prepare: (cache: string) => {
        mkdirSync(dirname(cache));
        writeFileSync(cache, "");
      },
      left: (cache: string) => readFileSync(cache, "utf8"),
      expected: "",
    },
    {
      name: "is a link to somewhere else",
      prepare: (cache: string) => {
        mkdirSync(join(dirname(cache), "elsewhere"), { recursive: true });
        symlinkSync("elsewhere", cache);
      },
      left: (cache: string) => readdirSync(join(dirname(cache), "elsewhere")),
      expected: [],
    },
    {
      name: "can be written to by others",
      prepare: (cache: string) => {
        mkdirSync(cache, { recursive: true });
        chmodSync(cache, 0o777);
      },
      left: (cache: string) => readdirSync(cache),
      expected: [],
    },
    {
      name: "cannot be made",
      prepare: (cache: string) => writeFileSync(dirname(cache), ""),
      left: (cache: string) => statSync(dirname(cache)).size,
      expected: 0,
    },
  ])("is left out where its folder $name", ({ prepare, left, expected }) => {
    const folder = freshFolder();
    prepare(cacheOf(folder));
    for (let turn = 0; turn < 2; turn++) expect(ended(["--version"], bareEnvironment(folder))).toEqual(PRINTED);
    expect(left(cacheOf(folder))).toEqual(expected);
  });

  it("is left out where it was put there by others", () => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    ended(["--version"], env);
    const [name = ""] = readdirSync(cacheOf(folder));
    const path = join(cacheOf(folder), name);
    chmodSync(path, 0o666);
    expect(ended(["--version"], env)).toEqual(PRINTED);
    expect(modeOf(path)).toBe(0o600); // made anew
  });

  it("is left out where there is no home, and where a folder is not named in full", () => {
    const folder = freshFolder();
    const { PATH } = bareEnvironment(folder);
    expect(ended(["--version"], { PATH })).toEqual(PRINTED);
    expect(ended(["--version"], { PATH, XDG_CACHE_HOME: "cache", HOME: "home" })).toEqual(PRINTED);
    expect(existsSync("cache")).toBe(false);
  });
});

describe("the start", () => {
  it("without a home asks for a file, and does with one", () => {
    const folder = freshFolder();
    const { PATH } = bareEnvironment(folder);
    const lost = ended(["due"], { PATH });
    expect(lost).toMatchObject({ status: 2, stdout: "" });
    expect(lost.stderr).toMatch(/^net: there is no home folder to keep the file in\n {2}try: /);
    expect(ended(["--db", join(folder, "a.db"), "add", "Bo"], { PATH })).toMatchObject({ status: 0, stderr: "" });
    expect(ended(["--db", join(folder, "a.db"), "due"], { PATH })).toMatchObject({ status: 0, stderr: "" });
  });

  it.each([
    { argv: ["nosuch"], status: 2 },
    { argv: ["due", "--nosuch"], status: 2 },
    { argv: ["done", "nobody"], status: 3 },
    { argv: ["add", "Bo Friis", "--on", "2999-01-01"], status: 1 },
    { argv: ["due", "--help"], status: 0 },
  ])("ends $argv with $status", ({ argv, status }) => {
    expect(ended(argv, bareEnvironment(freshFolder())).status).toBe(status);
  });

  it("helps with a command that is named behind --help, in full", () => {
    const helped = (...argv: string[]) => ended(argv, bareEnvironment(freshFolder())).stdout;
    expect(helped("--help", "due")).toContain("--within");
    expect(helped("--help", "due")).toBe(helped("due", "--help"));
  });

  it("is quiet when nobody reads on", () => {
    const folder = freshFolder();
    const { status, stdout, stderr } = spawnSync(
      "/bin/sh",
      ["-c", `"${process.execPath}" "${BIN}" --help | head -1; "${process.execPath}" "${BIN}" --help | true`],
      { env: bareEnvironment(folder), encoding: "utf8" },
    );
    expect({ status, lines: stdout.trimEnd().split("\n").length, stderr }).toEqual({ status: 0, lines: 1, stderr: "" });
  });

  it("says in one line what to do where nothing is built", () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "bin"));
    copyFileSync(BIN, join(folder, "bin/net.cjs"));
    const { status, stderr } = ended(["due"], bareEnvironment(folder), join(folder, "bin/net.cjs"));
    expect(status).toBe(70);
    expect(stderr).toMatch(/^net: .*dist is missing; run "npm run build" in .*\n$/);
  });

  it("says in one line that Node is too old", () => {
    const pretended =
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.16.0" } });';
    const { status, stderr } = spawnSync(process.execPath, ["-e", `${pretended} require(${JSON.stringify(BIN)})`], {
      env: bareEnvironment(freshFolder()),
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 70, stderr: "net: Node 20.17 or newer is needed; this is 20.16.0\n" });
  });

  it.each([
    { name: "that is thrown at once", bundle: 'throw new Error("boom");' },
    { name: "in main", bundle: 'exports.main = async () => { throw new Error("boom"); };' },
    {
      name: "beside main",
      bundle: 'exports.main = () => new Promise(() => { setTimeout(() => { throw new Error("boom"); }, 1); });',
    },
    {
      name: "in a promise that nobody waits for",
      bundle:
        'exports.main = () => { Promise.reject(new Error("boom")); return new Promise((r) => setTimeout(r, 99, 0)); };',
    },
  ])("ends with 70 and the stack at an error $name", ({ bundle }) => {
    const folder = freshFolder();
    const { status, stdout, stderr } = ended([], bareEnvironment(folder), launcherOf(folder, `// 0\n${bundle}\n`));
    expect({ status, stdout }).toEqual({ status: 70, stdout: "" });
    expect(stderr).toMatch(/^net: this is a bug in net\nError: boom\n {4}at .*dist\/net\.cjs:2:/);
  });

  it("is run from the bundle that keeps its names where NET_WHOLE asks for it", () => {
    const folder = freshFolder();
    const env = bareEnvironment(folder);
    expect([ended(["--version"], env), ended(["--version"], { ...env, NET_WHOLE: "1" })]).toEqual([PRINTED, PRINTED]);
    const scripts = readdirSync(cacheOf(folder)).map((name) => name.slice(0, name.indexOf(".")));
    expect(scripts.sort()).toEqual(["net-help=help-list", "net=help-list"]);
  });

  it.each([
    { state: "for another Node", addon: "built for something else" },
    { state: "not at all", addon: null },
  ])("says what to do where SQLite was built $state", ({ addon }) => {
    const folder = freshFolder();
    const built = join(folder, "node_modules/better-sqlite3/build/Release");
    for (const part of ["bin", "dist", built]) mkdirSync(join(folder, part.replace(folder, "")), { recursive: true });
    copyFileSync(BIN, join(folder, "bin/net.cjs"));
    for (const name of ["net-due.cjs", "net.cjs"]) copyFileSync(join(ROOT, "dist", name), join(folder, "dist", name));
    if (addon !== null) writeFileSync(join(built, "better_sqlite3.node"), addon);
    writeFileSync(join(folder, "file.db"), "");
    const { status, stderr } = ended(
      ["--db", join(folder, "file.db"), "due"],
      bareEnvironment(folder),
      join(folder, "bin/net.cjs"),
    );
    expect({ status, stderr }).toEqual({
      status: 7,
      stderr: `net: SQLite cannot be loaded by this Node (${process.version})\n  try: npm rebuild better-sqlite3, where net is installed\n`,
    });
  });

  it.each([
    { out: "a pipe", stdio: "pipe" as const },
    { out: "nowhere", stdio: "ignore" as const },
  ])("loads nothing that only some commands need, where output goes to $out", ({ stdio }) => {
    const folder = freshFolder();
    const list = join(folder, "loaded.json");
    const told = `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(list)}, JSON.stringify(process.moduleLoadList)));`;
    writeFileSync(join(folder, "told.cjs"), told);
    const env = bareEnvironment(folder);
    expect(ended(["add", "Mette Holm"], env)).toMatchObject({ status: 0 });
    spawnSync(process.execPath, ["-r", join(folder, "told.cjs"), BIN, "due"], {
      env,
      stdio: ["ignore", stdio, "pipe"],
    });
    const loaded = JSON.parse(readFileSync(list, "utf8")) as string[];
    const unwanted = ["child_process", "crypto", "http", "https", "os", "readline", "tls", "worker_threads", "zlib"];
    const streams = ["net", "stream", "tty"]; // for which Node takes longer than the whole of a command
    expect(loaded.filter((name) => [...unwanted, ...streams].some((each) => name === `NativeModule ${each}`))).toEqual(
      [],
    );
  });
});
