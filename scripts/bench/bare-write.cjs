// The same as bare.cjs with one row written for good, as net writes: what the disk takes for that is nobody's doing.
const Database = require("better-sqlite3");
const db = new Database(process.argv[2]);
db.pragma("synchronous = FULL");
db.prepare("UPDATE contacts SET note = ? WHERE folded_name = ?").run(String(Date.now()), "halfdan zeuthen");
db.close();
