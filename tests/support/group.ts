import { join } from "node:path";
import type { NetOptions } from "./harness.ts";
import { freshFolder, startNet } from "./harness.ts";

/** A file with three people and a group they are in, and as many sittings on it as are wanted. Today is 4 May 2026. */
export async function startGroup(
  flags = '--purpose "better leaders" --theme leadership --every "1 month" --duration 120',
) {
  const path = join(freshFolder(), "net.db");
  const open = (options: NetOptions = {}) => startNet({ path, ...options });
  const quiet = open({ today: "2026-01-05" });
  for (const line of [
    'add "Mette Holm @ Nordlys A/S"',
    'add "Bo Friis"',
    'add "Søren Kjær"',
    `group add "Ledernetværk" ${flags}`,
    "group member Leder Mette",
    "group member Leder Bo",
    "group member Leder Søren",
  ]) {
    const { exitCode, stderr } = await quiet.net(line);
    if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
  }
  quiet.goTo("2026-05-04");
  return { ...quiet, open };
}
