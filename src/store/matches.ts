import type { ContactId } from "../domain/contact.ts";
import type { DupeFacts } from "../domain/dupes.ts";
import type { Position } from "../domain/employment.ts";
import type { Identifier, IdentifierKind } from "../domain/identifier.ts";
import type { KnownPerson } from "../domain/import/join.ts";
import type { Organisation, OrganisationId, Role } from "../domain/organisation.ts";
import { type ContactRow, contactFrom } from "./contacts.ts";
import type { Sql } from "./sql.ts";

/** As many keys as one statement is asked for. */
const AT_ONCE = 5_000;

/** Looks many people up at once, for those who compare whole lists of them. */
export function matchTable(sql: Sql) {
  /** The rows for all of these keys, which the statement gets as one JSON list. */
  const lookUp = <Row>(text: string, keys: readonly unknown[]): Row[] => {
    const rows: Row[] = [];
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      for (const row of sql<[string], Row>(text).iterate(JSON.stringify(keys.slice(from, from + AT_ONCE))))
        rows.push(row);
    }
    return rows;
  };
  return {
    /** Whom these addresses belong to, by kind and normalised form parted by a space. */
    holders: (
      addresses: readonly { readonly kind: IdentifierKind; readonly normalised: string }[],
    ): Map<string, ContactId> =>
      new Map(
        lookUp<{ kind: string; normalised: string; contact_id: string }>(
          `SELECT identifiers.kind, identifiers.normalised, contact_id FROM json_each(?) AS wanted
           JOIN identifiers ON identifiers.kind = wanted.value ->> 0 AND identifiers.normalised = wanted.value ->> 1`,
          addresses.map(({ kind, normalised }) => [kind, normalised]),
        ).map((row) => [`${row.kind} ${row.normalised}`, row.contact_id as ContactId]),
      ),
    /** Everybody who bears one of these names, folded; the longest known first. */
    namesakes: (keys: readonly string[]): Map<string, ContactId[]> => {
      const found = new Map<string, ContactId[]>();
      const rows = lookUp<{ folded_name: string; id: string }>(
        "SELECT folded_name, id FROM contacts WHERE folded_name IN (SELECT value FROM json_each(?)) ORDER BY id",
        keys,
      );
      for (const { folded_name: key, id } of rows) {
        const known = found.get(key);
        if (known) known.push(id as ContactId);
        else found.set(key, [id as ContactId]);
      }
      return found;
    },
    /** Organisations by their folded names. */
    organisations: (keys: readonly string[]): Map<string, Organisation> =>
      new Map(
        lookUp<{ folded_name: string; id: string; name: string }>(
          "SELECT folded_name, id, name FROM organisations WHERE folded_name IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
          keys,
        ).map(({ folded_name: key, id, name }) => [key, { id: id as OrganisationId, name }]),
      ),
    /** Everybody, as far as one tells who is there twice. */
    everybody: (): DupeFacts[] => {
      const addresses = gathered(
        sql<[], { contact_id: string; kind: string; normalised: string }>(
          "SELECT contact_id, kind, normalised FROM identifiers ORDER BY kind, id",
        ).all(),
        (row) => row.contact_id,
        ({ kind, normalised }) => ({ kind, normalised }),
      );
      const organisations = gathered(
        sql<[], { contact_id: string; name: string }>(
          "SELECT contact_id, name FROM roles JOIN organisations ON organisations.id = organisation_id ORDER BY roles.id",
        ).all(),
        (row) => row.contact_id,
        ({ name }) => name,
      );
      return sql<[], Omit<DupeFacts, "addresses" | "organisations">>(
        "SELECT id, name, nickname, standing, birthday, note FROM contacts ORDER BY id",
      )
        .all()
        .map((row) => ({
          ...row,
          addresses: addresses.get(row.id) ?? [],
          organisations: organisations.get(row.id) ?? [],
        }));
    },
    people: (ids: readonly ContactId[]): Map<ContactId, KnownPerson> => {
      const addresses = gathered(
        lookUp<Identifier>(
          `SELECT id, contact_id AS contactId, kind, value, normalised FROM identifiers
           WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY kind, id`,
          ids,
        ),
        ({ contactId }) => contactId,
        (address) => address,
      );
      const positions = gathered(
        lookUp<Role & { readonly organisation: string | null }>(
          `SELECT roles.id, contact_id AS contactId, organisation_id AS organisationId, title, organisations.name AS organisation
           FROM roles LEFT JOIN organisations ON organisations.id = organisation_id
           WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY roles.id`,
          ids,
        ),
        ({ contactId }) => contactId,
        ({ organisation: name, ...role }): Position => ({
          role,
          organisation: role.organisationId === null || name === null ? null : { id: role.organisationId, name },
        }),
      );
      const tags = gathered(
        lookUp<{ contact_id: string; tag: string }>(
          "SELECT contact_id, tag FROM contact_tags WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, tag",
          ids,
        ),
        (row) => row.contact_id,
        ({ tag }) => tag,
      );
      return new Map(
        lookUp<ContactRow>("SELECT * FROM contacts WHERE id IN (SELECT value FROM json_each(?))", ids).map((row) => [
          row.id as ContactId,
          {
            contact: contactFrom(row, tags.get(row.id) ?? []),
            addresses: addresses.get(row.id) ?? [],
            positions: positions.get(row.id) ?? [],
          },
        ]),
      );
    },
  };
}

function gathered<Row, Value>(
  rows: readonly Row[],
  key: (row: Row) => string,
  toValue: (row: Row) => Value,
): Map<string, Value[]> {
  const all = new Map<string, Value[]>();
  for (const row of rows) {
    const known = all.get(key(row));
    if (known) known.push(toValue(row));
    else all.set(key(row), [toValue(row)]);
  }
  return all;
}
