import { describe, expect, it, vi } from 'vitest';

/** The choice of output as the page keeps it, in a browser that remembers this text. */
const withMemory = async (text?: string) => {
  vi.resetModules();
  const kept = new Map(text === undefined ? [] : [['reelay.export-output', text]]);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return { ...(await import('../../web/state/output.ts')), kept };
};
const DEFAULT = { format: 'mp4', quality: 'high' };

describe('what an export comes out as', () => {
  it.each([
    [undefined, DEFAULT],
    ['not JSON', DEFAULT],
    ['null', DEFAULT],
    ['7', DEFAULT],
    ['{"output":7}', DEFAULT],
    ['{"output":{"format":"mkv","quality":"best","size":"8k","fps":61}}', DEFAULT],
    ['{"output":{"format":"gif","size":"4k","fps":60}}', { format: 'gif', quality: 'high' }],
    ['{"output":{"format":"mp4","codec":"av1"}}', DEFAULT],
    [
      '{"output":{"format":"webm","codec":"av1","size":"720p","fps":50,"quality":"draft"}}',
      { format: 'webm', codec: 'av1', size: '720p', fps: 50, quality: 'draft' },
    ],
  ])('remembered %s', async (text, output) => {
    const { choice } = await withMemory(text);
    expect(choice.value.output).toEqual(output);
  });

  it('is remembered, keeps its platform, and drops what another format does not have', async () => {
    const page = await withMemory();
    page.choosePlatform('tiktok', { format: 'mp4', quality: 'high', size: '1080p', fps: 30 });
    page.chooseOutput({ format: 'webm' });
    page.chooseOutput({ codec: 'av1', fps: 60 });
    expect(page.choice.value).toEqual({
      platform: 'tiktok',
      output: { format: 'webm', quality: 'high', codec: 'av1', size: '1080p', fps: 60 },
    });
    page.chooseOutput({ format: 'gif' });
    expect(page.choice.value.output).toEqual({ format: 'gif', quality: 'high' });
    const again = await withMemory(page.kept.get('reelay.export-output'));
    expect(again.choice.value).toEqual(page.choice.value);
  });
});
