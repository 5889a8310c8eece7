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
  class Module {
    // The compiler tells it from bytes by this.
    private readonly compiled: true;
  }
  function compile(bytes: BufferSource): Promise<Module>;
  function instantiate(
    module: Module,
    imports: Record<string, Record<string, unknown>>,
  ): Promise<Instance>;
}
type BufferSource = ArrayBufferView | ArrayBuffer;
