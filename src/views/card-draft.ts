import { employmentText } from "../domain/employment.ts";
import type { Style } from "../style.ts";
import { employmentLabel } from "./person.ts";
import { facing, wrapped } from "./table.ts";

/** A card as it was read off a picture, and as it stands while it is put right. */
export interface CardDraftReport {
  readonly picture: string;
  readonly by: "code" | "text" | "hand";
  readonly name: string | null;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly tags: readonly string[];
  readonly birthday: string | null;
  readonly note: string | null;
}

const HOW = { code: "from its QR code", text: "as it was read", hand: "as you put it right" };

export function cardDraftView(card: CardDraftReport, style: Style, width: number): string {
  const head = wrapped(`${card.picture}, ${HOW[card.by]}`, Math.max(20, width)).map((line) => `${style.bold(line)}\n`);
  const rows: (readonly [string, string])[] = [
    ["name", card.name ?? "none was found"],
    [employmentLabel(card), employmentText(card)],
    ...card.emails.map((value) => ["e-mail", value] as const),
    ...card.phones.map((value) => ["phone", value] as const),
    ...card.urls.map((value) => ["web", value] as const),
    ["tags", card.tags.map((tag) => `#${tag}`).join(" ")],
    ["born", card.birthday ?? ""],
    ["note", card.note ?? ""],
  ];
  const shown = rows.filter(([, text]) => text !== "");
  return head.join("") + facing(shown, style, width);
}
