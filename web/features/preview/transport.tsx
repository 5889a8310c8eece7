/** Under the picture: play, where it is, sound, loop. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../state/store.ts';
import { IconButton } from '../../ui/button.tsx';
import { GuideButton } from './guide.tsx';
import { minutes } from './minutes.ts';
import { player } from './player.ts';

export const Transport = () => {
  const { playing, muted, loop, timeMs, durationMs } = player;
  return (
    <div class="transport">
      <IconButton
        class="transport-play"
        glyph={playing.value ? 'pause' : 'play'}
        label={playing.value ? t.value.pause : t.value.play}
        data-testid="play"
        aria-busy={player.starting.value}
        onClick={player.toggle}
      />
      <Scrub />
      <span class="transport-time numbers">
        {minutes(timeMs.value)} / {minutes(durationMs.value)}
      </span>
      <GuideButton />
      <IconButton
        glyph={muted.value ? 'muted' : 'sound'}
        label={muted.value ? t.value.unmute : t.value.mute}
        onClick={() => player.setMuted(!muted.value)}
      />
      <IconButton
        class={loop.value ? 'is-on' : ''}
        glyph="loop"
        label={t.value.loop}
        aria-pressed={loop.value}
        onClick={() => {
          loop.value = !loop.value;
        }}
      />
    </div>
  );
};

const Scrub = () => {
  const input = useRef<HTMLInputElement>(null);
  const { timeMs, durationMs } = player;
  const share = durationMs.value > 0 ? timeMs.value / durationMs.value : 0;
  useEffect(() => {
    // By the CSSOM: the page's policy allows no style attributes.
    input.current?.style.setProperty('--share', String(share));
  }, [share]);
  return (
    <input
      ref={input}
      class="scrub"
      type="range"
      min={0}
      max={durationMs.value}
      step={100}
      value={timeMs.value}
      aria-label={t.value.scrub}
      aria-valuetext={t.value.timeOf(minutes(timeMs.value), minutes(durationMs.value))}
      data-testid="scrub"
      onInput={(e) => player.seek(Number(e.currentTarget.value))}
    />
  );
};
