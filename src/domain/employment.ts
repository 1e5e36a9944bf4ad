import { type Change, changed, created } from "./change.ts";
import type { ContactId } from "./contact.ts";
import { cleanLine, folded } from "./name.ts";
import type { Organisation, Role, RoleId } from "./organisation.ts";

/** What somebody is, and where, by name. */
export interface Employment {
  readonly title: string | null;
  readonly organisation: string | null;
}

/** What somebody is somewhere, as it is stored. */
export interface Position {
  readonly role: Role;
  readonly organisation: Organisation | null;
}

export function employmentText({ title, organisation }: Employment): string {
  return [title, organisation].filter((part) => part !== null).join(" @ ");
}

/** The same in a form that is read as what it was. */
export function employmentWritten(employment: Employment): string {
  return `${employment.title === null ? "@ " : ""}${employmentText(employment)}`;
}

/** `Chair @ Vela`, `@ Vela`, or a title alone; null where nothing is said. */
export function readEmployment(typed: string): Employment | null {
  if (folded(typed) === "") return null;
  const [title = "", ...organisation] = typed.split("@").map(cleanLine);
  const where = organisation.filter((part) => part !== "").join(" ");
  return { title: title || null, organisation: where || null };
}

export function employmentOf({ role, organisation }: Position): Employment {
  return named({ title: role.title, organisation });
}

/** What a word on somebody's work is to what is known of it. */
export type EmploymentNews<Held extends Employment> =
  /** One that is held says all of it. */
  | { readonly kind: "known"; readonly held: Held }
  /** It says what one that is held lacks, and nothing else. */
  | { readonly kind: "fuller"; readonly held: Held }
  /** Another title in the same organisation. */
  | { readonly kind: "title"; readonly held: Held }
  | { readonly kind: "other" };

export function employmentNews<Held extends Employment>(said: Employment, all: readonly Held[]): EmploymentNews<Held> {
  const within = all.find((held) => isWithin(said, held));
  if (within !== undefined) return { kind: "known", held: within };
  const lacking = all.find(
    (held) => (said.title === null || held.title === null || isSame(said.title, held.title)) && isNoOther(said, held),
  );
  if (lacking !== undefined) return { kind: "fuller", held: lacking };
  const there =
    said.organisation === null ? undefined : all.find((held) => isSame(said.organisation, held.organisation));
  return there === undefined ? { kind: "other" } : { kind: "title", held: there };
}

/** Whether it says nothing that this one does not. */
function isWithin(said: Employment, held: Employment): boolean {
  return (
    (said.title === null || isSame(said.title, held.title)) &&
    (said.organisation === null || isSame(said.organisation, held.organisation))
  );
}

function isNoOther(said: Employment, held: Employment): boolean {
  return said.organisation === null || held.organisation === null || isSame(said.organisation, held.organisation);
}

function isSame(one: string | null, other: string | null): boolean {
  return folded(one ?? "") === folded(other ?? "");
}

/** Work as it is to be stored: what a position is without its id. */
interface Work {
  readonly title: string | null;
  readonly organisation: Organisation | null;
}

function named({ title, organisation }: Work): Employment {
  return { title, organisation: organisation?.name ?? null };
}

/**
 * Puts what is said of somebody's work in front, what stood there behind it. `before` is that, where it was another title or another
 * place; `positions` are theirs afterwards.
 */
export function putInFront(
  contactId: ContactId,
  said: Work,
  positions: readonly Position[],
  newId: () => string,
): {
  readonly changes: readonly Change[];
  readonly positions: readonly Position[];
  readonly before: Employment | null;
} {
  if (said.title === null && said.organisation === null) return { changes: [], positions, before: null };
  const { wanted, before } = inFront(said, positions);
  const changes: Change[] = [];
  const after = wanted.map(({ title, organisation }, at): Position => {
    const held = positions[at]?.role; // by their ids they stand in order
    const organisationId = organisation?.id ?? null;
    const role = { id: held?.id ?? (newId() as RoleId), contactId, organisationId, title };
    if (held === undefined) changes.push(created("role", role));
    else if (held.title !== title || held.organisationId !== organisationId) changes.push(changed("role", held, role));
    return { role, organisation };
  });
  return { changes, positions: after, before };
}

function inFront(
  said: Work,
  positions: readonly Position[],
): { readonly wanted: readonly Work[]; readonly before: Employment | null } {
  const all = positions.map(({ role, organisation }): Work => ({ title: role.title, organisation }));
  const [first, ...rest] = all;
  if (first === undefined) return { wanted: [said], before: null };
  const news = employmentNews(
    named(said),
    all.map((work) => ({ ...named(work), work })),
  );
  if (news.kind === "other") return { wanted: [said, ...rest, first], before: named(first) };
  const held = news.held.work;
  const now: Work = {
    title: news.kind === "title" ? said.title : (held.title ?? said.title),
    organisation: held.organisation ?? said.organisation,
  };
  if (held === first) return { wanted: [now, ...rest], before: news.kind === "title" ? named(first) : null };
  return { wanted: [now, ...rest.map((each) => (each === held ? first : each))], before: named(first) };
}
