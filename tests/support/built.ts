import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const BIN = fileURLToPath(new URL("../../bin/net.cjs", import.meta.url));

/** A surrounding in which nothing of this machine's own shows. */
export function bareEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"],
    HOME: folder,
    NET_DB: `${folder}/net.db`,
    XDG_CACHE_HOME: `${folder}/cache`,
    TZ: "UTC",
    NO_COLOR: "1",
  };
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built `net` and waits for its end; with `killAfterMs` it is killed without a warning. */
export function started(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  options: { readonly stdin?: string; readonly killAfterMs?: number } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...argv], { env, stdio: ["pipe", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.on("error", () => undefined); // it may have ended before it read anything
    child.stdin.end(options.stdin ?? "");
    if (options.killAfterMs !== undefined) setTimeout(() => child.kill("SIGKILL"), options.killAfterMs);
  });
}
