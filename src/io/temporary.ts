import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { codeOf, NetError } from "../errors.ts";

/** A folder of its own among those for temporary files, which nobody else can look into. */
export function temporaryFolder(tmpdir: string): string {
  try {
    return mkdtempSync(join(tmpdir, "net-")); // 0700
  } catch (cause) {
    throw new NetError("disk", `no temporary file can be made in ${tmpdir} (${codeOf(cause)})`, {
      hint: "room and the right to write there, or another TMPDIR",
      cause,
    });
  }
}
