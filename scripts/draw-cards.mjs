// Draws business cards and photographs them: pictures with a truth.json beside them, for scripts/card-pictures.mjs. People, five
// layouts and the faults of a camera come out of a seed, so that the same call draws the same cards. Needs rsvg-convert
// (librsvg2-bin), convert (imagemagick) and the typefaces Lato, Liberation and DejaVu (fonts-lato, fonts-liberation2, fonts-dejavu).
// With --codes the first two people come as QR codes besides, a vCard and a MECARD.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";

const USAGE =
  "usage: node scripts/draw-cards.mjs FOLDER [--count 30] [--seed 1] [--width 1600] [--quality 0] [--codes]\n";

const GIVEN =
  "Mette Søren Åse Jørgen Kirsten Bjørn Læa Thøger Anne-Sofie Poul Gitte Håkon Emily Jørn Niels Trine".split(" ");
const FAMILY = [
  "Kjærgaard Ågård Østergaard Bøgh Møller Friis Skovbjerg Lindø Dahl Bækgaard Whitfield Ashworth Holm Bay".split(" "),
  "Sørensen Nørgaard Kjær Hansen Krogh Thomsen Rømer Juul".split(" "),
].flat();
const TITLES = [
  "Salgschef",
  "Afdelingsleder",
  "Chief Financial Officer",
  "Projektleder, cand.polyt.",
  "Partner, advokat (H)",
];
const MORE_TITLES = ["Head of Product", "Økonomichef", "Software Engineer", "Arkitekt MAA", "Kommunikationsrådgiver"];
const FIRMS = ["Nordlys A/S", "Havn & Sø ApS", "Æblegården I/S", "Blåvand Energi A/S", "Grøn Vækst ApS"];
const MORE_FIRMS = [
  "Bright Harbour Ltd",
  "Fyrtårn Rådgivning",
  "Kystens Bryghus A/S",
  "Sølund Arkitekter",
  "Vesterbro Data ApS",
];
const STREETS = ["Åboulevarden 12, 3. th.", "Østerbrogade 141", "Strandvejen 7B", "Nørre Allé 23", "Søndergade 4, st."];
const TOWNS = ["8000 Aarhus C", "2100 København Ø", "6700 Esbjerg", "5000 Odense C", "9000 Aalborg"];

