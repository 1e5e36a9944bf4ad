import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { ImportedPerson, ImportReading } from "../../src/domain/imported.ts";
import { type ReadOptions, readImport } from "../../src/formats/recognise.ts";
import { day } from "./harness.ts";

export const READING: ReadOptions = {
  mapping: null,
  dateOrder: "dmy",
  today: day("2026-05-04"),
  encoding: null,
  inflate: (packed, most) => inflateRawSync(packed, { maxOutputLength: most }),
};

/** What is read of a file with one list of people in it. */
export async function read(content: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<ImportReading> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const readings = await readImport(bytes, { ...READING, ...options });
  const [first] = readings;
  if (!first || readings.length !== 1) throw new Error(`${readings.length} readings`);
  return first.reading;
}

/** The only one in such a file. */
export async function only(content: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<ImportedPerson> {
  const { people } = await read(content, options);
  const [person] = people;
  if (!person || people.length !== 1) throw new Error(`${people.length} people`);
  return person;
}

/** A ZIP archive of these files, packed. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(text), 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, Buffer.from(name), packed);
    list.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...list, end]);
}
