/** A picture of sound, in three bytes a pixel, sRGB. Promises rows from the top; refuses alpha. */
export type Pixels = { width: number; height: number; rgb: Uint8Array };
