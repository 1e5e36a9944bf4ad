#!/usr/bin/env node
"use strict";

// Starts dist/net.cjs through V8's code cache, which a run leaves behind for the next: without it a third of the time that
// a command takes goes into compiling JavaScript. The cache is only ever a help; whatever is wrong with it is passed over.

var LEAST_NODE = [20, 17];
var BUG = 70;

var version = process.versions.node.split(".").map(Number);
if (version[0] < LEAST_NODE[0] || (version[0] === LEAST_NODE[0] && version[1] < LEAST_NODE[1])) {
  console.error("net: Node " + LEAST_NODE.join(".") + " or newer is needed; this is " + process.versions.node);
  process.exit(BUG);
}

const fs = require("node:fs");
const path = require("node:path");
const { Script } = require("node:vm");

const root = path.dirname(__dirname);
const started = []; // the scripts of this run, with where their caches lie
const folder = cacheFolder();

process.on("uncaughtException", fail);
run();

function run() {
  const argv = process.argv.slice(2);
  let net;
  try {
    net = load("./net.cjs");
  } catch (error) {
    if (error.code !== "ENOENT") return fail(error);
    say(`net: ${path.join(root, "dist")} is missing; run "npm run build" in ${root}\n`);
    return process.exit(BUG);
  }
  net.main(argv, nativeBinding()).then((code) => {
    if (code === 0) keepCaches(commandOf(argv));
    process.exit(code);
  }, fail);
}

/** Runs a file of dist/ and gives what it exports; what it requires in its own folder is loaded in the same way. */
function load(name) {
  const known = started.find((script) => script.name === name);
  if (known) return known.exports;
  const file = path.join(root, "dist", name);
  const source = fs.readFileSync(file, "latin1"); // the build sees to it that it is ASCII
  const cacheFile = folder && path.join(folder, cacheName(name, source));
  const cache = cacheFile && readCache(cacheFile);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new Script(wrapped, { filename: file, cachedData: cache ? cache.data : undefined });
  const isStale = cache === undefined || script.cachedDataRejected === true;
  const module = { exports: {} };
  const entry = { name, script, cacheFile, words: isStale ? [] : cache.words, exports: module.exports };
  started.push(entry);
  script.runInThisContext()(
    module.exports,
    (wanted) => (wanted.startsWith("./") ? load(wanted) : require(wanted)),
    module,
    file,
    path.dirname(file),
  );
  entry.exports = module.exports;
  return module.exports;
}

/** SQLite as it was built for this machine: in our own node_modules, or beside us in those of another package. */
function nativeBinding() {
  const built = "build/Release/better_sqlite3.node";
  const own = path.join(root, "node_modules/better-sqlite3", built);
  if (fs.existsSync(own)) return own;
  try {
    return path.join(path.dirname(require.resolve("better-sqlite3/package.json")), built);
  } catch {
    return undefined; // said by whoever wants to open a file; help works without
  }
}

// ---- The cache. A file is V8's data for one script, and after it the commands it was made with.

/** The folder of caches, or undefined where this platform or this environment has no place of our own for it. */
function cacheFolder() {
  const { env, platform } = process;
  const isPlace = (place) => place !== undefined && path.isAbsolute(place);
  if (isPlace(env.XDG_CACHE_HOME)) return path.join(env.XDG_CACHE_HOME, "net");
  if (platform === "win32") return isPlace(env.LOCALAPPDATA) ? path.join(env.LOCALAPPDATA, "net", "cache") : undefined;
  if (!isPlace(env.HOME)) return undefined;
  return platform === "darwin" ? path.join(env.HOME, "Library/Caches/net") : path.join(env.HOME, ".cache/net");
}

/** One name for each build, version of Node and kind of machine. The build stands in the script's first line. */
function cacheName(name, source) {
  const build = source.slice(3, source.indexOf("\n"));
  return `${path.basename(name, ".cjs")}-${build}-${process.version}-${process.arch}.v8cache`;
}

/** V8 runs what a cache holds, so one that somebody else could have written is none. */
function readCache(file) {
  let descriptor;
  try {
    if (!isOurs(fs.lstatSync(folder), "isDirectory")) return undefined;
    descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW || 0));
    if (!isOurs(fs.fstatSync(descriptor), "isFile")) return undefined;
    const bytes = fs.readFileSync(descriptor);
    const at = bytes.lastIndexOf(0); // no word has a zero in it
    const words = bytes.toString("latin1", at + 1).split(" ");
    return words.shift() === "net" ? { data: bytes.subarray(0, at), words } : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

function isOurs(stat, kind) {
  return stat[kind]() && (process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0));
}

/** Writes the caches that are missing, stale, or were made before this command had been run: V8 keeps what has been compiled. */
function keepCaches(word) {
  for (const entry of started) {
    if (entry.cacheFile === undefined || entry.words.includes(word) || entry.words.length > 60) continue;
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (!isOurs(fs.lstatSync(folder), "isDirectory")) return;
      const temporary = `${entry.cacheFile}.${process.pid}`;
      try {
        const words = Buffer.from(`\0net ${[...entry.words, word].join(" ")}`, "latin1");
        fs.writeFileSync(temporary, Buffer.concat([entry.script.createCachedData(), words]), { mode: 0o600, flag: "wx" });
        fs.renameSync(temporary, entry.cacheFile);
      } catch {
        fs.rmSync(temporary, { force: true });
        return;
      }
      if (entry.words.length === 0) removeOld(path.basename(entry.cacheFile));
    } catch {
      return; // a full disk, a folder that is not ours to write: the next run is as slow as this one, no more
    }
  }
}

/** Takes away what other builds and other versions of Node have left for the same script. */
function removeOld(kept) {
  const script = kept.slice(0, kept.indexOf("-", kept.search(/-[0-9a-f]{16}-/)) + 1);
  for (const name of fs.readdirSync(folder)) {
    if (name !== kept && name.startsWith(script) && /-[0-9a-f]{16}-v[^-]+-\w+\.v8cache/.test(name)) {
      fs.rmSync(path.join(folder, name), { force: true });
    }
  }
}

/** What a command line does, as far as the code it runs goes; only counted when it ended well, so it is a command. */
function commandOf(argv) {
  const word = argv.find((each, at) => !/^--(db|today)\b/.test(each) && !/^--(db|today)$/.test(argv[at - 1] || ""));
  return /^[a-z-]{1,20}$/i.test(word || "") ? word : "-";
}

// ---- Endings.

function fail(error) {
  say(`net: this is a bug in net\n${(error && error.stack) || error}\n`);
  process.exit(BUG);
}

function say(text) {
  try {
    fs.writeSync(2, text);
  } catch {
    // Nobody listens; the exit code says it.
  }
}
