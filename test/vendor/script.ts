/** What the scripted vendor does with a message: its own kind of draft, its own keys, its own way of saying so. */

export type VendorMedia = {
  filename: string;
  file_type: string;
  cdn_url: string;
  size: number;
  /** First bytes, where the file itself came. */
  head?: string;
};
export type VendorSession = {
  id: string;
  user: string;
  language: string | undefined;
  draft: Record<string, unknown> | undefined;
  media: VendorMedia[];
  /** Every message that arrived; a message sent twice would be charged twice. */
  messages: string[];
};

type Segment = Record<string, unknown>;
type Track = { id: string; tt: number; sg: Segment[]; [key: string]: unknown };

const tracksOf = (session: VendorSession): Track[] =>
  (session.draft?.t as Track[] | undefined) ?? [];

/** Applies `text` to the session's draft; answers the words that a talkative vendor would use. */
export const act = (session: VendorSession, text: string): string => {
  const low = text.toLowerCase();
  if (/slideshow|video|make/.test(low)) {
    session.draft = slideshow(session.media);
    return `I created a slideshow from ${session.media.length} images.`;
  }
  if (!session.draft) return 'Upload some images first.';
  const tracks = tracksOf(session);
  const title = /title[^"“]*["“]([^"”]+)["”]/i.exec(text)?.[1];
  if (title) {
    session.draft = {
      ...session.draft,
      t: [...tracks.filter((t) => t.tt !== 7), titleTrack(title)],
    };
    return `Added the title "${title}".`;
  }
  if (/no music|remove (the )?music/.test(low)) {
    session.draft = { ...session.draft, t: tracks.filter((t) => t.tt !== 1) };
    return 'Removed the music.';
  }
  if (/music|bgm/.test(low)) {
    session.draft = {
      ...session.draft,
      t: [...tracks.filter((t) => t.tt !== 1), musicTrack(session)],
    };
    return 'Added background music.';
  }
  return 'I can change titles, music and order.';
};

/** The second stage that the vendor adds by itself. */
export const embellish = (session: VendorSession): void => {
  if (!session.draft) return;
  session.draft = {
    ...session.draft,
    t: [
      ...tracksOf(session).filter((t) => t.tt === 0),
      musicTrack(session),
      titleTrack('My Story'),
    ],
  };
};

const PHOTO_MS = 2500;

const slideshow = (media: VendorMedia[]): Record<string, unknown> => ({
  dv: 'v3',
  m: { title: 'project', width: 1080, height: 1920, zz_vendor: { a: 1 } },
  d: media.length * PHOTO_MS,
  t: [
    {
      id: 'trk_0',
      tt: 0,
      sg: media.map((m, i) => ({
        id: `seg_${i}`,
        st: i * PHOTO_MS,
        d: PHOTO_MS,
        material: { url: m.cdn_url, name: m.filename },
        fx: ['ken_burns'],
      })),
    },
  ],
});

const musicTrack = (session: VendorSession): Track => ({
  id: 'trk_bgm',
  tt: 1,
  sg: [{ id: 'bgm_0', st: 0, d: Number(session.draft?.d ?? 0), name: 'Lo-fi', volume: 0.35 }],
});
const titleTrack = (text: string): Track => ({
  id: 'trk_txt',
  tt: 7,
  sg: [{ id: 'txt_0', st: 0, d: 3000, text, style_ref: 's1' }],
});
