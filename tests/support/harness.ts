import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { onTestFinished } from "vitest";
import type { Context } from "../../src/context.ts";
import { type Day, parseDay } from "../../src/domain/day.ts";
import { processFiles } from "../../src/io/files.ts";
import { openPictures, type Pictures } from "../../src/io/pictures.ts";
import type { ShownLine } from "../../src/io/shown.ts";
import { visiblePrompter } from "../../src/io/visible-prompter.ts";
import { run } from "../../src/main.ts";
import { databaseFailure } from "../../src/store/failure.ts";
import { openStore } from "../../src/store/store.ts";
import { PLAIN, type Style } from "../../src/style.ts";
import { type Answers, scriptedPrompter } from "./scripted-prompter.ts";

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`not a day: ${text}`);
  return parsed;
}

export interface NetOptions {
  readonly today?: string;
  /** What is answered to each question; with any, even none, somebody sits at the terminal. */
  readonly answers?: Answers;
  /** What comes in on standard input. */
  readonly stdin?: string;
  /** That of the terminal; when it is left out, 80 for what is printed, and what is wrong goes to a pipe. */
  readonly width?: number;
  readonly style?: Style;
  /** A database file; a fresh one in memory when it is left out. */
  readonly path?: string;
  /** What the editor makes of the text it is given. */
  readonly editor?: (text: string) => string;
  /** What is seen on pictures; the real eyes when it is left out. */
  readonly pictures?: Pictures;
  /** The password of the environment, and how long a server may take. */
  readonly dav?: { readonly password?: string; readonly patienceMs?: number };
  /** That of the terminal; English when it is left out. */
  readonly language?: Context["language"];
}

let onFiles = 0;

/** A `net` of one's own: an empty database, a fixed day, counted ids, captured output. */
export function startNet(options: NetOptions = {}) {
  let today = day(options.today ?? "2026-05-04");
  let ids = 0;
  let seconds = 0;
  let stdout = "";
  let stderr = "";
  let stdin = options.stdin ?? "";
  let shown: readonly ShownLine[] = [];
  // Several may open one file after each other: their ids must not meet, and those of a later one sort behind.
  const prefix = options.path === undefined ? "id" : `id${String(++onFiles).padStart(3, "0")}`;
  const newId = (): string => `${prefix}-${String(++ids).padStart(6, "0")}`;
  const path = options.path ?? ":memory:";
  let notes: string | undefined;
  const store = openStore(path, {
    // A step is made on the day it says, so that a history reads as it would.
    now: () => new Date(Date.parse(`${today}T08:00:00Z`) + 1000 * seconds++),
    newId,
    host: () => "test",
  });
  const scripted = scriptedPrompter(options.answers);
  const context: Context = {
    store,
    missingFile: () => null,
    terminal: {
      isInteractive: options.answers !== undefined,
      width: options.width ?? 80,
      errWidth: options.width ?? Infinity,
      style: options.style ?? PLAIN,
      out: (text) => void (stdout += text),
      err: (text) => void (stderr += text),
    },
    prompter: visiblePrompter(scripted),
    files: {
      text: () => stdin,
      bytes: (path) => (path === "-" ? Buffer.from(stdin) : processFiles(process.env, tmpdir).bytes(path)),
      inflater: async () => (packed, most) => inflateRawSync(packed, { maxOutputLength: most }),
      edited: async (text) => {
        if (!options.editor) throw new Error("nobody expected the editor");
        return options.editor(text);
      },
      printed: async (commandLine) => execFileSync("sh", ["-c", commandLine], { encoding: "utf8" }),
    },
    pictures: async () => options.pictures ?? openPictures(tmpdir),
    shown: { lines: () => shown, keep: (lines) => void (shown = lines) },
    counted: (_, count) => count(),
    get today() {
      return today;
    },
    newId,
    language: options.language ?? "en",
    commandLine: "",
    dav: {
      password: options.dav?.password,
      notes: () => (notes ??= options.path === undefined ? join(freshFolder(), "net.db-dav") : `${path}-dav`),
      patienceMs: options.dav?.patienceMs ?? 30_000,
    },
    explained: (error) => databaseFailure(error, path),
  };

  /** Runs one command line, as typed, and says what came of it. */
  const net = async (line: string, input?: string) => {
    stdout = stderr = "";
    if (input !== undefined) stdin = input;
    const exitCode = await run(words(line), context);
    scripted.allAnswered();
    return { stdout, stderr, exitCode };
  };
  /** The answer of a command that is to succeed, as a program reads it. */
  const json = async <Report = Record<string, unknown>>(line: string, input?: string): Promise<Report> => {
    const { stdout: text, stderr: complaint, exitCode } = await net(`${line} --json`, input);
    if (exitCode !== 0) throw new Error(`${line}: ${complaint}`);
    return JSON.parse(text) as Report;
  };
  return { net, json, context, store, goTo: (text: string) => void (today = day(text)) };
}

/** A folder of this test's own, gone when it ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "net-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return folder;
}

/** A command line parted as a shell would: quotes hold a word together, double ones with `\"` in them; outside of both `\'` stands for one. */
export function words(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g)].map(([word]) =>
    word.replace(
      /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g,
      (_, double?: string, single?: string, escaped?: string) =>
        double?.replace(/\\(.)/g, "$1") ?? single ?? escaped ?? "",
    ),
  );
}
