import type { ContactId } from "./contact.ts";
import { type Employment, employmentOf, employmentText } from "./employment.ts";
import { type Addition, type ImportFacts, joinedTo, type KnownPerson, nameable, nameOf } from "./import/join.ts";
import type { ImportedPerson, ImportReading } from "./imported.ts";
import { folded } from "./name.ts";
import { withLines } from "./note.ts";
import {
  type Compared,
  compared,
  grouped,
  isAtOdds,
  isProfile,
  type Likeness,
  namesStand,
  withoutMiddle,
} from "./same-person.ts";

/** One of the files that are read together. */
export interface ImportSource {
  readonly file: string;
  readonly reading: ImportReading;
}

/** What is to be done with one person of the files. */
export interface PlannedPerson {
  /** Where they first stand. */
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly verdict: "new" | "same" | "probable";
  /** Whom they are, or probably are. */
  readonly contact: { readonly id: ContactId; readonly name: string } | null;
  readonly by: Likeness | null;
  /** What would be added to that contact; for one who is new, all there is. */
  readonly adds: readonly string[];
  /** Where the files say another title, or another place, than stands first: what stands there, and what they say. */
  readonly work: { readonly before: Employment; readonly now: Employment; readonly goesFirst: boolean } | null;
}

/** A planned person with what the plan was made of. */
export interface PlannedEntry {
  readonly planned: PlannedPerson;
  readonly person: Compared;
  /** Whom they are, or probably are; null for one who is new. */
  readonly known: KnownPerson | null;
  /** What joining them to the contact adds; null for one who is new. */
  readonly addition: Addition | null;
}

/** What an import will do, before it does anything. */
export interface ImportPlan {
  readonly entries: readonly PlannedEntry[];
  readonly rejected: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
  readonly sources: readonly ImportSource[];
}

export interface ImportCounts {
  readonly entries: number;
  readonly new: number;
  /** In the file already, and something is added to them. */
  readonly changed: number;
  /** In the file already, with all that is said of them. */
  readonly unchanged: number;
  readonly probable: number;
  /** In the file already, under another title or in another place than the files say. */
  readonly otherWork: number;
  readonly rejected: number;
}

/** The people of these files in the form in which they are compared, those who are one joined. */
export function peopleIn(
  sources: readonly ImportSource[],
  e164: (written: string) => string | null,
): readonly { readonly file: string; readonly person: Compared }[] {
  const entries: Compared[] = [];
  const fileOf = new Map<Compared, string>();
  for (const { file, reading } of sources) {
    for (const person of reading.people) {
      const entry = compared(nameable(withSource(person, file)), e164);
      entries.push(entry);
      fileOf.set(entry, file);
    }
  }
  return grouped(entries).flatMap((group) => {
    const [first] = group;
    return first ? [{ file: fileOf.get(first) ?? "", person: together(group) }] : [];
  });
}

/** Moments that were shared are told apart by the file they stand in. */
function withSource(person: ImportedPerson, file: string): ImportedPerson {
  if (person.interactions.every(({ shared }) => shared === undefined)) return person;
  const interactions = person.interactions.map((each) =>
    each.shared === undefined ? each : { ...each, shared: `${file} ${each.shared}` },
  );
  return { ...person, interactions };
}

/** Several entries of one person as one, the first going before the others; nothing of them is lost. */
function together(group: readonly Compared[]): Compared {
  const [first, ...others] = group;
  if (!first) throw new Error("a group of nobody");
  if (others.length === 0) return first;
  const people = group.map(({ person }) => person);
  const firstOf = <Value>(of: (person: ImportedPerson) => Value | null): Value | null =>
    people.map(of).find((value) => value !== null) ?? null;
  const name = firstOf((person) => person.name);
  const birthday = firstOf((person) => person.birthday);
  const note = firstOf((person) => person.note);
  const lines = [
    ...people.flatMap((person) => person.note?.split("\n") ?? []),
    ...otherThan(
      name,
      people.map((person) => person.name),
      folded,
    ).map((other) => `Also called: ${other}`),
    ...otherThan(
      birthday,
      people.map((person) => person.birthday),
      String,
    ).map((other) => `Birthday elsewhere: ${other}`),
  ];
  const addresses = uniqueBy(
    group.flatMap((entry) => entry.addresses),
    ({ kind, normalised }) => `${kind} ${normalised}`,
  );
  const person: ImportedPerson = {
    line: first.person.line,
    name,
    nickname: firstOf(({ nickname }) => nickname),
    addresses: uniqueBy(
      people.flatMap((each) => each.addresses),
      ({ kind, value }) => `${kind} ${value}`,
    ),
    roles: uniqueBy(
      people.flatMap(({ roles }) => roles),
      ({ organisation, title }) => `${folded(organisation ?? "")} ${folded(title ?? "")}`,
    ),
    birthday,
    metOn: firstOf(({ metOn }) => metOn),
    note: withLines(note, lines),
    tags: [...new Set(people.flatMap(({ tags }) => tags))].sort(),
    interactions: uniqueBy(
      people.flatMap(({ interactions }) => interactions),
      (each) => JSON.stringify(each),
    ),
  };
  const organisations = [...new Set(group.flatMap((entry) => entry.organisations))];
  return { person, key: folded(name ?? ""), addresses, organisations };
}

