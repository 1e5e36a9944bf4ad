// Node has released decoders of Windows-1252 that are wrong from 80 to 9F, so it is read here.

/** What the octets 80 to 9F mean. */
const SIGNS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Octets, each one character, as the text they are in Windows-1252. */
export function western(octets: string): string {
  return octets.replace(/[\x80-\x9f]/g, (octet) => SIGNS[octet.charCodeAt(0) - 0x80] ?? octet);
}

/** Bytes as a text in which each character is one of them. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
