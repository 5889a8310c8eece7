/**
 * The vendor works in two stages: a rough cut, then music, titles and effects by itself. Promises that a film that has
 * come to be is told before the rest arrives; refuses to look twice at a time, or once it was told.
 */
import type { Fault } from '../../shared/contract/errors.ts';
import { diff } from '../../shared/draft/diff.ts';
import type { Result } from '../../shared/result.ts';
import type { KnownDraft } from './store.ts';

export type StagesHouse = {
  /** False where there is a film already, or a backend that does everything at once. */
  isStaged: boolean;
  /** The draft before the turn. */
  before(): KnownDraft;
  read(): Promise<Result<KnownDraft, Fault>>;
  tell(seen: KnownDraft, now: KnownDraft): void;
};

export const createStages = (house: StagesHouse) => {
  let told: KnownDraft | undefined;
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    const now = await house.read();
    if (!now.ok || !hasFilm(now.value)) return;
    house.tell(house.before(), now.value);
    told = now.value;
  };
  return {
    /** A tool has answered: the state may have changed. */
    look: (): void => {
      if (house.isStaged && !told) {
        // A look that fails costs nothing: the end of the turn looks again.
        looking ??= look()
          .catch(() => undefined)
          .finally(() => (looking = undefined));
      }
    },
    /** What the person was told of so far. */
    seen: (): KnownDraft => told ?? house.before(),
    /** True once the first stage was told as one. */
    isTold: (): boolean => told !== undefined,
    settled: async (): Promise<void> => {
      await looking;
    },
  };
};

/** True if there is anything to see in it. */
export const hasFilm = ({ draft, version }: KnownDraft): boolean =>
  version > 0 && diff({}, draft).length > 0;
