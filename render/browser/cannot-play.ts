/** This browser cannot decode a clip; the server may. `what` names what it lacks. */
export class CannotPlay extends Error {
  override readonly name = 'CannotPlay';
  constructor(what: string) {
    super(`this browser cannot play it (${what})`);
  }
}
