// The parts of the optional packages that are used, so that the program can be checked and built where they are not installed.

declare module "tesseract.js" {
  interface Box {
    readonly x0: number;
    readonly y0: number;
    readonly x1: number;
    readonly y1: number;
  }
  interface Word {
    readonly text: string;
    /** 0 to 100. */
    readonly confidence: number;
    readonly bbox: Box;
  }
  interface Page {
    /** Blocks of paragraphs of lines of words; null where nothing was seen. */
    readonly blocks:
      | readonly {
          readonly paragraphs: readonly { readonly lines: readonly { readonly words: readonly Word[] }[] }[];
        }[]
      | null;
  }
  interface Worker {
    /** The thread it runs in. */
    readonly worker: import("node:worker_threads").Worker;
    setParameters(parameters: Readonly<Record<string, string>>): Promise<unknown>;
    recognize(
      picture: Buffer,
      options: { readonly rotateAuto: boolean },
      output: { readonly text: boolean; readonly blocks: boolean },
    ): Promise<{ readonly data: Page }>;
    terminate(): Promise<unknown>;
  }
  export function createWorker(
    languages: readonly string[],
    engine: number,
    options: {
      readonly langPath: string;
      readonly gzip: boolean;
      readonly cacheMethod: "none";
      readonly errorHandler: (error: unknown) => void;
    },
  ): Promise<Worker>;
}

declare module "zxing-wasm/reader" {
  export function prepareZXingModule(options: {
    readonly overrides: { readonly wasmBinary: ArrayBufferLike };
    readonly fireImmediately: true;
  }): Promise<unknown>;
  export function readBarcodes(
    picture: Blob,
    options: { readonly formats: readonly string[]; readonly tryHarder: boolean; readonly maxNumberOfSymbols: number },
  ): Promise<readonly { readonly isValid: boolean; readonly text: string }[]>;
}
