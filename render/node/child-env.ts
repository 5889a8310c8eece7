/** What a child process needs of the environment, and nothing else: no token is handed on. */
export const childEnv = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: process.env.TMPDIR,
});
