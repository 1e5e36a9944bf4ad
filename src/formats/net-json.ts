/** net's own form: everything in a file, as JSON that can be read back into an empty one. Described in docs/export.md. */

import type { Entities, EntityName } from "../domain/change.ts";
import { type Everything, IN_ORDER } from "../domain/everything.ts";
import { NetError } from "../errors.ts";
import { FIELDS } from "./net-json-fields.ts";
import { asRecord, type Fields, type Kind } from "./net-json-kinds.ts";
import { type Lists, nonsenseIn } from "./net-json-sense.ts";

/** Goes up when what is written can no longer be read by the program before. */
const NET_JSON_VERSION = 1;

/** Everything as text: the same data is always the same text. */
export function netJson(everything: Everything): string {
  const lists = IN_ORDER.map((name) => [listName(name), everything[name].map((entity) => ordered(name, entity))]);
  return `${JSON.stringify({ format: "net", version: NET_JSON_VERSION, ...Object.fromEntries(lists) }, null, 1)}\n`;
}

/** Refuses what holds by itself, and not beside the rest. */
function demandSense(lists: Lists): void {
  const found = nonsenseIn(lists);
  if (found !== null) throw amiss(`${listName(found.list)}[${found.at}].${found.field} ${found.why}`);
}

function listName(name: EntityName): string {
  const plurals: Partial<Record<EntityName, string>> = { criterion: "criteria" };
  return plurals[name] ?? `${name}s`;
}

function ordered<Name extends EntityName>(name: Name, entity: Entities[Name]): Record<string, unknown> {
  const values = entity as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(FIELDS[name]).map((field) => [field, values[field]]));
}

/** What such a text holds. Throws with the place of what is amiss; nothing in it is trusted. */
export function readNetJson(written: string): Everything {
  const file = asRecord(parsed(written));
  if (file?.["format"] !== "net") throw amiss('it has no "format": "net"');
  if (file["version"] !== NET_JSON_VERSION) {
    throw new NetError(
      "invalid",
      `this export has version ${String(file["version"])}; this net reads ${NET_JSON_VERSION}`,
      {
        hint: "the net that wrote it, or a newer one",
      },
    );
  }
  const names = new Set(["format", "version", ...IN_ORDER.map(listName)]);
  const stranger = Object.keys(file).find((name) => !names.has(name));
  if (stranger !== undefined) throw amiss(`"${stranger}" is nothing net knows`);
  const everything = Object.fromEntries(
    IN_ORDER.map((name) => [name, readList(name, file[listName(name)])]),
  ) as unknown as Lists;
  demandSense(everything);
  return everything as unknown as Everything;
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const isCut = !/\}\s*$/.test(written.slice(-100));
    throw new NetError("invalid", `this is not JSON${isCut ? ": it ends in the middle" : ""}`, {
      hint: `${isCut ? "the whole of " : ""}a file that net export wrote`,
      cause,
    });
  }
}

function readList(name: EntityName, value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) throw amiss(`"${listName(name)}" is no list`);
  return value.map((each: unknown, at) => {
    const place = `${listName(name)}[${at}]`;
    const fields = asRecord(each);
    if (fields === null) throw amiss(`${place} is no object`);
    const kinds = Object.entries<Kind>(FIELDS[name]);
    for (const [field, kind] of kinds) {
      if (!kind.holds(fields[field])) throw amiss(`${place}.${field} is not ${kind.is}`);
    }
    const stranger = Object.keys(fields).find((field) => !kinds.some(([known]) => known === field));
    if (stranger !== undefined) throw amiss(`${place}.${stranger} is nothing net knows`);
    return Object.fromEntries(kinds.map(([field, { kept }]) => [field, kept ? kept(fields[field]) : fields[field]]));
  });
}

function amiss(what: string): NetError {
  return new NetError("invalid", `this is no whole export of net: ${what}`, { hint: "a file that net export wrote" });
}
