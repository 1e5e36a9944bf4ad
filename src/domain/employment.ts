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
  const [title = "", ...organisation] = typed.split("@").map(cleanLine);
  const where = organisation.filter((part) => part !== "").join(" ");
  return title === "" && where === "" ? null : { title: title || null, organisation: where || null };
}

export function employmentOf({ role, organisation }: Position): Employment {
  return { title: role.title, organisation: organisation?.name ?? null };
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

/**
 * Puts what is said of somebody's work in front, what stood there behind it. `before` is that, where it was another title or another
 * place; `positions` are theirs afterwards.
 */
export function putInFront(
  contactId: ContactId,
  { title, organisation }: { readonly title: string | null; readonly organisation: Organisation | null },
  positions: readonly Position[],
  newId: () => string,
): {
  readonly changes: readonly Change[];
  readonly positions: readonly Position[];
  readonly before: Employment | null;
} {
  if (title === null && organisation === null) return { changes: [], positions, before: null };
  const said = { title, organisationId: organisation?.id ?? null };
  const [first, ...rest] = positions;
  if (first === undefined) {
    const role: Role = { id: newId() as RoleId, contactId, ...said };
    return { changes: [created("role", role)], positions: [{ role, organisation }], before: null };
  }
  const news = employmentNews(
    { title, organisation: organisation?.name ?? null },
    positions.map((position) => ({ ...employmentOf(position), position })),
  );
  const front = (now: Position): readonly [Position, Change] => {
    const role = { ...first.role, title: now.role.title, organisationId: now.role.organisationId };
    return [{ role, organisation: now.organisation }, changed("role", first.role, role)];
  };
  if (news.kind === "other") {
    const [now, change] = front({ role: { ...first.role, ...said }, organisation });
    const behind: Position = { ...first, role: { ...first.role, id: newId() as RoleId } };
    return {
      changes: [change, created("role", behind.role)],
      positions: [now, ...rest, behind],
      before: employmentOf(first),
    };
  }
  const held = news.held.position;
  const now: Position = {
    role: {
      ...held.role,
      title: news.kind === "title" ? title : (held.role.title ?? title),
      organisationId: held.role.organisationId ?? said.organisationId,
    },
    organisation: held.organisation ?? organisation,
  };
  const [inFront, change] = front(now);
  if (held.role.id === first.role.id) {
    return {
      changes: news.kind === "known" ? [] : [change],
      positions: [inFront, ...rest],
      before: news.kind === "title" ? employmentOf(first) : null,
    };
  }
  const behind: Position = { ...first, role: { ...first.role, id: held.role.id } };
  return {
    changes: [change, changed("role", held.role, behind.role)],
    positions: [inFront, ...rest.map((each) => (each === held ? behind : each))],
    before: employmentOf(first),
  };
}
