// What everything is compared with: Node, better-sqlite3 as npm ships it, an open file and one step in an index.
const Database = require("better-sqlite3");
const db = new Database(process.argv[2]);
db.prepare("SELECT id, name FROM contacts WHERE folded_name = ?").all("vera quistorff");
