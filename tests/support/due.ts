import { created } from "../../src/domain/change.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import type { DueReport } from "../../src/domain/due.ts";
import { contact } from "./builders.ts";
import { startNet } from "./harness.ts";

/** A file, and what `net due` says of it: names with the kinds of their reasons. */
export function start(width?: number) {
  const started = startNet(width === undefined ? {} : { width });
  const setUp = async (...lines: string[]): Promise<void> => {
    for (const line of lines) {
      const { exitCode, stderr } = await started.net(line);
      if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
    }
  };
  const due = async (flags = ""): Promise<string[]> =>
    (await started.json<DueReport>(`due ${flags}`)).items.map(
      ({ name, reasons }) => `${name}: ${reasons.map(({ kind }) => kind).join(" ")}`,
    );
  /** So many others that only the most urgent are looked at, of whom nothing is due. */
  const crowd = (): void => {
    const others = Array.from({ length: 501 }, (_, at) =>
      created(
        "contact",
        contact({ id: `other ${at}` as ContactId, name: `Other ${at}`, standing: "filed", tier: null }),
      ),
    );
    started.store.apply("crowd", () => ({ changes: others }));
  };
  return { ...started, setUp, due, crowd };
}

export async function withMette(width?: number) {
  const started = start(width);
  started.goTo("2026-05-01");
  await started.setUp('add "Mette Holm, CFO @ Nordlys A/S" --every 1y', 'add "Bo Friis" --every 1y');
  return started;
}

export const text = (stdout: string): string => stdout.replaceAll(/\s+/g, " ");
