/** `npm run bench -- render` (which is `-- speed`, `-- quality`, `-- reedit` and `-- growth`), `-- clips`, `-- effects`, `-- browser`, `-- preview`, `-- music`, `-- director`, `-- edge`, `-- faults` `-- x264` or `-- webcodecs`, or several of them: prints the numbers to hold, as ratios within one run. */
import { benchBrowser } from '../bench/browser.ts';
import { benchClips } from '../bench/clips.ts';
import { benchDirector } from '../bench/director.ts';
import { benchEffects } from '../bench/effects.ts';
import { benchEdge } from '../bench/edge.ts';
import { benchFaults } from '../bench/faults.ts';
import { benchGrowth } from '../bench/growth.ts';
import { benchMusic } from '../bench/music.ts';
import { benchPreview } from '../bench/preview.ts';
import { benchQuality } from '../bench/quality.ts';
import { benchReedit } from '../bench/reedit.ts';
import { benchSpeed } from '../bench/speed.ts';
import { benchWebCodecs } from '../bench/webcodecs.ts';
import { benchX264 } from '../bench/x264.ts';

const BENCHES = {
  speed: benchSpeed,
  quality: benchQuality,
  reedit: benchReedit,
  growth: benchGrowth,
  clips: benchClips,
  effects: benchEffects,
  browser: benchBrowser,
  preview: benchPreview,
  music: benchMusic,
  director: benchDirector,
  edge: benchEdge,
  faults: benchFaults,
  x264: benchX264,
  webcodecs: benchWebCodecs,
} as const;

/** Every number of the renderer. */
const RENDER = ['speed', 'quality', 'reedit', 'growth'];

const asked = process.argv.length > 2 ? process.argv.slice(2) : ['render'];
const names = asked.flatMap((name) => (name === 'render' ? RENDER : [name]));
const unknown = names.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  console.error(
    `There is no bench "${unknown}"; there is: render, ${Object.keys(BENCHES).join(', ')}`,
  );
  process.exit(2);
}
let held = true;
for (const [i, name] of names.entries()) {
  if (i > 0) console.log('');
  const isHeld = await BENCHES[name as keyof typeof BENCHES]((line) => console.log(line));
  held &&= isHeld;
}
process.exit(held ? 0 : 1);
