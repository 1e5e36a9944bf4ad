import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import type { ContactId } from "../domain/contact.ts";
import { employmentOf } from "../domain/employment.ts";
import { valuesOf } from "../domain/identifier.ts";
import type { ImportFacts } from "../domain/import/join.ts";
import { type Fate, type ImportWriting, importChanges } from "../domain/import/write.ts";
import {
  countsOf,
  type ImportPlan,
  type ImportSource,
  type PlannedEntry,
  peopleIn,
  planImport,
  summaryOf,
} from "../domain/import.ts";
import { folded } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { addressKey, type Compared, withoutMiddle } from "../domain/same-person.ts";
import { ENCODINGS, type Encoding } from "../formats/encoding.ts";
import { countedIn, filled } from "../questions/filled.ts";
import { importView } from "../views/import.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { demandYes } from "./common/demand-yes.ts";
import { derived } from "./common/derived.ts";
import { printReport } from "./common/output.ts";
import { MANY, progress } from "./common/progress.ts";
import { questionsFor } from "./common/questions.ts";
import { settingOf } from "./common/setting.ts";
import { isAsking, stillThere, type WriteOptions } from "./common/write.ts";
import { sourcesIn } from "./import/files.ts";
import { restoreWhole } from "./import/whole.ts";

const PROBABLE = ["merge", "new", "skip"] as const;
type Probable = (typeof PROBABLE)[number];

interface ImportOptions extends WriteOptions {
  readonly apply: boolean;
  readonly all: boolean;
  readonly current: boolean;
  readonly probable?: Probable;
  readonly map?: string;
  readonly encoding?: Encoding;
}

