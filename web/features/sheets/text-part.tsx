/** The film's words, and how they are lettered: all of them, or those of one kind. */
import { signal } from '@preact/signals';
import type { Edit } from '../../../shared/draft/edit.ts';
import type { Draft, TextSegment } from '../../../shared/draft/schema.ts';
import {
  lookOfText,
  roleOf,
  TEXT_ANIMATIONS,
  TEXT_STYLES,
  type TextRole,
} from '../../../shared/draft/text-look.ts';
import { MAX_TEXT_SIZE, MAX_TITLE_CHARS, MIN_TEXT_SIZE } from '../../../shared/limits.ts';
import { capital, film as said, w } from '../../i18n/sheets/index.ts';
import { byHand } from '../../state/sheets.ts';
import { draft } from '../../state/store.ts';
import { Chips, Choice, Slider, Words } from '../../ui/fields.tsx';
import { Colours, Places } from '../../ui/look-fields.tsx';
import { player } from '../preview/player.ts';
import { agreed, textsOf } from './film-facts.ts';
import { SubtitleFields } from './subtitle-fields.tsx';

/** Which words the lettering is for. */
const meant = signal<TextRole | 'all'>('all');
const ORDER: readonly TextRole[] = ['title', 'caption', 'end', 'subtitle'];
/** Words on a band are captions to people. */
const kindOf = (s: TextSegment): TextRole => (roleOf(s) === 'lower' ? 'caption' : roleOf(s));

export const TextPart = ({ film }: { film: Draft }) => {
  const texts = textsOf(film);
  const end = texts.find((s) => roleOf(s) === 'end');
  return (
    <>
      <Words
        label={w.value.title}
        hint={w.value.titleHint}
        value={texts.find((s) => s.id === 'title1')?.text ?? ''}
        max={MAX_TITLE_CHARS}
        testid="style-title"
        onWrite={(text) => void write({ op: 'title', text: text === '' ? null : text }, 'title')}
      />
      <Words
        label={w.value.ending}
        hint={w.value.endingHint}
        value={end?.text ?? ''}
        max={MAX_TITLE_CHARS}
        testid="style-ending"
        onWrite={(text) => void write({ op: 'ending', text: text === '' ? null : text }, 'end')}
      />
      <SubtitleFields film={film} />
      {texts.length === 0 ? (
        <p class="soft small">{w.value.noTexts}</p>
      ) : (
        <Lettering texts={texts} />
      )}
    </>
  );
};

/** Shows what was written where it is seen. */
const write = async (edit: Edit, role: TextRole): Promise<void> => {
  if (!(await byHand([edit])) || !draft.value) return;
  const text = textsOf(draft.value).find((s) => roleOf(s) === role);
  if (text) player.seek(text.st + text.d / 2);
};

const Lettering = ({ texts }: { texts: readonly TextSegment[] }) => {
  const kinds = ORDER.filter((role) => texts.some((s) => kindOf(s) === role));
  const role = meant.value !== 'all' && kinds.includes(meant.value) ? meant.value : 'all';
  const chosen = texts.filter((s) => role === 'all' || kindOf(s) === role).map(lookOfText);
  const of = role === 'all' ? {} : { of: role };
  const { names } = said.value.lettering;
  return (
    <>
      {kinds.length > 1 && (
        <Chips
          label={w.value.lettering}
          of={[
            { value: 'all', name: w.value.all },
            ...kinds.map((value) => ({ value, name: capital(names.of[value]) })),
          ]}
          value={role}
          testid="lettering-of"
          onPick={(value) => {
            meant.value = value;
          }}
        />
      )}
      <Chips
        label={w.value.letters}
        of={TEXT_STYLES.map((value) => ({
          value,
          name: capital(names.style[value]),
          class: `letters-${value}`,
        }))}
        value={agreed(chosen, (l) => l.style)}
        testid="style-letters"
        onPick={(style) => void byHand([{ op: 'text_style', ...of, style }])}
      />
      <Slider
        label={w.value.size}
        value={agreed(chosen, (l) => l.size) ?? 1}
        min={MIN_TEXT_SIZE}
        max={MAX_TEXT_SIZE}
        step={0.1}
        say={(size) => `${Math.round(size * 100)} %`}
        testid="style-size"
        onSet={(size) => void byHand([{ op: 'text_style', ...of, size }])}
      />
      <Colours
        label={w.value.colour}
        names={names.color}
        value={agreed(chosen, (l) => l.color)}
        own={w.value.ownColour}
        other={w.value.anyColour}
        testid="style-colour"
        onPick={(c) => void byHand([{ op: 'text_style', ...of, color: c ?? null }])}
      />
      <div class="fields-two">
        <Places
          label={w.value.place}
          names={names.place}
          value={agreed(chosen, (l) => l.place)}
          testid="style-place"
          onPick={(place) => void byHand([{ op: 'text_style', ...of, place }])}
        />
        <Choice
          label={w.value.animation}
          mixed={w.value.mixed}
          value={agreed(chosen, (l) => l.animation)}
          of={TEXT_ANIMATIONS.map((value) => ({ value, name: capital(names.animation[value]) }))}
          testid="style-animation"
          onPick={(animation) => void byHand([{ op: 'text_style', ...of, animation }])}
        />
      </div>
    </>
  );
};
