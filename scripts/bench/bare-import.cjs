// What net import is compared with: the rows it wrote, put into the same tables by plain statements in one transaction.
const Database = require("better-sqlite3");
const { readFileSync } = require("node:fs");
const db = new Database(process.argv[2]);
db.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; BEGIN IMMEDIATE");
for (const { name, rows } of JSON.parse(readFileSync(process.argv[3], "utf8"))) {
  if (rows.length === 0) continue;
  const columns = Object.keys(rows[0]);
  const put = db.prepare(`INSERT INTO ${name} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`);
  for (const row of rows) put.run(columns.map((column) => row[column]));
}
db.exec("COMMIT");
db.close();
