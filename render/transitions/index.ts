/** The transitions by their name in the draft. */
import type { DrawnTransition } from '../../shared/draft/transition-choice.ts';
import * as black from './black.ts';
import * as blinds from './blinds.ts';
import * as blur from './blur.ts';
import * as burn from './burn.ts';
import * as circle from './circle.ts';
import * as clock from './clock.ts';
import * as cover from './cover.ts';
import * as dissolve from './dissolve.ts';
import * as glitch from './glitch.ts';
import * as luma from './luma.ts';
import * as page from './page.ts';
import * as pixelate from './pixelate.ts';
import * as push from './push.ts';
import * as slide from './slide.ts';
import * as split from './split.ts';
import type { Draw } from './stage.ts';
import * as whip from './whip.ts';
import * as white from './white.ts';
import * as wipe from './wipe.ts';
import * as zoom from './zoom.ts';

export const TRANSITIONS_DRAWN = {
  dissolve,
  black,
  white,
  'wipe-left': wipe,
  'wipe-right': wipe,
  'wipe-up': wipe,
  'wipe-down': wipe,
  'slide-left': slide,
  'slide-right': slide,
  'slide-up': slide,
  'slide-down': slide,
  'push-left': push,
  'push-right': push,
  'push-up': push,
  'push-down': push,
  cover,
  zoom,
  whip,
  blur,
  'circle-open': circle,
  'circle-close': circle,
  clock,
  split,
  blinds,
  pixelate,
  luma,
  glitch,
  burn,
  page,
} as const satisfies Record<DrawnTransition, { draw: Draw }>;
