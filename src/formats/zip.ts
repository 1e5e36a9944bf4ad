import { NetError } from "../errors.ts";

/** One file in an archive; it is read in memory, never written out. */
interface ZipMember {
  readonly name: string;
  bytes(): Uint8Array;
}

/** Undoes the one way of packing that is in use (deflate), giving at most so many bytes; throws where it cannot. */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_MEMBERS = 10_000;
/** More than any list of people: what claims to hold more is not unpacked. */
const MOST_BYTES = 200_000_000;

export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

/** What a ZIP archive lists at its end; throws where it is cut off, encrypted, or holds far too much. */
export function zipMembers(bytes: Uint8Array, inflate: Inflate): readonly ZipMember[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > MOST_MEMBERS) throw damaged(`it holds ${count} files, more than ${MOST_MEMBERS}`);
  const members: ZipMember[] = [];
  let total = 0;
  let at = archive.readUInt32LE(end + 16);
  for (let seen = 0; seen < count; seen++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY) throw damaged("its list of files is cut off");
    const size = archive.readUInt32LE(at + 24);
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const name = archive.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const entry = {
      isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      size,
      offset: archive.readUInt32LE(at + 42),
    };
    if (!name.endsWith("/")) {
      members.push({
        name,
        bytes: () => {
          const tooMuch = (): NetError => damaged(`it unpacks to more than ${MOST_BYTES / 1_000_000} MB`);
          if (total + size > MOST_BYTES) throw tooMuch();
          const content = unpacked(archive, name, entry, inflate);
          total += content.length;
          if (total > MOST_BYTES) throw tooMuch();
          return content;
        },
      });
    }
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0);
  }
  return members;
}

interface Entry {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function unpacked(
  archive: Buffer,
  name: string,
  { isEncrypted, method, packed, size, offset }: Entry,
  inflate: Inflate,
): Uint8Array {
  if (isEncrypted) throw damaged(`${name} is encrypted`);
  if (offset + 30 > archive.length) throw damaged(`${name} is cut off`);
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const content = archive.subarray(start, start + packed);
  if (content.length < packed) throw damaged(`${name} is cut off`);
  if (method === 0 && packed !== size) throw damaged(`${name} is not as long as it says`);
  if (method === 0) return content;
  if (method !== 8) throw damaged(`${name} is packed in a way net does not know`);
  try {
    // What is unpacked may not be more than was said: an archive cannot swell beyond its own word.
    return inflate(content, Math.max(size, 1));
  } catch (cause) {
    throw damaged(`${name} cannot be unpacked`, cause);
  }
}

/** The end of the list stands in the last 64 kB: a remark of any length may follow it. */
function endOf(archive: Buffer): number {
  for (let at = archive.length - 22; at >= 0 && at >= archive.length - 65_557; at--) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw damaged("it is cut off");
}

function damaged(reason: string, cause?: unknown): NetError {
  return new NetError("invalid", `the archive cannot be read: ${reason}`, {
    hint: "unpack it, and import the files",
    cause,
  });
}
