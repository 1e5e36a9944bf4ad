import { NetError } from "../../errors.ts";
import { type CardDraft, readCardBlock } from "../../formats/card.ts";
import { readCode } from "../../formats/coded.ts";
import { type PictureHead, pictureHead, pictureKind, turned } from "../../formats/picture.ts";
import { linesSeen, mended, sureLetters } from "../../formats/recognised.ts";
import type { Pictures, SeenLine } from "../../io/pictures.ts";

/** A card as it was read off a picture. */
export interface ReadCard {
  /** `code` for a QR code, whose words are certain; `text` for print that was recognised. */
  readonly by: "code" | "text";
  readonly draft: CardDraft;
  /** What was seen, line by line. */
  readonly lines: readonly string[];
}

/** A telephone's largest picture; more would take more than two gigabytes of memory. */
const MOST_PIXELS = 64_000_000;
/** As many letters that are surely there, and the picture was the right way up. */
const UPRIGHT_LETTERS = 15;

/** The cards on one picture: those in its QR codes, else what stands on it in print, in English and Danish. */
export async function readPicture(
  pictures: Pictures,
  bytes: Uint8Array,
  path: string,
  region: string,
): Promise<readonly ReadCard[]> {
  const head = headOf(bytes, path);
  const texts = await seen(path, () => pictures.codes(bytes));
  const codes = (await Promise.all(texts.map((text) => readCode(text, region)))).flat();
  const people = codes.flatMap((code) => (code.kind === "person" ? [code.draft] : []));
  const urls = codes.flatMap((code) => (code.kind === "url" ? [code.text] : []));
  const words = codes.flatMap((code) => (code.kind === "text" ? [code.text] : []));
  if (people.length > 0) {
    return people.map((draft) => ({ by: "code", draft: { ...draft, urls: [...draft.urls, ...urls] }, lines: texts }));
  }
  const print = await seen(path, () => printOn(pictures, bytes, head));
  const lines = [...print, ...words.flatMap((text) => text.split("\n"))];
  const draft = mended(await readCardBlock(lines.join("\n"), region));
  if (lines.length === 0 && urls.length === 0) {
    throw new NetError("invalid", `${path}: no QR code and no text was found on it`, {
      hint: "take it from nearer, in even light, with the whole card on it",
    });
  }
  return [
    { by: "text", draft: { ...draft, urls: [...new Set([...draft.urls, ...urls])] }, lines: [...lines, ...urls] },
  ];
}

function headOf(bytes: Uint8Array, path: string): PictureHead {
  const kind = pictureKind(bytes);
  if (kind === null) throw new NetError("invalid", `${path} is not a picture`, { hint: "JPEG and PNG are read" });
  if (kind !== "JPEG" && kind !== "PNG") {
    throw new NetError("invalid", `${path} is ${kind}; of pictures, JPEG and PNG are read`, {
      hint: wayToJpeg(kind),
    });
  }
  const head = pictureHead(bytes);
  if (head === null) throw damaged(path);
  if (head.width * head.height > MOST_PIXELS) {
    throw new NetError("invalid", `${path} has ${head.width} × ${head.height} points, more than is read`, {
      hint: "make it smaller: 2000 points across are plenty for a card",
    });
  }
  return head;
}

function wayToJpeg(kind: string): string {
  if (kind !== "HEIC") return "save it as JPEG";
  return "heif-convert IN.heic OUT.jpg, on a Mac sips -s format jpeg; or have the phone take JPEG (iPhone: Settings, Camera, Formats, Most Compatible)";
}

function damaged(path: string, cause?: unknown): NetError {
  return new NetError("invalid", `${path} is damaged: the picture in it cannot be seen`, {
    hint: "take it anew",
    cause,
  });
}

/** What cannot be read by those who know pictures is damaged. */
async function seen<What>(path: string, see: () => Promise<What>): Promise<What> {
  try {
    return await see();
  } catch (error) {
    if (error instanceof NetError) throw error;
    throw damaged(path, error);
  }
}

/** The picture as it was held; where hardly a word can be read so, the other ways round are tried. */
async function printOn(pictures: Pictures, bytes: Uint8Array, head: PictureHead): Promise<readonly string[]> {
  let best: { readonly picture: Uint8Array; readonly danish: readonly SeenLine[]; readonly sure: number } | null = null;
  for (const turn of [0, 1, 3, 2]) {
    const picture = turned(bytes, head, head.turns + turn);
    const danish = await pictures.lines(picture, ["dan", "eng"]);
    const sure = sureLetters(danish);
    if (best === null || sure > best.sure) best = { picture, danish, sure };
    if (sure >= UPRIGHT_LETTERS) break;
  }
  if (best === null) return [];
  return linesSeen(best.danish, await pictures.lines(best.picture, ["eng"]));
}
