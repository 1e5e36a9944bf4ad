import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, bareEnvironment } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";

/** Runs a line in bash, where `net` is the built program; what it printed, and its own exit code. */
function shell(line: string, env: NodeJS.ProcessEnv) {
  const script = `net() { '${process.execPath}' '${BIN}' "$@"; }\n${line}`;
  const { stdout, stderr, status } = spawnSync("bash", ["-c", script], { env, encoding: "utf8", timeout: 20_000 });
  return { stdout, stderr, status };
}

function filled(): NodeJS.ProcessEnv {
  const env = bareEnvironment(freshFolder());
  expect(
    shell('net add "Mette Holm @ Nordlys" --expects mail >/dev/null && net add "Bo Friis" >/dev/null', env).status,
  ).toBe(0);
  return env;
}

describe("output", () => {
  it("to a full device ends in one sentence and the code of the disk", () => {
    const { stderr, status } = shell("net list > /dev/full", filled());
    expect({ status, lines: stderr.split("\n").length }).toEqual({ status: 7, lines: 2 });
    expect(stderr).toMatch(/^net: the output could not be written \(ENOSPC\)\n$/);
  });

  it("to a closed descriptor shows no stack; Node itself puts /dev/null in its place", () => {
    expect(shell("net list >&-", filled())).toEqual({ stdout: "", stderr: "", status: 0 });
    expect(shell("net show Nobody 2>&-", filled())).toEqual({ stdout: "", stderr: "", status: 3 });
  });

  it("has no colour in a pipe, unless it is forced, and none with NO_COLOR", () => {
    const env = { ...filled(), NO_COLOR: undefined };
    expect(shell("net due | cat", env).stdout).not.toContain("\u001b");
    expect(shell("net due | cat", { ...env, FORCE_COLOR: "1" }).stdout).toContain("\u001b[");
    expect(
      shell("script -qec \"'$NODE' '$BIN' due\" /dev/null", { ...env, NODE: process.execPath, BIN, TERM: "xterm" })
        .stdout,
    ).toContain("\u001b[");
    for (const plain of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
      expect(
        shell("script -qec \"'$NODE' '$BIN' due\" /dev/null", {
          ...env,
          TERM: "xterm",
          NODE: process.execPath,
          BIN,
          ...plain,
        }).stdout,
      ).not.toContain("\u001b[");
    }
  });

  it.each(["0", "20", "40", "x"])("stands any COLUMNS, such as %s", (columns) => {
    const { status, stdout } = shell("net due; net list; net show Mette", { ...filled(), COLUMNS: columns });
    expect(status).toBe(0);
    expect(stdout).toContain("Mette Holm");
  });

  it("of net due --count in a prompt follows what was written the moment before", () => {
    const env = filled();
    const file = String(env["NET_DB"]);
    const longAgo = (): void => utimesSync(file, 1_700_000_000, 1_700_000_000);
    const prompt = (): string => shell("net due --count", env).stdout;
    longAgo();
    expect([prompt(), prompt()]).toEqual(["2\n", "2\n"]);
    expect(statSync(`${file}-count`).isFile()).toBe(true);
    shell("net promise Bo 'send the deck' --by today", env);
    longAgo(); // as if another computer's clock had said so
    expect([prompt(), prompt()]).toEqual(["2\n", "2\n"]);
    shell("net drop 'send the deck' && net archive Bo", env);
    expect([prompt(), prompt()]).toEqual(["1\n", "1\n"]);
    shell("net undo", env);
    expect(prompt()).toBe("2\n");
    expect(shell("net due --count --today 2030-01-01; net due --count", env).stdout).toMatch(/^\d+\n2\n$/);
  });

  it("with --json is one object a program can read, while complaints go elsewhere", () => {
    const env = filled();
    for (const command of [
      "due",
      "list",
      "show Mette",
      "brief Mette",
      "find mette",
      "promise",
      "inbox",
      "history",
      "tag",
      "config",
      "undo --dry-run",
    ]) {
      const { stdout, status } = shell(`net ${command} --json 2>/dev/null`, env);
      expect(status, command).toBe(0);
      expect(() => JSON.parse(stdout) as unknown, command).not.toThrow();
      expect(stdout).not.toContain("\u001b");
    }
    expect(shell("net show Nobody --json", env)).toMatchObject({ status: 3, stdout: "" });
  });
});

