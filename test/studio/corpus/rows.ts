/** The lines of a corpus as what they mean. */
export type Row = { scene: string; said: string[]; want: string; answer?: string };

export const rows = (corpus: string): Row[] =>
  corpus
    .trim()
    .split(/\n+/)
    .map((line) => {
      const [left, right] = line.split(' => ');
      const [, scene = '', text] = /^(?:\[(\w+)\] )?(.*)$/.exec(left)!;
      const [want, answer] = right.split('~').map((p) => p.trim());
      return { scene, said: text.split(' >> '), want, ...(answer ? { answer } : {}) };
    });
