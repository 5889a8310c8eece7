/** What apps lay over an upright film, drawn over the picture on request: words stay inside of it. */
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { appsOf, safeZone, type App } from '../../../shared/draft/safe-zone.ts';
import { recall, remember } from '../../state/memory.ts';
import { draft, t } from '../../state/store.ts';
import { IconButton } from '../../ui/button.tsx';
import { player } from './player.ts';

const shown = signal(recall('guide') === 'on');

const NAMES: Record<App, string> = { tiktok: 'TikTok', reels: 'Reels', shorts: 'Shorts' };

/** The film's shape with the profile that decides which apps count. */
const framed = () => ({ ...player.shape.value, profile: draft.value?.m.profile });

/** Switches the guide on and off; only films that apps lay something over have one. */
export const GuideButton = () => {
  if (appsOf(framed()).length === 0) return null;
  return (
    <IconButton
      class={shown.value ? 'is-on' : ''}
      glyph="guide"
      label={t.value.guide}
      aria-pressed={shown.value}
      data-testid="guide"
      onClick={() => {
        shown.value = !shown.value;
        remember('guide', shown.value ? 'on' : 'off');
      }}
    />
  );
};

/** Shaded edges and a line around what stays free. */
export const Guide = () => {
  const drawing = useRef<SVGSVGElement>(null);
  const film = framed();
  const apps = appsOf(film);
  const { width, height } = film;
  useEffect(() => {
    // By the CSSOM: the page's policy allows no style attributes.
    drawing.current?.style.setProperty('--ratio', String(width / height));
  });
  if (!shown.value || apps.length === 0) return null;
  const zone = safeZone(film);
  const [x, y] = [zone.left * width, zone.top * height];
  const [right, bottom] = [width * (1 - zone.right), height * (1 - zone.bottom)];
  const says = t.value.guideSays(apps.map((a) => NAMES[a]).join(', '));
  return (
    <svg
      ref={drawing}
      class="guide"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={says}
      data-testid="guide-drawing"
    >
      <title>{says}</title>
      <path
        class="guide-covered"
        fill-rule="evenodd"
        d={`M0 0H${width}V${height}H0ZM${x} ${y}V${bottom}H${right}V${y}Z`}
      />
      <rect class="guide-free" x={x} y={y} width={right - x} height={bottom - y} />
    </svg>
  );
};
