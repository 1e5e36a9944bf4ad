import type { ContactId } from "../domain/contact.ts";
import type { InteractionId } from "../domain/interaction.ts";
import { folded, isParticle, particlesFrom } from "../domain/name.ts";
import type { Sql } from "./sql.ts";

/** So many conversations are looked up as soon as any. */
const FEW = 200;

/** The full-text index: one entry a contact (names; and all that is known of them), one a conversation that has a note. */
export function searchTable(sql: Sql) {
  return {
    /** The best matches first; each word must be there, the last one as a beginning. */
    contacts: (text: string, most: number): ContactId[] => {
      const query = matchOf(text);
      if (query === null) return [];
      return sql<[string, number], { id: string }>(`
        SELECT contacts.id FROM contacts_text JOIN contacts ON contacts.key = contacts_text.rowid
        WHERE contacts_text MATCH ? AND standing <> 'archived' ORDER BY bm25(contacts_text, 10, 1), contacts.sort_name LIMIT ?
      `)
        .all(query, most)
        .map(({ id }) => id as ContactId);
    },
    /** Those with a phone number in which these digits stand, however they are grouped. */
    withNumber: (digits: string, most: number): ContactId[] =>
      sql<[string, number], { id: string }>(`
        SELECT DISTINCT contacts.id FROM identifiers JOIN contacts ON contacts.id = contact_id
        WHERE kind = 'phone' AND instr(normalised, ?) > 0 AND standing <> 'archived' ORDER BY contacts.sort_name LIMIT ?
      `)
        .all(digits, most)
        .map(({ id }) => id as ContactId),
    /** The newest conversations whose note holds every word. */
    interactions: (text: string, most: number): InteractionId[] => {
      const query = matchOf(text);
      if (query === null) return [];
      const areMany = sql<[string]>(
        `SELECT 1 FROM interactions_text WHERE interactions_text MATCH ? LIMIT 1 OFFSET ${FEW}`,
      ).get(query);
      // Of common words the newest are met sooner on a walk along the days than by looking all of them up.
      return sql<[string, number], InteractionId>(`
        SELECT id FROM interactions ${areMany ? "INDEXED BY interactions_by_day" : ""}
        WHERE key IN (SELECT rowid FROM interactions_text WHERE interactions_text MATCH ?)
        ORDER BY held_on DESC, id DESC LIMIT ?
      `)
        .pluck()
        .all(query, most);
    },
    /**
     * Those who are called all of these words: first name, surname or nickname, whole; a single letter is an initial. Where
     * nobody is, the last word may be a beginning, and two or three capitals may be initials. What only joins the parts of a
     * surname is no name by itself: "van" is not Sabine van der Berg.
     */
    called: (typed: string, most: number): ContactId[] => {
      const words = folded(typed).split(" ").filter(Boolean);
      const found = (terms: readonly string[]): ContactId[] =>
        terms.length === 0
          ? []
          : sql<[string, number], { id: string }>(`
              SELECT contacts.id FROM names_text JOIN contacts ON contacts.key = names_text.rowid
              WHERE names_text MATCH ? ${notJoining(words)} ORDER BY standing = 'archived', contacts.key LIMIT ?
            `)
              .all(terms.join(" AND "), most)
              .map(({ id }) => id as ContactId);
      const wholes = found(words.map((word) => (word.length === 1 ? `"${word}"*` : `"${word}"`)));
      if (wholes.length > 0) return wholes;
      const begun = found(
        words.map((word, at) => (at === words.length - 1 || word.length === 1 ? `"${word}"*` : `"${word}"`)),
      );
      if (begun.length > 0 || !/^\p{Lu}{2,3}$/u.test(typed.trim())) return begun;
      return found(Array.from(folded(typed), (letter) => `"${letter}"*`));
    },
    /** Everybody by what they are called, folded: the name and the nickname. Reads the whole index. */
    everybody: (): { readonly id: ContactId; readonly called: string }[] =>
      sql<[], { id: ContactId; called: string }>(`
        SELECT contacts.id, names_text.name AS called FROM names_text JOIN contacts ON contacts.key = names_text.rowid
        ORDER BY contacts.sort_name
      `).all(),
    /** Whether somebody's name holds all of these words, whole. */
    isName: (typed: string, part: "any" | "given" = "any"): boolean => {
      const words = folded(typed).split(" ").filter(Boolean);
      if (words.length === 0) return false;
      if (part === "given") {
        const last = ` ${words.join(" ")}`;
        return (
          sql<[string, number, number, string]>(`
            SELECT 1 FROM names_text JOIN contacts ON contacts.key = names_text.rowid
            WHERE names_text MATCH ? AND substr(names_text.name, -? - ifnull(length(nickname) + 1, 0), ?) <> ? LIMIT 1
          `).get(words.map((word) => `"${word}"`).join(" AND "), last.length, last.length, last) !== undefined
        );
      }
      return (
        sql<[string]>(`SELECT 1 FROM names_text WHERE names_text MATCH ? ${notJoining(words)} LIMIT 1`).get(
          words.map((word) => `"${word}"`).join(" AND "),
        ) !== undefined
      );
    },
    /** Writes the entry of one contact anew, or takes it out when the contact is gone. */
    putContact: (id: ContactId): void => {
      const row = sql<[string], { key: number; name: string; nickname: string | null; rest: string | null }>(`
        SELECT key, name, nickname, (
          SELECT group_concat(text, char(10)) FROM (
            SELECT 1 AS part, '' AS id, note AS text FROM contacts AS self WHERE self.id = contacts.id
            UNION ALL SELECT 2, tag, tag FROM contact_tags WHERE contact_id = contacts.id
            UNION ALL SELECT 3, id, value FROM identifiers WHERE contact_id = contacts.id
            UNION ALL SELECT 4, id, title FROM roles WHERE contact_id = contacts.id
            UNION ALL SELECT 5, roles.id, organisations.name FROM roles
              JOIN organisations ON organisations.id = organisation_id WHERE contact_id = contacts.id
            UNION ALL SELECT 6, id, text FROM facts WHERE contact_id = contacts.id
            UNION ALL SELECT 7, id, text FROM promises WHERE contact_id = contacts.id
            UNION ALL SELECT 8, id, text FROM needs WHERE contact_id = contacts.id AND closed_on IS NULL
            UNION ALL SELECT 9, id, text FROM offers WHERE contact_id = contacts.id AND closed_on IS NULL
            ORDER BY part, id -- so that what is taken back leaves the very entry there was
          )
        ) AS rest FROM contacts WHERE id = ?
      `).get(id);
      if (!row) return;
      const name = folded(`${row.name} ${row.nickname ?? ""}`);
      sql<[number]>("DELETE FROM contacts_text WHERE rowid = ?").run(row.key);
      sql<[number, string, string]>("INSERT INTO contacts_text (rowid, name, rest) VALUES (?, ?, ?)").run(
        row.key,
        name,
        folded(row.rest ?? ""),
      );
      const known = sql<[number], { name: string }>("SELECT name FROM names_text WHERE rowid = ?").get(row.key);
      if (known?.name === name) return;
      sql<[number]>("DELETE FROM names_text WHERE rowid = ?").run(row.key);
      sql<[number, string]>("INSERT INTO names_text (rowid, name) VALUES (?, ?)").run(row.key, name);
    },
    /** Takes out the entry of a contact; to be called while the contact is still there. */
    removeContact: (id: ContactId): void => {
      sql<[string]>("DELETE FROM contacts_text WHERE rowid = (SELECT key FROM contacts WHERE id = ?)").run(id);
      sql<[string]>("DELETE FROM names_text WHERE rowid = (SELECT key FROM contacts WHERE id = ?)").run(id);
    },
    /** Makes the indexes anew from their entries: what was taken out of them leaves its words behind otherwise. */
    putAnew: (): void => {
      for (const index of ["contacts_text", "names_text", "interactions_text"]) {
        sql(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`).run();
      }
    },
    putInteraction: (id: InteractionId): void => {
      const row = sql<[string], { key: number; note: string | null }>(
        "SELECT key, note FROM interactions WHERE id = ?",
      ).get(id);
      if (!row) return;
      sql<[number]>("DELETE FROM interactions_text WHERE rowid = ?").run(row.key);
      if (row.note !== null) {
        sql<[number, string]>("INSERT INTO interactions_text (rowid, note) VALUES (?, ?)").run(
          row.key,
          folded(row.note),
        );
      }
    },
    removeInteraction: (id: InteractionId): void =>
      void sql<[string]>("DELETE FROM interactions_text WHERE rowid = (SELECT key FROM interactions WHERE id = ?)").run(
        id,
      ),
  };
}

/**
 * Leaves out who has a lone particle only inside a surname, or a longer one that it begins ("de" of "der"); one may begin a name, or be
 * the nickname at its end.
 */
function notJoining([word = "", ...more]: readonly string[]): string {
  if (more.length > 0 || !isParticle(word)) return "";
  const name = particlesFrom(word).reduce(
    (without, each) => `replace(${without}, ' ${each} ', '  ')`,
    "names_text.name",
  );
  return `AND (names_text.name GLOB '${word}*' OR names_text.name GLOB '* ${word}' OR ${name} GLOB '* ${word}[^ ]*')`;
}

/** Quoted, so that nothing typed is taken for the index's own signs; null when there is nothing to look for. */
function matchOf(text: string): string | null {
  const words = folded(text).split(" ").filter(Boolean);
  if (words.length === 0) return null;
  return words.map((word, at) => `"${word}"${at === words.length - 1 ? "*" : ""}`).join(" AND ");
}
