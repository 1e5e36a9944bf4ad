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
const argv = process.argv.slice(2);
const room = Buffer.allocUnsafeSlow(1 << 20);
const COMPARED = 1 << 15; // so much of the second copy of a cache at a time
const started = []; // the scripts of this run, and where a cache of each is wanted
const folder = cacheFolder();

process.on("uncaughtException", fail);
run();

function run() {
  let net;
  try {
    const command = commandOf(argv);
    net = load(bundleOf(command, argv), command);
  } catch (error) {
    if (error.code !== "ENOENT") return fail(error);
    say(`net: ${path.join(root, "dist")} is missing; run "npm run build" in ${root}\n`);
    return process.exit(BUG);
  }
  net.main(argv, nativeBinding()).then((code) => {
    if (code === 0) keepCaches();
    process.exit(code);
  }, fail);
}

/** Runs a file of dist/ and gives what it exports; what it requires in its own folder is loaded in the same way. */
function load(name, use) {
  const known = started.find((entry) => entry.name === name);
  if (known) return known.module.exports;
  const file = path.join(root, "dist", name);
  const source = sourceOf(file);
  const cacheFile = folder && path.join(folder, cacheName(name, use, source));
  const cachedData = cacheFile && readCache(cacheFile);
  const script = new Script(source, { filename: file, cachedData });
  const isCached = cachedData !== undefined && script.cachedDataRejected === false;
  const module = { exports: {} };
  started.push({ name, script, module, cacheFile: isCached ? undefined : cacheFile });
  const requireFrom = (wanted) => (wanted.startsWith("./") ? load(wanted, "") : require(wanted));
  script.runInThisContext()(module.exports, requireFrom, module, file, path.dirname(file));
  return module.exports;
}

/** A file of dist/: a function, as Node makes one of a module. The build sees to it that it is ASCII. */
function sourceOf(file) {
  const descriptor = fs.openSync(file, "r");
  try {
    return read(descriptor, fs.fstatSync(descriptor).size).toString("latin1");
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The next `size` bytes, which hold until the next ones are read: all are read to one place, for memory costs when it is first touched. */
function read(descriptor, size, place = room) {
  const bytes = place.length < size ? Buffer.allocUnsafeSlow(size) : place;
  let at = 0;
  for (let count = -1; at < size && count !== 0; at += count)
    count = fs.readSync(descriptor, bytes, at, size - at, null);
  return bytes.subarray(0, at);
}

/** SQLite as it was built for this machine: in our own node_modules, or beside us in those of another package. */
function nativeBinding() {
  const built = "build/Release/better_sqlite3.node";
  const own = path.join(root, "node_modules/better-sqlite3", built);
  if (fs.existsSync(own)) return own;
  try {
    return path.join(path.dirname(require.resolve("better-sqlite3/package.json")), built);
  } catch {
    return own; // said by whoever wants to open a file; help works without
  }
}

// ---- The cache: V8's data for one script, made after a run, so that it holds the functions that this run has compiled.

/** The folder of caches, or undefined where this platform or this environment has no place of our own for it. */
function cacheFolder() {
  const { env, platform } = process;
  const isPlace = (place) => place !== undefined && path.isAbsolute(place);
  if (isPlace(env.XDG_CACHE_HOME)) return path.join(env.XDG_CACHE_HOME, "net");
  if (platform === "win32") return isPlace(env.LOCALAPPDATA) ? path.join(env.LOCALAPPDATA, "net", "cache") : undefined;
  if (!isPlace(env.HOME)) return undefined;
  return platform === "darwin" ? path.join(env.HOME, "Library/Caches/net") : path.join(env.HOME, ".cache/net");
}

/**
 * One file for each command, for each needs other functions, and what it does not need would take time to read; for each
 * build, which the first line of a script names; and for each version of Node and kind of machine.
 */
function cacheName(name, use, source) {
  const build = source.slice(3, source.indexOf("\n"));
  return `${path.basename(name, ".cjs")}${use && `=${use}`}.${build}.${process.version}-${process.arch}.v8cache`;
}

/**
 * V8 runs what a cache holds, so one that somebody else could have written is none. Nor does it look whether the data is
 * whole, and ends in a crash where it is not: hence two copies of it, which are compared faster than a sum is reckoned.
 */
function readCache(file) {
  let descriptor;
  try {
    if (!isOurs(fs.lstatSync(folder), "isDirectory")) return undefined;
    descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW || 0));
    const stat = fs.fstatSync(descriptor);
    const half = stat.size / 2;
    if (!isOurs(stat, "isFile") || half === 0 || !Number.isInteger(half)) return undefined;
    const data = read(descriptor, half);
    const place = Buffer.allocUnsafeSlow(COMPARED);
    for (let at = 0; at < half; at += COMPARED) {
      const other = read(descriptor, Math.min(COMPARED, half - at), place);
      if (!other.equals(data.subarray(at, at + COMPARED))) return undefined;
    }
    return data;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

function isOurs(stat, kind) {
  return stat[kind]() && (process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0));
}

/** Writes the caches that were missing or would not do; where that fails the next run is as slow as this one, no more. */
function keepCaches() {
  try {
    for (const { script, cacheFile } of started) if (cacheFile !== undefined) keepCache(script, cacheFile);
  } catch {
    // a full disk, a folder that is not ours to write, another run that does the same
  }
}

function keepCache(script, cacheFile) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOurs(fs.lstatSync(folder), "isDirectory")) return;
  const data = script.createCachedData();
  const unfinished = `${cacheFile}.${process.pid}`;
  try {
    fs.writeFileSync(unfinished, Buffer.concat([data, data]), { mode: 0o600, flag: "wx" });
    fs.renameSync(unfinished, cacheFile);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    throw error;
  }
  removeOld(path.basename(cacheFile));
}

/** Takes away what other builds and other versions of Node have left of the same script. */
function removeOld(kept) {
  const [, script, , end] = /^([a-z0-9-]+)(=[^.]*)?(\.[0-9a-f]{16}\..*)$/.exec(kept) || [];
  for (const name of fs.readdirSync(folder)) {
    const isOfScript = name.startsWith(`${script}.`) || name.startsWith(`${script}=`);
    if (isOfScript && /\.[0-9a-f]{16}\.v.*\.v8cache/.test(name) && !name.includes(end)) {
      fs.rmSync(path.join(folder, name), { force: true });
    }
  }
}

/** The command that is typed, in a form that a file may be called by. A wrong one leaves no cache, for it does not end well. */
function commandOf(words) {
  const word = words.find(
    (each, at) => !/^--(db|today)(=|$)|^--no-color$/.test(each) && !/^--(db|today)$/.test(words[at - 1] || ""),
  );
  if (word === undefined) return "home";
  // In front of a command it is the help of that one.
  if (["--help", "-h", "--version", "-V"].includes(word))
    return words.some((each) => /^[a-z]+$/.test(each)) ? "" : "help-list";
  return /^[a-z]{1,20}$/.test(word) ? word : "";
}

/** An everyday command has a bundle of its own; net.cjs has them all, what only a rare flag needs, and names in its stacks. */
function bundleOf(command, words) {
  if (process.env.NET_WHOLE) return "./net.cjs";
  const own = command === "help-list" ? "net-help.cjs" : `net-${command}.cjs`;
  const rare = { add: "--card", log: "--where" }[command];
  const isRare = rare !== undefined && words.some((word) => word === rare || word.startsWith(`${rare}=`));
  return command !== "help" && !isRare && fs.existsSync(path.join(root, "dist", own)) ? `./${own}` : "./net.cjs";
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
