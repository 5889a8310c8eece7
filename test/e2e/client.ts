/** The public API as a stranger's script calls it: plain fetch, nothing of ours in between. */
import type { Render } from '../../shared/contract/events.ts';

export type Session = { id: string; token: string };

export class Client {
  readonly base: string;
  session: Session = { id: '', token: '' };

  constructor(base: string) {
    this.base = base;
  }

  async open(body: object = {}): Promise<Session> {
    const response = await this.post('/v1/sessions', body);
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
    this.session = (await response.json()) as Session;
    return this.session;
  }

  call(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.session.token) headers.set('Authorization', `Bearer ${this.session.token}`);
    return fetch(`${this.base}${path}`, { ...init, headers, signal: AbortSignal.timeout(120_000) });
  }

  post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return this.call(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  }

  put(name: string, body: Uint8Array): Promise<Response> {
    return this.call(`/v1/sessions/${this.session.id}/uploads/${encodeURIComponent(name)}`, {
      method: 'PUT',
      body: Buffer.from(body),
    });
  }

  /** One whole turn, as JSON. */
  say(text: string): Promise<Response> {
    return this.post(
      `/v1/sessions/${this.session.id}/messages`,
      { text },
      { Accept: 'application/json' },
    );
  }

  async startRender(): Promise<Render> {
    const response = await this.post(`/v1/sessions/${this.session.id}/renders`, {});
    if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as Render;
  }

  async render(id: string): Promise<Render> {
    return (await (await this.call(`/v1/renders/${id}`)).json()) as Render;
  }
}