export function importCommand(context: Context): Command {
  return command("import", "take in people from what other programs write", [
    "net import contacts.vcf                       (cards: shows the plan, and asks)",
    "net import Connections.csv                    (LinkedIn)",
    "net import Connections.csv --current --apply  (a later list: who works elsewhere now)",
    "net import Basic_LinkedInDataExport.zip --apply",
    "net import contacts.csv google.csv --dry-run  (Google, Outlook, HubSpot, Thunderbird)",
    'net import guests.csv --map "Navn=name,Firma=organisation,Mail=email"',
    "net import monica.json --apply --probable merge",
    "net import - < friends.md",
    "net --db new.db import net.json               (a whole file that net export wrote)",
  ])
    .argument("<file...>", "files, or - for standard input; what they are is told by what stands in them")
    .option("--apply", "carry the plan out; without it nothing is written where nobody can be asked", false)
    .addOption(
      new Option("--probable <what>", "what becomes of those who are probably in the file already").choices(PROBABLE),
    )
    .option("--current", "what the files say of work is how it is now: it goes in front of what stands here", false)
    .option("--map <columns>", "what the columns of a list hold: heading=field, or number=field, with commas")
    .addOption(
      new Option("--encoding <name>", "what the file is written in, where net reads it wrong").choices(ENCODINGS),
    )
    .option("-a, --all", "show everybody in the plan, not the first few", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((files: readonly string[], options: ImportOptions) => runImport(readOnce(context), files, options));
}

/** The same context, in which each file is read once, whoever looks into it: standard input could not be read again. */
function readOnce(context: Context): Context {
  const known = new Map<string, Uint8Array>();
  const bytes = (path: string): Uint8Array => {
    const read = known.get(path) ?? context.files.bytes(path);
    known.set(path, read);
    return read;
  };
  return derived(context, { files: { value: { ...context.files, bytes } } });
}

async function runImport(context: Context, files: readonly string[], options: ImportOptions): Promise<void> {
  const { terminal, store } = context;
  if (await restoreWhole(context, files, options)) return;
  const sources = await sourcesIn(context, files, options);
  const people = peopleIn(sources, await phonesOf(context, sources));
  progress(context, options, people.length > MANY, `Comparing ${people.length} people`);
  const isAsked = terminal.isInteractive && !options.json;
  if (options.dryRun || (!options.apply && !isAsked)) {
    show(context, planNow(context, people, sources, options.current).plan, files, options, null);
    return;
  }
  let { current } = options;
  const choices = new Map<Compared, Fate>();
  if (isAsked) {
    const { plan } = planNow(context, people, sources, current);
    show(context, plan, files, options, null);
    if (!hasAny(plan)) return;
    await askAbout(context, plan, options, choices);
    const joined = plan.entries.filter((entry) => fateOf(entry, choices, options).kind === "join");
    current ||= await asksWhetherCurrent(context, joined);
    const { takeIn } = questionsFor(context).sure;
    if (!options.apply) await demandYes(context, takeIn, { flag: "--apply", nothing: "nothing was taken in" });
  }
  progress(context, options, people.length > MANY, `Writing ${people.length} people`);
  const { plan, decided } = store.apply(context.commandLine, () => {
    // Planned anew with the file locked: what was shown may be out of date.
    const now = planNow(context, people, sources, current);
    const fates = now.plan.entries.map((entry) => ({ entry, fate: fateOf(entry, choices, options) }));
    return { ...now, decided: fates, changes: importChanges(fates, writingFor(context, now)) };
  });
  show(context, plan, files, options, decided);
}

function hasAny({ entries }: ImportPlan): boolean {
  return entries.some(({ planned: { verdict, adds } }) => verdict !== "same" || adds.length > 0);
}

/** Who is in no doubt is taken in; who is, as was answered or as `--probable` says; else they are left out. */
function fateOf(entry: PlannedEntry, choices: ReadonlyMap<Compared, Fate>, { probable = "skip" }: ImportOptions): Fate {
  const { verdict, contact, adds } = entry.planned;
  if (verdict === "new" || contact === null) return { kind: "new" };
  if (verdict === "same") return adds.length === 0 ? { kind: "skip" } : { kind: "join", id: contact.id };
  const chosen = choices.get(entry.person);
  if (chosen) return chosen;
  if (probable === "new") return { kind: "new" };
  return probable === "merge" ? { kind: "join", id: contact.id } : { kind: "skip" };
}

/** Asks about those who are probably there already, one by one, until the rest is to be left out. */
async function askAbout(
  context: Context,
  plan: ImportPlan,
  { probable }: ImportOptions,
  choices: Map<Compared, Fate>,
): Promise<void> {
  if (probable !== undefined) return;
  const words = questionsFor(context).importing;
  for (const { planned, person, known } of plan.entries) {
    if (planned.verdict !== "probable" || known === null || planned.by === null) continue;
    const { id, name } = known.contact;
    const [one, other] = [
      toldApart(planned.name, person.person),
      toldApart(name, { ...known, roles: known.positions.map(employmentOf) }),
    ];
    const fate = await context.prompter.choose<Fate | null>(
      filled(words.probably, { name: one, other, why: words.like[planned.by] }),
      [
        { name: filled(words.join, { other: name }), value: { kind: "join", id } },
        { name: words.other, value: { kind: "new" } },
        { name: words.leaveOut, value: { kind: "skip" } },
        { name: words.leaveOutRest, value: null },
      ],
      "--probable merge, new or skip",
    );
    if (fate === null) return;
    choices.set(person, fate);
  }
}

/** Where a list says that some work elsewhere now: whether that is so. */
async function asksWhetherCurrent(context: Context, joined: readonly PlannedEntry[]): Promise<boolean> {
  const count = joined.filter(({ planned }) => planned.work !== null).length;
  if (count === 0) return false;
  const { importing, asking } = questionsFor(context);
  return context.prompter.confirm(countedIn(importing.isCurrent, count), "--current", asking);
}

/** A name with what tells them from a namesake, for the two may be written alike. */
function toldApart(name: string, person: Parameters<typeof summaryOf>[0]): string {
  const told = summaryOf(person).filter((text) => text !== name);
  return told.length === 0 ? name : `${name} (${told.join(" · ")})`;
}

/** The full form of every phone number in the files, by how it is written. */
async function phonesOf(
  context: Context,
  sources: readonly ImportSource[],
): Promise<(written: string) => string | null> {
  const written = new Set(
    sources.flatMap(({ reading }) => reading.people.flatMap(({ addresses }) => valuesOf(addresses, "phone"))),
  );
  if (written.size === 0) return () => null;
  const { readPhone } = await import("../formats/phone.ts");
  const region = settingOf(context, "region");
  const full = new Map<string, string | null>();
  for (const each of written) full.set(each, (await readPhone(each, region)).e164);
  return (each) => full.get(each) ?? null;
}

type Placed = ReturnType<typeof peopleIn>;

/** The plan against the file as it stands at this moment. */
function planNow(
  context: Context,
  people: Placed,
  sources: readonly ImportSource[],
  isCurrent: boolean,
): { plan: ImportPlan; facts: ImportFacts } {
  const facts = factsFor(context, people, isCurrent);
  return { plan: planImport(people, sources, facts), facts };
}

/** All that is asked of the file about these people, looked up in a few long strides. */
function factsFor({ store }: Context, people: Placed, isCurrent: boolean): ImportFacts {
  const addresses = people.flatMap(({ person }) => person.addresses);
  const holders = store.matches.holders(addresses);
  const keys = new Set(people.flatMap(({ person }) => namesOf(person)));
  const namesakes = store.matches.namesakes([...keys]);
  const ids = new Set([...holders.values(), ...[...namesakes.values()].flat()]);
  const known = store.matches.people([...ids]);
  const moments = new Map<ContactId, ReturnType<ImportFacts["interactionsOf"]>>();
  return {
    holderOf: (address) => holders.get(addressKey(address)) ?? null,
    named: (key) => namesakes.get(key) ?? [],
    person: (id) => stillThere(known.get(id), "somebody", "the command again"),
    interactionsOf: (id) => {
      const some = moments.get(id) ?? store.interactions.of(id);
      moments.set(id, some);
      return some;
    },
    isCurrent,
  };
}

function namesOf({ key, person }: Compared): string[] {
  if (key !== "") return key === withoutMiddle(key) ? [key] : [key, withoutMiddle(key)];
  return [
    ...person.roles.map(({ organisation }) => organisation),
    ...person.addresses.map(({ value }) => value),
  ].flatMap((text) => (text === null ? [] : [folded(text)]));
}

function writingFor(
  { store, today, newId }: Context,
  { plan, facts }: { plan: ImportPlan; facts: ImportFacts },
): ImportWriting {
  const organisations = store.matches.organisations([
    ...new Set(plan.entries.flatMap(({ person }) => person.organisations)),
  ]);
  return { today, newId, facts, organisationNamed: (key) => organisations.get(key) ?? null };
}

function show(
  context: Context,
  plan: ImportPlan,
  files: readonly string[],
  options: ImportOptions,
  decided: readonly { readonly entry: PlannedEntry; readonly fate: Fate }[] | null,
): void {
  const fates = new Map(decided?.map(({ entry, fate }) => [entry.planned, fate.kind]) ?? []);
  const done = (kind: Fate["kind"]): number => [...fates.values()].filter((fate) => fate === kind).length;
  const report = {
    ...(options.dryRun ? { isDryRun: true } : {}),
    isApplied: decided !== null,
    files: plan.sources.map(({ file, reading }) => ({
      file,
      format: reading.format,
      entries: reading.people.length,
      leftOut: reading.leftOut,
      remarks: reading.remarks ?? [],
    })),
    counts: countsOf(plan),
    written: decided === null ? null : { added: done("new"), joined: done("join") },
    people: plan.entries.map(({ planned }) => ({ ...planned, fate: fates.get(planned) ?? null })),
    rejected: plan.rejected,
  };
  const isLong = options.all;
  const isAsked = isAsking(context, options);
  printReport(context, report, {
    json: options.json,
    view: (shown, style, width) =>
      importView({ ...shown, isLong, next: isAsked ? null : carriedOut(files, plan, options) }, style, width),
  });
}

/** What carries out the plan that was shown, read in the same way. */
function carriedOut(
  files: readonly string[],
  plan: ImportPlan,
  { map, encoding, probable, current }: ImportOptions,
): string {
  const doubts = countsOf(plan).probable > 0;
  return [
    `net import ${files.map(quoted).join(" ")}`,
    map === undefined ? [] : `--map ${quoted(map)}`,
    encoding === undefined ? [] : `--encoding ${encoding}`,
    current ? "--current" : [],
    "--apply",
    doubts ? `--probable ${probable ?? "skip"}` : [],
  ]
    .flat()
    .join(" ");
}
