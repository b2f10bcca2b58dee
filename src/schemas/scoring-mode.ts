import { z } from 'zod';

/** How points are given where nothing is taken off. The first mode is the one that holds where none is written. */
export const scoringMode = <const Modes extends readonly [string, ...string[]]>(...modes: Modes) =>
  z.strictObject({ mode: z.enum(modes).default(modes[0]).describe('How points are given.') }).prefault({});
