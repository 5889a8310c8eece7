import { expect, it } from 'vitest';
import { reRendered } from '../../../shared/formats/re-rendered.ts';

it('tells seconds of a film of which something was kept, and nothing of another', () => {
  const film = { frames_total: 2220, duration_ms: 74_000 };
  expect(reRendered({ ...film, frames_reused: 2220 - 81 })).toEqual({ made: 3, whole: 74 });
  expect(reRendered({ ...film, frames_reused: 2219 })).toEqual({ made: 1, whole: 74 });
  expect(reRendered({ ...film, frames_reused: 2220 })).toEqual({ made: 0, whole: 74 });
  expect(reRendered({ frames_total: 216, frames_reused: 141, duration_ms: 7_200 })).toEqual({
    made: 2.5,
    whole: 7.2,
  });
  expect(reRendered(film)).toBeUndefined();
  expect(reRendered({ ...film, frames_reused: 0 })).toBeUndefined();
  expect(reRendered({ frames_total: 10, frames_reused: 5 })).toBeUndefined();
});
