import type { TierDays } from "../../domain/contact.ts";
import { isSheetField, isSheetList, SHEET_FIELDS, type Sheet, type SheetField } from "../../domain/edit.ts";
import { NetError } from "../../errors.ts";

/** What stands behind each field as a reminder, where its name does not say enough. */
const remarksWith = (days: TierDays): Readonly<Partial<Record<SheetField, string>>> => ({
  standing: "inbox, active, filed or archived",
  also: 'further work, such as "Chair @ Vela"',
  tier: `core (${days.core} days), close (${days.close}), active (${days.active}) or wide (${days.wide})`,
  every: "a rhythm of your own, such as 6w; goes before the tier",
  pinned: "yes or no",
  closeness: "how close you feel, 1 to 5",
  birthday: "1980-05-04, or --05-04 where the year is not known",
  event: "where you met",
});

/** A person as YAML to be edited. */
export async function personYaml(sheet: Sheet, days: TierDays): Promise<string> {
  return yamlOf(sheet, remarksWith(days), [
    "Save and close the editor to change this person.",
    "A line that you delete leaves its field as it is; a field with nothing behind it is cleared.",
  ]);
}

/** What stands on a card. */
const CARD_FIELDS = [
  "name",
  "title",
  "organisation",
  "birthday",
  "emails",
  "phones",
  "urls",
  "tags",
  "note",
] as const satisfies readonly SheetField[];
export type CardSheet = Pick<Sheet, (typeof CARD_FIELDS)[number]>;

/** More lines than any card has. */
const SEEN_LINES = 60;

/** A card as YAML to be put right, with the lines that were seen on it as remarks. */
export async function cardYaml(sheet: CardSheet, seen: readonly string[]): Promise<string> {
  const lines = seen.flatMap((line) => line.split(/\r\n?|\n/)).slice(0, SEEN_LINES);
  return yamlOf(sheet, { birthday: "1980-05-04, or --05-04" }, [
    "Save and close the editor; the card is shown once more before it is kept. This is what was seen on it:",
    ...lines.map((line) => `  ${line}`),
  ]);
}

async function yamlOf(
  sheet: Partial<Sheet>,
  remarks: Readonly<Partial<Record<SheetField, string>>>,
  head: readonly string[],
): Promise<string> {
  const { stringify } = await import("yaml");
  // Every value is text in this schema, so that a number or a "no" needs no quotes.
  const scalar = (text: string): string =>
    text === ""
      ? ""
      : ` ${stringify(text, { schema: "failsafe", lineWidth: 0, indent: 2, blockQuote: false }).trimEnd()}`;
  const field = (name: SheetField): string => {
    const value: string | readonly string[] = sheet[name] ?? "";
    const remark = remarks[name] === undefined ? "" : `  # ${remarks[name]}`;
    if (typeof value !== "string") {
      return value.length === 0
        ? `${name}: []${remark}`
        : `${name}:\n${value.map((each) => `  -${scalar(each)}`).join("\n")}`;
    }
    if (!value.includes("\n")) return `${name}:${scalar(value)}${remark}`;
    return stringify({ [name]: value }, { schema: "failsafe", lineWidth: 0, blockQuote: "literal" }).trimEnd();
  };
  const top = head.map((line) => `# ${line.replace(/\s/g, " ")}\n`).join("");
  const names = SHEET_FIELDS.filter((name) => name in sheet);
  return `${top}\n${names.map((name) => `${field(name)}\n`).join("")}`;
}

/**
 * The fields that were left in the text, each with what stands there now. Throws where it cannot be read, naming the field; and
 * where letters were lost that `given` did not lack, as an editor loses them that writes no UTF-8.
 */
export async function readPersonYaml(text: string, given: string): Promise<Partial<Sheet>> {
  return fieldsOf(text, given, SHEET_FIELDS);
}

/** The same for a card, which has fewer fields. */
export async function readCardYaml(text: string, given: string): Promise<Partial<CardSheet>> {
  return fieldsOf(text, given, CARD_FIELDS);
}

const LOST = "\ufffd";

async function fieldsOf(text: string, given: string, allowed: readonly SheetField[]): Promise<Partial<Sheet>> {
  if (text.includes(LOST) && !given.includes(LOST)) {
    throw new NetError("invalid", `this is not UTF-8: the letters at ${LOST} are lost`, {
      hint: "those letters anew, with an EDITOR and a LANG that write UTF-8",
    });
  }
  const { parseDocument, isMap, isScalar, isSeq } = await import("yaml");
  const document = parseDocument(text, { schema: "failsafe", logLevel: "error", stringKeys: true });
  const [error] = document.errors;
  if (error) {
    const why = (error.message.split("\n", 1)[0] ?? "").replace(/:$/, "");
    const isEnded = error.code === "MULTIPLE_DOCS";
    throw new NetError("invalid", `this cannot be read: ${isEnded ? "a line of --- ends it" : why}`, {
      hint: "one field a line, as in name: Mette Holm; quotes around what begins with a sign",
    });
  }
  if (document.contents === null || (isScalar(document.contents) && !textOf(document.contents.value))) return {};
  if (!isMap(document.contents)) {
    throw new NetError("invalid", "this cannot be read: there are no fields in it", { hint: "name: Mette Holm" });
  }
  const fields: Partial<Record<SheetField, string | readonly string[]>> = {};
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? textOf(key.value) : "";
    if (!isSheetField(name) || !allowed.includes(name)) {
      throw new NetError("invalid", `there is no field "${name}"`, { hint: `one of ${allowed.join(", ")}` });
    }
    const single = value === null ? "" : isScalar(value) ? textOf(value.value) : null;
    if (!isSheetList(name)) {
      if (single === null) throw new NetError("invalid", `${name}: this must be one text`, { hint: `${name}: …` });
      fields[name] = single;
    } else if (single !== null) {
      fields[name] = single
        .split(",")
        .map((each) => each.trim())
        .filter(Boolean);
    } else {
      const items: readonly unknown[] = isSeq(value) ? value.items : [null];
      fields[name] = items
        .map((item) => {
          if (isScalar(item)) return textOf(item.value);
          throw new NetError("invalid", `${name}: this must be a list of texts`, { hint: `${name}: [one, another]` });
        })
        .filter(Boolean);
    }
  }
  return fields as Partial<Sheet>;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
