/** Beside the film: a poster of what the preview shows, a contact sheet, the texts as subtitles, the film for other programs. */
import { EXPORT_FORMATS } from '../../../shared/interop/loss.ts';
import { makingExtra, saveExtra, type Extra } from '../../state/extras.ts';
import { draft, drawable, t } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { player } from '../preview/player.ts';

export const Extras = () => {
  // Drawn by the engine, which another backend's film is not.
  if (!drawable.value) return null;
  const hasText = draft.value?.t.some((track) => track.tt === 7 && track.sg.length > 0);
  const hasScore = draft.value?.t.some(
    (track) => track.tt === 1 && track.sg.some((s) => s.kind === 'score'),
  );
  const kinds: Extra[] = [
    'poster',
    'sheet',
    ...(hasText ? (['srt'] as const) : []),
    ...(hasScore ? (['stems', 'midi'] as const) : []),
    ...EXPORT_FORMATS,
  ];
  return (
    <div class="export-extras">
      {kinds.map((kind) => (
        <Button
          key={kind}
          look="quiet"
          disabled={makingExtra.value !== undefined}
          data-testid={`save-${kind}`}
          onClick={() => void saveExtra(kind, player.shownMs())}
        >
          {t.value[kind]}
        </Button>
      ))}
    </div>
  );
};
