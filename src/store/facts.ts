import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Fact, FactArea, FactClass, FactId } from "../domain/fact.ts";
import type { Sql } from "./sql.ts";

interface FactRow {
  id: string;
  contact_id: string;
  area: string;
  text: string;
  learned_on: string;
  class: string;
}

/** Reads and writes the `facts` table. */
export function factTable(sql: Sql) {
  return {
    byId: (id: FactId): Fact | null => {
      const row = sql<[string], FactRow>("SELECT * FROM facts WHERE id = ?").get(id);
      return row ? toFact(row) : null;
    },
    /** Newest first. */
    of: (contactId: ContactId): Fact[] =>
      sql<[string], FactRow>("SELECT * FROM facts WHERE contact_id = ? ORDER BY learned_on DESC, id DESC")
        .all(contactId)
        .map(toFact),
    put: ({ id, contactId, area, text, learnedOn, class: factClass }: Fact): void =>
      void sql<FactRow>(`
        INSERT INTO facts (id, contact_id, area, text, learned_on, class)
        VALUES (@id, @contact_id, @area, @text, @learned_on, @class)
        ON CONFLICT (id) DO UPDATE SET
          contact_id = excluded.contact_id, area = excluded.area, text = excluded.text, learned_on = excluded.learned_on,
          class = excluded.class
      `).run({ id, contact_id: contactId, area, text, learned_on: learnedOn, class: factClass }),
    remove: (id: FactId): void => void sql<[string]>("DELETE FROM facts WHERE id = ?").run(id),
  };
}

function toFact(row: FactRow): Fact {
  return {
    id: row.id as FactId,
    contactId: row.contact_id as ContactId,
    area: row.area as FactArea,
    text: row.text,
    learnedOn: row.learned_on as Day,
    class: row.class as FactClass,
  };
}
