/** The four profiles, by id. */
import { profile as italiano } from './italiano-photo-video-maker.ts';
import { profile as online } from './online-photo-video-maker.ts';
import { profile as picture } from './picture-to-video-ai.ts';
import { profile as tiktok } from './tiktok-photo-video.ts';
import type { Profile } from './profile.ts';

export type { Language, Profile } from './profile.ts';
export { LANGUAGES } from './profile.ts';

export const PROFILES: readonly Profile[] = [online, picture, italiano, tiktok];
export const DEFAULT_PROFILE: Profile = online;
export const profileById = (id: string): Profile | undefined => PROFILES.find((p) => p.id === id);
