import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { program } from "../src/commands/common/program.ts";
import { COMMANDS } from "../src/commands/index.ts";
import { STANDINGS } from "../src/domain/contact.ts";
import { EXCHANGE_KINDS } from "../src/domain/exchange.ts";
import { FACT_AREAS, FACT_CLASSES } from "../src/domain/fact.ts";
import { GROUP_DECISIONS, GROUP_TYPES, MODES, SLOTS } from "../src/domain/group/group.ts";
import { HEALTH_PARTS } from "../src/domain/group/health.ts";
import { PROPOSALS } from "../src/domain/group/verdict.ts";
import { LEARNING_KINDS } from "../src/domain/learning.ts";
import { SPHERES } from "../src/domain/mission.ts";
import { OUTCOME_KINDS } from "../src/domain/outcome.ts";
import { DECISIONS } from "../src/domain/review.ts";
import { SCORING } from "../src/domain/scoring/constants.ts";
import { FLAG_ACTS } from "../src/domain/scoring/flags.ts";
import { FULL_STAGES } from "../src/domain/scoring/stage.ts";
import { WITHHELD_ACTS } from "../src/domain/scoring/verdict.ts";
import { SETTINGS } from "../src/domain/setting.ts";
import { WARNINGS } from "../src/domain/warnings.ts";
import { da } from "../src/questions/da.ts";
import { en } from "../src/questions/en.ts";
import { startNet } from "./support/harness.ts";

/** How many statements there are of each source. */
const STATEMENTS = { "000": 49, "001": 31, "002": 72, "003": 31, "004": 36 };
const LEAST_REALISED = 190;

const root = new URL("../", import.meta.url);
const net = program(startNet().context, COMMANDS, []);
const domain = readdirSync(new URL("src/domain/", root), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(new URL(`src/domain/${file}`, root), "utf8"));
const rows = rowsOf(readFileSync(new URL("docs/sources.md", root), "utf8"));
const named = (pattern = /(?:)/): string[] => [
  ...new Set(rows.flatMap(({ references }) => references.filter((reference) => pattern.test(reference)))),
];

