import type { Change, ChangeOf, Entities, EntityName } from "./change.ts";
import type { Contact, ContactId } from "./contact.ts";
import { type Forgotten, RULES } from "./forget/rules.ts";
import { allOf, forgottenIn, idsOf, type Stored, versionsIn, type Whole } from "./forgotten.ts";
import { KEPT, type Step } from "./history.ts";
import { folded } from "./name.ts";
import { nameParts } from "./scrub.ts";

/** A text that stays, with somebody else's name taken out of it. */
export interface Rewritten {
  readonly entity: EntityName;
  /** Whose it is; nobody's where it is the owner's own. */
  readonly names: readonly string[];
  readonly text: string;
}

export interface ForgetReport {
  /** As they stood in the file, or in the journal where they were taken out of the file before. */
  readonly name: string;
  /** How many of each kind go from the file. */
  readonly goes: Readonly<Partial<Record<EntityName, number>>>;
  /** In how many months their scores were kept. */
  readonly scores: number;
  readonly stays: {
    /** With others who took part. */
    readonly conversations: number;
    readonly rewritten: readonly Rewritten[];
    /** Words of the name that are others' too: they go from conversations they took part in, and stay elsewhere. */
    readonly namesakes: readonly string[];
    /** Whose address has a word of the name in it. */
    readonly addresses: readonly string[];
  };
  /** Steps that can no longer be taken back, for nothing is left of them; and those that lost a part or a word. */
  readonly steps: { readonly emptied: number; readonly changed: number };
}

export interface Forgetting {
  /** To the file. */
  readonly changes: readonly Change[];
  /** The steps that are not as they were. */
  readonly steps: readonly Step[];
  readonly report: ForgetReport;
}

/** Everybody there is or ever was, each as they were called last; those who are only in the journal too. */
export function everybodyIn({ entities, steps }: Whole): Contact[] {
  const last = new Map<ContactId, Contact>();
  const see = (change: { readonly entity: EntityName }, value: Entities[EntityName] | null): void => {
    if (change.entity === "contact" && value !== null) last.set((value as Contact).id, value as Contact);
  };
  for (const { changes } of steps) for (const change of changes) see(change, change.after ?? change.before);
  for (const stored of entities) see(stored, stored.value);
  return [...last.values()];
}

/** Everybody who was ever called by all of these words, each as they were called last. */
export function everCalled(words: readonly string[], whole: Whole): Contact[] {
  const ids = new Set<ContactId>();
  for (const { entity, value } of versionsIn(whole)) {
    if (entity !== "contact" || ids.has(value.id)) continue;
    const called = folded(`${value.name} ${value.nickname ?? ""}`).split(" ");
    if (words.every((word) => called.includes(word))) ids.add(value.id);
  }
  return everybodyIn(whole).filter(({ id }) => ids.has(id));
}

/** What forgetting somebody does to everything: pure, and the same for the file and for what it once was. */
export function forgetting(contact: Contact, whole: Whole): Forgetting {
  const versions = [...versionsIn(whole)];
  const ids = idsOf(contact.id, whole);
  const forgotten = forgottenIn(ids, versions);
  const gone = goneIn(versions, forgotten);
  const left = (entity: EntityName, value: Entities[EntityName] | null): Entities[EntityName] | null =>
    value && leftOf(entity, value, forgotten, gone);
  const found = whole.entities.flatMap(({ entity, value }): Change[] => {
    const after = left(entity, value);
    demandNoTrace(ids, entity, after);
    return isSame(value, after) ? [] : [{ entity, before: value, after } as Change];
  });
  // What stays first: the scores kept of somebody go with them by themselves.
  const changes = [...found.filter(({ after }) => after !== null), ...found.filter(({ after }) => after === null)];
  const steps = whole.steps.flatMap((step) => {
    const scrubbed = scrubbedStep(step, forgotten, left);
    for (const change of scrubbed.changes) demandNoTrace(ids, change.entity, change);
    return isSame(step, scrubbed) ? [] : [scrubbed];
  });
  const emptied = steps.filter(({ changes: rest }) => rest.length === 0).length;
  return {
    changes,
    steps,
    report: {
      name: contact.name,
      goes: countedGone(changes),
      scores: changes.filter(({ entity }) => entity === "snapshot").length,
      stays: staying(changes, whole, forgotten, contact),
      steps: { emptied, changed: steps.length - emptied },
    },
  };
}

/** Everything of which some version goes: what stays does not refer to it, in no version. */
function goneIn(versions: readonly Stored[], forgotten: Forgotten): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const { entity, value } of versions) {
    if ("id" in value && ruled(entity, value, forgotten) === null) gone.add(value.id);
  }
  return gone;
}

