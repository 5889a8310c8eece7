/** Slats turn from left to right, one a little after the other, and show the incoming picture. */
import { revealShape } from './shape.ts';
import { between } from './stage.ts';

const SLATS = 10;
/** How much of the time passes before the last slat begins. */
const STAGGER = 0.35;
const SOFT = 0.03;

export const draw = between((stage, progress) => {
  const across = (x: number): number => {
    const slat = Math.floor(x * SLATS);
    const within = x * SLATS - slat;
    return (STAGGER * slat) / (SLATS - 1) + (1 - STAGGER) * within;
  };
  revealShape(stage, progress, { key: 'blinds', shape: { across }, soft: SOFT });
});
