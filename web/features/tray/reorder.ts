/**
 * Moving photos with a finger or a mouse. Promises that a swipe still scrolls the strip: a finger must rest
 * before it lifts a photo. Refuses to move what is not in the film.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { filmPhotos } from '../../state/store.ts';
import { movePhoto } from '../../state/tray.ts';

/** A finger rests this long before it lifts a photo, and a mouse moves this far. */
const REST_MS = 320;
const SLACK_PX = 7;

type Held = { from: number; to: number; dx: number; startX: number; pitch: number };

export const useReorder = (list: RefObject<HTMLUListElement | null>) => {
  const [held, setHeld] = useState<Held | undefined>(undefined);
  const now = useRef<Held | undefined>(undefined);
  const dropped = useRef(false);
  const pending = useRef<{ from: number; x: number; y: number; timer: number } | undefined>(
    undefined,
  );
  const put = (h: Held | undefined): void => {
    now.current = h;
    setHeld(h);
  };
  const giveUp = (): void => {
    clearTimeout(pending.current?.timer);
    pending.current = undefined;
  };

  // The browser takes a moving finger for a scroll unless it is told otherwise before, and not passively.
  useEffect(() => {
    const strip = list.current;
    const hold = (e: TouchEvent): void => {
      if (now.current) e.preventDefault();
    };
    strip?.addEventListener('touchmove', hold, { passive: false });
    return () => strip?.removeEventListener('touchmove', hold);
  }, [list]);
  useEffect(() => giveUp, []);

  const lift = (from: number, x: number): void => {
    giveUp();
    const tiles = list.current?.querySelectorAll('.tile-photo');
    const [a, b] = [tiles?.[0]?.getBoundingClientRect(), tiles?.[1]?.getBoundingClientRect()];
    if (a && b) put({ from, to: from, dx: 0, startX: x, pitch: b.left - a.left });
  };

  const listeners = {
    onPointerDown: (e: PointerEvent): void => {
      dropped.current = false;
      const target = e.target as Element;
      const tile = target.closest<HTMLElement>('.tile-photo');
      const from = Number(tile?.dataset.place ?? Number.NaN);
      if (e.button !== 0 || target.closest('.tile-act')) return;
      if (!(from < filmPhotos.value.length) || filmPhotos.value.length < 2) return;
      const timer =
        e.pointerType === 'mouse' ? 0 : window.setTimeout(() => lift(from, e.clientX), REST_MS);
      pending.current = { from, x: e.clientX, y: e.clientY, timer };
    },
    onPointerMove: (e: PointerEvent): void => {
      const wait = pending.current;
      if (wait && Math.hypot(e.clientX - wait.x, e.clientY - wait.y) > SLACK_PX) {
        if (e.pointerType === 'mouse') {
          lift(wait.from, wait.x);
          list.current?.setPointerCapture(e.pointerId);
        } else giveUp();
      }
      const h = now.current;
      if (!h) return;
      const dx = e.clientX - h.startX;
      const last = filmPhotos.value.length - 1;
      const to = Math.max(0, Math.min(last, h.from + Math.round(dx / h.pitch)));
      put({ ...h, dx, to });
    },
    onPointerUp: (): void => {
      giveUp();
      const h = now.current;
      dropped.current = h !== undefined;
      put(undefined);
      if (h && h.from !== h.to) void movePhoto(h.from, h.to);
    },
    onPointerCancel: (): void => {
      giveUp();
      put(undefined);
    },
    // Letting go of a photo that was lifted is no tap on it.
    onClickCapture: (e: MouseEvent): void => {
      if (dropped.current) e.stopPropagation();
      dropped.current = false;
    },
    // A long press must lift the photo and not open the picture's own menu.
    onContextMenu: (e: MouseEvent): void => {
      if (now.current || pending.current) e.preventDefault();
    },
  };

  /** How far the tile at `i` stands from its place, in px. */
  const shiftOf = (i: number): number => {
    if (!held) return 0;
    if (i === held.from) return held.dx;
    if (i > held.from && i <= held.to) return -held.pitch;
    if (i < held.from && i >= held.to) return held.pitch;
    return 0;
  };
  return { listeners, shiftOf, held: held?.from };
};
