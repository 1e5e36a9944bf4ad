import { join } from "node:path";
import { freshFolder, type NetOptions, startNet } from "./harness.ts";

/** Anne was met often, Bo once a year ago, Carl twice a month ago; two goals. Several sittings on one file. */
export async function circle() {
  const path = join(freshFolder(), "net.db");
  const open = (options: NetOptions = {}) => startNet({ path, ...options });
  const { net } = open();
  const run = async (line: string): Promise<void> => {
    const { exitCode, stderr } = await net(line);
    if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
  };
  await run('mission --goal "a board seat" --weight .9');
  for (const name of ["Anne Holm", "Bo Friis", "Carl Bech"])
    await run(`add "${name}" --new --tier close --on 2025-01-05`);
  await run('log "Coffee with Anne yesterday" --depth 2');
  await run('log "Coffee with Anne on 2025-12-04" --depth 2');
  await run('log "Coffee with Bo on 2025-05-04, talked about boats"');
  await run('log "Coffee with Carl on 2026-01-10"');
  return { path, open, run };
}
