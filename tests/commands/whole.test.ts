import { expect, it } from "vitest";
import { outlinedTies, scoredTies } from "../../src/commands/common/scores.ts";
import { created } from "../../src/domain/change.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import type { Day } from "../../src/domain/day.ts";
import type { Link } from "../../src/domain/introduction.ts";
import { acquaintanceIn, perspectives } from "../support/acquaintance.ts";
import { startNet } from "../support/harness.ts";

const TODAY = "2026-05-04" as Day;
const PEOPLE = 24;
const FIELDS = ["law", "art", "finance"];

/** People in touch with the owner, every one of a field or a level, and who of them know each other. */
async function withFields(pairs: readonly (readonly [number, number])[]) {
  const started = startNet({ today: TODAY });
  const { net, store } = started;
  const people: { contactId: ContactId; field: string | null; level: string | null }[] = [];
  for (let at = 0; at < PEOPLE; at++) {
    const name = `Person ${String.fromCharCode(65 + at)}`;
    const field = at % 4 === 3 ? null : (FIELDS[at % 3] ?? null);
    await net(`add "${name} ${field === null ? "#level:manager" : `#field:${field}`}" --every 6w`);
    await net(`log "lunch with ${name} yesterday"`);
    const [contact] = store.contacts.named(name);
    if (!contact) throw new Error(name);
    people.push({ contactId: contact.id, field, level: field === null ? "manager" : null });
  }
  const idAt = (at: number): ContactId => people[at]?.contactId ?? ("" as ContactId);
  const links = pairs.map(
    ([one, other], at): Link => ({ id: `link${String(at)}` as Link["id"], a: idAt(one), b: idAt(other), strength: 2 }),
  );
  store.apply("links", () => ({ changes: links.map((link) => created("link", link)) }));
  return { ...started, people };
}

/** One who knows five others, two of whom know each other, and one more pair. */
const SEVEN: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
  [0, 5],
  [1, 2],
  [6, 7],
];

it.each([
  ["nobody knows another", []],
  ["the ends of links are fourteen", SEVEN],
  ["the ends of links are sixteen, of nine people", [...SEVEN, [6, 8] as const]],
  ["sixteen people know another, and eight do not", [...SEVEN, ...disjoint(8, 16)]],
  ["everybody knows another", [...SEVEN, ...disjoint(8, 24)]],
])("tells how far everybody widens the view where %s, who is of a field or a level", async (_, pairs) => {
  const { context, store, people } = await withFields(pairs);
  const wanted = perspectives(people, acquaintanceIn(store));
  const whole = new Map(scoredTies(context, null).map(({ facts }) => [facts.contactId, facts.perspective]));
  const outlined = new Map<ContactId, number | null>();
  outlinedTies(context).each((id, score) => void outlined.set(id, score?.values.perspective ?? null));
  expect(outlined.size).toBe(PEOPLE);
  for (const { contactId } of people) {
    expect(whole.get(contactId)).toBe(wanted.get(contactId));
    expect(outlined.get(contactId)).toBe(wanted.get(contactId));
    expect(wanted.get(contactId)).toBeTypeOf("number");
  }
  store.close();
});

function disjoint(from: number, to: number): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  for (let at = from; at < to; at += 2) pairs.push([at, at + 1]);
  return pairs;
}
