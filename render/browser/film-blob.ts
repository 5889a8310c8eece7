/**
 * Where a film goes that is written in a browser. Promises that only the page being written and the first one (the
 * index is written there at the end) stay in memory as bytes; full pages become blobs, which browsers keep on disk
 * when they are many, and which are gone with the page. Refuses nothing: a full page can still be written over.
 */
import { StreamTarget, type StreamTargetChunk } from 'mediabunny';
import { WRITE_CHUNK_BYTES } from '../encode/limits.ts';

export class FilmBlob {
  readonly target: StreamTarget;
  readonly #type: string;
  readonly #pageBytes: number;
  readonly #pages: (Uint8Array<ArrayBuffer> | Blob)[] = [];
  #size = 0;

  constructor(type = 'video/mp4', pageBytes = WRITE_CHUNK_BYTES) {
    this.#type = type;
    this.#pageBytes = pageBytes;
    const writable = new WritableStream<StreamTargetChunk>({
      write: ({ data, position }) => this.#write(data, position),
    });
    this.target = new StreamTarget(writable, { chunked: true, chunkSize: pageBytes });
  }

  /** The finished film. */
  finish(): Blob {
    const last = this.#size % this.#pageBytes || this.#pageBytes;
    const parts = this.#pages.map((page, i) =>
      page instanceof Blob || i < this.#pages.length - 1 ? page : page.subarray(0, last),
    );
    return new Blob(parts, { type: this.#type });
  }

  #write(data: Uint8Array, position: number): void {
    for (let done = 0; done < data.length;) {
      const at = position + done;
      const index = Math.floor(at / this.#pageBytes);
      const from = at - index * this.#pageBytes;
      const n = Math.min(data.length - done, this.#pageBytes - from);
      this.#put(index, from, data.slice(done, done + n));
      done += n;
    }
    const end = position + data.length;
    if (end <= this.#size) return;
    this.#size = end;
    // What lies behind the furthest byte is complete, but for the index on the first page.
    for (let i = Math.floor(end / this.#pageBytes) - 1; i > 0; i--) {
      const page = this.#pages[i];
      if (page instanceof Blob) break;
      this.#pages[i] = new Blob([page]);
    }
  }

  #put(index: number, from: number, data: Uint8Array<ArrayBuffer>): void {
    while (this.#pages.length <= index) this.#pages.push(new Uint8Array(this.#pageBytes));
    const page = this.#pages[index];
    if (page instanceof Blob) {
      const after = page.slice(from + data.length);
      this.#pages[index] = new Blob([page.slice(0, from), data, after]);
    } else page.set(data, from);
  }
}
