/** The scripted vendor speaks the protocol, in each of its dialects: else it would test nothing. */
import { afterAll, beforeAll, describe } from 'vitest';
import { RENDER_SHAPES, type Dialect } from '../vendor/dial.ts';
import { ScriptedVendor } from '../vendor/server.ts';
import { protocol } from './protocol.ts';

const DIALECTS: Dialect[] = ['vendor', 'adk', 'adk-snake', 'vendor'];

describe.each(RENDER_SHAPES.map((shape, n) => [shape, DIALECTS[n]] as const))(
  'the scripted vendor with renders as %s and a stream as %s',
  (renderShape, dialect) => {
    let vendor: ScriptedVendor;
    beforeAll(async () => {
      vendor = await ScriptedVendor.start();
      Object.assign(vendor.dial, { renderShape, dialect, rendersAfterPolls: 0 });
    });
    afterAll(() => vendor.close());
    protocol(() => ({
      port: { kind: 'vendor', base: vendor.url, send: (request) => fetch(request) },
      address: (name) => `${vendor.url}/files/${name}`,
      finish: async () => undefined,
    }));
  },
);
