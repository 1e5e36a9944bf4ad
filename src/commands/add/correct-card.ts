import type { Context } from "../../context.ts";
import { readBirthday } from "../../domain/birthday.ts";
import type { Sheet } from "../../domain/edit.ts";
import { cleanLine, cleanText } from "../../domain/name.ts";
import { NetError } from "../../errors.ts";
import type { CardDraft } from "../../formats/card.ts";
import { readPhone } from "../../formats/phone.ts";
import type { PictureWords } from "../../questions/questions.ts";
import { type CardDraftReport, cardDraftView } from "../../views/card-draft.ts";
import { failureText } from "../../views/failure.ts";
import { visible } from "../../visible.ts";
import { calendarOf } from "../common/day-meant.ts";
import { questionsFor } from "../common/questions.ts";
import { settingOf } from "../common/setting.ts";
import { type CardSheet, cardYaml, readCardYaml } from "../edit/yaml.ts";
import type { ReadCard } from "./read-picture.ts";

const NOBODY_THERE = "--yes takes it as read, --dry-run shows it";
/** A note has lines, and is put right in one. */
const LINE_MARK = " / ";

/** Shows what was read off a picture until it is right; null where the card is left out. */
export async function correctedCard(context: Context, read: ReadCard, picture: string): Promise<CardDraft | null> {
  const { terminal, prompter } = context;
  const { picture: words, asking } = questionsFor(context);
  let draft = read.draft;
  for (;;) {
    terminal.out(`\n${cardDraftView(visible(reportOf(draft, read, picture)), terminal.style, terminal.width)}`);
    const next = await prompter.key<"keep" | "fields" | "editor" | "skip">(
      words.right,
      [
        { key: "\r", name: words.keep, value: "keep" },
        ...(["fields", "editor", "skip"] as const).map((value) => ({ ...words.deeds[value], value })),
      ],
      NOBODY_THERE,
      asking,
    );
    if (next === "skip") return null;
    if (next === "keep") {
      if (isSomebody(draft)) return draft;
      terminal.err("net: the card needs a name, an organisation or an e-mail address\n");
    } else {
      const sheet = sheetOf(draft);
      const changes =
        next === "fields" ? await fieldByField(context, sheet, words) : await inEditor(context, sheet, read);
      draft = await withChanges(context, draft, changes);
    }
  }
}

/** Whether a card has what a contact can be called by. */
export function isSomebody({ name, organisation, emails }: CardDraft): boolean {
  return name !== null || organisation !== null || emails.length > 0;
}

function reportOf(draft: CardDraft, { by, draft: asRead }: ReadCard, picture: string): CardDraftReport {
  return {
    ...draft,
    picture,
    by: JSON.stringify(draft) === JSON.stringify(asRead) ? by : "hand",
    phones: draft.phones.map(({ written }) => written),
    birthday: draft.birthday ?? null,
  };
}

function sheetOf(draft: CardDraft): CardSheet {
  return {
    name: draft.name ?? "",
    title: draft.title ?? "",
    organisation: draft.organisation ?? "",
    birthday: draft.birthday ?? "",
    emails: draft.emails,
    phones: draft.phones.map(({ written }) => written),
    urls: draft.urls,
    tags: draft.tags,
    note: draft.note ?? "",
  };
}

/** Each field with what stands in it, to be changed where it stands. */
async function fieldByField(
  { terminal, prompter }: Context,
  sheet: CardSheet,
  { fields, form }: PictureWords,
): Promise<Partial<CardSheet>> {
  terminal.out(terminal.style.dim(`${form}\n`));
  const ask = async (field: keyof PictureWords["fields"], before: string): Promise<string> => {
    const answer = (await prompter.text(`${fields[field]}:`, NOBODY_THERE, before)).trim();
    return answer === before.trim() ? before : answer === "-" ? "" : answer;
  };
  const askList = async (field: "emails" | "phones" | "urls"): Promise<readonly string[]> =>
    (await ask(field, sheet[field].join(", ")))
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean);
  return {
    name: await ask("name", sheet.name),
    title: await ask("title", sheet.title),
    organisation: await ask("organisation", sheet.organisation),
    emails: await askList("emails"),
    phones: await askList("phones"),
    urls: await askList("urls"),
    note: (await ask("note", sheet.note.split("\n").join(LINE_MARK))).split(LINE_MARK).join("\n"),
  };
}

async function inEditor(context: Context, sheet: CardSheet, read: ReadCard): Promise<Partial<CardSheet>> {
  const { files, terminal, prompter } = context;
  const given = await cardYaml(sheet, read.lines);
  let text = given;
  for (;;) {
    text = await files.edited(text);
    try {
      const changes = await readCardYaml(text, given);
      const { birthday = "" } = changes;
      return birthday === "" ? changes : { ...changes, birthday: readBirthday(birthday, calendarOf(context)) };
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      terminal.err(failureText(error, terminal.errWidth));
      const { sure, asking } = questionsFor(context);
      if (!(await prompter.confirm(sure.editAgain, NOBODY_THERE, asking))) return {};
    }
  }
}

async function withChanges(context: Context, draft: CardDraft, changes: Partial<Sheet>): Promise<CardDraft> {
  const after = { ...sheetOf(draft), ...changes };
  const region = settingOf(context, "region");
  const line = (text: string): string | null => cleanLine(text) || null;
  return {
    name: line(after.name),
    title: line(after.title),
    organisation: line(after.organisation),
    birthday: line(after.birthday),
    emails: after.emails,
    phones: await Promise.all(
      after.phones.map(
        async (number) => draft.phones.find(({ written }) => written === number) ?? readPhone(number, region),
      ),
    ),
    urls: after.urls,
    tags: after.tags,
    note: cleanText(after.note) || null,
  };
}
