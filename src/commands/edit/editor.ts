import type { Context } from "../../context.ts";
import { type Contact, STANDINGS, TIERS } from "../../domain/contact.ts";
import { type Difference, differences, type Edit, type PersonRecord, type Sheet, sheetOf } from "../../domain/edit.ts";
import { employmentOf, employmentWritten } from "../../domain/employment.ts";
import { type Address, type IdentifierKind, toAddress } from "../../domain/identifier.ts";
import { oneOf } from "../../domain/list.ts";
import { quoted } from "../../domain/quoted.ts";
import { tierDays } from "../../domain/tier.ts";
import { readSpan } from "../../domain/when.ts";
import { NetError } from "../../errors.ts";
import { editView } from "../../views/edit.ts";
import { failureText } from "../../views/failure.ts";
import { visibleText } from "../../visible.ts";
import { questionsFor } from "../common/questions.ts";
import { roomFor } from "../common/room.ts";
import { write } from "../common/write.ts";
import { type Decided, demandNoOtherRole, edited, housed, recordOf } from "./decided.ts";
import { type EditOptions, employmentMeant } from "./flags.ts";
import { birthdayMeant, isNone, metDayMeant, phonesMeant } from "./values.ts";
import { personYaml, readPersonYaml } from "./yaml.ts";

/** One person as a text in the owner's editor; what cannot be read is shown again, with all that was written. */
export async function editByEditor(context: Context, { id, name }: Contact, options: EditOptions): Promise<void> {
  const { terminal, files, prompter } = context;
  if (!terminal.isInteractive) {
    throw new NetError("usage", "there is no terminal for an editor", {
      hint: `net edit ${quoted(name)} --title CEO --tag board (net help edit lists all flags)`,
    });
  }
  // What the user saw is what their changes are measured by, however long the editor stays open.
  const before = recordOf(context, id);
  const sheet = sheetOf(before);
  const given = await personYaml(sheet, tierDays(context.store.tiers.plans()));
  let text = given;
  for (let isAgain = false; ; isAgain = true) {
    const saved = await files.edited(text);
    if (saved.trim() === "" || (!isAgain && saved === text)) {
      terminal.out("Nothing was changed.\n");
      return;
    }
    text = saved;
    let decision: Decided;
    try {
      decision = edited(context, [before], await editFromSheet(context, before, await readPersonYaml(text, given)));
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      terminal.err(failureText(error, terminal.errWidth));
      const { sure, asking } = questionsFor(context);
      if (await prompter.confirm(sure.editAgain, "net edit with flags", asking)) continue;
      throw new NetError("cancelled", "nothing was changed");
    }
    try {
      const room = await roomFor(context, decision.changes, options);
      const housedNow = (): Decided => {
        demandNoOtherRole(context, [before], decision);
        return housed(context, decision, room);
      };
      write(context, options, housedNow, editView);
    } catch (error) {
      if (error instanceof NetError) terminal.err(visibleText(`What you had written:\n\n${text.trimEnd()}\n\n`));
      throw error;
    }
    return;
  }
}

/** What is another in the text than in what was shown; a field that cannot be read is named in the error. */
async function editFromSheet(context: Context, record: PersonRecord, written: Partial<Sheet>): Promise<Edit> {
  const before = sheetOf(record);
  let edit: Edit = {};
  for (const difference of differences(before, { ...before, ...written })) {
    try {
      edit = { ...edit, ...(await fieldEdit(context, record, difference, edit)) };
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      throw new NetError(error.kind, `${difference.field}: ${error.message}`, { hint: error.hint, cause: error });
    }
  }
  return edit;
}

async function fieldEdit(
  context: Context,
  { addresses, positions }: PersonRecord,
  { field, before, after }: Difference,
  edit: Edit,
): Promise<Edit> {
  const text = typeof after === "string" ? after : "";
  const list = typeof after === "string" ? [] : after;
  const was = typeof before === "string" ? [] : before;
  const come = list.filter((value) => !was.includes(value));
  const gone = was.filter((value) => !list.includes(value));
  const address = (kind: IdentifierKind, added: readonly Address[]): Edit => ({
    added: [...(edit.added ?? []), ...added],
    removed: [
      ...(edit.removed ?? []),
      ...addresses.filter((each) => each.kind === kind && gone.includes(each.value)).map(({ id }) => id),
    ],
  });
  switch (field) {
    case "name":
      return { name: text };
    case "nickname":
    case "title":
    case "organisation":
    case "event":
    case "note":
      return { [field]: text === "" ? null : text };
    case "also":
      return {
        also: come.map(employmentMeant),
        left: positions
          .slice(1)
          .filter((position) => gone.includes(employmentWritten(employmentOf(position))))
          .map(({ role }) => role.id),
      };
    case "standing":
      return { standing: oneOf(STANDINGS, text, "standing") };
    case "tier":
      return { tier: isNone(text) ? null : oneOf(TIERS, text, "tier") };
    case "every":
      return { cadenceDays: isNone(text) ? null : spanRead(text) };
    case "pinned":
      return { isPinned: ["yes", "true"].includes(oneOf(["yes", "no", "true", "false"], text || "no", "yes or no")) };
    case "closeness":
      return { closeness: isNone(text) ? null : closenessRead(text) };
    case "birthday":
      return { birthday: birthdayMeant(context, text) };
    case "met-on":
      return { metOn: await metDayMeant(context, text) };
    case "emails":
      return address(
        "email",
        come.map((value) => toAddress("email", value)),
      );
    case "phones":
      return address("phone", await phonesMeant(context, come));
    case "urls":
      return address(
        "url",
        come.map((value) => toAddress("url", value)),
      );
    case "tags":
      return { tagged: come, untagged: gone };
  }
}

function closenessRead(typed: string): Exclude<Contact["closeness"], null> {
  const closeness = ([1, 2, 3, 4, 5] as const).find((each) => String(each) === typed);
  if (closeness !== undefined) return closeness;
  throw new NetError("usage", `"${typed}" does not say how close they are`, { hint: "1 to 5, or nothing" });
}

function spanRead(typed: string): number {
  const days = readSpan(typed);
  if (days !== undefined) return days;
  throw new NetError("usage", `"${typed}" is no length of time`, { hint: "6w, 45d or 3 months" });
}
