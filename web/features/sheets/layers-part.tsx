/** What lies over and between the photos: a logo, a progress bar, dates, cards. */
import type { Draft } from '../../../shared/draft/schema.ts';
import {
  LOGO_OPACITY,
  LOGO_SIZE,
  STAMP_FORMATS,
  stampPlace,
  type Logo,
} from '../../../shared/draft/layers.ts';
import type { Media } from '../../../shared/contract/events.ts';
import type { CardEdit } from '../../../shared/draft/layer-edits.ts';
import { film as said, w } from '../../i18n/sheets/index.ts';
import { byHand, openPhoto, styleSheet } from '../../state/sheets.ts';
import { filmPhotos, media } from '../../state/store.ts';
import { isSound } from '../../state/sounds.ts';
import { Button } from '../../ui/button.tsx';
import { Chips, Field, Slider, Switch } from '../../ui/fields.tsx';
import { Colours, Places } from '../../ui/look-fields.tsx';
import { useThumb } from '../tray/thumbs.ts';
import { shotsOf } from './film-facts.ts';
import { logoEdits } from './logo.ts';

/** Between a speck and half the frame. */
const SMALLEST = 0.06;
const LARGEST = 0.5;

export const LayersPart = ({ film }: { film: Draft }) => (
  <>
    <LogoFields logo={film.m.logo} />
    <BarFields film={film} />
    <StampFields film={film} />
    <Field label={w.value.card}>
      <div class="pair-acts">
        <Button glyph="plus" data-testid="card-start" onClick={() => void addCard(0)}>
          {w.value.cardStart}
        </Button>
        <Button glyph="plus" data-testid="card-end" onClick={() => void addCard(undefined)}>
          {w.value.cardEnd}
        </Button>
      </div>
    </Field>
  </>
);

/** A black card, whose own sheet then says the rest. */
const addCard = async (at: number | undefined): Promise<void> => {
  const before = new Set(filmPhotos.value.map((s) => s.id));
  const card: CardEdit = { op: 'card', ...(at === undefined ? {} : { at }) };
  if (!(await byHand([card]))) return;
  const made = filmPhotos.value.find((s) => !before.has(s.id));
  if (!made) return;
  styleSheet.value = false;
  openPhoto(made.id);
};

const LogoFields = ({ logo }: { logo: Logo | undefined }) => {
  const pictures = media.value.filter((m) => !isSound(m) && m.clip === undefined);
  const inFilm = new Set(filmPhotos.value.map((s) => s.media));
  // What is in no film is the likelier one.
  const offered = [...pictures].sort((a, b) => Number(inFilm.has(a.id)) - Number(inFilm.has(b.id)));
  return (
    <>
      <Field label={w.value.logo}>
        <div class="logos" data-testid="logos">
          <button
            type="button"
            class="chip"
            aria-pressed={logo === undefined}
            onClick={() => logo && void byHand([{ op: 'logo', logo: null }])}
          >
            {w.value.none}
          </button>
          {offered.map((m) => (
            <LogoChoice key={m.id} media={m} chosen={m.id === logo?.media} />
          ))}
        </div>
      </Field>
      {logo && (
        <div class="fields-two">
          <Places
            label={w.value.place}
            names={said.value.lettering.names.place}
            value={logo.place ?? 'bottom-right'}
            testid="logo-place"
            onPick={(place) => void byHand([{ op: 'logo', logo: { place } }])}
          />
          <div>
            <Slider
              label={w.value.size}
              value={logo.size ?? LOGO_SIZE}
              min={SMALLEST}
              max={LARGEST}
              step={0.02}
              say={percent}
              onSet={(size) => void byHand([{ op: 'logo', logo: { size } }])}
            />
            <Slider
              label={w.value.opacity}
              value={logo.opacity ?? LOGO_OPACITY}
              min={0.1}
              max={1}
              step={0.05}
              say={percent}
              onSet={(opacity) => void byHand([{ op: 'logo', logo: { opacity } }])}
            />
          </div>
        </div>
      )}
    </>
  );
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const LogoChoice = ({ media: m, chosen }: { media: Media; chosen: boolean }) => {
  const thumb = useThumb(m.id);
  return (
    <button
      type="button"
      class="logo-choice"
      aria-label={m.name}
      title={m.name}
      aria-pressed={chosen}
      onClick={() => void byHand(logoEdits(m))}
    >
      {thumb && <img src={thumb} alt="" />}
    </button>
  );
};

const BarFields = ({ film: { m } }: { film: Draft }) => (
  <>
    <Switch
      label={w.value.bar}
      on={m.bar !== undefined}
      testid="bar"
      onFlip={(on) => void byHand([{ op: 'progress_bar', bar: on ? {} : null }])}
    />
    {m.bar && (
      <>
        <Colours
          label={w.value.colour}
          names={said.value.lettering.names.color}
          value={m.bar.colour ?? '#ffffff'}
          other={w.value.anyColour}
          onPick={(colour) => void byHand([{ op: 'progress_bar', bar: { colour } }])}
        />
        <Chips
          label={w.value.edge}
          of={[
            { value: 'top', name: w.value.top },
            { value: 'bottom', name: w.value.bottom },
          ]}
          value={m.bar.edge ?? 'bottom'}
          onPick={(edge) => void byHand([{ op: 'progress_bar', bar: { edge } }])}
        />
      </>
    )}
  </>
);

const StampFields = ({ film }: { film: Draft }) => {
  const { stamp, logo } = film.m;
  const known = media.value.flatMap((m) => (m.taken_at ? [[m.id, m.taken_at] as const] : []));
  const can = known.length > 0 || shotsOf(film).some((s) => s.taken_at);
  const dates = Object.fromEntries(known);
  return (
    <>
      <Switch
        label={w.value.stamp}
        on={stamp !== undefined}
        disabled={!can && !stamp}
        testid="stamp"
        onFlip={(on) => void byHand([{ op: 'date_stamp', stamp: on ? {} : null, dates }])}
      />
      {!can && !stamp && <p class="soft small">{w.value.stampNone}</p>}
      {stamp && (
        <div class="fields-two">
          <Places
            label={w.value.place}
            names={said.value.lettering.names.place}
            value={stampPlace(stamp, logo)}
            onPick={(place) => void byHand([{ op: 'date_stamp', stamp: { place } }])}
          />
          <Chips
            label={w.value.stampFormat}
            of={STAMP_FORMATS.map((value) => ({ value, name: w.value.stampFormats[value] }))}
            value={stamp.format ?? 'date'}
            onPick={(format) => void byHand([{ op: 'date_stamp', stamp: { format } }])}
          />
        </div>
      )}
    </>
  );
};
