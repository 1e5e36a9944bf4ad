import type { EntityName } from "../domain/change.ts";
import { type Everything, IN_ORDER } from "../domain/everything.ts";
import type { Stored, Whole } from "../domain/forgotten.ts";
import { TABLES } from "./rows.ts";
import type { Tables } from "./tables.ts";
import { homesIn } from "./write.ts";

/** All that is stored, kind by kind. */
export function everythingIn(tables: Tables): Everything {
  const read = readerOf(tables);
  return Object.fromEntries(IN_ORDER.map((entity) => [entity, read(entity)])) as unknown as Everything;
}

/** Everything there is, in the file and in the journal. */
export function wholeOf(tables: Tables): Whole {
  const read = readerOf(tables);
  const entities = (Object.keys(TABLES) as EntityName[]).flatMap((entity) =>
    read(entity).map((value) => ({ entity, value }) as Stored),
  );
  return { entities, steps: tables.journal.all() };
}

/** Reads all of a kind, in the order of their ids. */
function readerOf(tables: Tables): (entity: EntityName) => object[] {
  const homes = homesIn(tables);
  return (entity) => {
    const key = entity === "setting" ? "name" : "id";
    const home = homes[entity] as { stored(of: object): object | null };
    // A home looks at nothing but the key.
    return tables.rows.ids(entity).flatMap((id) => home.stored({ [key]: id }) ?? []);
  };
}
