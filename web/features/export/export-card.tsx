/** The export: how far it is, and then the film itself, to keep or to pass on. */
import type { Render } from '../../../shared/contract/events.ts';
import { outputAddress } from '../../api/edge.ts';
import { deviceExport, mayExportHere } from '../../state/device-export.ts';
import {
  closeExport,
  exportAgain,
  exportHere,
  exportOpen,
  exportStale,
} from '../../state/export-view.ts';
import { askedOutput, cancelExport, startExport } from '../../state/exporting.ts';
import { isActive } from '../../state/render-state.ts';
import { exporting, language, t } from '../../state/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Linked } from '../../ui/linked.tsx';
import { DeviceFilm } from './device-film.tsx';
import { Extras } from './extras.tsx';
import { Facts, LeftOutList, Meter, span } from './parts.tsx';
import { fetchFilm, ShareButton } from './share.tsx';

export const ExportCard = () => {
  if (!exportOpen.value) return null;
  const here = deviceExport.value.status !== 'idle';
  return (
    <section class="export" aria-label={t.value.exportTitle}>
      <div class="export-head">
        <h2 aria-live="polite">{here ? deviceHeadline() : headline(exporting.value.render)}</h2>
        <IconButton glyph="close" label={t.value.close} onClick={closeExport} />
      </div>
      {here ? <DeviceFilm /> : <ServerFilm />}
    </section>
  );
};

const ServerFilm = () => {
  const { render, fault, status } = exporting.value;
  return (
    <>
      {fault && <Failed detail={fault.detail} />}
      {(status === 'starting' || isActive(render)) && <Progress render={render} />}
      {render?.status === 'completed' && <Ready render={render} />}
      {render?.status === 'failed' && !fault && (
        <Failed detail={render.error?.detail ?? t.value.exportFailed} />
      )}
      <LeftOutList list={render?.left_out} />
    </>
  );
};

const Failed = ({ detail }: { detail: string }) => (
  <div class="fault" role="alert">
    <Icon name="warn" />
    <p>
      <Linked text={detail} />
    </p>
    <Button look="quiet" glyph="retry" onClick={() => void startExport(askedOutput())}>
      {t.value.retry}
    </Button>
    <HereButton />
  </div>
);

const HereButton = () =>
  mayExportHere() ? (
    <Button look="quiet" data-testid="export-here" onClick={exportHere}>
      {t.value.deviceHere}
    </Button>
  ) : null;

const headline = (render: Render | undefined): string => {
  const words = t.value;
  // Absent for films; which they are where an older edge does not say.
  const kind = words.kinds[render?.format ?? ''];
  if (exporting.value.status === 'starting') return words.exportStarting;
  switch (render?.status) {
    case undefined:
      return words.exportTitle;
    case 'queued':
      return words.exportQueued;
    case 'rendering':
      return kind ? words.making(kind[0]) : words.exportRendering;
    case 'delivering':
      return kind ? words.making(kind[0]) : words.exportDelivering;
    case 'completed':
      return kind ? kind[1] : words.exportDone;
    case 'failed':
      return words.exportFailed;
    case 'cancelled':
      return words.exportCancelled;
  }
};

const deviceHeadline = (): string => {
  switch (deviceExport.value.status) {
    case 'idle':
      return t.value.exportTitle;
    case 'working':
      return t.value.deviceTitle;
    case 'done':
      return t.value.exportDone;
    case 'failed':
      return t.value.exportFailed;
  }
};

const Progress = ({ render }: { render: Render | undefined }) => {
  const percent = render?.progress ?? 0;
  const left = (render?.frames_total ?? 0) - (render?.frames_done ?? 0);
  // The time that is left is told by how fast it goes.
  const rate = render?.eta_s && percent > 2 ? Math.round(left / render.eta_s) : 0;
  return (
    <Meter
      percent={percent}
      details={[
        (render?.frames_total ?? 0) > 1
          ? t.value.frames(render?.frames_done ?? 0, render?.frames_total ?? 0)
          : '',
        rate > 0 ? t.value.frameRate(rate) : '',
        render?.eta_s !== undefined && percent > 2 ? t.value.timeLeft(span(render.eta_s)) : '',
      ]}
    >
      {render && <HereButton />}
      {render && (
        <Button look="quiet" onClick={() => void cancelExport()}>
          {t.value.cancel}
        </Button>
      )}
    </Meter>
  );
};

/** What has no frame of its own, and what has no length. */
const SOUNDS = new Set(['srt', 'wav', 'stems', 'midi']);
const STILLS = new Set(['poster', 'sheet', 'carousel']);

const Ready = ({ render }: { render: Render }) => {
  const { output, format = 'mp4' } = render;
  const isSeen = !SOUNDS.has(format);
  return (
    <>
      <Facts
        width={isSeen ? output?.width : undefined}
        height={isSeen ? output?.height : undefined}
        durationMs={STILLS.has(format) ? undefined : output?.duration_ms}
        bytes={output?.size}
        frames={{ total: render.frames_total, reused: render.frames_reused }}
        more={output?.expires_at && t.value.exportUntil(day(output.expires_at))}
      />
      {exportStale.value && <p class="small">{t.value.exportStale}</p>}
      <div class="export-acts">
        <a
          class="button button-main"
          href={outputAddress(render.id)}
          download={output?.name ?? 'film.mp4'}
          data-testid="download"
          data-where="server"
        >
          <Icon name="download" />
          <span>{t.value.download}</span>
        </a>
        <ShareButton size={output?.size} type={output?.type} film={() => fetchFilm(render)} />
        {exportStale.value && (
          <Button glyph="film" onClick={() => exportAgain(askedOutput())}>
            {t.value.exportAgain}
          </Button>
        )}
      </div>
      <Extras />
    </>
  );
};

const day = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : date.toLocaleDateString(language.value, { day: 'numeric', month: 'long' });
};
