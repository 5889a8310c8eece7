/** The real edge in front of a scripted vendor: workerd as the stack starts it, with no renderer behind it unless one is named. Promises to leave nothing behind. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endChild, killGroup, startChild, type Child } from '../../cli/child.ts';
import type { EdgeOrder } from '../../cli/edge.ts';
import type { Credits, Render, SessionEvent } from '../../shared/contract/events.ts';
import { Client } from '../e2e/client.ts';
import { freePort, ROOT } from '../e2e/stack.ts';

export class TestEdge {
  readonly url: string;
  readonly #order: EdgeOrder;
  readonly #child: Child;
  readonly #folder: string;
  readonly #lines: string[];

  private constructor(order: EdgeOrder, child: Child, lines: string[]) {
    this.url = `http://127.0.0.1:${order.port}`;
    this.#order = order;
    this.#child = child;
    this.#folder = order.persist;
    this.#lines = lines;
  }

  static async start(vars: Record<string, string>): Promise<TestEdge> {
    const port = await freePort();
    return TestEdge.#begin({
      port,
      persist: await mkdtemp(join(tmpdir(), 'reelay-edge-')),
      vars: {
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        SIGNING_KEY: 'a key for tests, made of 40 characters!!',
        RENDERER_URL: 'http://127.0.0.1:9',
        RENDERER_TOKEN: 'token-of-the-renderer',
        ...vars,
      },
    });
  }

  static async #begin(order: EdgeOrder): Promise<TestEdge> {
    const lines: string[] = [];
    const child = await startChild({
      name: 'edge',
      args: [join(ROOT, 'cli/edge.ts')],
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR },
      firstLine: JSON.stringify(order),
      ready: /^edge ready/,
      onLine: (line) => lines.push(line),
    });
    return new TestEdge(order, child, lines);
  }

  /** Kill −9 for the edge and its workerd; then the same again on what they left. */
  async restart(): Promise<TestEdge> {
    killGroup(this.#child.pid, 'SIGKILL');
    await this.#child.ended;
    return TestEdge.#begin(this.#order);
  }

  /** What it has logged so far. */
  get log(): string {
    return this.#lines.join('\n');
  }

  /** Every byte that it keeps: KV, R2, Durable Objects with their logs. */
  async stored(): Promise<Buffer> {
    const files = await readdir(this.#folder, { recursive: true, withFileTypes: true });
    const read = files.filter((f) => f.isFile()).map((f) => readFile(join(f.parentPath, f.name)));
    return Buffer.concat(await Promise.all(read));
  }

  async close(): Promise<void> {
    await endChild(this.#child);
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Everything that the edge has answered to any of these callers. */
export const answered: string[] = [];

/** A caller that keeps what it was told. */
export class Person extends Client {
  static async arrive(edge: TestEdge, body: object = {}): Promise<Person> {
    const person = new Person(edge.url);
    await person.open(body);
    return person;
  }

  override async call(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await super.call(path, init);
    const text = await response.clone().text();
    answered.push(JSON.stringify([...response.headers]), text);
    return response;
  }

  at(path: string): string {
    return `/v1/sessions/${this.session.id}${path}`;
  }

  async photos(...names: string[]): Promise<void> {
    for (const name of names) {
      const response = await this.put(name, JPEG);
      if (response.status !== 201) throw new Error(await response.text());
    }
  }

  /** A finished turn. */
  async turn(text: string): Promise<Turn> {
    const response = await this.say(text);
    if (response.status !== 200) throw new Error(await response.text());
    return (await response.json()) as Turn;
  }

  /** The log so far, or until `enough`; the reader then leaves. */
  async events(enough: (events: SessionEvent[]) => boolean, ms = 20_000): Promise<SessionEvent[]> {
    const response = await fetch(`${this.base}${this.at('/events?after=0')}`, {
      headers: { Authorization: `Bearer ${this.session.token}` },
      signal: AbortSignal.timeout(ms),
    });
    const events: SessionEvent[] = [];
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) {
        answered.push(block);
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data) events.push(JSON.parse(data) as SessionEvent);
      }
      if (enough(events)) break;
    }
    return events;
  }
}
export type Turn = {
  turn: string;
  reply: string;
  summary: string;
  version: number;
  changes: { kind: string }[];
  render?: Render;
  credits?: Credits;
};

/** A JPEG's markers with a size of 640 × 480; no one here decodes it. */
export const JPEG = Uint8Array.from(
  [
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    [0xff, 0xc0, 0, 11, 8, 1, 0xe0, 2, 0x80, 1, 1, 0x11, 0],
    Array.from({ length: 300 }, (_, n) => n % 200),
    [0xff, 0xd9],
  ].flat(),
);
