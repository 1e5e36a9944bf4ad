import type { Context } from "../../context.ts";
import { type Everything, IN_ORDER, restored } from "../../domain/everything.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { importWholeView } from "../../views/import/whole.ts";
import { demandYes } from "../common/demand-yes.ts";
import { printReport } from "../common/output.ts";
import { MANY, progress } from "../common/progress.ts";
import { questionsFor } from "../common/questions.ts";
import { type WriteOptions, write } from "../common/write.ts";

interface WholeOptions extends WriteOptions {
  readonly apply: boolean;
}

/** Reads a whole file that net export wrote back into an empty one; false where it is something else. */
export async function restoreWhole(
  context: Context,
  paths: readonly string[],
  options: WholeOptions,
): Promise<boolean> {
  const [path] = paths;
  const text = paths.length === 1 && path !== undefined ? wholeText(context, path) : null;
  if (text === null) return false;
  const { readNetJson } = await import("../../formats/net-json.ts");
  const everything = readNetJson(text);
  demandEmpty(context);
  const { terminal } = context;
  const isAsked = terminal.isInteractive && !options.json && !options.dryRun && !options.apply;
  const counts = countsOf(everything);
  if (isAsked || (!options.apply && !options.dryRun)) {
    printReport(
      context,
      { isApplied: false, counts, next: isAsked ? null : `net import ${quoted(path ?? "-")} --apply` },
      {
        json: options.json,
        view: importWholeView,
      },
    );
    if (!isAsked) return true;
    await demandYes(context, questionsFor(context).sure.takeInWhole, {
      flag: "--apply",
      nothing: "nothing was taken in",
    });
  }
  progress(context, options, everything.contact.length > MANY, "Taking in everything");
  write(
    context,
    options,
    () => {
      demandEmpty(context);
      const changes = restored(everything, context.store.everything().snapshot);
      return { changes, report: { isApplied: true, counts, next: null } };
    },
    importWholeView,
  );
  return true;
}

/** Enough to tell net's own form by. */
const BEGINNING = 200;

/** The text, where it is net's own form. */
function wholeText({ files }: Context, path: string): string | null {
  const bytes = files.bytes(path);
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  if (!/^\s*\{\s*"format"\s*:\s*"net"/.test(beginning)) return null;
  // A letter in place of damaged bytes would be kept as if it had been written.
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const name = path === "-" ? "standard input" : path;
    throw new NetError("invalid", `${name} is not valid UTF-8`, { hint: "a file that net export wrote", cause });
  }
}

/** Two files are not made one: what is restored would stand beside what is there. */
function demandEmpty({ store }: Context): void {
  const held = IN_ORDER.filter((name) => name !== "snapshot" && store.rows.ids(name).length > 0);
  if (held.length === 0) return;
  throw new NetError("refused", "there is something in your file already; a whole copy goes into an empty one", {
    hint: "net --db new.db import FILE",
  });
}

function countsOf(everything: Everything): { readonly kind: string; readonly count: number }[] {
  return IN_ORDER.map((kind) => ({ kind, count: everything[kind].length })).filter(({ count }) => count > 0);
}
