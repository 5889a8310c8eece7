/** What a render can come out as. */
export const OUTPUT_FORMATS = ['mp4'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** x264's constant rate factor by quality: `high` is visually clean, `draft` is for a quick look. */
export const QUALITIES = ['draft', 'standard', 'high'] as const;
export type Quality = (typeof QUALITIES)[number];
