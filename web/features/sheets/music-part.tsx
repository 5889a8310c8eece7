/** The film's music: which, how loud, how fast, whether photos follow it. */
import { MUSIC_STYLES, musicOf, type Draft } from '../../../shared/draft/schema.ts';
import { MAX_TEMPO_BPM, MIN_TEMPO_BPM } from '../../../shared/limits.ts';
import { film as said, w } from '../../i18n/sheets/index.ts';
import { byHand } from '../../state/sheets.ts';
import { media } from '../../state/store.ts';
import { titleOfSound } from '../../state/sounds.ts';
import { Button } from '../../ui/button.tsx';
import { Chips, Slider, Switch } from '../../ui/fields.tsx';

/** The tarantella under the name that it had first. */
const OLD = 'italian';
const LONGEST_FADE_MS = 10_000;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const MusicPart = ({ film }: { film: Draft }) => {
  const music = musicOf(film);
  const score = music?.kind === 'score' ? music.score : undefined;
  const song = music?.kind === 'file' ? music : undefined;
  const file = media.value.find((m) => m.id === song?.media);
  const style = score?.style === OLD ? 'tarantella' : score?.style;
  return (
    <>
      <Chips
        label={w.value.music}
        of={[
          { value: 'none', name: w.value.none },
          ...(song
            ? [
                {
                  value: 'own' as const,
                  name: w.value.ownSong(file ? titleOfSound(file) : (song.name ?? '')),
                },
              ]
            : []),
          ...MUSIC_STYLES.filter((s) => s !== OLD).map((value) => ({
            value,
            name: said.value.music(value),
          })),
        ]}
        value={song ? 'own' : (style ?? 'none')}
        testid="style-music"
        onPick={(to) => {
          if (to === 'own' || (to === 'none' && !music)) return;
          void byHand([{ op: 'music', style: to === 'none' ? null : to }]);
        }}
      />
      {score && (
        <div class="sheet-acts">
          <Button
            glyph="note"
            data-testid="another-tune"
            onClick={() => void byHand([{ op: 'music', seed: (score.seed + 1) % 0x1_0000_0000 }])}
          >
            {w.value.another}
          </Button>
        </div>
      )}
      {music && (
        <>
          <div class="fields-two">
            <Slider
              label={w.value.loudness}
              value={Math.min(1, music.gain ?? 1)}
              min={0}
              max={1}
              step={0.05}
              say={percent}
              testid="style-gain"
              onSet={(gain) => void byHand([{ op: 'music', gain }])}
            />
            {score && (
              <Slider
                label={w.value.tempo}
                value={Math.round(score.tempo)}
                min={MIN_TEMPO_BPM}
                max={MAX_TEMPO_BPM}
                step={1}
                say={(bpm) => `${bpm} bpm`}
                onSet={(tempo) => void byHand([{ op: 'music', tempo }])}
              />
            )}
            <Slider
              label={w.value.fadeOut}
              value={Math.min(music.fade_out ?? 0, LONGEST_FADE_MS)}
              min={0}
              max={LONGEST_FADE_MS}
              step={500}
              say={(ms) => said.value.time(ms)}
              onSet={(ms) => void byHand([{ op: 'mix', of: 'music', fade_out: ms }])}
            />
          </div>
          {(score !== undefined || song?.beats !== undefined) && (
            <Switch
              label={w.value.beat}
              on={music.snap !== 'off'}
              testid="style-beat"
              onFlip={(on) => void byHand([{ op: 'beat_cuts', on }])}
            />
          )}
        </>
      )}
    </>
  );
};
