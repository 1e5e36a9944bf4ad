import type { Context } from "../../context.ts";
import type { ImportSource } from "../../domain/import.ts";
import { cleanLine } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { FIELDS, type Field, headingKey } from "../../formats/csv/headings.ts";
import { type Mapping, UnknownColumns } from "../../formats/csv/table.ts";
import type { Encoding } from "../../formats/encoding.ts";
import { type ReadOptions, readImport } from "../../formats/recognise.ts";
import { visibleText } from "../../visible.ts";
import { settingOf } from "../common/setting.ts";

/** What a column may be said to hold, and how one asks for it. */
const MAPPED: readonly (readonly [Field, string])[] = [
  ["name", "the whole name"],
  ["given", "the first name"],
  ["family", "the surname"],
  ["nickname", "what they are called"],
  ["email", "an e-mail address"],
  ["phone", "a phone number"],
  ["url", "a web address"],
  ["organisation", "where they work"],
  ["title", "what they are there"],
  ["birthday", "their birthday"],
  ["met", "the day you met"],
  ["tags", "tags"],
  ["note", "a note"],
];

interface FileOptions {
  readonly map?: string;
  readonly encoding?: Encoding;
  readonly json: boolean;
}

/** Reads these files, each by what stands in it; a failure names the file. On a terminal, columns nobody knows are asked about. */
export async function sourcesIn(
  context: Context,
  paths: readonly string[],
  options: FileOptions,
): Promise<readonly ImportSource[]> {
  const reading: ReadOptions = {
    mapping: options.map === undefined ? null : mappingOf(options.map),
    dateOrder: settingOf(context, "date-order") === "mdy" ? "mdy" : "dmy",
    today: context.today,
    encoding: options.encoding ?? null,
    inflate: await context.files.inflater(),
  };
  const sources: ImportSource[] = [];
  for (const path of paths) {
    const file = path === "-" ? "standard input" : path.replace(/^.*[\\/](?=.)/, "");
    const bytes = context.files.bytes(path);
    for (const { name, reading: read } of await readAsking(context, file, bytes, reading, options)) {
      sources.push({ file: name === null ? file : `${file}/${name}`, reading: read });
    }
  }
  return sources;
}

async function readAsking(
  context: Context,
  file: string,
  bytes: Uint8Array,
  reading: ReadOptions,
  { json }: FileOptions,
) {
  try {
    return await readImport(bytes, reading);
  } catch (error) {
    if (error instanceof UnknownColumns && context.terminal.isInteractive && !json) {
      return readImport(bytes, { ...reading, mapping: await askedMapping(context, file, error) });
    }
    if (!(error instanceof NetError)) throw error;
    throw new NetError(error.kind, `${file}: ${error.message}`, { hint: error.hint, cause: error });
  }
}

const LONGEST_SAMPLE = 40;

/** Asks of each column what it holds. */
async function askedMapping(
  { prompter }: Context,
  file: string,
  { headings, samples }: UnknownColumns,
): Promise<Mapping> {
  const mapping = new Map<string, Field>();
  for (const [at, each] of samples.entries()) {
    const sample = cleanLine(each).slice(0, LONGEST_SAMPLE);
    const column = headings === null ? String(at + 1) : (headings[at]?.trim() ?? "");
    if (headingKey(column) === "") continue;
    const place = headings === null ? `in column ${column} of` : `under "${column}" in`;
    const field = await prompter.choose<Field>(
      visibleText(`What stands ${place} ${file}${sample === "" ? "" : `, such as "${sample}"`}?`),
      [{ name: "nothing net keeps", value: "skip" }, ...MAPPED.map(([value, name]) => ({ name, value }))],
      `--map ${quoted(`${column}=name`)}`,
    );
    mapping.set(headingKey(column), field);
  }
  return mapping;
}

/** `Navn=name,Firma=organisation`, with headings as they stand or the numbers of the columns. */
function mappingOf(typed: string): Mapping {
  const mapping = new Map<string, Field>();
  for (const part of typed.split(",")) {
    const [, heading = "", name = ""] = /^(.*\S)\s*=\s*(\S+)\s*$/.exec(part) ?? [];
    const field = FIELDS.find((each) => each === name.toLowerCase());
    if (headingKey(heading) === "" || field === undefined || !isMapped(field)) {
      throw new NetError("usage", `"${part.trim()}" does not say what a column holds`, {
        hint: `--map "Navn=name,Firma=organisation"; a column may be ${MAPPED.map(([each]) => each).join(", ")} or skip`,
      });
    }
    mapping.set(headingKey(heading), field);
  }
  return mapping;
}

function isMapped(field: Field): boolean {
  return field === "skip" || MAPPED.some(([each]) => each === field);
}
