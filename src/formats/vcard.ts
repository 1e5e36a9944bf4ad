/** Electronic cards: vCard 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350), as programs write them. */

import type { ImportedPerson, ImportReading } from "../domain/imported.ts";
import { cleanTag } from "../domain/name.ts";
import { type Card, cardsOf } from "./vcard/cards.ts";
import type { Gathered } from "./vcard/fields.ts";
import type { Remark } from "./vcard/lines.ts";
import { type PersonReading, personOf } from "./vcard/person.ts";

/** Everybody in a file of cards. Octets are read in their own encodings; a string is taken as it is. */
export function readVcards(input: Uint8Array | string): ImportReading {
  const { cards, warnings, others } = cardsOf(input);
  const leftOut = new Map(others);
  const remarks: Remark[] = [...warnings];
  const gathered: Gathered = {
    warn: (remark) => remarks.push(remark),
    leaveOut: (what) => leftOut.set(what, (leftOut.get(what) ?? 0) + 1),
  };
  const readings = cards.map((card) => ({ line: card.line, ...personOf(card, gathered) }));
  const rejected = readings.flatMap(({ line, reason }) => (reason === null ? [] : [{ line, reason }]));
  if (cards.length === 0) rejected.push({ line: 1, reason: "no card begins in it: there is no BEGIN:VCARD" });
  const people = inGroups(readings, gathered);
  return {
    format: formatOf(cards),
    people,
    rejected,
    warnings: remarks.toSorted((a, b) => a.line - b.line),
    leftOut: [...leftOut].map(([what, count]) => ({ what, count })),
  };
}

/** The people, with a tag of every group that lists them. */
function inGroups(
  readings: readonly (PersonReading & { readonly line: number })[],
  gathered: Gathered,
): readonly ImportedPerson[] {
  const people = readings.flatMap(({ person }) => (person === null ? [] : [person]));
  const tags = new Map<string, string[]>();
  const known = new Set(people.map(({ uid }) => uid));
  for (const { line, group } of readings) {
    if (group === null) continue;
    gathered.leaveOut("groups, which became tags of their members");
    if (group.name.replace(/^#+/, "") === "") continue;
    const tag = cleanTag(group.name);
    for (const member of new Set(group.members)) {
      const known = tags.get(member);
      if (known) known.push(tag);
      else tags.set(member, [tag]);
    }
    const strangers = group.members.filter((member) => !known.has(member)).length;
    if (strangers > 0)
      gathered.warn({ line, reason: `${strangers} of the group "${group.name}" are not in this file` });
  }
  return people.map((person) => {
    const more = tags.get(person.uid ?? "") ?? [];
    return more.length === 0 ? person : { ...person, tags: [...new Set([...person.tags, ...more])] };
  });
}

function formatOf(cards: readonly Card[]): string {
  const versions = [...new Set(cards.map(({ version }) => version))]
    .filter((version) => /^\d\.\d$/.test(version))
    .sort();
  return versions.length === 0 ? "vCard" : `vCard ${versions.join(" and ")}`;
}
