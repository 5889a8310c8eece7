/** The upstream names files by ids of its own. Promises that the public API only ever shows the edge's ids; leaves unknown ids as they are. */

/** `value` with every `media` or `media_id` replaced by `map`; everything else, also its order, is kept. */
export const renameMedia = (value: unknown, map: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) return value.map((v) => renameMedia(v, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [
      key,
      (key === 'media' || key === 'media_id') && typeof v === 'string'
        ? (map.get(v) ?? v)
        : renameMedia(v, map),
    ]),
  );
};
