import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, NetError } from "../errors.ts";
import { temporaryFolder } from "./temporary.ts";

/** What ends `net` while an editor runs, and must take the file with it; Ctrl-C is the editor's own. */
const ENDINGS = ["SIGHUP", "SIGTERM"] as const;

/**
 * Lets the user change `text` in their editor and gives what they saved. The file is for them alone, in a fresh folder, and is
 * removed however this ends.
 */
export async function edited(text: string, env: NodeJS.ProcessEnv, tmpdir: string): Promise<string> {
  const set = [env["VISUAL"], env["EDITOR"]].map((each) => words(each ?? "")).find(([program = ""]) => program !== "");
  const [program = "vi", ...parameters] = set ?? [];
  const folder = temporaryFolder(tmpdir);
  const path = join(folder, "contact.yaml");
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const end = (signal: NodeJS.Signals): void => {
    remove();
    for (const each of ENDINGS) process.off(each, end);
    process.kill(process.pid, signal);
  };
  const ignore = (): void => undefined;
  for (const each of ENDINGS) process.on(each, end);
  process.on("SIGINT", ignore);
  try {
    writeFileSync(path, text, { mode: 0o600, flag: "wx" });
    const status = await ended(program, [...parameters, path]);
    if (status !== 0) throw new NetError("cancelled", `the editor ended with ${String(status)}; nothing was changed`);
    return savedAt(path, program);
  } finally {
    for (const each of ENDINGS) process.off(each, end);
    process.off("SIGINT", ignore);
    remove();
  }
}

function savedAt(path: string, program: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new NetError("invalid", `the editor "${program}" left no file (${codeOf(cause)}); nothing was changed`, {
      hint: "set EDITOR to one that saves under the name it is given",
      cause,
    });
  }
}

/** The exit code, or the signal, with which a program on this terminal ended. */
function ended(program: string, parameters: readonly string[]): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: "inherit" });
    child.on("error", (cause) =>
      reject(new NetError("invalid", `the editor "${program}" does not start`, { hint: "set EDITOR", cause })),
    );
    child.on("exit", (code, signal) => resolve(code ?? signal));
  });
}

/** What a program of the user's prints, which may itself ask them on the terminal; no shell reads the line. */
export function printed(commandLine: string): string {
  const [program = "", ...parameters] = words(commandLine);
  if (program === "")
    throw new NetError("usage", "the program to run is empty", { hint: '--password-command "pass show dav"' });
  const { status, signal, error, stdout } = spawnSync(program, parameters, {
    stdio: ["inherit", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (error) throw new NetError("invalid", `the program "${program}" does not start`, { cause: error });
  if (status !== 0)
    throw new NetError("invalid", `the program "${program}" ended with ${status ?? signal ?? "nothing"}`);
  return stdout;
}

/** `vim -f` and `"/my editor" -w` as a shell would part them, without a shell. */
function words(commandLine: string): string[] {
  return [...commandLine.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"']+|["'])+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ""),
  );
}
