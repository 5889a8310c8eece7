/** A card's words and its colours. */
import type { PictureSegment } from '../../../shared/draft/schema.ts';
import { MAX_TITLE_CHARS } from '../../../shared/limits.ts';
import { film, w } from '../../i18n/sheets/index.ts';
import { byHand } from '../../state/sheets.ts';
import { draft } from '../../state/store.ts';
import { Words } from '../../ui/fields.tsx';
import { Colours } from '../../ui/look-fields.tsx';

export const CardFields = ({ card: s }: { card: PictureSegment }) => {
  const text = draft.value?.t
    .flatMap((track) => (track.tt === 7 ? track.sg : []))
    .find((x) => x.of === s.id);
  const { colour = '#000000', to, angle } = s.ground ?? {};
  const turned = angle === undefined ? {} : { angle };
  const names = film.value.lettering.names.color;
  return (
    <>
      <Words
        label={w.value.caption}
        hint={w.value.captionHint}
        value={text?.text ?? ''}
        max={MAX_TITLE_CHARS}
        testid="card-text"
        onWrite={(words) =>
          void byHand([{ op: 'card', id: s.id, text: words === '' ? null : words }])
        }
      />
      <Colours
        label={w.value.colour}
        names={names}
        value={colour === '#000000' ? '#111111' : colour}
        other={w.value.anyColour}
        testid="card-colour"
        onPick={(c) =>
          void byHand([
            {
              op: 'card',
              id: s.id,
              ground: { colour: c ?? '#111111', ...(to === undefined ? {} : { to, ...turned }) },
            },
          ])
        }
      />
      <Colours
        label={w.value.colourTo}
        names={names}
        value={to}
        own={w.value.plain}
        other={w.value.anyColour}
        onPick={(c) =>
          void byHand([
            {
              op: 'card',
              id: s.id,
              ground: { colour, ...(c === undefined ? {} : { to: c, ...turned }) },
            },
          ])
        }
      />
    </>
  );
};
