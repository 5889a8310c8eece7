/** What the card of an export shows, wherever the film is made. */
import type { ComponentChildren } from 'preact';
import type { LeftOut } from '../../../shared/contract/events.ts';
import { reRendered } from '../../../shared/formats/re-rendered.ts';
import { t } from '../../state/store.ts';

export const Meter = (p: { percent: number; details: string[]; children?: ComponentChildren }) => {
  const percent = Math.floor(p.percent);
  const details = [`${percent}%`, ...p.details].filter((s) => s !== '');
  return (
    <>
      <progress
        max={100}
        value={percent}
        aria-label={t.value.exportRendering}
        data-testid="progress"
      />
      <div class="export-foot">
        <p class="soft small numbers">{details.join(' · ')}</p>
        {p.children}
      </div>
    </>
  );
};

/** What a finished film is, in a line. Sizes in pixels and bytes. */
export const Facts = (p: {
  width?: number | undefined;
  height?: number | undefined;
  durationMs?: number | undefined;
  bytes?: number;
  /** Frames in all, and those that were kept from an earlier render. */
  frames?: { total?: number | undefined; reused?: number | undefined };
  more?: string;
}) => {
  const again = reRendered({
    frames_total: p.frames?.total,
    frames_reused: p.frames?.reused,
    duration_ms: p.durationMs,
  });
  const facts = [
    p.width && p.height ? `${p.width}×${p.height}` : '',
    p.durationMs ? span(p.durationMs / 1000) : '',
    p.bytes === undefined ? '' : sizeOf(p.bytes),
    again ? t.value.reRendered(again.made, again.whole) : '',
    p.more ?? '',
  ].filter((s) => s !== '');
  return <p class="soft small numbers">{facts.join(' · ')}</p>;
};

export const LeftOutList = ({ list }: { list: readonly LeftOut[] | undefined }) =>
  list && list.length > 0 ? (
    <div class="left-out">
      <p>{t.value.leftOut(list.length)}</p>
      <ul>
        {list.map((l) => (
          <li key={l.media ?? l.name}>
            <strong>{l.name}</strong> {l.reason}
          </li>
        ))}
      </ul>
    </div>
  ) : null;

const sizeOf = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** Seconds for people: coarse, because it is a guess. */
export const span = (s: number): string =>
  s < 90 ? t.value.seconds(Math.max(1, Math.round(s))) : t.value.minutes(Math.round(s / 60));
