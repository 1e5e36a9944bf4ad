import type { Setting, SettingName } from "../domain/setting.ts";
import type { Sql } from "./sql.ts";

/** Reads and writes the `settings` table: what the owner has set, and nothing of the defaults. */
export function settingTable(sql: Sql) {
  return {
    byName: (name: SettingName): Setting | null =>
      sql<[string], Setting>("SELECT name, value FROM settings WHERE name = ?").get(name) ?? null,
    put: ({ name, value }: Setting): void =>
      void sql<[string, string]>(`
        INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
      `).run(name, value),
    remove: (name: SettingName): void => void sql<[string]>("DELETE FROM settings WHERE name = ?").run(name),
  };
}