function otherThan(said: string | null, values: readonly (string | null)[], key: (value: string) => string): string[] {
  return values.filter((value) => value !== null).filter((value) => said !== null && key(value) !== key(said));
}

function uniqueBy<Value>(values: readonly Value[], key: (value: Value) => string): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => !seen.has(key(value)) && seen.add(key(value)));
}

/**
 * What to do with each person: who is somebody of the file is found by an address, by name and organisation, or where all
 * that is said is known already; who may be is named, with the reason. Reads what it is given, once for each person.
 */
export function planImport(
  people: readonly { readonly file: string; readonly person: Compared }[],
  sources: readonly ImportSource[],
  facts: ImportFacts,
): ImportPlan {
  const nameless = people.filter(({ person }) => nameOf(person.person) === "");
  const entries = people.flatMap(({ file, person }): PlannedEntry[] => {
    if (nameOf(person.person) === "") return [];
    const found = whoIs(person, facts);
    const known = found && facts.person(found.id);
    const addition = known && joinedTo(known, person, facts);
    const entry = {
      planned: {
        file,
        line: person.person.line,
        name: nameOf(person.person),
        verdict: found === null ? ("new" as const) : found.isSure ? ("same" as const) : ("probable" as const),
        contact: known && { id: known.contact.id, name: known.contact.name },
        by: found?.by ?? null,
        adds: addition ? addition.told : summaryOf(person.person),
        work: addition && otherWork(addition, known),
      },
      person,
      known,
      addition,
    } satisfies PlannedEntry;
    return [entry];
  });
  const rejected = [
    ...sources.flatMap(({ file, reading }) => reading.rejected.map((each) => ({ file, ...each }))),
    ...nameless.map(({ file, person }) => ({
      file,
      line: person.person.line,
      reason: "nothing they could be called by",
    })),
  ];
  return { entries, rejected, sources };
}

function otherWork({ work }: Addition, { positions: [first] }: KnownPerson): PlannedPerson["work"] {
  const goesFirst = work.front !== null;
  const now = work.front?.now ?? (work.isOther ? work.behind[0] : undefined);
  return first === undefined || now === undefined ? null : { before: employmentOf(first), now, goesFirst };
}

/** The little by which somebody is told from a namesake. */
export function summaryOf({
  roles: [role],
  addresses: [address],
  interactions = [],
}: Pick<ImportedPerson, "roles" | "addresses"> & Partial<Pick<ImportedPerson, "interactions">>): readonly string[] {
  const moments = interactions.length;
  return [
    role ? employmentText(role) : "",
    address?.value ?? "",
    moments === 0 ? "" : `${moments} ${moments === 1 ? "moment" : "moments"}`,
  ].filter(Boolean);
}

export function countsOf({ entries, rejected, sources }: ImportPlan): ImportCounts {
  const count = (is: (planned: PlannedPerson) => boolean): number =>
    entries.filter(({ planned }) => is(planned)).length;
  return {
    entries: sources.reduce((sum, { reading }) => sum + reading.people.length, 0),
    new: count(({ verdict }) => verdict === "new"),
    changed: count(({ verdict, adds }) => verdict === "same" && adds.length > 0),
    unchanged: count(({ verdict, adds }) => verdict === "same" && adds.length === 0),
    probable: count(({ verdict }) => verdict === "probable"),
    otherWork: count(({ verdict, work }) => verdict === "same" && work !== null),
    rejected: rejected.length,
  };
}

interface Found {
  readonly id: ContactId;
  readonly by: Likeness;
  readonly isSure: boolean;
}

function whoIs(person: Compared, facts: ImportFacts): Found | null {
  const byAddress = person.addresses.flatMap((address): Found[] => {
    const id = facts.holderOf(address);
    if (id === null) return [];
    if (isProfile(address)) return [{ id, by: "profile", isSure: true }];
    const stand = namesStand(person.key, nameKeyOf(facts.person(id)));
    return stand === "other" ? [] : [{ id, by: address.kind, isSure: stand === "alike" }];
  });
  return byAddress.find(({ isSure }) => isSure) ?? byName(person, byAddress[0] ?? null, facts);
}

/** One who was entered without a name is called by an address, which speaks against nobody. */
function nameKeyOf({ contact, addresses }: KnownPerson): string {
  return addresses.some(({ value }) => value === contact.name) ? "" : folded(contact.name);
}

/** By the name, where what an address told was not sure. */
function byName(person: Compared, likely: Found | null, facts: ImportFacts): Found | null {
  const key = person.key === "" ? folded(nameOf(person.person)) : person.key;
  const namesakes = facts.named(key);
  const known = namesakes.map(facts.person);
  const isColleague = ({ positions }: KnownPerson): boolean =>
    positions.some(
      ({ organisation }) => organisation !== null && person.organisations.includes(folded(organisation.name)),
    );
  const sure =
    known.find((each) => joinedTo(each, person, facts).told.length === 0) ??
    known.find((each) => isColleague(each) && !isAtOdds(person.addresses, each.addresses));
  if (sure) return { id: sure.contact.id, by: isColleague(sure) ? "name-and-organisation" : "name", isSure: true };
  const [first] = namesakes;
  if (likely !== null) return likely;
  if (first !== undefined) return { id: first, by: "name", isSure: false };
  const shorter = withoutMiddle(key);
  const [nearly] = shorter === key ? [] : facts.named(shorter);
  return nearly === undefined ? null : { id: nearly, by: "name-but-middle", isSure: false };
}
