/** The film's shape and length, its colours, what is between photos, and how they move. */
import {
  LOOKS,
  MOTIONS,
  TRANSITIONS,
  type Draft,
  type Motion,
} from '../../../shared/draft/schema.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import { SHAPE_NAMES, SHAPES } from '../../../shared/formats/shape.ts';
import { MAX_FILM_MS, MIN_FILM_MS } from '../../../shared/limits.ts';
import { capital, film as said, w } from '../../i18n/sheets/index.ts';
import { byHand } from '../../state/sheets.ts';
import { Chips, Choice, Seconds, Slider } from '../../ui/fields.tsx';
import { agreed, fitOf, FITS_SHOWN, shotsOf } from './film-facts.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;
/** Beyond this a photo flies by; the draft takes more. */
const STRONGEST = 0.3;
const LONGEST_TRANSITION_MS = 3_000;

const act = (edit: Edit): void => void byHand([edit]);

export const LookPart = ({ film }: { film: Draft }) => {
  const shots = shotsOf(film);
  const photos = shots.filter((s) => s.kind === undefined);
  const joined = shots.slice(1);
  const { look } = film.m;
  const shape = SHAPE_NAMES.find(
    (s) => SHAPES[s].width === film.m.width && SHAPES[s].height === film.m.height,
  );
  const between = agreed(joined, (s) => s.tr?.kind ?? 'cut');
  const lasts = Math.max(0, ...joined.map((s) => s.tr?.d ?? 0));
  const motion = agreed(photos, (s) => s.kb?.kind ?? 'hold');
  const strong = Math.max(0, ...photos.map((s) => strengthOf(s.kb)));
  return (
    <>
      <Chips
        label={w.value.shape}
        of={SHAPE_NAMES.map((value) => ({ value, name: value }))}
        value={shape}
        testid="style-shape"
        onPick={(s) => act({ op: 'shape', shape: s })}
      />
      <Chips
        label={w.value.look}
        of={[
          { value: 'none', name: w.value.asTaken },
          ...LOOKS.map((value) => ({ value, name: capital(said.value.look(value)) })),
        ]}
        value={look?.kind ?? 'none'}
        testid="style-look"
        onPick={(kind) => act({ op: 'look', look: kind === 'none' ? null : { kind } })}
      />
      {look && (
        <Slider
          label={w.value.strength}
          value={look.strength ?? 1}
          min={0}
          max={1}
          step={0.05}
          say={percent}
          onSet={(strength) => act({ op: 'look', look: { kind: look.kind, strength } })}
        />
      )}
      <div class="fields-two">
        <Seconds
          label={w.value.filmLength}
          ms={film.d}
          min={MIN_FILM_MS}
          max={MAX_FILM_MS}
          step={1_000}
          words={w.value}
          testid="style-length"
          onSet={(ms) => act({ op: 'film_length', ms })}
        />
        <Choice
          label={w.value.fit}
          mixed={w.value.mixed}
          value={agreed(photos, (s) => fitOf(s, film.m))}
          of={FITS_SHOWN.map((value) => ({ value, name: w.value.fits[value] }))}
          onPick={(fit) => act({ op: 'fit', fit })}
        />
        {joined.length > 0 && (
          <Choice
            label={w.value.transitions}
            mixed={w.value.mixed}
            value={between}
            of={TRANSITIONS.map((value) => ({
              value,
              name: capital(said.value.transition(value)),
            }))}
            testid="style-transition"
            onPick={(kind) => act({ op: 'transition', kind })}
          />
        )}
        {between !== undefined && between !== 'cut' && (
          <Slider
            label={w.value.transitionLength}
            value={Math.min(lasts, LONGEST_TRANSITION_MS)}
            min={100}
            max={LONGEST_TRANSITION_MS}
            step={100}
            say={(ms) => said.value.time(ms)}
            onSet={(ms) => act({ op: 'transition', kind: between, ms })}
          />
        )}
        {photos.length > 0 && (
          <Choice
            label={w.value.motion}
            mixed={w.value.mixed}
            value={motion ?? 'alternate'}
            of={(['alternate', ...MOTIONS] as const).map((value) => ({
              value,
              name: capital(said.value.motion(value)),
            }))}
            testid="style-motion"
            onPick={(kind) => act({ op: 'motion', kind })}
          />
        )}
        {photos.length > 0 && motion !== 'hold' && (
          <Slider
            label={w.value.motionStrength}
            value={Math.min(strong, STRONGEST)}
            min={0}
            max={STRONGEST}
            step={0.01}
            say={percent}
            onSet={(strength) => act({ op: 'motion', strength })}
          />
        )}
      </div>
    </>
  );
};

const strengthOf = (kb: Motion | undefined): number => kb?.strength ?? 0;
