/** Colours that have a name: what people call them, and how they look on photos. Refuses to name any other. */
export const COLORS = {
  white: '#ffffff',
  black: '#111111',
  grey: '#b8bcc4',
  red: '#ff3b30',
  orange: '#ff9500',
  yellow: '#ffd60a',
  gold: '#e8c15a',
  green: '#34c759',
  turquoise: '#30d5c8',
  blue: '#2f8cff',
  purple: '#af52de',
  pink: '#ff5fa2',
  brown: '#8d5a34',
} as const satisfies Record<string, string>;
export type ColorName = keyof typeof COLORS;

/** The name of `#rrggbb`, where it has one. */
export const nameOfColor = (hex: string): ColorName | undefined =>
  (Object.keys(COLORS) as ColorName[]).find((name) => COLORS[name] === hex.toLowerCase());
