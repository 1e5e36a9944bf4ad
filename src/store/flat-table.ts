import type { Sql } from "./sql.ts";

type Value = string | number | null;

/**
 * Reads and writes a table whose rows are its entities, one column a field. `columns` names the column of each field; what a
 * table asks beyond this stands as SQL where it is asked. `kept` names columns that are derived of the fields, and how.
 */
export function flatTable<Entity extends { readonly id: string }>(
  sql: Sql,
  table: string,
  columns: { readonly [Field in keyof Entity]: string },
  {
    flags = [],
    kept = {},
  }: { flags?: readonly (keyof Entity & string)[]; kept?: Readonly<Record<string, string>> } = {},
) {
  const fields = Object.keys(columns) as (keyof Entity & string)[];
  const read = fields.map((field) => `${columns[field]} AS "${field}"`).join(", ");
  const putText = (): string => {
    const written = { ...Object.fromEntries(fields.map((field) => [columns[field], `@${field}`])), ...kept };
    const names = Object.keys(written);
    return `
      INSERT INTO ${table} (${names.join(", ")}) VALUES (${Object.values(written).join(", ")})
      ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(", ")}
    `;
  };
  let put: string | undefined; // made for the first that is written, for most tables are only read
  /** SQLite has no truth values: a flag is kept as 0 or 1. The row is nobody else's yet. */
  const flagged = (row: Entity, toFlag: (value: unknown) => unknown): Entity => {
    for (const flag of flags) if (row[flag] !== null) row[flag] = toFlag(row[flag]) as Entity[typeof flag];
    return row;
  };
  const toEntity = (row: Entity): Entity => flagged(row, (value) => value === 1);
  return {
    byId: (id: Entity["id"]): Entity | null => {
      const row = sql<[string], Entity>(`SELECT ${read} FROM ${table} WHERE id = ?`).get(id);
      return row === undefined ? null : toEntity(row);
    },
    /** Those for which `condition` holds, in the order it names. */
    where: (condition: string, ...parameters: Value[]): Entity[] =>
      sql<Value[], Entity>(`SELECT ${read} FROM ${table} WHERE ${condition}`)
        .all(...parameters)
        .map(toEntity),
    put: (entity: Entity): void => void sql<object>((put ??= putText())).run(flagged({ ...entity }, Number)),
    remove: (id: Entity["id"]): void => void sql<[string]>(`DELETE FROM ${table} WHERE id = ?`).run(id),
  };
}

/** The key of the contact with this id. */
export function keyOf(id: `@${string}`): string {
  return `(SELECT key FROM contacts WHERE id = ${id})`;
}
