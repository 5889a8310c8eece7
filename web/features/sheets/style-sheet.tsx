/**
 * The whole film: its look, its words, what lies over it, its music, its voices and effects, a part at a time. Promises that every control is an
 * edit of the draft; refuses what belongs to one photo.
 */
import { signal } from '@preact/signals';
import { w } from '../../i18n/sheets/index.ts';
import { draft, t } from '../../state/store.ts';
import { LayersPart } from './layers-part.tsx';
import { LookPart } from './look-part.tsx';
import { MusicPart } from './music-part.tsx';
import { SheetHead } from './sheet-head.tsx';
import { SoundsPart } from './sounds-part.tsx';
import { TextPart } from './text-part.tsx';

const PARTS = {
  look: LookPart,
  text: TextPart,
  layers: LayersPart,
  music: MusicPart,
  sounds: SoundsPart,
} as const;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

/** The part that was looked at last. */
const part = signal<Part>('look');

export const StyleSheet = ({ onDone }: { onDone: () => void }) => {
  const film = draft.value;
  if (!film) return null;
  const Content = PARTS[part.value];
  const turn = (e: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const by = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    e.preventDefault();
    const at = (NAMES.indexOf(part.value) + by + NAMES.length) % NAMES.length;
    part.value = NAMES[at] ?? 'look';
    e.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  };
  return (
    <div class="sheet-content">
      <SheetHead title={t.value.style} onDone={onDone} />
      <div class="tabs" role="tablist" aria-label={t.value.style} onKeyDown={turn}>
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            class="tab"
            id={`tab-${name}`}
            aria-selected={part.value === name}
            aria-controls="tab-part"
            tabIndex={part.value === name ? 0 : -1}
            data-testid={`part-${name}`}
            onClick={() => {
              part.value = name;
            }}
          >
            {w.value.parts[name]}
          </button>
        ))}
      </div>
      <div
        class="sheet-body"
        key={part.value}
        id="tab-part"
        role="tabpanel"
        aria-labelledby={`tab-${part.value}`}
      >
        <Content film={film} />
      </div>
    </div>
  );
};
