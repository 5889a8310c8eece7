/** The few pictures of the page, drawn on a 24-unit grid; always decoration beside words or a label. */
const PATHS = {
  play: 'M8 5.5v13a1 1 0 0 0 1.5.86l10.5-6.5a1 1 0 0 0 0-1.72L9.5 4.64A1 1 0 0 0 8 5.5Z',
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
  sound: 'M4 9.5v5h3.5L12 19V5L7.5 9.5H4ZM15 8.5a5 5 0 0 1 0 7M17.5 6a8.5 8.5 0 0 1 0 12',
  muted: 'M4 9.5v5h3.5L12 19V5L7.5 9.5H4ZM16 9.5l5 5M21 9.5l-5 5',
  loop: 'M17 3l3.5 3.5L17 10M20 6.5H8a4.5 4.5 0 0 0-4.5 4.5v.5M7 21l-3.5-3.5L7 14M4 17.5h12a4.5 4.5 0 0 0 4.5-4.5v-.5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  on: 'M9.5 5.5 16 12l-6.5 6.5',
  style: 'M4 20l4.5-1 11-11a2.1 2.1 0 0 0-3-3l-11 11L4 20ZM14 7.5l3 3',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  undo: 'M9 14 4 9l5-5M4.5 9H14a6 6 0 0 1 0 12h-3',
  retry: 'M20 5v5h-5M19.5 10A8 8 0 1 0 20 14',
  download: 'M12 4v11M7 10.5 12 15.5l5-5M5 20h14',
  share: 'M12 15V4M7.5 8 12 3.5 16.5 8M6 12H5v8.5h14V12h-1',
  film: 'M4 5h16v14H4zM8 5v14M16 5v14M4 9.7h4M4 14.3h4M16 9.7h4M16 14.3h4',
  photos:
    'M7 7V5.5A1.5 1.5 0 0 1 8.5 4h10A1.5 1.5 0 0 1 20 5.5v10a1.5 1.5 0 0 1-1.5 1.5H17M5.5 7h10A1.5 1.5 0 0 1 17 8.5v10a1.5 1.5 0 0 1-1.5 1.5h-10A1.5 1.5 0 0 1 4 18.5v-10A1.5 1.5 0 0 1 5.5 7ZM4.5 17l3.7-3.7a1 1 0 0 1 1.4 0l4.9 4.9',
  settings: 'M4 7h9M17 7h3M15 4.5v5M4 12h3M11 12h9M9 9.5v5M4 17h9M17 17h3M15 14.5v5',
  note: 'M9 18V6l10-2v12M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM19 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
  warn: 'M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17v.3',
  guide: 'M6 3.5h12v17H6zM9 8h6M9 15.5h6',
  check: 'M5 12.5 10 17.5 19.5 7',
} as const;
export type IconName = keyof typeof PATHS;

const SOLID: readonly IconName[] = ['play', 'pause'];

export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg
    class={SOLID.includes(name) ? 'icon icon-solid' : 'icon'}
    width={size}
    height={size}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d={PATHS[name]} />
  </svg>
);

/** The mark: a frame's edge and a play triangle. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect class="mark-ground" width="32" height="32" rx="9" />
    <path
      class="mark-ink"
      d="M12.5 9.6v12.8a.9.9 0 0 0 1.4.75l9.3-6.4a.9.9 0 0 0 0-1.5l-9.3-6.4a.9.9 0 0 0-1.4.75Z"
    />
    <path class="mark-edge" d="M8.2 10v12" />
  </svg>
);
