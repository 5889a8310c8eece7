/**
 * Memory given back now. Promises that large samples or bytes that nobody will read again are gone at once: the
 * collector sees only the small object that they hang on, and may not come by for the rest of a film.
 */

/** Whoever still reads `held` finds it empty. Does nothing where the runtime is older than ES2024. */
export const letGo = (held: Float32Array | Uint8Array): void => {
  const { buffer } = held;
  if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer?.(0);
};