/** Numbers in [0, 1), the same for the same seed (Marsaglia's xorshift, 32 bits). */
function chances(seed) {
  let state = (seed * 2654435761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  for (let count = 0; count < 8; count++) next();
  return next;
}

const { options, folder } = parsedArguments();
const chance = chances(Number(options.seed));
const between = (least, most) => least + (most - least) * chance();
const oneOf = (list) => list[Math.floor(chance() * list.length)];
const LAYOUTS = [classic, columns, centred, dark, band];

mkdirSync(folder, { recursive: true });
const truth = [];
for (let number = 0; number < Number(options.count); number++) {
  const person = somebody();
  const layout = LAYOUTS[number % LAYOUTS.length];
  const image = `card-${String(number + 1).padStart(2, "0")}-${layout.name}.jpg`;
  photograph(layout(person), join(folder, image));
  truth.push({ image, kind: "card", name: person.name, emails: [person.email], phones: person.phones });
  if (options.codes && number < 2) truth.push(await code(person, ["vcard", "mecard"][number]));
}
writeFileSync(join(folder, "truth.json"), `${JSON.stringify(truth, null, 1)}\n`);

function somebody() {
  const given = oneOf(GIVEN);
  const family = oneOf(FAMILY);
  const name = chance() < 0.25 ? `${given} ${oneOf(FAMILY)} ${family}` : `${given} ${family}`;
  const firm = oneOf([...FIRMS, ...MORE_FIRMS]);
  const domain = `${plain(firm.replace(/ (A\/S|ApS|I\/S|Ltd)$/, "")).replace(/[^a-z]+/g, "-")}.${firm.endsWith("Ltd") ? "co.uk" : "dk"}`;
  const local = oneOf([`${plain(given)}.${plain(family)}`, `${plain(given)[0]}${plain(family)}`, plain(given)]);
  const mobile = phone();
  return {
    name,
    title: oneOf([...TITLES, ...MORE_TITLES]),
    firm,
    email: `${local}@${domain}`,
    web: `www.${domain}`,
    phones: chance() < 0.4 ? [mobile, phone()] : [mobile],
    street: oneOf(STREETS),
    town: oneOf(TOWNS),
  };
}

function phone() {
  const digits = `${oneOf(["20", "22", "26", "40", "51", "60"])}${String(Math.floor(between(100_000, 999_999)))}`;
  const grouped = digits.replace(/(..)(?=.)/g, "$1 ");
  return oneOf([`+45 ${grouped}`, grouped, `+45 ${digits.slice(0, 4)} ${digits.slice(4)}`]);
}

function plain(text) {
  const letters = { æ: "ae", ø: "oe", å: "aa", ü: "u", ß: "ss" };
  return text.toLowerCase().replace(/[æøåüß]/g, (letter) => letters[letter]);
}

// ---- Layouts: 1000 × 600, as SVG.

function text(
  x,
  y,
  size,
  words,
  { fill = "#222", font = "Lato", weight = "normal", anchor = "start", spacing = 0 } = {},
) {
  const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-family="${font}" font-weight="${weight}" text-anchor="${anchor}" letter-spacing="${spacing}">${escaped}</text>`;
}

function svg(paper, ...parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="600"><rect width="1000" height="600" fill="${paper}"/>${parts.join("")}</svg>`;
}

function classic({ name, title, firm, email, web, phones, street, town }) {
  const font = oneOf(["Liberation Sans", "Lato", "DejaVu Sans"]);
  const lines = [
    `${street}, ${town}`,
    ...phones.map((number, at) => `${at === 0 ? "Mobil" : "Tlf."} ${number}`),
    email,
    web,
  ];
  return svg(
    "#fdfcf8",
    text(70, 110, 44, firm, { font, fill: oneOf(["#13406b", "#7a1f1f", "#222"]), weight: "bold" }),
    text(70, 250, 46, name, { font, weight: "bold" }),
    text(70, 298, 30, title, { font, fill: "#555" }),
    ...lines.map((line, at) => text(70, 380 + at * 40, 29, line, { font })),
  );
}

function columns({ name, title, firm, email, web, phones, street, town }) {
  const font = oneOf(["Lato", "Liberation Sans"]);
  const colour = oneOf(["#0b6e4f", "#c1440e", "#3d348b"]);
  return svg(
    "#ffffff",
    `<circle cx="880" cy="110" r="60" fill="${colour}"/><path d="M850 130 L880 70 L910 130 Z" fill="#fff"/>`,
    text(60, 110, 48, name, { font, weight: "bold", fill: colour }),
    text(60, 155, 30, title, { font }),
    text(60, 400, 30, firm, { font, weight: "bold" }),
    text(60, 442, 27, street, { font }),
    text(60, 482, 27, town, { font }),
    ...[...phones, email, web].map((line, at) => text(540, 400 + at * 42, 28, line, { font })),
  );
}

function centred({ name, title, firm, email, web, phones, street, town }) {
  const font = oneOf(["Liberation Serif", "DejaVu Serif"]);
  const middle = { font, anchor: "middle" };
  return svg(
    "#f7f2e7",
    text(500, 130, 44, name.toUpperCase(), { ...middle, spacing: 3 }),
    text(500, 180, 29, title, { ...middle, fill: "#555" }),
    '<line x1="350" x2="650" y1="225" y2="225" stroke="#b08d57" stroke-width="3"/>',
    text(500, 290, 36, firm, middle),
    text(500, 350, 27, `${street} · ${town}`, middle),
    text(500, 400, 27, phones.join("  ·  "), middle),
    text(500, 450, 27, email, middle),
    text(500, 500, 27, web, middle),
  );
}

function dark({ name, title, firm, email, web, phones }) {
  const font = oneOf(["Lato", "Liberation Sans", "DejaVu Sans"]);
  const light = { font, fill: oneOf(["#f5f5f5", "#ffe9c7", "#ffffff"]) };
  return svg(
    oneOf(["#1b2a41", "#222222", "#0b3d2e", "#5b1a2e"]),
    text(940, 110, 40, firm, { ...light, anchor: "end", weight: "bold" }),
    text(60, 330, 48, name, { ...light, weight: "bold" }),
    text(60, 378, 30, title, light),
    ...phones.map((number, at) => text(60, 450 + at * 40, 29, `${at === 0 ? "M" : "T"}: ${number}`, light)),
    text(940, 450, 29, email, { ...light, anchor: "end" }),
    text(940, 492, 29, web, { ...light, anchor: "end" }),
  );
}

function band({ name, title, firm, email, web, phones, street, town }) {
  const font = oneOf(["Lato", "DejaVu Sans"]);
  const colour = oneOf(["#1d6fa5", "#8a1c4a", "#2f6f3e"]);
  const rows = [
    ...phones.map((number, at) => [at === 0 ? "M" : "T", number]),
    ["E", email],
    ["W", web],
    ["A", `${street}, ${town}`],
  ];
  return svg(
    "#fefefe",
    `<rect width="1000" height="150" fill="${colour}"/>`,
    text(60, 95, 50, firm, { font, fill: "#fff", weight: "bold" }),
    text(60, 240, 44, name, { font, fill: colour, weight: "bold" }),
    text(60, 285, 29, title, { font, fill: "#444" }),
    ...rows.flatMap(([label, value], at) => [
      text(60, 365 + at * 46, 28, label, { font, fill: colour, weight: "bold" }),
      text(110, 365 + at * 46, 28, value, { font }),
    ]),
  );
}

// ---- The camera: the card lies on a table, a little turned and skewed, in uneven light, not quite sharp, and is saved as JPEG.

function photograph(drawing, path) {
  const width = Number(options.width) || oneOf([1100, 1600, 1600, 2200]);
  const height = Math.round(width * 0.75);
  const card = execFileSync("rsvg-convert", ["--width", String(Math.round(width * 0.86))], { input: drawing });
  const w = Math.round(width * 0.86);
  const h = Math.round(w * 0.6);
  const turn = (between(-4, 4) * Math.PI) / 180;
  const lean = () => between(-0.012, 0.012) * width;
  const corners = [
    [0, 0],
    [w, 0],
    [w, h],
    [0, h],
  ].map(([x, y]) => {
    const [fromX, fromY] = [x - w / 2, y - h / 2];
    const toX = width / 2 + fromX * Math.cos(turn) - fromY * Math.sin(turn) + lean();
    const toY = height / 2 + fromX * Math.sin(turn) + fromY * Math.cos(turn) + lean();
    return `${x},${y} ${toX.toFixed(1)},${toY.toFixed(1)}`;
  });
  const table = oneOf(["#6b4f3a", "#d8d4cc", "#3b3f46", "#a9855f"]);
  const light = `gradient:gray${Math.round(between(72, 90))}-gray100`;
  const blur = between(0, width / 1600);
  execFileSync(
    "convert",
    [
      ...[
        "png:-",
        "-background",
        table,
        "-virtual-pixel",
        "background",
        "-define",
        `distort:viewport=${width}x${height}+0+0`,
      ],
      ...["-distort", "Perspective", corners.join("  ")],
      ...["(", "-size", `${width}x${height}`, light, ")", "-compose", "multiply", "-composite"],
      ...[
        "-blur",
        `0x${blur.toFixed(2)}`,
        "-seed",
        options.seed,
        "-attenuate",
        between(0.02, 0.15).toFixed(3),
        "+noise",
        "Gaussian",
      ],
      ...["-strip", "-quality", options.quality === "0" ? String(Math.round(between(60, 88))) : options.quality, path],
    ],
    { input: card },
  );
}

/** Somebody as a QR code, with what it says. */
async function code({ name, title, firm, email, web, phones: [number] }, kind) {
  const [family, ...given] = name.split(" ").reverse();
  const vcard = [
    ...[
      "BEGIN:VCARD",
      "VERSION:3.0",
      `N:${family};${given.reverse().join(" ")};;;`,
      `FN:${name}`,
      `TITLE:${title.replace(",", "\\,")}`,
    ],
    ...[
      `ORG:${firm}`,
      `TEL;TYPE=CELL:${number}`,
      `EMAIL:${email}`,
      `URL:https://${web}`,
      "BDAY:1980-05-04",
      "END:VCARD",
    ],
  ].join("\n");
  const text = kind === "vcard" ? vcard : `MECARD:N:${family},${given.join(" ")};TEL:${number};EMAIL:${email};;`;
  const { prepareZXingModule, writeBarcode } = await import("zxing-wasm/writer");
  const wasm = createRequire(import.meta.url).resolve("zxing-wasm/writer/zxing_writer.wasm");
  await prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer }, fireImmediately: true });
  const { image, error } = await writeBarcode(text, { format: "QRCode", scale: 4 });
  if (image === null) throw new Error(error);
  const file = `code-${kind}.png`;
  writeFileSync(join(folder, file), Buffer.from(await image.arrayBuffer()));
  return { image: file, kind, text };
}

function parsedArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        count: { type: "string", default: "30" },
        seed: { type: "string", default: "1" },
        width: { type: "string", default: "0" },
        quality: { type: "string", default: "0" },
        codes: { type: "boolean", default: false },
      },
    });
    if (positionals.length !== 1) throw new Error("one folder is wanted");
    return { options: values, folder: positionals[0] };
  } catch (error) {
    process.stderr.write(`draw-cards: ${error.message}\n${USAGE}`);
    process.exit(2);
  }
}
