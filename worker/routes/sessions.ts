/** Begin, look at and delete a session. The 201 is the only answer that ever carries the token. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { createSessionSchema } from '../../shared/contract/api.ts';
import type { SessionInfo } from '../../shared/contract/api.ts';
import { newId, newSecret } from '../../shared/contract/ids.ts';
import { languageOf } from '../../shared/i18n/index.ts';
import { MAX_FILE_BYTES, MAX_FILES_PER_SESSION, MAX_MESSAGE_CHARS } from '../../shared/limits.ts';
import { DEFAULT_PROFILE, PROFILES, profileById } from '../../shared/profiles/index.ts';
import type { Language } from '../../shared/profiles/index.ts';
import { clientIdOf, newPerson } from '../accounts/client-id.ts';
import { acceptedLanguage } from '../broker/language.ts';
import { originOf } from '../env.ts';
import { refuse, valueOf } from '../fault.ts';
import { MAX_JSON_BYTES, MAX_PLATFORM_CHARS, SESSION_IDLE_MS } from '../limits.ts';
import { bodyTooLong, readJson } from '../middleware/body.ts';
import type { App } from '../middleware/request.ts';
import { mayBegin } from '../middleware/guard.ts';
import { enter, isOwnPage, isSecure } from '../middleware/session.ts';
import { sessionOf } from '../sessions/contract.ts';
import type { SessionView } from '../sessions/contract.ts';
import { cookiesFor, personCookie, personInCookie, removalOf } from '../sessions/cookie.ts';
import { directoryKey } from '../storage/keys.ts';
import { sha256 } from '../storage/secrets.ts';
import { random } from '../random.ts';

export const sessions = new Hono<App>()
  .post('/', async (c) => {
    const max = MAX_JSON_BYTES;
    const asked = await readJson(c.req.raw, createSessionSchema, max, bodyTooLong(max));
    const profile = asked.profile === undefined ? DEFAULT_PROFILE : profileById(asked.profile);
    if (!profile)
      return refuse(
        'profile_unknown',
        `There is no profile “${asked.profile}”. There are: ${PROFILES.map((p) => p.id).join(', ')}.`,
        'profile',
      );
    if (!c.env.SIGNING_KEY)
      return refuse('unavailable', 'The server’s SIGNING_KEY is not set; sessions need it.');
    await mayBegin(c);
    const [id, token] = [newId('s', random), newSecret(random)];
    const spoken = asked.language ?? acceptedLanguage(c.req.header('Accept-Language'));
    const language = spokenOr(spoken, profile.language);
    const person = personInCookie(c.req.header('Cookie') ?? null, isSecure(c));
    // A foreign page may use the API with the token, but plants no cookie.
    const mayPlant = isOwnPage(c) || (!c.req.header('Origin') && !c.req.header('Sec-Fetch-Site'));
    const who = mayPlant ? (person ?? newPerson()) : undefined;
    const platform = c.req.header('X-Skill-Platform')?.slice(0, MAX_PLATFORM_CHARS);
    const created_at = new Date().toISOString();
    await sessionOf(c.env, id).create({
      id,
      token_hash: await sha256(token),
      profile: profile.id,
      language,
      ...(spoken ? { spoken } : {}),
      ...(platform ? { platform } : {}),
      client_id: await clientIdOf(c.env, who),
      ...(asked.name ? { name: asked.name } : {}),
      origin: originOf(c.env, c.req.url),
      created_at,
    });
    c.executionCtx.waitUntil(
      c.env.DIRECTORY.put(
        directoryKey(id),
        JSON.stringify({ profile: profile.id, language, created_at }),
        { expirationTtl: SESSION_IDLE_MS / 1000 },
      ),
    );
    if (who !== undefined) {
      const cookies = cookiesFor(c.req.header('Cookie') ?? null, id, token, isSecure(c));
      for (const cookie of [...cookies, personCookie(who, isSecure(c))])
        c.header('Set-Cookie', cookie, { append: true });
    }
    c.header('Location', `/v1/sessions/${id}`);
    c.header('Cache-Control', 'no-store');
    const view = { id, profile: profile.id, language, created_at, files: 0 };
    const info = infoOf(asked.name ? { ...view, name: asked.name } : view);
    return c.json({ ...info, token }, 201);
  })
  .get('/:id', async (c) => {
    const { view } = await enter(c);
    c.header('Cache-Control', 'no-store');
    return c.json(infoOf(view));
  })
  .post('/:id/claim', async (c) => {
    const { session } = await enter(c);
    c.header('Cache-Control', 'no-store');
    return c.json(valueOf(await session.claim()));
  })
  .delete('/:id', async (c: Context<App>) => {
    const { session, view } = await enter(c);
    await session.destroy();
    await c.env.DIRECTORY.delete(directoryKey(view.id));
    c.header('Set-Cookie', removalOf(view.id, isSecure(c)), { append: true });
    return c.body(null, 204);
  });

/** The language of ours that is nearest to the tag; `otherwise` where none is near. */
const spokenOr = (tag: string | undefined, otherwise: Language): Language => {
  const near = languageOf(tag);
  return tag?.split('-')[0]?.toLowerCase() === near.split('-')[0] ? near : otherwise;
};

const infoOf = (view: SessionView): SessionInfo => {
  const profile = profileById(view.profile) ?? DEFAULT_PROFILE;
  const { files: _, ...rest } = view;
  return {
    ...rest,
    greeting: profile.greeting[view.language],
    suggestions: profile.suggestions[view.language],
    tip: profile.tip[view.language],
    accepts: [...profile.accepts],
    limits: {
      file_bytes: MAX_FILE_BYTES,
      files: MAX_FILES_PER_SESSION,
      message_chars: MAX_MESSAGE_CHARS,
    },
  };
};