/** Each kind of reference: how it is known, and what is wrong with one; null where nothing is. */
const KINDS: Readonly<Record<string, { pattern: RegExp; wrong: (reference: string) => string | null }>> = {
  command: { pattern: /^net /, wrong: wrongCommand },
  question: { pattern: /^questions: /, wrong: wrongQuestion },
  field: { pattern: /^field: /, wrong: wrongField },
  page: { pattern: /^docs\//, wrong: (page) => (existsSync(new URL(page, root)) ? null : `${page} is not there`) },
  "reason of a group": { pattern: /^due: /, wrong: wrongGroupReason },
  warning: { pattern: /^W-/, wrong: wrongWarning },
  name: { pattern: /^[a-z][a-z ]*: /, wrong: wrongName },
};

const NAMES: Readonly<Record<string, readonly string[]>> = {
  part: Object.keys(SCORING.index.weights),
  flag: Object.keys(FLAG_ACTS),
  stage: FULL_STAGES,
  verdict: DECISIONS,
  withheld: Object.keys(WITHHELD_ACTS),
  health: HEALTH_PARTS,
  "group proposal": PROPOSALS,
  "group decision": GROUP_DECISIONS,
  area: FACT_AREAS,
  class: FACT_CLASSES,
  exchange: EXCHANGE_KINDS,
  outcome: OUTCOME_KINDS,
  learning: LEARNING_KINDS,
  sphere: SPHERES,
  standing: STANDINGS,
  type: GROUP_TYPES,
  mode: MODES,
  slot: SLOTS,
};

describe("docs/sources.md", () => {
  it("has each statement once, in order", () => {
    const wanted = Object.entries(STATEMENTS).flatMap(([source, count]) =>
      Array.from({ length: count }, (_, at) => `${source}-${String(at + 1).padStart(2, "0")}`),
    );
    expect(rows.map(({ id }) => id)).toEqual(wanted);
  });

  it("says of each what it says and what realises it, or why nothing does", () => {
    const empty = rows.filter(
      ({ says, why, references }) => says === "" || (why === null ? references.length === 0 : why === ""),
    );
    expect(empty).toEqual([]);
  });

  it("realises most of them", () => {
    expect(rows.filter(({ why }) => why === null).length).toBeGreaterThanOrEqual(LEAST_REALISED);
  });

  it("names nothing that could not be checked", () => {
    expect(named().filter((reference) => kindOf(reference) === null)).toEqual([]);
  });

  describe.each(Object.keys(KINDS))("%s", (kind) => {
    const references = named().filter((reference) => kindOf(reference) === kind);

    it("is named somewhere", () => expect(references).not.toEqual([]));

    it("is there, each one that is named", () => {
      expect(references.flatMap((reference) => KINDS[kind]?.wrong(reference) ?? [])).toEqual([]);
    });
  });

  it("names each warning of the catalogue", () => {
    const codes = Array.from({ length: 30 }, (_, at) => `W-${String(at + 1).padStart(2, "0")}`);
    expect(WARNINGS.map(({ code }) => code).toSorted()).toEqual(codes);
    expect(named(/^W-/).toSorted()).toEqual(codes);
  });
});

interface Row {
  readonly id: string;
  readonly says: string;
  /** Why it is not built; null where it is. */
  readonly why: string | null;
  readonly references: readonly string[];
}

function rowsOf(page: string): readonly Row[] {
  return page.split("\n").flatMap((line): Row[] => {
    const [, id, says = "", where = ""] = /^\|\s*(\d{3}-\d{2})\s*\|(.*?)\|(.*)\|\s*$/.exec(line) ?? [];
    if (id === undefined) return [];
    const [, why] = /^\s*not built:(.*)$/.exec(where) ?? [];
    const references = [...where.matchAll(/`([^`]+)`/g)].map(([, reference = ""]) => reference);
    return [{ id, says: says.trim(), why: why?.trim() ?? null, references }];
  });
}

function kindOf(reference: string): string | null {
  return Object.entries(KINDS).find(([, { pattern }]) => pattern.test(reference))?.[0] ?? null;
}

/** `net group meeting --energy`: the command, each flag, and what follows a flag that takes one of a few words. */
function wrongCommand(typed: string): string | null {
  const [, ...words] = typed.split(" ");
  let command: Command = net;
  while (words[0] !== undefined && command.commands.length > 0) {
    const under: Command | undefined = command.commands.find((each) => each.name() === words[0]);
    if (!under) return `${typed}: no command ${words[0]}`;
    command = under;
    words.shift();
  }
  if (command === net) return `${typed}: no command`;
  for (const [at, word] of words.entries()) {
    if (word.startsWith("--")) {
      const option = command.options.find(({ long }) => long === word);
      if (!option) return `${typed}: no flag ${word}`;
      const next = words[at + 1];
      const mayBe = option.argChoices;
      if (next !== undefined && !(mayBe ?? []).includes(next)) return `${typed}: no ${next} for ${word}`;
    } else if (at === 0 && !(command.name() === "config" && Object.hasOwn(SETTINGS, word))) {
      return `${typed}: no ${word}`;
    }
  }
  return null;
}

function wrongQuestion(reference: string): string | null {
  const path = reference.replace("questions: ", "").split(".");
  const isAsked = (questions: unknown): boolean => {
    const found = path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], questions);
    const text = (found as { question?: unknown } | undefined)?.question ?? found;
    return typeof text === "string" && text !== "";
  };
  return isAsked(en) && isAsked(da) ? null : `${reference} is not asked in both languages`;
}

/** `field: Debrief.energy`, by the interface as it is written. */
function wrongField(reference: string): string | null {
  const [entity = "", field = ""] = reference.replace("field: ", "").split(".");
  const bodies = domain.flatMap(
    (text) => new RegExp(`^export interface ${entity}\\b[^{]*\\{\\n(.*?)^\\}`, "ms").exec(text)?.[1] ?? [],
  );
  return bodies.some((body) => new RegExp(`^ {2}readonly ${field}: `, "m").test(body)) ? null : `${reference} is none`;
}

function wrongGroupReason(reference: string): string | null {
  const [, reasons = ""] = /^export type GroupDueReason = (.*);$/m.exec(domain.join("\n")) ?? [];
  return reasons.includes(`"${reference.replace("due: ", "")}"`) ? null : `${reference} is no reason`;
}

function wrongWarning(code: string): string | null {
  return WARNINGS.some((rule) => rule.code === code) ? null : `${code} is not warned of`;
}

function wrongName(reference: string): string | null {
  const [, kind = "", name = ""] = /^([^:]+): (.*)$/.exec(reference) ?? [];
  return NAMES[kind]?.includes(name) ? null : `${reference} is none of ${kind}`;
}
