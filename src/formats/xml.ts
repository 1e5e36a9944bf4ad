/** As much of XML 1.0 with namespaces as a DAV server answers in; no document types, so no entities of their own. */

export interface XmlNode {
  /** The namespace and the local name, `DAV: href`. */
  readonly name: string;
  readonly children: readonly XmlNode[];
  /** The text right within it. */
  readonly text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?"'=]+)((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>|([^<]+)/y;
const ATTRIBUTE = /(?<!\S)([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Deeper, and with more namespaces at once, than any server answers. */
const DEEPEST = 100;
const MOST_PREFIXES = 100;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

interface OpenNode {
  readonly tag: string;
  readonly name: string;
  readonly children: XmlNode[];
  text: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

/** The outermost node; undefined for what is no whole XML document. */
export function readXml(source: string): XmlNode | undefined {
  const text = source.replace(/^\ufeff/, "").trim();
  const open: OpenNode[] = [];
  let root: XmlNode | undefined;
  const close = ({ name, children, text: inner }: OpenNode): void => {
    const parent = open.at(-1);
    const node = { name, children, text: inner };
    if (parent) parent.children.push(node);
    else root = node;
  };
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    const [, cdata, ended, begun, rest = "", plain] = token;
    const inner = open.at(-1);
    if (ended !== undefined) {
      const last = open.pop();
      if (last?.tag !== ended) return undefined;
      close(last);
    } else if (begun !== undefined) {
      if (root) return undefined;
      const node = begunNode(begun, rest, inner?.prefixes ?? new Map());
      if (open.length >= DEEPEST || node.prefixes.size > MOST_PREFIXES) return undefined;
      if (rest.endsWith("/")) close(node);
      else open.push(node);
    } else if (cdata !== undefined || plain !== undefined) {
      if (inner) inner.text += cdata ?? unescaped(plain ?? "");
      else if ((cdata ?? plain)?.trim() !== "") return undefined;
    }
    if (TOKEN.lastIndex === text.length) return open.length === 0 ? root : undefined;
  }
  return undefined;
}

function begunNode(tag: string, rest: string, outer: ReadonlyMap<string, string>): OpenNode {
  const own = [...rest.matchAll(ATTRIBUTE)].flatMap(([, name = "", double, single]) => {
    const prefix = /^xmlns(?::(.+))?$/.exec(name);
    return prefix ? [[prefix[1] ?? "", unescaped(double ?? single ?? "")] as const] : [];
  });
  const prefixes = own.length === 0 ? outer : new Map([...outer, ...own]);
  const colon = tag.indexOf(":");
  const space = prefixes.get(colon < 0 ? "" : tag.slice(0, colon)) ?? "";
  return { tag, name: `${space} ${tag.slice(colon + 1)}`, children: [], text: "", prefixes };
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const point = decimal === undefined ? Number.parseInt(String(hexadecimal), 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** A text as it may stand in a node or an attribute. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&${{ "&": "amp", "<": "lt", ">": "gt" }[letter] ?? "quot"};`);
}
