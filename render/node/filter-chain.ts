/**
 * FFmpeg's filters in a row, on one thread. Promises frames in the order in which they were put in; refuses a filter that this
 * build of FFmpeg does not have.
 */
import { Filter, FilterGraph, type FilterContext, type Frame } from 'node-av/lib';
import { EncodeError } from '../encode/encoder.ts';

/** Throws for a status of FFmpeg's below 0, naming what failed. */
export type Check = (status: number, what: string) => void;

export class FilterChain {
  readonly #graph = new FilterGraph();
  readonly #check: Check;
  readonly sources: FilterContext[];
  readonly #sink: FilterContext;

  /**
   * `sources` are the arguments of the buffers that feed the pads of the `last` filter; the first of them goes through
   * `before`. Each filter is `[name, arguments]`. `check` throws for a status below 0.
   */
  constructor(sources: string[], before: [string, string][], last: [string, string], check: Check) {
    this.#check = check;
    this.#graph.alloc();
    this.#graph.nbThreads = 1;
    this.sources = sources.map((args, i) => this.#make('buffer', `in${i}`, args));
    let end = this.sources[0];
    for (const [i, [name, args]] of before.entries()) end = this.#link(end, 0, name, `f${i}`, args);
    const final = this.#link(end, 0, last[0], 'last', last[1]);
    for (const [i, source] of this.sources.entries())
      if (i > 0) this.#check(source.link(0, final, i), 'link');
    this.#sink = this.#link(final, 0, 'buffersink', 'out');
    this.#check(this.#graph.configSync(), 'filters');
  }

  /** The next frame that is ready, into `frame`. */
  pull(frame: Frame): boolean {
    return this.#sink.buffersinkGetFrameSync(frame) >= 0;
  }

  /** Frees the filters. */
  close(): void {
    this.#graph.free();
  }

  #make(name: string, label: string, args?: string): FilterContext {
    const filter = Filter.getByName(name);
    const context = filter && this.#graph.createFilter(filter, label, args ?? null);
    if (!context) throw new EncodeError(`This build of FFmpeg has no filter ${name}`);
    return context;
  }

  #link(from: FilterContext, pad: number, name: string, label: string, args?: string) {
    const to = this.#make(name, label, args);
    this.#check(from.link(pad, to, 0), 'link');
    return to;
  }
}
