/** The kernels' one module: what `../index.ts` calls. */
export { resample, resampleScratch } from './resample';
export { mix, fade, over } from './blend';
export { flatten, scaleAcross, scaleDown, boxBlur } from './scale';
export { toYuv, toSrgb } from './colour';
export { scaleAcrossPlane, halveAcross, joinYcc } from './plane';
export { reveal, scorch, brightness } from './reveal';
export { blurAcross, blurDown, blurScratch } from './blur';
export { relief } from './relief';
export { grade, shade, grain } from './finish';
export { throughCube, turnPlane, halveWide } from './clip';
export { fringe, roll, mosaic, turnPage } from './warp';