function leftOf(
  entity: EntityName,
  value: Entities[EntityName],
  forgotten: Forgotten,
  gone: ReadonlySet<string>,
): Entities[EntityName] | null {
  const left = ruled(entity, value, forgotten);
  if (left === null) return null;
  const cut = Object.entries(left).flatMap(([field, other]: [string, unknown]) =>
    field !== "id" && typeof other === "string" && gone.has(other) ? [[field, null] as const] : [],
  );
  return cut.length === 0 ? left : { ...left, ...Object.fromEntries(cut) };
}

function ruled<Name extends EntityName>(
  entity: Name,
  value: Entities[Name],
  forgotten: Forgotten,
): Entities[Name] | null {
  return RULES[entity](value, forgotten);
}

function scrubbedStep(
  step: Step,
  forgotten: Forgotten,
  left: (entity: EntityName, value: Entities[EntityName] | null) => Entities[EntityName] | null,
): Step {
  const changes = step.changes.flatMap((change) => {
    const { entity, before, after } = change as ChangeOf<EntityName>;
    const scrubbed = { ...change, before: left(entity, before), after: left(entity, after) } as Change;
    return isSame(scrubbed.before, scrubbed.after) ? [] : [scrubbed];
  });
  return {
    ...step,
    command: commandLeft(step, forgotten),
    state: changes.length === 0 ? "past" : step.state,
    changes,
  };
}

function commandLeft({ command, changes }: Step, { ids, text }: Forgotten): string {
  const typed = changes.filter(({ entity }) => entity !== "snapshot");
  if (changes.length > 0 && typed.length === 0) return KEPT; // it once stood with whatever was typed that day
  return typed.some((change) => mentions(change, ids)) ? bare(command) : withoutThem(command.normalize("NFC"), text);
}

/** An apostrophe between single quotes is written as four signs, which would part a name in two. */
function withoutThem(command: string, text: Forgotten["text"]): string {
  const plain = command.replaceAll("'\\''", "'");
  return text(plain) === plain ? command : text(plain);
}

/** A command line without what was typed after the command: it may have said anything of them. */
function bare(command: string): string {
  const [, verb] = /^net ([a-z][a-z-]*)(?= |$)/.exec(command) ?? [];
  return verb === undefined ? "net …" : `net ${verb} …`;
}

function mentions(value: unknown, ids: ReadonlySet<string>): boolean {
  const text = JSON.stringify(value);
  return [...ids].some((id) => text.includes(JSON.stringify(id)));
}

/** A kind of entity whose rule overlooks whom it belongs to is found before anything is written. */
function demandNoTrace(ids: ReadonlySet<string>, entity: EntityName, left: object | null): void {
  if (mentions(left, ids)) throw new Error(`a ${entity} still refers to whom it forgets: see domain/forget/rules.ts`);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function countedGone(changes: readonly Change[]): ForgetReport["goes"] {
  const goes: Partial<Record<EntityName, number>> = {};
  for (const { entity, after } of changes) if (after === null) goes[entity] = (goes[entity] ?? 0) + 1;
  return goes;
}

function staying(
  changes: readonly Change[],
  { entities }: Whole,
  forgotten: Forgotten,
  { name, nickname }: Contact,
): ForgetReport["stays"] {
  const names = new Map(allOf(entities, "contact").map((contact) => [contact.id, contact.name]));
  const stay = changes.filter(({ after }) => after !== null);
  const words = new Set(nameParts({ name, nickname }).map((part) => part.words.join(" ")));
  return {
    conversations: stay.filter(({ entity, before }) => entity === "interaction" && mentions(before, forgotten.ids))
      .length,
    rewritten: stay.flatMap(({ entity, before, after }) => {
      const text = textChanged(before, after);
      return text === null ? [] : [{ entity, names: whoseIs(after, names), text }];
    }),
    namesakes: [...new Set(`${name} ${nickname ?? ""}`.split(" "))].filter(
      (word) => words.has(folded(word)) && forgotten.text(capital(word)) === capital(word),
    ),
    addresses: allOf(entities, "identifier").flatMap(({ contactId, value }) =>
      !forgotten.ids.has(contactId) && forgotten.text(value) !== value ? [names.get(contactId) ?? ""] : [],
    ),
  };
}

/** The first text of an entity that is another one now. */
function textChanged(before: object | null, after: object | null): string | null {
  for (const [field, text] of Object.entries(after ?? {})) {
    const was: unknown = (before as Readonly<Record<string, unknown>> | null)?.[field];
    if (typeof text === "string" && typeof was === "string" && text !== was) return text;
    if (field === "tags" && !isSame(was, text)) return (text as string[]).join(" ");
  }
  return null;
}

function whoseIs(entity: object | null, names: ReadonlyMap<ContactId, string>): string[] {
  if (entity === null) return [];
  const {
    id,
    contactId,
    a,
    b,
    with: everybody = [],
  } = entity as Partial<Record<string, ContactId>> & {
    readonly with?: readonly ContactId[];
  };
  return [id, contactId, a, b, ...everybody].flatMap((each) => (each === undefined ? [] : (names.get(each) ?? [])));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
