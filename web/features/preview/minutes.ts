/** `0:07`: minutes and seconds, as players write it. */
export const minutes = (ms: number): string => {
  const s = Math.floor(ms / 1000 + 0.001);
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
};
