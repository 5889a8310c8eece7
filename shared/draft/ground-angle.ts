/** Which way a gradient goes where nothing is said: downwards. By itself, so that the page need not load the schemas. */
export const GROUND_ANGLE = 180;
