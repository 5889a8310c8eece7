/** At what size the preview is drawn: the smallest step that fills what is seen, at most 720 lines. */

/** Steps of the film's own size; each keeps 1080-line shapes on (nearly) whole, even pixels. */
const STEPS = [1 / 3, 1 / 2, 2 / 3] as const;
/** Sharper screens than this show no difference in a moving picture. */
const MAX_RATIO = 2;

const even = (n: number): number => Math.max(2, Math.round(n / 2) * 2);

/** Frame size in pixels for a film of `full` size on a stage of CSS pixels with a device ratio. */
export const previewSize = (
  full: { width: number; height: number },
  stage: { width: number; height: number; ratio: number },
): { width: number; height: number } => {
  const shown =
    Math.min(stage.width / full.width, stage.height / full.height) *
    Math.min(MAX_RATIO, stage.ratio);
  const step = STEPS.find((s) => s >= shown) ?? STEPS[STEPS.length - 1]!;
  return { width: even(full.width * step), height: even(full.height * step) };
};
