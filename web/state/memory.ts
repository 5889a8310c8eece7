/**
 * What the browser keeps for this page between visits: ids and choices, never a secret. Refuses to fail where
 * a browser forbids storage: then nothing is remembered.
 */
type Key =
  | 'language'
  | 'last-profile'
  | 'muted'
  | 'guide'
  | 'export-where'
  | 'export-output'
  | `session.${string}`
  | `render.${string}`;

export const recall = (key: Key): string | undefined => {
  try {
    return localStorage.getItem(`reelay.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
};

export const remember = (key: Key, value: string): void => {
  try {
    localStorage.setItem(`reelay.${key}`, value);
  } catch {
    // Storage is full or forbidden: the page works on, and forgets at its end.
  }
};

export const forgetKey = (key: Key): void => {
  try {
    localStorage.removeItem(`reelay.${key}`);
  } catch {
    // As above.
  }
};
