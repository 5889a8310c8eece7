/**
 * The environment, read once: every variable is checked before anything starts. Promises that a wrong value
 * is answered with the variable's name and what was allowed; refuses to guess.
 */
import { resolve } from 'node:path';
import { err, ok, type Result } from '../shared/result.ts';

export type Config = {
  port: number;
  /** Absolute path of the folder that holds all local state. */
  stateDir: string;
  /** Address of a renderer that somebody else runs; absent: the stack starts its own. */
  rendererUrl?: string;
  /** Secret that the foreign renderer expects. */
  rendererToken?: string;
  /** What the Worker gets as it stands. */
  vars: Partial<Record<EdgeVar, string>>;
};

const EDGE_VARS = [
  'NEMO_API_URL',
  'NEMO_TOKEN',
  'NEMO_WEB_URL',
  'NEMO_CLIENT_ID',
  'CLIENT_ID_SCOPE',
  'SKILL_PLATFORM',
  'STUDIO_CREDITS',
  'DIRECTOR_MODEL_URL',
  'DIRECTOR_MODEL_KEY',
  'DIRECTOR_MODEL_NAME',
] as const;
export type EdgeVar = (typeof EDGE_VARS)[number];

export const DEFAULT_PORT = 8787;
export const DEFAULT_STATE_DIR = '.reelay';

type Env = Record<string, string | undefined>;

/** The configuration, or one sentence that names the variable, its value and what was allowed. */
export const readConfig = (env: Env, cwd: string): Result<Config, string> => {
  const port = readPort(env.PORT);
  if (port === undefined)
    return err(`PORT must be a whole number from 1 to 65535 (got "${env.PORT}")`);
  for (const name of [
    'NEMO_API_URL',
    'NEMO_WEB_URL',
    'RENDERER_URL',
    'DIRECTOR_MODEL_URL',
  ] as const) {
    const value = env[name];
    if (value && !isHttpUrl(value))
      return err(`${name} must be an http or https address (got "${value}")`);
  }
  const clientId = env.NEMO_CLIENT_ID;
  if (clientId && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(clientId)) {
    return err('NEMO_CLIENT_ID must be a UUID');
  }
  const scope = env.CLIENT_ID_SCOPE;
  if (scope && scope !== 'person' && scope !== 'shared')
    return err(`CLIENT_ID_SCOPE must be person or shared (got "${scope}")`);
  if (env.NEMO_TOKEN && /\s/.test(env.NEMO_TOKEN))
    return err('NEMO_TOKEN must not contain white space');
  if (env.DIRECTOR_MODEL_KEY && /\s/.test(env.DIRECTOR_MODEL_KEY))
    return err('DIRECTOR_MODEL_KEY must not contain white space');
  const model = env.DIRECTOR_MODEL_NAME;
  if (model && !/^[\w@.:/-]{1,100}$/.test(model))
    return err(
      `DIRECTOR_MODEL_NAME must be 1–100 letters, digits, "_", "@", ".", ":", "/" or "-" (got "${model.slice(0, 120)}")`,
    );
  const platform = env.SKILL_PLATFORM;
  if (platform && !/^[a-z0-9_-]{1,32}$/.test(platform)) {
    return err(
      `SKILL_PLATFORM must be 1–32 small letters, digits, "_" or "-", such as clawhub or cursor (got "${platform}")`,
    );
  }
  const credits = env.STUDIO_CREDITS;
  if (credits && !/^\d{1,9}$/.test(credits)) {
    return err(`STUDIO_CREDITS must be a whole number from 0 to 999999999 (got "${credits}")`);
  }
  const vars: Config['vars'] = {};
  for (const name of EDGE_VARS) if (env[name]) vars[name] = env[name];
  return ok({
    port,
    stateDir: resolve(cwd, env.REELAY_STATE || DEFAULT_STATE_DIR),
    ...(env.RENDERER_URL ? { rendererUrl: env.RENDERER_URL.replace(/\/$/, '') } : {}),
    ...(env.RENDERER_TOKEN ? { rendererToken: env.RENDERER_TOKEN } : {}),
    vars,
  });
};

const readPort = (value: string | undefined): number | undefined => {
  if (!value) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  return port >= 1 && port <= 65535 ? port : undefined;
};

const isHttpUrl = (value: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(value).protocol);
  } catch {
    return false;
  }
};
