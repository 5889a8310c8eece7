/**
 * A frame of the engine onto a canvas. Promises the frame's own colours (BT.709, limited range) with or
 * without `VideoFrame`; refuses nothing: the slow way works everywhere.
 */
import { toRgba } from './to-rgba.ts';

type Painter = (i420: Uint8Array, width: number, height: number) => void;

/** A painter for one canvas. It sizes the canvas to the frame; both happen in one task, so nothing flashes. */
export const painterFor = (canvas: OffscreenCanvas): Painter => {
  const ctx = canvas.getContext('2d', { alpha: false });
  if (!ctx) throw new Error('the canvas has no 2D context');
  let pixels: ImageData | undefined;
  return (i420, width, height) => {
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    if (typeof VideoFrame === 'function') {
      const frame = new VideoFrame(i420, {
        format: 'I420',
        codedWidth: width,
        codedHeight: height,
        timestamp: 0,
        // The samples are sRGB through the BT.709 matrix: naming sRGB's curve keeps the browser from bending it.
        colorSpace: {
          primaries: 'bt709',
          transfer: 'iec61966-2-1',
          matrix: 'bt709',
          fullRange: false,
        },
      });
      ctx.drawImage(frame, 0, 0);
      frame.close();
      return;
    }
    if (pixels?.width !== width || pixels.height !== height) pixels = new ImageData(width, height);
    toRgba(i420, width, height, pixels.data);
    ctx.putImageData(pixels, 0, 0);
  };
};
