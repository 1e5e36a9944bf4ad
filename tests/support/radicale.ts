import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { DavPlaceReport, DavPushReport } from "../../src/views/dav.ts";
import { freshFolder } from "./harness.ts";

export const hasRadicale = spawnSync("radicale", ["--version"]).status === 0;

export const USER = "mette";
export const PASSWORD = "hemmeligt ord: æøå";

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => void server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** A real server of this test's own, with one user, on this computer alone; gone when the test ends. */
export async function startRadicale() {
  const folder = freshFolder();
  const port = await freePort();
  const users = join(folder, "users");
  const config = join(folder, "config");
  const storage = join(folder, "storage");
  mkdirSync(storage);
  writeFileSync(users, `${USER}:${PASSWORD}\n`);
  writeFileSync(
    config,
    `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = ${users}\n` +
      `htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = ${storage}\n[logging]\nlevel = error\n`,
  );
  const url = `http://127.0.0.1:${port}/`;
  let child: ChildProcess;
  const start = async (): Promise<void> => {
    child = spawn("radicale", ["--config", config], { stdio: "ignore" });
    for (let tries = 0; tries < 200; tries++) {
      const isUp = await fetch(url).then(
        () => true,
        () => false,
      );
      if (isUp) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("radicale does not start");
  };
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
  await start();
  onTestFinished(stop);

  /** Another program, that of somebody else: what it asks, and what it is answered. */
  const other = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
    const authorization = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString("base64")}`;
    const response = await fetch(new URL(path, url), {
      method,
      headers: { authorization, "content-type": path.endsWith(".ics") ? "text/calendar" : "text/vcard", ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, text: await response.text() };
  };
  const collection = (name: string): string => join(storage, "collection-root", USER, name);
  return {
    url,
    port,
    start,
    stop,
    other,
    /** The names of what lies in a collection. */
    files: (name: string): string[] => {
      try {
        return readdirSync(collection(name))
          .filter((file) => !file.startsWith("."))
          .sort();
      } catch {
        return [];
      }
    },
    read: (name: string, file: string): string => readFileSync(join(collection(name), file), "utf8"),
    remove: (name: string): void => rmSync(collection(name), { recursive: true }),
  };
}

/** How many of each: new, changed, taken away, unchanged, left, foreign. */
export function counts({ places }: DavPushReport) {
  const count = ({ sent, taken, unchanged, left, foreign }: DavPlaceReport): string =>
    [
      sent.filter(({ isNew }) => isNew).length,
      sent.filter(({ isNew }) => !isNew).length,
      taken.length,
      unchanged,
      left.length,
      foreign,
    ].join(" ");
  return Object.fromEntries(places.map((place) => [place.kind, count(place)]));
}
