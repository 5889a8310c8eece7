/**
 * Which events of the log have been taken in, where two streams bring them: the followed one, whole and in
 * order, and a message's own, ahead of it and with gaps. Promises each event once; its memory is what is ahead.
 */
export type Seen = {
  /** True the first time that event `id` comes. Events without an id (0) are always new. */
  isNew: (id: number, from: 'log' | 'message') => boolean;
  /** Where the followed stream stands. */
  last: () => number;
};

export const createSeen = (): Seen => {
  let floor = 0;
  const ahead = new Set<number>();
  return {
    isNew(id, from) {
      if (id <= 0) return true;
      if (id <= floor) return false;
      const known = ahead.has(id);
      if (from === 'message') {
        ahead.add(id);
      } else {
        floor = id;
        for (const other of ahead) if (other <= floor) ahead.delete(other);
      }
      return !known;
    },
    last: () => floor,
  };
};
