/** Randomness for ids and secrets, as `shared/contract/ids` takes it: cryptographic, never seeded. */
export const random = (bytes: Uint8Array): void => {
  crypto.getRandomValues(bytes);
};
