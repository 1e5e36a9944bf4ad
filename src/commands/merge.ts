import { type Command, InvalidArgumentError } from "commander";
import type { Context } from "../context.ts";
import type { Contact, ContactId } from "../domain/contact.ts";
import {
  type FieldChoices,
  type FieldMerge,
  fieldMerges,
  MERGED_FIELDS,
  type MergedField,
} from "../domain/merge/fields.ts";
import { mergeChanges, mergeCounts } from "../domain/merge.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { fieldLabel, type MergeReport, mergePlanView, mergeView } from "../views/merge.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { contactMeant, contactNow, nameAhead, organisationOf } from "./common/contact-meant.ts";
import { demandYes } from "./common/demand-yes.ts";
import { questionsFor } from "./common/questions.ts";
import { type WriteOptions, write } from "./common/write.ts";

/** Whose field holds. */
type Holder = "A" | "B";

type MergeOptions = WriteOptions & { readonly keep?: Holder; readonly yes: boolean } & Readonly<
    Partial<Record<MergedField, Holder>>
  >;

export function mergeCommand(context: Context): Command {
  const built = command("merge", "make one contact of two; net undo makes them two again", [
    'net merge "Mette Holm" "Mette M. Holm"       (asks where the two differ)',
    "net merge 1 2                                (numbers of the last list, such as net dupes)",
    "net merge 1 2 --keep A --birthday B",
    "net merge 1 2 --keep A --dry-run",
  ])
    .argument("<a>", "who stays: a name, Mette (Nordlys), or a number of the last list")
    .argument("<b...>", "who becomes one with them")
    .option("--keep <side>", "whose fields hold where the two differ: A or B", holderOf);
  for (const field of MERGED_FIELDS)
    built.option(`--${field} <side>`, `whose ${fieldLabel(field)} holds: A or B`, holderOf);
  return built
    .option("-y, --yes", "do not ask before it is done", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((first: string, behind: readonly string[], options: MergeOptions) => {
      const [a, b] = nameAhead(context, first, behind, { isOfTwo: true });
      const [next = "", ...more] = b;
      if (more.length > 0 && b.every((word) => /^\d+$/.test(word)))
        throw new NetError("usage", "two at a time are made one", { hint: `net merge ${quoted(a)} ${next}` });
      return runMerge(context, a, b.join(" "), options);
    });
}

function holderOf(text: string): Holder {
  const holder = text.toUpperCase();
  if (holder === "A" || holder === "B") return holder;
  throw new InvalidArgumentError("It must be A, the first of the two, or B.");
}

async function runMerge(context: Context, typedA: string, typedB: string, options: MergeOptions): Promise<void> {
  const { terminal } = context;
  const a = await contactMeant(context, typedA);
  if (typedB === "")
    throw new NetError("usage", `who becomes one with ${a.name}?`, { hint: `net merge ${quoted(a.name)} NAME` });
  const b = await contactMeant(context, typedB);
  if (a.id === b.id) {
    throw new NetError("invalid", `${a.name} is one contact already`, {
      hint: "net dupes (for who may be there twice)",
    });
  }
  const choices = await choicesFor(context, a, b, options);
  if (terminal.isInteractive && !options.yes && !options.dryRun && !options.json) {
    terminal.out(mergePlanView({ fields: held(a, b, choices), a: a.name, b: b.name }, terminal.style, terminal.width));
    await demandYes(context, questionsFor(context).sure.merge);
  }
  write(context, options, () => mergeDecision(context, a.id, b.id, choices), mergeView);
}

function held(a: Contact, b: Contact, choices: FieldChoices): FieldMerge[] {
  return fieldMerges(a, b).map((merge) => ({ ...merge, holds: choices[merge.field] ?? merge.holds }));
}

/** By the flags, else by asking; where nobody can be asked, the flags that would tell are named. */
async function choicesFor(context: Context, a: Contact, b: Contact, options: MergeOptions): Promise<FieldChoices> {
  const choices: Partial<Record<MergedField, Holder>> = {};
  const open: MergedField[] = [];
  for (const { field, a: one, b: other, holds } of fieldMerges(a, b)) {
    const said = options[field] ?? (holds === null ? options.keep : undefined);
    if (said !== undefined) choices[field] = said;
    else if (holds === null && !context.terminal.isInteractive) open.push(field);
    else if (holds === null) {
      choices[field] = await context.prompter.choose<Holder>(
        questionsFor(context).merging.which[field],
        [
          { name: `${one} (${described(context, a)})`, value: "A" },
          { name: `${other} (${described(context, b)})`, value: "B" },
        ],
        `--keep A, or --${field} A`,
      );
    }
  }
  if (open.length === 0) return choices;
  throw new NetError("usage", `${a.name} and ${b.name} differ in ${open.map(fieldLabel).join(", ")}`, {
    hint: `--keep A or B for all of it, or ${open.map((field) => `--${field} A`).join(" ")}`,
  });
}

function described({ store }: Context, { id, standing }: Contact): string {
  return [organisationOf(store, id), standing].filter((part) => part !== null).join(", ");
}

function mergeDecision(context: Context, aId: ContactId, bId: ContactId, choices: FieldChoices) {
  const { store } = context;
  const [a, b] = [aId, bId].map((id) => {
    const contact = contactNow(context, id, { what: "one of the two" });
    const metAt = contact.metAt === null ? null : (store.events.byId(contact.metAt)?.name ?? null);
    return { contact, has: store.belongings.of(id), metAt };
  });
  if (!a || !b) throw new Error("two contacts");
  const changes = mergeChanges(a, b, choices);
  const contact =
    changes.findLast((change) => change.entity === "contact" && change.after !== null)?.after ?? a.contact;
  const report: MergeReport = {
    contact: contact as Contact,
    gone: { id: b.contact.id, name: b.contact.name },
    fields: held(a.contact, b.contact, choices),
    ...mergeCounts(changes, { a: aId, b: bId }),
  };
  return { changes, report };
}
