/** The part of libheif's JavaScript interface that is used here; the package ships no types for this file. */
declare module 'libheif-js/wasm-bundle.js' {
  type HeifImage = {
    get_width(): number;
    get_height(): number;
    is_primary(): number | boolean;
    /** Answers `null` where the picture could not be decoded. */
    display(
      target: { data: Uint8ClampedArray; width: number; height: number },
      done: (answer: { data: Uint8ClampedArray } | null) => void,
    ): void;
  };
  const libheif: import('../picture/de265.ts').De265 & {
    HeifDecoder: new () => { decode(file: Uint8Array): HeifImage[] };
  };
  export default libheif;
}
