import { tagList } from "../add.ts";
import type { Contact, ContactId } from "../contact.ts";
import { type Employment, employmentNews, employmentOf, employmentText, type Position } from "../employment.ts";
import type { Identifier } from "../identifier.ts";
import type { ImportedInteraction, ImportedPerson, ImportedRole } from "../imported.ts";
import type { Interaction } from "../interaction.ts";
import { cleanLine, cleanText, folded, isSameText, LONGEST_NAME } from "../name.ts";
import { withLines } from "../note.ts";
import type { Compared, ComparedAddress } from "../same-person.ts";

/** Somebody of the file, with what an import may find again or add to. */
export interface KnownPerson {
  readonly contact: Contact;
  readonly addresses: readonly Identifier[];
  /** The first is that under which they are listed. */
  readonly positions: readonly Position[];
}

/** What the file holds, as far as an import asks; looked up beforehand, so that each answer is a step in a map. */
export interface ImportFacts {
  readonly holderOf: (address: Pick<ComparedAddress, "kind" | "normalised">) => ContactId | null;
  /** Everybody whose whole name is this one, folded. */
  readonly named: (key: string) => readonly ContactId[];
  readonly person: (id: ContactId) => KnownPerson;
  readonly interactionsOf: (id: ContactId) => readonly Interaction[];
  /** Whether what is said of work is how it is now: it goes in front of what stands in the file. */
  readonly isCurrent: boolean;
}

/** What an import adds to somebody who is there: nothing of theirs is changed but what was empty. */
export interface Addition {
  readonly contact: Contact;
  readonly addresses: readonly ComparedAddress[];
  readonly work: WorkAddition;
  readonly interactions: readonly ImportedInteraction[];
  /** All of it in words, for the plan; empty where everything was known. */
  readonly told: readonly string[];
}

/** What is said of somebody's work and was not known. */
export interface WorkAddition {
  /** What goes in front, and what stands there; null where nothing does, or where what is said is not how it is now. */
  readonly front: { readonly before: Employment; readonly now: ImportedRole } | null;
  /** What is held, with what it lacked. */
  readonly fuller: readonly { readonly held: Position; readonly now: ImportedRole }[];
  /** What goes behind all of it. */
  readonly behind: readonly ImportedRole[];
  /** Whether the first of what goes behind is another title, or another place, than what stands in front. */
  readonly isOther: boolean;
}

/** What is said of a person and not known of the contact yet. */
export function joinedTo(known: KnownPerson, { person, key, addresses }: Compared, facts: ImportFacts): Addition {
  const { contact } = known;
  const others = addresses.filter((address) => isOthers(facts.holderOf(address), contact.id));
  const added = addresses.filter((address) => facts.holderOf(address) === null && !isWritten(address, known));
  const said = person.roles.filter(({ organisation, title }) => organisation !== null || title !== null);
  const work = workAdded(said, known.positions, facts.isCurrent);
  const moments = person.interactions.length === 0 ? [] : facts.interactionsOf(contact.id);
  const interactions = person.interactions.filter((moment) => !moments.some((each) => isSameMoment(moment, each)));
  const birthday = contact.birthday ?? person.birthday;
  const fuller = person.birthday !== null && birthday === `--${person.birthday.slice(5)}` ? person.birthday : birthday;
  // A first note comes in as it is written, blank lines and all; of a further one, the lines that are new.
  const isFirst = contact.note === null && person.note !== null;
  const note = withLines(isFirst ? cleanText(person.note) || null : contact.note, [
    ...(person.note?.split("\n") ?? []),
    ...others.map(({ value }) => value),
    ...(key === "" || key === folded(contact.name) ? [] : [`Also called: ${person.name ?? ""}`]),
    ...(isAnotherBirthday(person.birthday, fuller) ? [`Birthday elsewhere: ${person.birthday ?? ""}`] : []),
  ]);
  const nickname = contact.nickname ?? (person.nickname === null ? null : cleanLine(person.nickname));
  const metOn = contact.metOn ?? person.metOn;
  const tags = person.tags.every((tag) => contact.tags.includes(tag))
    ? contact.tags
    : tagList([...contact.tags, ...person.tags]);
  const after = { ...contact, nickname, birthday: fuller, metOn, note, tags };
  const told = [
    ...added.map(({ value }) => value),
    ...(work.front === null ? [] : [`${employmentText(work.front.before)} → ${employmentText(work.front.now)}`]),
    ...[...work.fuller.map(({ now }) => now), ...work.behind].map(employmentText),
    ...(nickname === contact.nickname ? [] : [`called ${nickname ?? ""}`]),
    ...(fuller === contact.birthday ? [] : [`birthday ${fuller ?? ""}`]),
    ...(metOn === contact.metOn ? [] : [`met ${metOn ?? ""}`]),
    ...tags.filter((tag) => !contact.tags.includes(tag)).map((tag) => `#${tag}`),
    ...(note === contact.note ? [] : ["note"]),
    ...(interactions.length === 0
      ? []
      : [`${interactions.length} ${interactions.length === 1 ? "moment" : "moments"}`]),
  ];
  return { contact: after, addresses: added, work, interactions, told };
}

