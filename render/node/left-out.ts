/** The rule is the engine's, the same in every runtime. */
export { without } from '../frame/left-out.ts';
