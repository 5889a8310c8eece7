/**
 * One JSON line for each thing that happens. Promises an allow-list of fields; refuses everything else, so that
 * no address (they are signed), token or file name can get into a log.
 */
export type LogFields = {
  id?: string;
  status?: string | number;
  code?: string;
  method?: string;
  route?: string;
  ms?: number;
  frames?: number;
  bytes?: number;
  left_out?: number;
  pid?: number;
};

const ALLOWED = [
  'id',
  'status',
  'code',
  'method',
  'route',
  'ms',
  'frames',
  'bytes',
  'left_out',
  'pid',
] as const satisfies readonly (keyof LogFields)[];

/** Writes the event to standard error. */
export const log = (event: string, fields: LogFields = {}): void => {
  const line: Record<string, unknown> = { at: new Date().toISOString(), event };
  for (const key of ALLOWED) if (fields[key] !== undefined) line[key] = fields[key];
  process.stderr.write(`${JSON.stringify(line)}\n`);
};
