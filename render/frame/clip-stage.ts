/**
 * One clip on screen: the frame that it shows lies in kernel memory as planes, like a photo's. Promises the same
 * planes for the same frame whatever was shown before; refuses to decode.
 */
import type { Size } from '../../shared/draft/motion.ts';
import type { SafeZone } from '../../shared/draft/safe-zone.ts';
import type { Look, PictureSegment } from '../../shared/draft/schema.ts';
import type { Kernels } from '../kernels/index.ts';
import { gradeOf } from '../looks/grade.ts';
import type { ClipFrame, ClipReader } from '../picture/clip-frame.ts';
import { clipSubject } from '../picture/clip-subject.ts';
import { allocPlanes, type Planes } from '../picture/planes.ts';
import { framed, type PreparedPicture } from '../picture/prepare.ts';
import { ClipAround } from './clip-around.ts';
import { ClipFront } from './clip-front.ts';
import { loadFrame } from './clip-input.ts';
import { ClipMemory } from './clip-memory.ts';

export class ClipStage {
  readonly reader: ClipReader;
  /** What `drawPlanes` and `windowOf` take. */
  readonly prepared: PreparedPicture;
  readonly #k: Kernels;
  readonly #memory: ClipMemory;
  readonly #front: Planes;
  readonly #drawn: ClipFront;
  readonly #look: Look | undefined;
  readonly #around: ClipAround | undefined;
  #shown: number | undefined;
  #at: number | undefined;
  #freed = false;
  #following: Promise<void> | undefined;

  /**
   * `opening` is the first frame of the clip's part: a ground of the film's own choosing takes its
   * colours, and the framing its subject.
   */
  constructor(
    k: Kernels,
    reader: ClipReader,
    opening: ClipFrame,
    segment: PictureSegment,
    frame: Size,
    { look, zone }: { look?: Look; zone?: SafeZone },
  ) {
    this.#k = k;
    this.reader = reader;
    // A look that only shades or grains is the frame's matter.
    this.#look = look && gradeOf(look) ? look : undefined;
    this.#memory = new ClipMemory(k);
    const { fit, box, width, height, path } = framed(segment, reader, frame, {
      zone,
      subject: () => clipSubject(opening, reader, reader),
    });
    const planes = allocPlanes(k, { width, height });
    this.prepared = { planes, path };
    if (fit === 'fill') this.#front = planes;
    else this.#front = allocPlanes(k, fitted(reader, planes));
    this.#drawn = new ClipFront(k, this.#memory, reader, box, this.#front);
    if (fit !== 'fill') {
      this.#draw(opening);
      this.#around = new ClipAround(k, this.#memory, this.#front, planes, segment, fit);
    }
    this.#show(opening);
  }

  /** The moment of the clip, in ms, that lies on the planes. */
  get at(): number | undefined {
    return this.#at;
  }

  /** Puts the frame of that moment on the planes, unless it is there already. */
  async showAt(ms: number, signal: AbortSignal): Promise<void> {
    if (this.#at === ms) return;
    const frame = await this.reader.at(ms, signal);
    signal.throwIfAborted();
    if (this.#freed) return;
    this.#show(frame);
    this.#at = ms;
  }

  /**
   * Goes towards that moment until `instant` is over: while one is being found the next is not begun, and what is
   * there is shown meanwhile.
   */
  async follow(ms: number, instant: Promise<void>): Promise<void> {
    this.#following ??= this.showAt(ms, new AbortController().signal)
      .catch(() => undefined)
      .finally(() => {
        this.#following = undefined;
      });
    await Promise.race([this.#following, instant]);
  }

  #show(frame: ClipFrame): void {
    if (this.#shown === frame.id) return;
    this.#draw(frame);
    this.#around?.draw();
    this.#shown = frame.id;
  }

  #draw(frame: ClipFrame): void {
    const { width, height } = this.#front;
    const turned = this.reader.quarters % 2 === 1;
    const target = turned ? { width: height, height: width } : { width, height };
    this.#drawn.draw(loadFrame(this.#k, this.#memory, frame, target, this.#look));
  }

  /** Gives all of it back and closes the reader. */
  free(): void {
    const { planes } = this.prepared;
    this.#freed = true;
    this.#around?.free();
    this.#drawn.free();
    this.#memory.free();
    this.#k.memory.free(planes.address);
    if (this.#front !== planes) this.#k.memory.free(this.#front.address);
    this.reader.close();
  }
}

const even = (v: number): number => Math.max(2, Math.round(v / 2) * 2);

/** The largest even size of the clip's shape inside `size`. */
const fitted = (clip: Size, size: Size): Size => {
  const scale = Math.min(size.width / clip.width, size.height / clip.height);
  return {
    width: Math.min(size.width, even(clip.width * scale)),
    height: Math.min(size.height, even(clip.height * scale)),
  };
};
