/** How the edge says no: a thrown `Refusal` becomes a problem in one place. Refuses to carry foreign text outwards. */
import type { ErrorCode, Fault } from '../shared/contract/errors.ts';
import type { Result } from '../shared/result.ts';

export class Refusal extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.name = 'Refusal';
    this.fault = fault;
  }
}

/** Ends the request with the problem of this code; `detail` names the value and the bound. */
export const refuse = (code: ErrorCode, detail: string, path?: string): never => {
  throw new Refusal({ code, detail, ...(path ? { path } : {}) });
};

/** The value of a result, or the refusal that its fault asks for. */
export const valueOf = <T>(result: Result<T, Fault>): T => {
  if (result.ok) return result.value;
  throw new Refusal(result.error);
};

export const fault = (code: ErrorCode, detail: string): Fault => ({ code, detail });
