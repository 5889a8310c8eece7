/** The export that this device makes: how far it is, and then the film, which is here already. */
import { Extras } from './extras.tsx';
import { Facts, LeftOutList, Meter, span } from './parts.tsx';
import { deviceExport, resetDeviceExport } from '../../state/device-export.ts';
import { exportAgain, exportStale, exportThere } from '../../state/export-view.ts';
import { t } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ShareButton } from './share.tsx';

export const DeviceFilm = () => {
  const device = deviceExport.value;
  switch (device.status) {
    case 'idle':
      return null;
    case 'working':
      return (
        <>
          <Meter
            percent={device.total ? (100 * device.done) / device.total : 0}
            details={[
              device.total ? t.value.frames(device.done, device.total) : '',
              device.rate === undefined ? '' : t.value.frameRate(Math.round(device.rate)),
              device.eta_s === undefined ? '' : t.value.timeLeft(span(device.eta_s)),
            ]}
          >
            <Button look="quiet" onClick={exportThere}>
              {t.value.deviceThere}
            </Button>
            <Button look="quiet" onClick={resetDeviceExport}>
              {t.value.cancel}
            </Button>
          </Meter>
          <p class="soft small">{t.value.deviceNote}</p>
          <LeftOutList list={device.leftOut} />
        </>
      );
    case 'failed':
      return (
        <>
          <div class="fault" role="alert">
            <Icon name="warn" />
            <p>{device.reason}</p>
            <Button look="quiet" onClick={exportThere}>
              {t.value.deviceThere}
            </Button>
          </div>
          <LeftOutList list={device.leftOut} />
        </>
      );
    case 'done': {
      const { file, url, width, height, duration_ms, frames, leftOut } = device;
      return (
        <>
          <Facts
            width={width}
            height={height}
            durationMs={duration_ms}
            bytes={file.size}
            frames={frames}
          />
          {exportStale.value && <p class="small">{t.value.exportStale}</p>}
          <div class="export-acts">
            <a
              class="button button-main"
              href={url}
              download={file.name}
              data-testid="download"
              data-where="device"
            >
              <Icon name="download" />
              <span>{t.value.download}</span>
            </a>
            <ShareButton size={file.size} type={file.type} film={() => Promise.resolve(file)} />
            {exportStale.value && (
              <Button glyph="film" onClick={() => exportAgain()}>
                {t.value.exportAgain}
              </Button>
            )}
          </div>
          <Extras />
          <LeftOutList list={leftOut} />
        </>
      );
    }
  }
};