function workAdded(said: readonly ImportedRole[], positions: readonly Position[], isCurrent: boolean): WorkAddition {
  const [first] = positions;
  const newsOf = (role: ImportedRole, open: readonly Position[]) =>
    employmentNews(
      role,
      open.map((held) => ({ ...employmentOf(held), held })),
    );
  const isOther = (role: ImportedRole): boolean => {
    const news = newsOf(role, positions);
    return news.kind === "other" || news.kind === "title" || news.held.held !== first;
  };
  const [foremost] = said;
  const goesFirst = isCurrent && first !== undefined && foremost !== undefined && isOther(foremost);
  const fuller: { held: Position; now: ImportedRole }[] = [];
  const behind: ImportedRole[] = [];
  for (const role of goesFirst ? said.slice(1) : said) {
    const news = newsOf(
      role,
      positions.filter((position) => fuller.every(({ held }) => held !== position)),
    );
    if (news.kind === "fuller") {
      const { title, organisation, held } = news.held;
      fuller.push({ held, now: { title: title ?? role.title, organisation: organisation ?? role.organisation } });
    } else if (news.kind !== "known") behind.push(role);
  }
  return {
    front: goesFirst ? { before: employmentOf(first), now: foremost } : null,
    fuller,
    behind,
    isOther: first !== undefined && behind.length > 0 && behind[0] === foremost,
  };
}

/** Whether they have it in these very words: of a phone number the full form may be another since the region was changed. */
function isWritten({ kind, value }: ComparedAddress, { addresses }: KnownPerson): boolean {
  return addresses.some((held) => held.kind === kind && held.value === value);
}

function isOthers(holder: ContactId | null, id: ContactId): boolean {
  return holder !== null && holder !== id;
}

function isAnotherBirthday(said: string | null, kept: string | null): boolean {
  return said !== null && kept !== null && said !== kept && said !== `--${kept.slice(5)}`;
}

export function isSameMoment(moment: ImportedInteraction, { on, kind, note }: Interaction): boolean {
  return moment.on === on && moment.kind === kind && isSameText(moment.note ?? "", note ?? "");
}

/** What they are called: where no name is said, by what they belong to, or by their address; "" where nothing can be a name. */
export function nameOf({ name, roles, addresses }: ImportedPerson): string {
  const said = [name, ...roles.map(({ organisation }) => organisation), ...addresses.map(({ value }) => value)];
  return said.find((each) => each !== null && isName(each)) ?? "";
}

function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && /[\p{L}\p{N}]/u.test(text);
}

/** The same person, with a name that nobody can be called by in the note. */
export function nameable(person: ImportedPerson): ImportedPerson {
  if (person.name === null || isName(person.name)) return person;
  return { ...person, name: null, note: withLines(person.note, [`Name: ${person.name}`]) };
}
