/**
 * Drops the apology that the vendor appends to replies that went well. Promises everything else unchanged, however it
 * was cut; refuses to hold back more than one sentence, and to silence an apology that is the whole reply.
 */
const NOISE = 'i encountered a temporary issue';
/** What the apology goes on with, in a sentence of its own. */
const TAIL = /^\s*(please|sorry|let me|i['’]ll|try|you (can|may))\b/i;
/** An apology has no sentence longer than this; what goes on longer is let through. */
const MAX_SENTENCE_CHARS = 300;

export type NoiseFilter = { push(text: string): string; end(): string };

export const createNoiseFilter = (): NoiseFilter => {
  let held = '';
  let hasSpoken = false;
  /** Inside the apology: sentences are looked at one by one. */
  let isApology = false;

  const pass = (upTo: number): string => {
    const out = held.slice(0, upTo);
    held = held.slice(upTo);
    hasSpoken ||= out.trim() !== '';
    return out;
  };
  /** Lets go what is surely no apology. */
  const release = (isLast: boolean): string => {
    let out = '';
    for (;;) {
      if (isApology) {
        const end = /[.!?。！？]+(?=\s|$)|\n/.exec(held);
        const sentence = end ? held.slice(0, end.index + end[0].length) : held;
        if (!end && !isLast && held.length < MAX_SENTENCE_CHARS) return out;
        if (!sentence.toLowerCase().includes(NOISE) && !TAIL.test(sentence)) {
          isApology = false;
          continue;
        }
        held = held.slice(sentence.length);
        if (held === '' || !end) return out;
        continue;
      }
      const at = held.toLowerCase().indexOf(NOISE);
      if (at < 0) return out + pass(isLast ? held.length : held.length - prefixAtEnd(held));
      out += pass(at);
      if (hasSpoken) isApology = true;
      else return out + pass(held.length);
    }
  };
  return {
    push: (text) => {
      held += text;
      return release(false);
    },
    end: () => release(true),
  };
};

/** Length of the longest end of `text` that the apology may begin with. */
const prefixAtEnd = (text: string): number => {
  const low = text.slice(-NOISE.length).toLowerCase();
  for (let n = Math.min(low.length, NOISE.length - 1); n > 0; n--)
    if (NOISE.startsWith(low.slice(-n))) return n;
  return 0;
};
