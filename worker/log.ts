/** One JSON line per event of operation, with an allow-list of fields. Refuses bodies, queries, names and tokens by having no field for them. */
export type LogLine = {
  at: 'request' | 'error' | 'turn' | 'render' | 'session';
  request_id?: string;
  method?: string;
  /** The pattern of the route, never the path with its ids. */
  route?: string;
  status?: number;
  ms?: number;
  code?: string;
  /** The class of a thrown thing, never its message. */
  error?: string;
  phase?: string;
  /** How many of what the phase names. */
  n?: number;
};

export const log = (line: LogLine): void => {
  console.log(JSON.stringify(line));
};

/** The class name of a thrown thing: all that a log may know of it. */
export const kindOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.name : typeof thrown;
