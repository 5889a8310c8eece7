import { describe, expect, it } from 'vitest';
import { readConfig } from '../../cli/config.ts';

const read = (env: Record<string, string>) => readConfig(env, '/home/someone/film');

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(read({})).toEqual({
      ok: true,
      value: { port: 8787, stateDir: '/home/someone/film/.reelay', vars: {} },
    });
  });

  it('takes every variable', () => {
    const config = read({
      PORT: '9000',
      REELAY_STATE: 'state',
      RENDERER_URL: 'http://127.0.0.1:9001/',
      RENDERER_TOKEN: 'secret',
      STUDIO_CREDITS: '100',
      SKILL_PLATFORM: 'cursor',
      NEMO_API_URL: 'https://api.example',
      NEMO_TOKEN: 'nmv_usr_x',
      NEMO_CLIENT_ID: '6f1c0f3e-2d8c-4b36-9a44-9d6e5f0a1b2c',
    });
    expect(config).toMatchObject({
      ok: true,
      value: {
        port: 9000,
        stateDir: '/home/someone/film/state',
        rendererUrl: 'http://127.0.0.1:9001',
        rendererToken: 'secret',
        vars: { STUDIO_CREDITS: '100', SKILL_PLATFORM: 'cursor', NEMO_TOKEN: 'nmv_usr_x' },
      },
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['RENDERER_URL', 'localhost:1'],
    ['NEMO_API_URL', 'ftp://x'],
    ['NEMO_WEB_URL', 'nowhere'],
    ['NEMO_CLIENT_ID', '123'],
    ['CLIENT_ID_SCOPE', 'everybody'],
    ['NEMO_TOKEN', 'with space'],
    ['SKILL_PLATFORM', 'A b'],
    ['STUDIO_CREDITS', '-1'],
  ])('refuses %s=%s by its name', (name, value) => {
    const config = read({ [name]: value });
    expect(config.ok).toBe(false);
    expect(config.ok ? '' : config.error).toContain(name);
  });

  it('never repeats a token', () => {
    const config = read({ NEMO_TOKEN: 'top secret' });
    expect(config.ok ? '' : config.error).not.toContain('secret');
  });
});
