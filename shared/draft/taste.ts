/** What a film is like where nothing is said: the slice of a profile that edits need. */
import type { Profile } from '../profiles/profile.ts';

export type Taste = Pick<Profile, 'photoMs' | 'motionStrength' | 'transition' | 'music' | 'shape'>;
