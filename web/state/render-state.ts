/** What a render's status means to the page. (The contract's own helper would bring its validator along.) */
import type { Render, RenderStatus } from '../../shared/contract/events.ts';

export const isFinal = (status: RenderStatus): boolean =>
  status === 'completed' || status === 'failed' || status === 'cancelled';

export const isActive = (render: Render | undefined): boolean =>
  render !== undefined && !isFinal(render.status);
