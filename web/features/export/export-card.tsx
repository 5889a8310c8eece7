/** The export: how far it is, and then the film itself, to keep or to pass on. */
import type { Render } from '../../../shared/contract/events.ts';
import { outputAddress } from '../../api/edge.ts';
import { closeExport, exportOpen, exportStale } from '../../state/export-view.ts';
import { cancelExport, startExport } from '../../state/exporting.ts';
import { isActive } from '../../state/render-state.ts';
import { exporting, language, t } from '../../state/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ShareButton } from './share.tsx';

export const ExportCard = () => {
  if (!exportOpen.value) return null;
  const { render, fault } = exporting.value;
  return (
    <section class="export" aria-label={t.value.exportTitle}>
      <div class="export-head">
        <h2 aria-live="polite">{headline(render)}</h2>
        <IconButton glyph="close" label={t.value.close} onClick={closeExport} />
      </div>
      {fault && (
        <div class="fault" role="alert">
          <Icon name="warn" />
          <p>{fault.detail}</p>
          <Button look="quiet" glyph="retry" onClick={() => void startExport()}>
            {t.value.retry}
          </Button>
        </div>
      )}
      {(exporting.value.status === 'starting' || isActive(render)) && <Progress render={render} />}
      {render?.status === 'completed' && <Ready render={render} />}
      {render?.status === 'failed' && !fault && (
        <div class="fault" role="alert">
          <Icon name="warn" />
          <p>{render.error?.detail ?? t.value.exportFailed}</p>
          <Button look="quiet" glyph="retry" onClick={() => void startExport()}>
            {t.value.retry}
          </Button>
        </div>
      )}
      {render?.left_out && render.left_out.length > 0 && (
        <div class="left-out">
          <p>{t.value.leftOut(render.left_out.length)}</p>
          <ul>
            {render.left_out.map((l) => (
              <li key={l.media ?? l.name}>
                <strong>{l.name}</strong> {l.reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};

const headline = (render: Render | undefined): string => {
  const words = t.value;
  if (exporting.value.status === 'starting') return words.exportStarting;
  switch (render?.status) {
    case undefined:
      return words.exportTitle;
    case 'queued':
      return words.exportQueued;
    case 'rendering':
      return words.exportRendering;
    case 'delivering':
      return words.exportDelivering;
    case 'completed':
      return words.exportDone;
    case 'failed':
      return words.exportFailed;
    case 'cancelled':
      return words.exportCancelled;
  }
};

const Progress = ({ render }: { render: Render | undefined }) => {
  const percent = Math.floor(render?.progress ?? 0);
  const details = [
    `${percent}%`,
    render?.frames_total ? t.value.frames(render.frames_done ?? 0, render.frames_total) : '',
    render?.eta_s !== undefined && percent > 2 ? t.value.timeLeft(span(render.eta_s)) : '',
  ].filter((s) => s !== '');
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
        {render && (
          <Button look="quiet" onClick={() => void cancelExport()}>
            {t.value.cancel}
          </Button>
        )}
      </div>
    </>
  );
};

/** Seconds for people: coarse, because it is a guess. */
const span = (s: number): string =>
  s < 90 ? t.value.seconds(Math.max(1, Math.round(s))) : t.value.minutes(Math.round(s / 60));

const Ready = ({ render }: { render: Render }) => {
  const { output } = render;
  const facts = [
    output?.width && output.height ? `${output.width}×${output.height}` : '',
    output?.duration_ms ? span(output.duration_ms / 1000) : '',
    output ? `${(output.size / 1e6).toFixed(1)} MB` : '',
    output?.expires_at ? t.value.exportUntil(day(output.expires_at)) : '',
  ].filter((s) => s !== '');
  return (
    <>
      <p class="soft small numbers">{facts.join(' · ')}</p>
      {exportStale.value && <p class="small">{t.value.exportStale}</p>}
      <div class="export-acts">
        <a
          class="button button-main"
          href={outputAddress(render.id)}
          download={output?.name ?? 'film.mp4'}
          data-testid="download"
        >
          <Icon name="download" />
          <span>{t.value.download}</span>
        </a>
        <ShareButton render={render} />
        {exportStale.value && (
          <Button glyph="film" onClick={() => void startExport()}>
            {t.value.exportAgain}
          </Button>
        )}
      </div>
    </>
  );
};

const day = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : date.toLocaleDateString(language.value, { day: 'numeric', month: 'long' });
};
