/** The controls of the sheets that show what they choose: a colour, and a place in the frame. */
import { COLORS } from '../../shared/draft/colors.ts';
import { TEXT_PLACES, type TextPlace } from '../../shared/draft/text-look.ts';
import { Field } from './fields.tsx';

/** Nine places in the frame, where they are. */
export const Places = (p: {
  label: string;
  names: Record<TextPlace, string>;
  value: TextPlace | undefined;
  testid?: string;
  onPick: (place: TextPlace) => void;
}) => (
  <Field label={p.label}>
    <div class="places" data-testid={p.testid}>
      {TEXT_PLACES.map((place) => (
        <button
          key={place}
          type="button"
          class="place"
          aria-label={p.names[place]}
          title={p.names[place]}
          aria-pressed={place === p.value}
          data-value={place}
          onClick={() => p.onPick(place)}
        />
      ))}
    </div>
  </Field>
);

/** The colours that have a name, one that a person mixes, and, where `own` says so, none at all. */
export const Colours = (p: {
  label: string;
  names: Record<keyof typeof COLORS, string>;
  value: string | undefined;
  own?: string;
  other: string;
  testid?: string;
  onPick: (colour: string | undefined) => void;
}) => {
  const value = p.value?.toLowerCase();
  const named = Object.entries(COLORS) as [keyof typeof COLORS, string][];
  const mixed = value !== undefined && !named.some(([, hex]) => hex === value);
  return (
    <Field label={p.label}>
      <div class="colours" data-testid={p.testid}>
        {p.own !== undefined && (
          <button
            type="button"
            class="colour colour-own"
            aria-label={p.own}
            title={p.own}
            aria-pressed={value === undefined}
            onClick={() => p.onPick(undefined)}
          >
            <i />
          </button>
        )}
        {named.map(([name, hex]) => (
          <button
            key={name}
            type="button"
            class="colour"
            aria-label={p.names[name]}
            title={p.names[name]}
            aria-pressed={value === hex}
            data-value={hex}
            onClick={() => p.onPick(hex)}
          >
            <i ref={(el) => el?.style.setProperty('background', hex)} />
          </button>
        ))}
        <label class={`colour colour-other${mixed ? ' colour-mixed' : ''}`} title={p.other}>
          <input
            type="color"
            value={value ?? '#ffffff'}
            aria-label={p.other}
            onChange={(e) => p.onPick(e.currentTarget.value.toLowerCase())}
          />
        </label>
      </div>
    </Field>
  );
};
