import { decimal } from '../shared/numbers.ts';

export { decimal, pair } from '../shared/numbers.ts';

/** A change with its sign; "0" for none. */
export const change = (x: number): string => (x === 0 ? '0' : x > 0 ? `+${decimal(x)}` : decimal(x));
