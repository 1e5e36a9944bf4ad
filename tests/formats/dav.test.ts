import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameEntry, making, readMultistatus } from "../../src/formats/dav.ts";
import { readXml, xmlText } from "../../src/formats/xml.ts";

describe("XML", () => {
  it("is read with namespaces, whatever their prefixes", () => {
    const text =
      '<?xml version="1.0"?><!-- a > b --><a xmlns="DAV:" x="1>2"><b:c xmlns:b=\'u\'/>x&amp;<![CDATA[<y>]]>&#230;&#xC5;</a>';
    expect(readXml(text)).toEqual({
      name: "DAV: a",
      text: "x&<y>æÅ",
      children: [{ name: "u c", text: "", children: [] }],
    });
  });

  it.each([
    "",
    "words",
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "<a/>words",
    "<!DOCTYPE html><html/>",
    '<!DOCTYPE x [<!ENTITY a "b">]><a>&a;</a>',
    "<a b='></a>",
    "<!-- <a/>",
  ])("is not %s", (text) => {
    expect(readXml(text)).toBeUndefined();
  });

  it("carries any text there and back", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, value) => {
        expect(readXml(`<a b="${xmlText(value)}">|${xmlText(text)}|</a>`)?.text).toBe(`|${text}|`);
      }),
      { numRuns: 1000 },
    );
  });

  it("ends with whatever comes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<a", "<", ">", '"', "'", "</a>", "<!--", "<![CDATA[", "&", "x ", "=", "/")),
        (parts) => {
          readXml(parts.join(""));
        },
      ),
      { numRuns: 1000 },
    );
    expect(readXml(`<a ${"b='".repeat(50_000)}`)).toBeUndefined();
    expect(readXml("<a>".repeat(50_000))).toBeUndefined();
  });
});

describe("a multistatus", () => {
  it("tells of what was found, and not of what was not", () => {
    const text = `<m:multistatus xmlns:m="DAV:" xmlns:k="urn:ietf:params:xml:ns:carddav">
      <m:response><m:href>/a/</m:href>
        <m:propstat><m:prop><m:resourcetype><m:collection/><k:addressbook/></m:resourcetype></m:prop><m:status>HTTP/1.1 200 OK</m:status></m:propstat>
        <m:propstat><m:prop><m:getetag>"x"</m:getetag></m:prop><m:status>HTTP/1.1 404 Not Found</m:status></m:propstat>
      </m:response>
      <m:response><m:href>/b</m:href><m:status>HTTP/1.1 507 Insufficient Storage</m:status></m:response></m:multistatus>`;
    expect(readMultistatus(text)).toMatchObject([
      { href: "/a/", status: 200, types: ["collection", "contacts"], etag: null },
      { href: "/b", status: 507 },
    ]);
  });

  it.each(["contacts", "todos"] as const)("and what is asked to be made is XML, for %s, whatever the name", (kind) => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(readXml(making(kind, name, name).body)).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });
});

it.each([
  ["A:1\r\nB:2\r\n", "b:2\nA:1", true],
  ["NOTE:long\r\n er\r\n", "NOTE:longer\r\n", true],
  ["FN:a\r\nPRODID:x\r\n", "FN:a\r\nPRODID:y\r\nREV:z\r\n", true],
  ["FN:a\r\n", "FN:A\r\n", false],
  ["FN:a\r\n", "FN:a\r\nTEL:1\r\n", false],
])("%j says what %j says: %s", (one, other, isSame) => {
  expect(isSameEntry(one, other)).toBe(isSame);
});
