/**
 * What is seen on a picture: QR codes, and lines of text. Both are read on this machine by packages that are optional and large;
 * everything they would fetch or leave behind is handed to them or switched off.
 */

import { copyFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NetError } from "../errors.ts";
import { temporaryFolder } from "./temporary.ts";

export interface Pictures {
  /** The texts of the QR codes on a picture, in JPEG or PNG. Throws where the picture is damaged. */
  codes(picture: Uint8Array): Promise<readonly string[]>;
  /** The lines of text on a picture, as they are seen by one who knows these languages. */
  lines(picture: Uint8Array, languages: Languages): Promise<readonly SeenLine[]>;
  close(): Promise<void>;
}

/** By the names of Tesseract; the first one decides where they differ. */
type Languages = readonly ("dan" | "eng")[];

/** The words of one line, from left to right: what formats/recognised.ts takes, which may not know of this, nor this of it. */
export type SeenLine = readonly SeenWord[];

interface SeenWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  /** Its edges on the picture, in pixels from its upper left corner. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The engine that reads with a neural network, by Tesseract's number. */
const LSTM_ONLY = 1;
/** Everything is text, in rows: nothing is passed over for not looking like a page. */
const IN_ROWS = "6";
const MOST_CODES = 8;

const { resolve } = createRequire(import.meta.url);

export function openPictures(tmpdir: () => string): Pictures {
  const readers = new Map<string, Promise<TextReader>>();
  return {
    codes: async (picture) => {
      const { prepareZXingModule, readBarcodes } = await codeLibrary();
      const file = readFileSync(resolve("zxing-wasm/reader/zxing_reader.wasm"));
      const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
      await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
      const options = { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: MOST_CODES };
      const codes = await readBarcodes(new Blob([picture]), options);
      return [...new Set(codes.filter(({ isValid }) => isValid).map(({ text }) => text))];
    },
    lines: async (picture, languages) => {
      const name = languages.join("+");
      const reader = readers.get(name) ?? textReader(languages, tmpdir);
      readers.set(name, reader);
      try {
        return await (await reader).lines(picture);
      } catch (error) {
        readers.delete(name); // what has failed once is not asked again
        throw error;
      }
    },
    close: async () => {
      for (const reader of readers.values()) await (await reader).close();
      readers.clear();
    },
  };
}

async function codeLibrary() {
  try {
    return await import("zxing-wasm/reader");
  } catch (cause) {
    throw notInstalled("the package that reads QR codes is not installed", cause);
  }
}

async function textLibrary() {
  try {
    return await import("tesseract.js");
  } catch (cause) {
    throw notInstalled("the package that reads text off pictures is not installed", cause);
  }
}

function notInstalled(message: string, cause: unknown): NetError {
  return new NetError("invalid", message, {
    hint: `npm --prefix ${JSON.stringify(ownFolder())} install --include=optional`,
    cause,
  });
}

function ownFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

interface TextReader {
  lines(picture: Uint8Array): Promise<readonly SeenLine[]>;
  close(): Promise<unknown>;
}

async function textReader(languages: Languages, tmpdir: () => string): Promise<TextReader> {
  const { createWorker } = await textLibrary();
  const { promise: failure, reject: fail } = withFailure();
  const folder = temporaryFolder(tmpdir()); // all languages lie in one folder, and each comes in a package of its own
  try {
    for (const language of languages) copyFileSync(languageData(language), join(folder, `${language}.traineddata.gz`));
    const options = { langPath: folder, gzip: true, cacheMethod: "none", errorHandler: fail } as const;
    const worker = await Promise.race([createWorker(languages, LSTM_ONLY, options), failure]);
    worker.worker.on("error", fail); // without a listener it would end the process
    worker.worker.stderr.unpipe().resume(); // what it says of its own work is for nobody
    await worker.setParameters({ tessedit_pageseg_mode: IN_ROWS, user_defined_dpi: "300", debug_file: "/dev/null" });
    return {
      lines: async (picture) => {
        const seen = worker.recognize(Buffer.from(picture), { rotateAuto: true }, { text: false, blocks: true });
        const { data } = await Promise.race([seen, failure]);
        return (data.blocks ?? []).flatMap(({ paragraphs }) =>
          paragraphs.flatMap(({ lines }) =>
            lines.map(({ words }) =>
              words.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => {
                return { text, confidence, left: x0, top: y0, right: x1, bottom: y1 };
              }),
            ),
          ),
        );
      },
      close: () => worker.terminate(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function languageData(language: string): string {
  try {
    const folder = dirname(resolve(`@tesseract.js-data/${language}/package.json`));
    return join(folder, "4.0.0_best_int", `${language}.traineddata.gz`);
  } catch (cause) {
    throw notInstalled("a language that text on pictures is read in is not installed", cause);
  }
}

/** A promise that never comes true, and is broken by whatever goes wrong in the thread of the library. */
function withFailure(): { readonly promise: Promise<never>; readonly reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, rejectIt) => {
    reject = (error) => rejectIt(error instanceof Error ? error : new Error(String(error)));
  });
  promise.catch(() => undefined); // whoever waits for it hears of it
  return { promise, reject };
}
