import type { Context } from "../../context.ts";
import { readSelection } from "../../domain/list.ts";
import { NetError } from "../../errors.ts";
import { countedIn } from "../../questions/filled.ts";
import { counted } from "../../views/day.ts";
import { editPreview, editView } from "../../views/edit.ts";
import { visible } from "../../visible.ts";
import { demandYes } from "../common/demand-yes.ts";
import { printReport } from "../common/output.ts";
import { questionsFor } from "../common/questions.ts";
import { roomForAll } from "../common/room.ts";
import { write } from "../common/write.ts";
import { type Decided, demandNoOtherRole, edited, housed, recordOf } from "./decided.ts";
import { type EditOptions, editOf, hasFlags } from "./flags.ts";

/** What is said of one person and makes no sense of many. */
const FOR_ONE = ["name", "nickname", "birthday", "email", "phone", "url", "also", "remove", "insteadOf"] as const;

/** Everybody a filter finds, in one step; shows them and asks first. */
export async function editMany(context: Context, typed: string, options: EditOptions): Promise<void> {
  const { store, terminal, today } = context;
  const single = FOR_ONE.find((flag) =>
    flag in options ? options[flag]?.length !== 0 && options[flag] !== undefined : false,
  );
  if (single)
    throw new NetError(
      "usage",
      `--${single === "insteadOf" ? "instead-of" : single} is for one person, not for --where`,
      { hint: "net edit Mette" },
    );
  if (!hasFlags(options)) {
    throw new NetError("usage", "what is to be changed?", { hint: "net edit --where tag:expo --tier wide" });
  }
  const edit = await editOf(context, null, options);
  const found = store.list.listing({ filter: readSelection(typed), sort: "name", columns: [], most: -1, today });
  // Decided now and not when the answer is given, so that what was seen is what is written, or nothing.
  const before = found.id.map((id) => recordOf(context, id));
  const all = edited(context, before, edit);
  const { changes, report: whole } = housed(context, all, roomForAll());
  const report = { ...whole, edited: whole.edited.filter((person) => person.differences.length > 0) };
  const decision = { changes, report };
  const count = report.edited.length;
  if (count === 0) {
    const told = options.dryRun ? { isDryRun: true, changes: [] } : report;
    printReport(context, told, { json: options.json, view: () => `${nothingText(found.id.length)}\n` });
    return;
  }
  if (!options.dryRun && !options.yes) {
    if (!terminal.isInteractive || options.json) {
      throw new NetError(
        "usage",
        `this would change ${counted(count, "person", "people")}, and nobody is there to ask`,
        {
          hint: "--yes to do it, --dry-run to see it",
        },
      );
    }
    terminal.out(editPreview(visible(report), terminal.style, terminal.width));
    await demandYes(context, countedIn(questionsFor(context).sure.changePeople, count));
  }
  const stillSo = (): Decided => {
    demandNoOtherRole(context, before, decision);
    return decision;
  };
  write(context, options, stillSo, editView);
}

function nothingText(found: number): string {
  if (found === 0) return "Nobody is like that; nothing was changed.";
  return `Nothing to change: ${found === 1 ? "the one it finds is" : `all ${found} are`} so already.`;
}
