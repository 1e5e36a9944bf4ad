/** The head of a picture's file: what kind it is, how large, and how it was held when it was taken. */

type PictureKind = "JPEG" | "PNG";

export interface PictureHead {
  readonly kind: PictureKind;
  readonly width: number;
  readonly height: number;
  /** How many quarter turns to the right make it upright, as the camera says. */
  readonly turns: number;
}

const SIGNATURES: readonly (readonly [kind: string, signature: RegExp])[] = [
  ["JPEG", /^\xff\xd8\xff/],
  ["PNG", /^\x89PNG\r\n\x1a\n/],
  ["HEIC", /^[\s\S]{4}ftyp(?:hei|hev|mif1|msf1)/],
  ["AVIF", /^[\s\S]{4}ftypavi/],
  ["WebP", /^RIFF[\s\S]{4}WEBP/],
  ["GIF", /^GIF8/],
  ["TIFF", /^(?:II\*\0|MM\0\*)/],
  ["BMP", /^BM/],
  ["PDF", /^%PDF/],
];

/** JPEG, PNG or what else it is by its first octets; null where it is no picture that is known. */
export function pictureKind(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return SIGNATURES.find(([, signature]) => signature.test(start))?.[0] ?? null;
}

/** Null where it is neither JPEG nor PNG, or where its head is cut off. */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const kind = pictureKind(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (kind === "PNG") return { kind, width: view.getUint32(16), height: view.getUint32(20), turns: 0 };
    return kind === "JPEG" ? jpegHead(view) : null;
  } catch (error) {
    if (error instanceof RangeError) return null; // it ends before its head does
    throw error;
  }
}

const SEGMENT = 0xff;
const START_OF_FRAME = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const APP1 = 0xe1;

/** ITU-T T.81, annex B: segments of a marker, a length and what it says, until the frame begins. */
function jpegHead(view: DataView): PictureHead | null {
  let turns = 0;
  for (let at = 2; view.getUint8(at) === SEGMENT; ) {
    const marker = view.getUint8(at + 1);
    if (marker === SEGMENT) {
      at += 1; // a filling octet
      continue;
    }
    if (START_OF_FRAME.includes(marker)) {
      return { kind: "JPEG", height: view.getUint16(at + 5), width: view.getUint16(at + 7), turns };
    }
    const length = view.getUint16(at + 2);
    if (marker === APP1) turns = exifTurns(view, at + 4, length) ?? turns;
    at += 2 + length;
  }
  return null;
}

const EXIF = 0x45786966;
const LITTLE_ENDIAN = 0x4949;
const ORIENTATION = 0x0112;
/** Exif's orientations that are a turn, in quarters to the right. Mirrored ones are made by no camera. */
const TURNS: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [6, 1],
  [3, 2],
  [8, 3],
]);

/** Exif 2.32, 4.6: a TIFF head, then fields of twelve octets each. */
function exifTurns(view: DataView, start: number, length: number): number | null {
  if (length < 20 || view.getUint32(start) !== EXIF) return null;
  const tiff = start + 6;
  const isLittle = view.getUint16(tiff) === LITTLE_ENDIAN;
  const fields = tiff + view.getUint32(tiff + 4, isLittle);
  const count = view.getUint16(fields, isLittle);
  for (let field = fields + 2; field < fields + 2 + count * 12; field += 12) {
    if (view.getUint16(field, isLittle) === ORIENTATION) return TURNS.get(view.getUint16(field + 8, isLittle)) ?? null;
  }
  return null;
}

/** The same picture with a head that says how many quarter turns to the right make it upright. */
export function turned(bytes: Uint8Array, { kind }: PictureHead, turns: number): Uint8Array {
  const orientation = [...TURNS].find(([, quarters]) => quarters === turns % 4)?.[0] ?? 1;
  const exif = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const inserted =
    kind === "JPEG"
      ? [SEGMENT, APP1, 0, exif.length + 8, ...asciiOf("Exif"), 0, 0, ...exif]
      : withSum([...asciiOf("eXIf"), ...exif]);
  const at = kind === "JPEG" ? 2 : 33; // after the start of the picture, or after the chunk with its size
  const whole = new Uint8Array(bytes.length + inserted.length);
  whole.set(bytes.subarray(0, at));
  whole.set(inserted, at);
  whole.set(bytes.subarray(at), at + inserted.length);
  return whole;
}

function asciiOf(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A PNG chunk of its name and what it says: before them the length, behind them the sum (PNG 1.2, 3.4). */
function withSum(content: readonly number[]): readonly number[] {
  let sum = 0xffffffff;
  for (const octet of content) {
    sum ^= octet;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return [...wordOf(content.length - 4), ...content, ...wordOf(~sum >>> 0)];
}

function wordOf(number: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff);
}
