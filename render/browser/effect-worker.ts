/** Sound effects that are made here, as samples for the page to play by themselves. One answer a question, in its order. */
import { madeEffect } from '../sound/effects/index.ts';
import type { FromEffects, ToEffects } from './protocol.ts';

self.addEventListener('message', ({ data }: MessageEvent<ToEffects>) => {
  const [left, right] = madeEffect(data.made, 0);
  // What is made is kept; copies go.
  const answer: FromEffects = { made: data.made, left: left.slice(), right: right.slice() };
  self.postMessage(answer, { transfer: [answer.left.buffer, answer.right.buffer] });
});
