/** The four shapes of a film at 1080, by the name that people and platforms use. */
export const SHAPES = {
  '16:9': { width: 1920, height: 1080 },
  '9:16': { width: 1080, height: 1920 },
  '1:1': { width: 1080, height: 1080 },
  '4:5': { width: 1080, height: 1350 },
} as const satisfies Record<string, { width: number; height: number }>;
export type Shape = keyof typeof SHAPES;
export const SHAPE_NAMES = Object.keys(SHAPES) as Shape[];

/** The named shape nearest to a frame size, by aspect. */
export const shapeOf = (size: { width: number; height: number }): Shape => {
  const aspect = (s: { width: number; height: number }) => Math.log(s.width / s.height);
  return SHAPE_NAMES.reduce((best, name) =>
    Math.abs(aspect(SHAPES[name]) - aspect(size)) < Math.abs(aspect(SHAPES[best]) - aspect(size))
      ? name
      : best,
  );
};
