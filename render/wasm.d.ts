/**
 * The part of WebAssembly's JavaScript interface that the engine uses, for the pure folders, which compile with
 * neither DOM nor Node types. Source: W3C WebAssembly JavaScript Interface, Level 2.
 */
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: { initial: number; maximum?: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Instance {
    readonly exports: Record<string, unknown>;
  }
  function validate(bytes: BufferSource): boolean;
  function instantiate(
    bytes: BufferSource,
    imports: Record<string, Record<string, unknown>>,
  ): Promise<{ instance: Instance }>;
}
type BufferSource = ArrayBufferView | ArrayBuffer;
