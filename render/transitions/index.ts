/** The transitions by their name in the draft. */
import type { TransitionKind } from '../../shared/draft/schema.ts';
import * as black from './black.ts';
import * as dissolve from './dissolve.ts';
import type { Stage } from './stage.ts';

type Drawn = Exclude<TransitionKind, 'cut'>;
export const TRANSITIONS_DRAWN = { dissolve, black } as const satisfies {
  [K in Drawn]: { kind: K; draw(stage: Stage, progress: number): void };
};
