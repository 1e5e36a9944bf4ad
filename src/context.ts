import { readFileSync, statSync } from "node:fs";
import { homedir, hostname, tmpdir } from "node:os";
import { dirname, isAbsolute, join, resolve, toNamespacedPath } from "node:path";
import { type Day, dayOf } from "./domain/day.ts";
import type { Language } from "./domain/setting.ts";
import { NetError } from "./errors.ts";
import { type Counted, countedFor } from "./io/counted.ts";
import { type Files, processFiles } from "./io/files.ts";
import type { Pictures } from "./io/pictures.ts";
import { inquirerPrompter, type Prompter } from "./io/prompter.ts";
import { type Shown, shownFile } from "./io/shown.ts";
import { processTerminal, type Terminal } from "./io/terminal.ts";
import { visiblePrompter } from "./io/visible-prompter.ts";
import { databaseFailure } from "./store/failure.ts";
import { openStore, type Store } from "./store/store.ts";
import { storeToCome } from "./store/to-come.ts";

/** The world outside, as handed to every command. Nothing else in `net` reads the clock, chance or the process. */
export interface Context {
  /** Opened at the first use, so that `net --help` touches no file. */
  readonly store: Store;
  /** The file that was named by `--db` or `NET_DB` where it is not there; null where it is, and in the default place. */
  readonly missingFile: () => string | null;
  readonly terminal: Terminal;
  readonly prompter: Prompter;
  readonly files: Files;
  /** Eyes for pictures, opened at the first use. */
  readonly pictures: () => Promise<Pictures>;
  readonly shown: Shown;
  readonly counted: Counted;
  readonly today: Day;
  readonly newId: () => string;
  /** That of the terminal, where the owner has set none. */
  readonly language: Language;
  /** The command line as typed, for the journal. */
  readonly commandLine: string;
  /** What `net dav` alone needs. */
  readonly dav: DavSurroundings;
  /** What an error of the database means to the user. */
  readonly explained: (error: unknown) => unknown;
}

interface DavSurroundings {
  /** That of the environment. */
  readonly password: string | undefined;
  /** The file of notes of what was sent, beside the database. */
  readonly notes: () => string;
  /** How long a server may take to answer. */
  readonly patienceMs: number;
}

interface ProcessOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Asked for by `--db`. */
  readonly db?: string | undefined;
  /** Asked for by `--no-color`. */
  readonly isPlain?: boolean;
  /** Where the compiled SQLite lies; better-sqlite3 looks for it where this is left out. */
  readonly nativeBinding?: string | undefined;
}

export async function processContext({
  env,
  db,
  isPlain = false,
  nativeBinding,
}: ProcessOptions): Promise<Context & Disposable> {
  process.umask(0o077);
  let store: Store | undefined;
  let path: string | undefined;
  let prompter: Prompter | undefined;
  const named = db ?? (env["NET_DB"] === "" ? undefined : env["NET_DB"]);
  const databasePath = (): string => (path ??= resolve(named ?? join(dataFolder(env), "net", "net.db")));
  const missingFile = (): string | null => (named === undefined || isThere(databasePath()) ? null : databasePath());
  const terminal = await processTerminal(env, isPlain);
  const newId = ulids(
    () => new Date(),
    () => context.store.chance(16),
  );
  const context: Context & Disposable = {
    get store() {
      if (store !== undefined) return store;
      const missing = missingFile();
      demandFolder(missing);
      const surroundings = { now: () => new Date(), newId, host: hostName, addon: addonAt(nativeBinding) };
      store = missing === null ? openStore(databasePath(), surroundings) : storeToCome(missing, surroundings);
      return store;
    },
    missingFile,
    terminal,
    get prompter() {
      return (prompter ??= visiblePrompter(inquirerPrompter(terminal))); // most commands ask nothing
    },
    files: processFiles(env, tmpdir),
    pictures: async () => (await import("./io/pictures.ts")).openPictures(tmpdir),
    shown: shownFile(() => `${databasePath()}-shown`),
    counted: countedFor(databasePath, Date.now),
    today: dayOf(new Date()),
    newId,
    language: languageIn(env),
    commandLine: "",
    dav: { password: env["NET_DAV_PASSWORD"], notes: () => `${databasePath()}-dav`, patienceMs: 30_000 },
    explained: (error) => databaseFailure(error, path ?? "the database"),
    [Symbol.dispose]: () => store?.close(),
  };
  return context;
}

/** The name of this computer. Linux tells it in a file, which is read in a tenth of the time that node:os takes to load. */
function hostName(): string {
  try {
    return readFileSync("/proc/sys/kernel/hostname", "utf8").trim() || hostname();
  } catch {
    return hostname();
  }
}

/** What require() would give, without its looks at each folder on the way and at package.json. */
function addonAt(path: string | undefined): object | undefined {
  if (path === undefined) return undefined;
  const module = { exports: {} };
  try {
    process.dlopen(module, toNamespacedPath(path));
  } catch (cause) {
    throw new NetError("disk", `SQLite cannot be loaded by this Node (${process.version})`, {
      hint: "npm rebuild better-sqlite3, where net is installed",
      cause,
    });
  }
  return module.exports;
}

/** Whether something is there; where that cannot be told, whoever opens it says why. */
function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** A file that was named is made, and the folder it lies in, but none above: that is a slip more often than a wish. */
function demandFolder(missing: string | null): void {
  const above = missing === null ? null : dirname(dirname(missing));
  if (missing === null || above === null || isThere(above)) return;
  throw new NetError("disk", `there is no folder ${above}`, { hint: `mkdir -p "${dirname(missing)}"` });
}

/** Danish where the locale is; `LC_ALL` goes before `LANG`, and one that is empty counts for nothing. */
function languageIn(env: NodeJS.ProcessEnv): Language {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((name) => name !== undefined && name !== "");
  return /^da([_.@-]|$)/i.test(locale ?? "") ? "da" : "en";
}

/** Where this platform keeps a program's data; a relative XDG folder is passed over, as its rule says. */
function dataFolder(env: NodeJS.ProcessEnv): string {
  const xdg = env["XDG_DATA_HOME"];
  if (xdg && isAbsolute(xdg)) return xdg;
  if (process.platform === "win32" && env["LOCALAPPDATA"]) return env["LOCALAPPDATA"];
  const home = env["HOME"] ?? (process.platform === "win32" ? homedir() : "");
  if (!isAbsolute(home)) {
    throw new NetError("usage", "there is no home folder to keep the file in", {
      hint: "net --db FILE, or set NET_DB",
    });
  }
  return process.platform === "darwin" ? join(home, "Library", "Application Support") : join(home, ".local", "share");
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * ULIDs (github.com/ulid/spec): 48 bits of time and 80 of chance, so that two machines never make the same one. Within one
 * millisecond the next is the last one plus one, so that what is made later sorts later.
 */
function ulids(now: () => Date, chance: () => Uint8Array): () => string {
  let lastTime = -1;
  let digits: number[] = [];
  return () => {
    const time = now().getTime();
    if (time > lastTime) {
      lastTime = time;
      digits = [...chance()].map((byte) => byte & 31);
    } else {
      let at = digits.length - 1;
      while (at >= 0 && digits[at] === 31) digits[at--] = 0;
      if (at >= 0) digits[at] = (digits[at] ?? 0) + 1;
    }
    let rest = lastTime;
    let text = "";
    for (let count = 0; count < 10; count++) {
      text = (CROCKFORD[rest % 32] ?? "") + text;
      rest = Math.floor(rest / 32);
    }
    return text + digits.map((digit) => CROCKFORD[digit] ?? "").join("");
  };
}
