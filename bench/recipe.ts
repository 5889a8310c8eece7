/**
 * The recipes that people use: ffmpeg's `zoompan` over the photo as it is (`plain`), or over an enlarged copy so that it
 * shakes less (`smooth`), joined by `xfade`; the same number of frames, size and x264 settings as the film that is
 * measured.
 */
import { X264 } from '../render/encode/encoder.ts';

/** The usual form: 8000 pixels wide before `zoompan` crops whole ones. */
export const WIDE = { width: 8000, height: 4500 } as const;

export const recipe = (
  kind: 'plain' | 'smooth',
  photos: readonly string[],
  frames: number,
  out: string,
): string[] => {
  const each = frames / photos.length;
  const fade = 18;
  const inputs = photos.flatMap((p) => ['-i', p]);
  const layers = photos.map((_, i) => {
    const length = Math.round(each) + (i < photos.length - 1 ? fade : 0);
    const zoom = i % 2 ? `1.1-0.1*on/${length}` : `1+0.1*on/${length}`;
    const before =
      kind === 'smooth'
        ? `scale=${WIDE.width}:${WIDE.height}:force_original_aspect_ratio=increase,crop=${WIDE.width}:${WIDE.height}`
        : `crop='min(iw,ih*16/9)':'min(ih,iw*9/16)'`;
    return `[${i}]${before},zoompan=z='${zoom}':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d=${length}:s=1920x1080:fps=30,format=yuv420p[v${i}]`;
  });
  let last = 'v0';
  photos.slice(1).forEach((_, k) => {
    const at = ((k + 1) * Math.round(each)) / 30;
    layers.push(
      `[${last}][v${k + 1}]xfade=transition=fade:duration=${fade / 30}:offset=${at}[x${k}]`,
    );
    last = `x${k}`;
  });
  // `xfade` would hand on 4:4:4, which High does not have.
  layers.push(`[${last}]format=yuv420p[out]`);
  const { preset, crf, params } = X264.high;
  return [
    '-nostdin',
    '-v',
    'error',
    '-y',
    ...inputs,
    '-filter_complex',
    layers.join(';'),
    '-map',
    '[out]',
    '-frames:v',
    String(frames),
    '-c:v',
    'libx264',
    '-preset',
    preset,
    '-crf',
    String(crf),
    '-profile:v',
    'high',
    '-bf',
    '3',
    '-g',
    '60',
    '-x264-params',
    params,
    out,
  ];
};
