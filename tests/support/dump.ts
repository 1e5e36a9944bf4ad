import BetterSqlite3 from "better-sqlite3";

// What the scores were in a month is kept by itself, as the journal is: nobody's step, and not taken back with one.
const NOT_FACTS = ["journal", "devices", "snapshots", "snapshot_scores"];

/**
 * Everything the file says, table by table, in an order of its own: two files are alike when their dumps are. Without the
 * journal, which says how it came about, and with the row numbers of the full-text index spelled out as ids. Keys are the
 * store's own, and may be others after an undo and a redo.
 */
export function dump(path: string): Record<string, unknown[]> {
  const db = new BetterSqlite3(path, { readonly: true });
  try {
    const tables = db
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_text%' ESCAPE '\\' ORDER BY name",
      )
      .all()
      .map(({ name }) => name)
      .filter((name) => !NOT_FACTS.includes(name));
    const rows = (sql: string): unknown[] =>
      db
        .prepare<[], Record<string, unknown>>(sql)
        .all()
        .map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !/(^|_)key$/.test(name))))
        .sort();
    return {
      ...Object.fromEntries(tables.map((table) => [table, rows(`SELECT * FROM ${table}`)])),
      contacts_text: rows(
        "SELECT contacts.id, contacts_text.name, rest FROM contacts_text LEFT JOIN contacts ON contacts.key = contacts_text.rowid",
      ),
      names_text: rows(
        "SELECT contacts.id, names_text.name FROM names_text LEFT JOIN contacts ON contacts.key = names_text.rowid",
      ),
      interactions_text: rows(
        `SELECT interactions.id, interactions_text.note FROM interactions_text
         LEFT JOIN interactions ON interactions.key = interactions_text.rowid`,
      ),
    };
  } finally {
    db.close();
  }
}