describe("input", () => {
  it.each(["net add", "net log", "net inbox --bankrupt", "net edit Mette", "net edit --where tag:x --tier core"])(
    "%s does not wait for an answer where nobody is there",
    (line) => {
      const { status, stderr } = shell(`${line} < /dev/null`, filled());
      expect([0, 2]).toContain(status);
      if (status === 2) expect(stderr).toMatch(/\n {2}try: /);
    },
  );

  it("that is closed, or not UTF-8, is refused and nothing is kept of it", () => {
    const env = filled();
    expect(shell("net add <&-", env).status).toBe(2);
    expect(shell("printf 'Ann\\xff Berg\\n' | net add --from -", env)).toMatchObject({ status: 1 });
    expect(shell("net add $'Ann\\xff Berg'", env)).toMatchObject({ status: 2 });
    expect(shell("net list --json", env).stdout).not.toContain("Ann");
  });

  it("in a file that is not there, a folder, or endless is an error at once", () => {
    const env = filled();
    expect(shell("net add --from /nowhere", env).status).toBe(3);
    expect(shell("net add --from /tmp", env).status).toBe(1);
    expect(shell("net add --from /dev/zero", env).status).toBe(1);
  });
});

describe("the file", () => {
  it("lies where the platform keeps such things, for its owner alone, whatever the umask", () => {
    const folder = freshFolder();
    const env = { ...bareEnvironment(folder), NET_DB: undefined, XDG_DATA_HOME: undefined };
    expect(shell("umask 000; net add Bo >/dev/null && net due >/dev/null", env).status).toBe(0);
    const home = join(
      folder,
      ...(process.platform === "darwin" ? ["Library", "Application Support"] : [".local", "share"]),
      "net",
    );
    expect(statSync(home).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(home)) expect(statSync(join(home, name)).mode & 0o777, name).toBe(0o600);
  });

  it("is not put under a relative XDG folder, and nowhere when there is no home", () => {
    const folder = freshFolder();
    const env = { ...bareEnvironment(folder), NET_DB: undefined, XDG_DATA_HOME: "relative" };
    expect(shell(`cd '${folder}' && net add Bo >/dev/null && test ! -e relative`, env).status).toBe(0);
    const { status, stderr } = shell("net due", { ...env, HOME: undefined });
    expect(status).toBe(2);
    expect(stderr).toContain("net: there is no home folder to keep the file in\n  try: net --db FILE, or set NET_DB\n");
  });

  it("may have any name", () => {
    const folder = freshFolder();
    const odd = join(folder, "a b", `æøå 🙂 ${"x".repeat(100)}`, "-net.db");
    mkdirSync(join(folder, "a b"));
    const env = { ...bareEnvironment(folder), NET_DB: undefined };
    expect(shell(`net --db '${odd}' add Bo && net due --db='${odd}'`, env)).toMatchObject({ status: 0 });
    expect(statSync(odd).isFile()).toBe(true);
  });

  it("that is held by another program is waited for, and then named", () => {
    const env = filled();
    const hold = `node -e "const D=require('better-sqlite3'); const db=new D(process.env.NET_DB); db.exec('begin immediate'); setTimeout(()=>db.exec('rollback'), Number(process.argv[1]))"`;
    const cwd = execFileSync("pwd", { encoding: "utf8" }).trim();
    const { status } = shell(`cd '${cwd}'; ${hold} 1500 & sleep 0.4; net add Carl; code=$?; wait; exit $code`, env);
    expect(status).toBe(0);
    const late = shell(
      `cd '${cwd}'; ${hold} 12500 & sleep 0.4; net add Dorte; code=$?; kill %1 2>/dev/null; exit $code`,
      env,
    );
    expect(late).toMatchObject({
      status: 5,
      stderr: expect.stringContaining("another program is writing to") as string,
    });
  }, 40_000);

  it("is read by a net whose clock stands in another zone, or in a zone that does not exist", () => {
    const env = filled();
    for (const zone of ["Pacific/Kiritimati", "America/St_Johns", "Nowhere/Land"]) {
      expect(shell("net due --today 2026-05-04", { ...env, TZ: zone }).status).toBe(0);
    }
  });
});
