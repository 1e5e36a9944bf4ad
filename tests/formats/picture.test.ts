import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PictureHead, pictureHead, pictureKind, turned } from "../../src/formats/picture.ts";

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/pictures/${name}`, import.meta.url));
const jpeg = fixture("card-04-dark.jpg");
const png = fixture("code-mecard.png");
const octets = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const headOf = (bytes: Uint8Array): PictureHead => {
  const head = pictureHead(bytes);
  if (head === null) throw new Error("no head");
  return head;
};

/** A JPEG's start with Exif's orientation in one order of octets or the other, as cameras write it. */
function held(orientation: number, isLittle: boolean): Uint8Array {
  const field = isLittle
    ? `II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x01\0\0\0\0\0\0\0\x12\x01\x03\0\x01\0\0\0${String.fromCharCode(orientation)}\0\0\0`
    : `MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0`;
  const exif = `Exif\0\0${field}\0\0\0\0`;
  return octets(`\xff\xd8\xff\xe1\0${String.fromCharCode(exif.length + 2)}${exif}\xff\xc0\0\x11\x08\x01\x02\x03\x04`);
}

describe("pictureHead", () => {
  it("knows kind and size", () => {
    expect(headOf(jpeg)).toEqual({ kind: "JPEG", width: 1100, height: 825, turns: 0 });
    expect(headOf(png)).toMatchObject({ kind: "PNG", turns: 0 });
    expect(headOf(held(1, true))).toEqual({ kind: "JPEG", width: 0x304, height: 0x102, turns: 0 });
  });

  it.each([
    ["\0\0\0\x18ftypheic", "HEIC"],
    ["\0\0\0\x18ftypmif1", "HEIC"],
    ["\0\0\0\x18ftypavif", "AVIF"],
    ["RIFF\0\0\0\0WEBP", "WebP"],
    ["GIF89a", "GIF"],
    ["II*\0", "TIFF"],
    ["BM", "BMP"],
    ["%PDF-1.7", "PDF"],
    ["root:x:0:0", null],
    ["", null],
  ])("says what %j is", (start, kind) => {
    expect(pictureKind(octets(start))).toBe(kind);
    expect(pictureHead(octets(start))).toBeNull();
  });

  it.each([
    [1, 0],
    [6, 1],
    [3, 2],
    [8, 3],
    [2, 0],
    [77, 0],
  ])("orientation %i is %i quarter turns, in either order of octets", (orientation, turns) => {
    expect(headOf(held(orientation, true)).turns).toBe(turns);
    expect(headOf(held(orientation, false)).turns).toBe(turns);
  });

  it("never fails, wherever a file is cut off or damaged", () => {
    for (let end = 0; end < 700; end++) pictureHead(jpeg.subarray(0, end));
    for (let end = 0; end < 40; end++) pictureHead(png.subarray(0, end));
    fc.assert(
      fc.property(fc.constantFrom(held(6, true), held(3, false)), fc.nat(45), fc.nat(255), (bytes, at, octet) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = octet;
        expect(() => pictureHead(damaged)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

describe("turned", () => {
  it.each([0, 1, 2, 3, 5])("writes %i quarter turns into a JPEG, before what its camera said", (turns) => {
    for (const bytes of [jpeg, held(6, true)]) {
      const after = turned(bytes, headOf(bytes), turns);
      expect(after.length).toBe(bytes.length + 36);
      // The camera's own word comes later, and the first one counts for who reads the picture.
      expect([...after.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe1]);
      expect(after[31]).toBe([1, 6, 3, 8][turns % 4]);
    }
    expect(headOf(turned(jpeg, headOf(jpeg), turns)).turns).toBe(turns % 4);
  });

  it("writes a chunk into a PNG, with a sum that is right", () => {
    const after = Buffer.from(turned(png, headOf(png), 1));
    expect(after.subarray(33, 41).toString("latin1")).toBe("\0\0\0\x1aeXIf");
    expect(after.readUInt32BE(33 + 8 + 26)).toBe(0xd6674b69);
  });
});
