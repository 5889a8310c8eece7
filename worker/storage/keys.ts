/** Where files lie in the bucket `MEDIA`. Promises that the name that a person gave is never part of a key. */

/** A photo: metadata `session` names its owner. Lives until the session is deleted. */
export const mediaKey = (mediaId: string): string => `media/${mediaId}`;
/** A film. Lives for OUTPUT_KEPT_MS. */
export const renderKey = (renderId: string): string => `renders/${renderId}.mp4`;
/** The directory's record of a session in KV: `{profile, language, created_at}`, as long as an idle session lives. */
export const directoryKey = (sessionId: string): string => `session:${sessionId}`;
