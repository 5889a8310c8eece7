/** A GIF on the disk, as it is made. Promises one clear sentence when the disk is full; refuses nothing else. */
import { open, type FileHandle } from 'node:fs/promises';
import { writeError } from './film-file.ts';

/** Small pieces are put together up to this. */
const CHUNK_BYTES = 1 << 20;

export class GifFile {
  readonly #file: FileHandle;
  #waiting: Uint8Array[] = [];
  #bytes = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Creates (or empties) the file at `path`. */
  static async open(path: string): Promise<GifFile> {
    return new GifFile(
      await open(path, 'w').catch((cause: unknown) => {
        throw writeError(cause);
      }),
    );
  }

  /** Writes what comes next. */
  async write(...parts: Uint8Array[]): Promise<void> {
    for (const part of parts) {
      this.#waiting.push(part);
      this.#bytes += part.length;
    }
    if (this.#bytes >= CHUNK_BYTES) await this.#flush();
  }

  /** Writes what waits. */
  async finish(): Promise<void> {
    await this.#flush();
  }

  /** Lets go of the file, whole or not. Never throws. */
  async close(): Promise<void> {
    await this.#file.close().catch(() => undefined);
  }

  async #flush(): Promise<void> {
    const whole = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#bytes = 0;
    for (let done = 0; done < whole.length;) {
      const { bytesWritten } = await this.#file.write(whole, done).catch((cause: unknown) => {
        throw writeError(cause);
      });
      done += bytesWritten;
    }
  }
}
