import type { Database, Statement } from "better-sqlite3";

/** Compiles each statement once, at its first use: a command pays only for the SQL it runs. */
export type Sql = <Parameters extends unknown[] | object = [], Row = unknown>(
  text: string,
) => Statement<Parameters extends unknown[] ? Parameters : [Parameters], Row>;

export function compiled(db: Database): Sql {
  const statements = new Map<string, Statement>();
  return ((text: string) => {
    let statement = statements.get(text);
    if (!statement) {
      statement = db.prepare(text);
      statements.set(text, statement);
    }
    return statement;
  }) as unknown as Sql;
}
