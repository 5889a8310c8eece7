import { expect, test } from 'vitest';
import { outputIn, platformIn } from '../../../shared/intent/output.ts';

test.each([
  ['export', {}],
  ['export 1080p MP4', { size: '1080p' }],
  ['Export as a GIF', { format: 'gif' }],
  ['export in 4K 60 fps', { size: '4k', fps: 60 }],
  ['give me a WebM', { format: 'webm' }],
  ['export as AV1', { format: 'webm', codec: 'av1' }],
  ['download a draft quality version', { quality: 'draft' }],
  ['download the poster', { format: 'poster' }],
  ['export the contact sheet', { format: 'sheet' }],
  ['esporta in 720p a 25 fotogrammi', { size: '720p', fps: 25 }],
  ['scarica i sottotitoli', { format: 'srt' }],
  ['esporta un carosello di foto', { format: 'carousel' }],
  ['做成动图', { format: 'gif' }],
  ['导出为webm', { format: 'webm' }],
  ['导出４Ｋ，每秒30帧', { size: '4k', fps: 30 }],
  ['导出字幕文件', { format: 'srt' }],
])('%s', (text, wanted) => {
  expect(outputIn(text)).toEqual(wanted);
});

test.each([
  ['is it ok for Reels?', 'reels'],
  ['va bene per TikTok?', 'tiktok'],
  ['适合抖音吗', 'tiktok'],
  ['can I post it on X?', 'x'],
  ['export for YouTube Shorts', 'shorts'],
  ['export for YouTube', 'youtube'],
  ['fix it for whats app', 'whatsapp'],
  ['export the mp4', undefined],
  ['exit the box', undefined],
])('%s', (text, platform) => {
  expect(platformIn(text)).toBe(platform);
});
