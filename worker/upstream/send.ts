/** How a request reaches the upstream, as a type that needs no runtime. Refuses to say what stands behind it. */

export type Send = (request: Request) => Promise<Response>;
export type UpstreamPort = {
  /** Sends a request upstream; no network where the studio is plugged in. */
  send: Send;
  /** Origin of the upstream's paths, without a slash at the end. */
  base: string;
  /** The vendor is polled gently and knows neither edits nor frames. */
  kind: 'studio' | 'vendor';
};
