import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import type { ContactId } from "../domain/contact.ts";
import { copiesOf, gatheringsAhead, groupCopies } from "../domain/copy.ts";
import { type Everything, openly } from "../domain/everything.ts";
import {
  canBePrivate,
  EXPORT_FORMS,
  type ExportForm,
  formOf,
  leaving,
  leftOutOf,
  type PersonCopy,
} from "../domain/export.ts";
import { EVERYBODY, filterOf, readSelection } from "../domain/list.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { type ExportReport, exportView } from "../views/export.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { contactMeant } from "./common/contact-meant.ts";
import { printReport } from "./common/output.ts";
import { MANY, progress } from "./common/progress.ts";

interface ExportOptions {
  readonly as?: ExportForm;
  readonly vcard?: "4" | "3";
  readonly split?: string;
  readonly person?: string;
  readonly private: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

export function exportCommand(context: Context): Command {
  return command("export", "take your data with you: all of it, or people for other programs", [
    "net export net.json --private          (everything, to be read back whole)",
    "net export people.vcf tag:board        (cards; --vcard 3 for older programs)",
    "net export --split ~/contacts/net      (one card a file, as vdirsyncer and khard read)",
    "net export people.csv 'silent>60d'",
    "net export notes --as markdown         (a folder of notes with links)",
    "net export net.ics                     (promises, next contacts, birthdays, meetings and events)",
    "net export mette.json --person Mette   (her own copy of what is known of her)",
    "net export - --as vcard | less",
  ])
    .argument("[file]", "where to; its ending says the form; - for standard output")
    .argument("[filter...]", "which people, as in net list; by itself all but the archive")
    .addOption(new Option("--as <form>", "in which form").choices(EXPORT_FORMS))
    .addOption(new Option("--vcard <version>", "cards of this version").choices(["4", "3"]))
    .option("--split <folder>", "one card a file in a folder")
    .option("--person <contact>", "one person's own copy: all that is known of them, of others only names")
    .option("--private", "with what is private and confidential, which is left out otherwise", false)
    .option("--force", "replace what is there", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((file: string | undefined, words: readonly string[], options: ExportOptions) => {
      if (options.split === undefined) return runExport(context, file, words, options);
      if (file !== undefined && (file === "-" || formOf(file) !== undefined)) {
        throw new NetError("usage", `either ${quoted(file)} or --split, not both`, {
          hint: `net export --split ${quoted(options.split)}`,
        });
      }
      return runExport(context, options.split, [...(file === undefined ? [] : [file]), ...words], options);
    });
}

/** What is written: a text, or the files of a folder. */
interface Written {
  readonly text: string | null;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** How many entries it has; null where each person is one. */
  readonly entries: number | null;
}

async function runExport(
  context: Context,
  path: string | undefined,
  words: readonly string[],
  options: ExportOptions,
): Promise<void> {
  if (path === undefined) throw new NetError("usage", "where to?", { hint: "net export net.json, people.vcf or -" });
  const form = formMeant(path, options);
  progress(context, options, context.store.contacts.isMoreThan(MANY), "Reading everything that is kept");
  const all = context.store.everything();
  const open = options.private ? { everything: all, leftOut: 0 } : openly(all);
  const { everything } = open;
  const ids = await whoLeaves(context, words, form, options);
  const copies = (of: Everything): PersonCopy[] =>
    (ids === null ? [] : copiesOf(of, ids)).map((copy) => leaving(copy, form));
  const people = copies(everything);
  const isLess = open.leftOut > 0 && canBePrivate(form);
  const leftOut = ids === null ? open.leftOut : isLess ? leftOutOf(copies(all), people) : 0;
  const written = await writing(context, everything, people, form, { path, words, options });
  if (path === "-") {
    if (written.text === null)
      throw new NetError("usage", "a folder cannot go to standard output", { hint: "name one" });
    if (options.json) throw new NetError("usage", "the report and the data cannot both be printed", { hint: "a file" });
    context.terminal.out(written.text);
    return;
  }
  const { demandRoomForFile, demandRoomForFolder, saveFile, saveFolder } = await import("../io/saved.ts");
  if (written.text === null) (options.dryRun ? demandRoomForFolder : saveFolder)(path, written.files, options.force);
  else if (options.dryRun) demandRoomForFile(path, options.force);
  else saveFile(path, written.text, options.force);
  const report: ExportReport = {
    isDryRun: options.dryRun,
    path,
    form,
    people: ids === null ? everything.contact.length : people.length,
    files: written.text === null ? written.files.length : 1,
    entries: written.entries,
    isEverything: ids === null,
    leftOut,
    archived:
      ids === null || words.length > 0 || options.person !== undefined
        ? 0
        : everything.contact.filter(({ standing }) => standing === "archived").length,
  };
  printReport(context, report, { json: options.json, view: exportView });
}

function formMeant(path: string, { as, vcard, split }: ExportOptions): ExportForm {
  const cards = vcard === "3" ? "vcard3" : "vcard";
  const isCards = vcard !== undefined || split !== undefined;
  const named = split === undefined ? formOf(path) : undefined;
  const form = as ?? named ?? (isCards ? cards : undefined);
  if (form === undefined) {
    throw new NetError("usage", `in which form is ${path === "-" ? "it" : `"${path}"`} to be?`, {
      hint: `--as ${EXPORT_FORMS.join(", ")}; or a name that ends in .json, .vcf, .csv, .ics or .md`,
    });
  }
  if (isCards && form !== "vcard" && form !== "vcard3") {
    throw new NetError("usage", `--vcard and --split are for cards, not for ${form}`, {
      hint: as === undefined ? "a name that ends in .vcf, or --as vcard" : "--as vcard",
    });
  }
  return form === "vcard" ? cards : form;
}

/** The people meant; null for everything there is. */
async function whoLeaves(
  context: Context,
  words: readonly string[],
  form: ExportForm,
  { person }: ExportOptions,
): Promise<readonly ContactId[] | null> {
  if (person !== undefined) {
    if (words.length > 0) throw new NetError("usage", "either --person or a filter", { hint: "net help filters" });
    return [(await contactMeant(context, person)).id];
  }
  if (form === "json") {
    if (words.length === 0) return null;
    throw new NetError("usage", "JSON holds everything, so that it can be read back whole; it takes no filter", {
      hint: "--as csv, or --person for one person's own copy",
    });
  }
  const { store, today } = context;
  const filter = words.length === 0 ? EVERYBODY : readSelection(filterOf(words));
  return store.list.listing({ filter, sort: "name", columns: [], most: -1, today }).id;
}

async function writing(
  { today }: Context,
  everything: Everything,
  people: readonly PersonCopy[],
  form: ExportForm,
  {
    path,
    words,
    options,
  }: {
    readonly path: string;
    readonly words: readonly string[];
    readonly options: ExportOptions;
  },
): Promise<Written> {
  const one = (text: string, entries: number | null = null): Written => ({ text, files: [], entries });
  const folder = (files: Written["files"]): Written => ({ text: null, files, entries: null });
  const [first] = people;
  const isOwnCopy = options.person !== undefined && first !== undefined;
  const forms = await import("../formats/people.ts");
  switch (form) {
    case "json": {
      if (isOwnCopy) return one(forms.copyJson(first));
      const { netJson } = await import("../formats/net-json.ts");
      return one(netJson(everything));
    }
    case "vcard":
    case "vcard3":
      if (options.split === undefined) return one(forms.writeCards(people, forms.versionOf(form)));
      return folder(forms.cardFiles(people, forms.versionOf(form)));
    case "csv":
      return one(forms.peopleCsv(people));
    case "markdown": {
      const groups = isOwnCopy
        ? []
        : groupCopies(
            everything,
            people.map(({ contact }) => contact.id),
          );
      const files = forms.noteFiles(people, groups);
      const isOneNote = isOwnCopy && (path === "-" || formOf(path) === "markdown");
      return isOneNote ? one(files[0]?.text ?? "") : folder(files);
    }
    case "ics": {
      const { writeCalendar } = await import("../formats/ics.ts");
      const isFiltered = options.person !== undefined || words.length > 0;
      const { text, entries } = writeCalendar(people, today, isFiltered ? [] : gatheringsAhead(everything, today));
      return one(text, entries);
    }
  }
}
