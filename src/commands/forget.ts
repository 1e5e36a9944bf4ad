import type { Command } from "commander";
import type { Context } from "../context.ts";
import type { Change } from "../domain/change.ts";
import type { Contact, ContactId } from "../domain/contact.ts";
import { everCalled, everybodyIn, type ForgetReport, forgetting } from "../domain/forget.ts";
import { heirOf } from "../domain/forgotten.ts";
import { folded, givenName } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { filled } from "../questions/filled.ts";
import { forgetPreview, forgetView, sweepView } from "../views/forget.ts";
import { visible } from "../visible.ts";
import { command, dryRunOption, jsonOption, WHO } from "./common/command.ts";
import { contactNamed, findLike } from "./common/contact-meant.ts";
import { nobodyCalled } from "./common/namesakes.ts";
import { printReport } from "./common/output.ts";
import { MANY, progress } from "./common/progress.ts";
import { questionsFor } from "./common/questions.ts";
import { shownLine } from "./common/shown-line.ts";
import type { WriteOptions } from "./common/write.ts";

interface ForgetOptions extends WriteOptions {
  readonly yes: boolean;
  readonly sweep: boolean;
}

export function forgetCommand(context: Context): Command {
  return command("forget", "take a person out for good; the one thing net undo does not take back", [
    "net forget Mette --dry-run     (what would go, and what would stay)",
    "net forget Mette               (shows it, and asks for the first name)",
    "net forget Mette --yes         (asks nothing)",
    "net archive Mette              (out of the lists only: nothing is lost)",
  ])
    .argument("[contact...]", WHO)
    .option("-y, --yes", "do not ask", false)
    .option("--sweep", "only write the file anew, where an earlier net forget could not", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: ForgetOptions) =>
      options.sweep ? runSweep(context, words, options) : runForget(context, words.join(" "), options),
    );
}

async function runForget(context: Context, typed: string, options: ForgetOptions): Promise<void> {
  const { store, terminal, today } = context;
  if (typed.trim() === "")
    throw new NetError("usage", "whom do you want to forget?", { hint: "net forget NAME --dry-run" });
  const contact = await contactToForget(context, typed);
  const copies = store.copies();
  progress(context, options, store.contacts.isMoreThan(MANY), "Looking through everything that is kept");
  if (options.dryRun) {
    const { report } = forgetting(contact, store.whole());
    printReport(context, { today, isDryRun: true, ...report, copies }, { json: options.json, view: forgetPreview });
    return;
  }
  if (!options.yes) await ask(context, { ...forgetting(contact, store.whole()).report, copies }, options);
  const { forgetFilters } = await import("../io/sent.ts");
  const { report } = store.forget(
    (whole) => forgetting(stillThere(contact.id, everybodyIn(whole)), whole),
    ({ changes }) => {
      forgetNumbers(context, new Set(changes.flatMap(goneId)));
      forgetFilters(context.dav.notes());
    },
  );
  printReport(
    { terminal, today },
    { today, isDryRun: false, ...report, copies },
    { json: options.json, view: forgetView },
  );
}

/** Somebody of the file; else one who was taken out of it, by net undo for example, and is in the journal still. */
async function contactToForget(context: Context, typed: string): Promise<Contact> {
  const line = shownLine(context, typed);
  if (line) {
    const contact = context.store.contacts.byId(line.contact as ContactId);
    if (contact) return contact;
    throw new NetError("notFound", `line ${typed} of the last list is gone`, { hint: "net list" });
  }
  const contact = await contactNamed(context, typed, {});
  if (contact) return contact;
  const words = folded(typed).split(" ").filter(Boolean);
  const whole = context.store.whole();
  const ever = words.length === 0 ? [] : everCalled(words, whole);
  const [found, ...others] = ever.filter(({ id }) => context.store.contacts.byId(id) === null);
  if (!found) throw neverThere(context, typed, ever);
  const heir = heirOf(found.id, whole);
  const now = heir === null ? null : context.store.contacts.byId(heir);
  if (now) {
    throw new NetError("refused", `${found.name} was made one with ${now.name}, and is forgotten with them`, {
      hint: `net forget ${quoted(now.name)} --dry-run`,
    });
  }
  if (others.every(({ name }) => folded(name) === folded(found.name))) return found; // the others can be named again
  const names = [found, ...others].map(({ name }) => name).slice(0, 7);
  throw new NetError("ambiguous", `"${typed}" could be ${names.join(", ")}, taken out of the file before`, {
    hint: "more of the name",
  });
}

/** Nobody is called so; `renamed` are those who were, and are in the file under another name. */
function neverThere(context: Context, typed: string, renamed: readonly Contact[]): NetError {
  const names = renamed.map(({ name }) => name).slice(0, 7);
  const [name] = names;
  if (name !== undefined) {
    const were = `${names.join(" and ")} ${names.length === 1 ? "was" : "were"}`;
    return new NetError("notFound", `nobody is called "${typed}" now, but ${were}`, {
      hint: `net forget ${quoted(name)} --dry-run`,
    });
  }
  const message = `nobody is called "${typed}", or ever was`;
  return nobodyCalled(context, typed, { message, otherwise: findLike(context, typed), isMended: false });
}

function stillThere(id: ContactId, everybody: readonly Contact[]): Contact {
  const contact = everybody.find((each) => each.id === id);
  if (contact) return contact;
  throw new NetError("refused", "this contact was forgotten meanwhile", { hint: "net list" });
}

/** Says first what goes and what stays; then the first name must be typed, for a y is typed too easily. */
async function ask(
  context: Context,
  report: ForgetReport & { readonly copies: readonly string[] },
  { json }: ForgetOptions,
): Promise<void> {
  const { terminal, prompter } = context;
  if (!terminal.isInteractive || json) {
    throw new NetError("usage", `${report.name} would be gone for good, and nobody is there to ask`, {
      hint: "--yes to do it, --dry-run to see what goes and what stays",
    });
  }
  terminal.out(forgetPreview(visible({ ...report, isDryRun: false }), terminal.style, terminal.width));
  const given = givenName(report.name);
  const answer = folded(await prompter.text(filled(questionsFor(context).sure.forget, { name: given }), "--yes"));
  if (answer === "" || ![folded(given), folded(report.name)].includes(answer)) {
    throw new NetError("cancelled", "nobody was forgotten");
  }
}

function goneId({ before, after }: Change): string[] {
  return before && !after && "id" in before ? [before.id] : [];
}

/** The numbers of the last list stay what they are; those that meant somebody forgotten mean nobody. */
function forgetNumbers({ shown }: Context, gone: ReadonlySet<string>): void {
  const lines = shown.lines();
  const isGone = (id: string | null | undefined): boolean => typeof id === "string" && gone.has(id);
  if (!lines.some((line) => isGone(line.contact) || isGone(line.promise) || isGone(line.introduction))) return;
  shown.keep(
    lines.map((line) =>
      isGone(line.contact) || isGone(line.promise) || isGone(line.introduction) ? { contact: "", promise: null } : line,
    ),
  );
}

function runSweep(context: Context, words: readonly string[], { dryRun, json }: ForgetOptions): void {
  if (words.length > 0) throw new NetError("usage", "--sweep goes without a name", { hint: "net forget --sweep" });
  if (!dryRun) context.store.sweep();
  printReport(context, { isDryRun: dryRun, did: "sweep" as const }, { json, view: sweepView });
}
