/** What the Worker is given: the bindings of wrangler.toml and the variables of the start. Refuses to guess missing ones. */
export type Env = {
  ASSETS?: Fetcher;
  SESSIONS: DurableObjectNamespace;
  RENDER_JOBS: DurableObjectNamespace;
  ACCOUNTS: DurableObjectNamespace;
  NETWORKS: DurableObjectNamespace;
  STUDIO_SESSIONS: DurableObjectNamespace;
  STUDIO_RENDERS: DurableObjectNamespace;
  DIRECTORY: KVNamespace;
  MEDIA: R2Bucket;
  STUDIO_MEDIA: R2Bucket;
  /** Own origin, where it differs from the one in the request (behind a proxy). */
  PUBLIC_URL?: string;
  /** 32 or more random characters; every key is derived from it. */
  SIGNING_KEY: string;
  RENDERER_URL: string;
  RENDERER_TOKEN: string;
  /** Naming one of these two chooses the vendor as upstream. */
  NEMO_API_URL?: string;
  NEMO_TOKEN?: string;
  NEMO_CLIENT_ID?: string;
  NEMO_WEB_URL?: string;
  /** `shared`: one client id for everybody; else one for each person. */
  CLIENT_ID_SCOPE?: string;
  SKILL_PLATFORM?: string;
  STUDIO_CREDITS?: string;
  /** A language model that the open studio may ask about what it does not understand: OpenAI’s chat completions. */
  DIRECTOR_MODEL_URL?: string;
  DIRECTOR_MODEL_KEY?: string;
  DIRECTOR_MODEL_NAME?: string;
  /** The same by Workers AI. */
  AI?: { run: (model: string, input: unknown) => Promise<unknown> };
};

/** The vendor's site for people. */
export const VENDOR_WEB = 'https://nemovideo.com';

/** True where the vendor is the upstream; else it is the open studio in this Worker. */
export const isVendor = (env: Pick<Env, 'NEMO_API_URL' | 'NEMO_TOKEN'>): boolean =>
  Boolean(env.NEMO_API_URL ?? env.NEMO_TOKEN);

/** The origin by which others reach this Worker: `PUBLIC_URL`, else that of the request. */
export const originOf = (env: Pick<Env, 'PUBLIC_URL'>, requestUrl: string): string =>
  new URL(env.PUBLIC_URL ?? requestUrl).origin;
