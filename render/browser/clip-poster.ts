/** One picture that stands for a clip: a moment after its start, for many begin in black. Upright; `CannotPlay` where the browser cannot. */
import { ALL_FORMATS, BlobSource, CanvasSink, Input, UrlSource } from 'mediabunny';
import { CannotPlay } from './cannot-play.ts';

/** So long after the start, or a third into a shorter clip. */
const AFTER_S = 1;

/**
 * A picture of a clip, upright, whose longer side has `longer` pixels; `from` is a file or an address. Throws where
 * it cannot be decoded.
 */
export const posterOf = async (from: Blob | string, longer: number): Promise<OffscreenCanvas> => {
  const source = typeof from === 'string' ? new UrlSource(from) : new BlobSource(from);
  const input = new Input({ formats: ALL_FORMATS, source });
  try {
    return await pictureOf(input, longer);
  } finally {
    input.dispose();
  }
};

const pictureOf = async (input: Input, longer: number): Promise<OffscreenCanvas> => {
  const track = await input.getPrimaryVideoTrack().catch(() => null);
  if (!track || !(await track.canDecode())) throw new CannotPlay('its codec');
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const scale = Math.min(1, longer / Math.min(width, height));
  const sink = new CanvasSink(track, {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    fit: 'fill',
  });
  const start = await track.getFirstTimestamp();
  const end = await track.computeDuration();
  const found = await sink.getCanvas(start + Math.min(AFTER_S, (end - start) / 3));
  const canvas = (found ?? (await sink.getCanvas(start)))?.canvas;
  if (!canvas) throw new CannotPlay('no picture of it');
  if (canvas instanceof OffscreenCanvas) return canvas;
  // Outside a worker the sink draws on elements.
  const own = new OffscreenCanvas(canvas.width, canvas.height);
  own.getContext('2d')?.drawImage(canvas, 0, 0);
  return own;
};
