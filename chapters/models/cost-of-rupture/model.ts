import { TOLERANCE } from '../shared/numbers.ts';
import { checkValues, type RuptureValues } from './parameters.ts';

export { parameters, type ParameterId, type RuptureValues } from './parameters.ts';

/** Years shown. */
export const YEARS = 10;

/** What a break costs one side. */
export interface Side {
  /** Cost a year at the moment of the break. */
  readonly sensitivity: number;
  /** Present value of all costs to come: a proxy for Keohane and Nye's vulnerability, not the thing itself. */
  readonly vulnerability: number;
  /** Years until the cost has halved. */
  readonly halfLife: number;
}

export type Who = 'small' | 'patron' | 'neither';

export interface Run {
  readonly values: RuptureValues;
  readonly small: Side;
  readonly patron: Side;
  /** (V_B − V_R) / (V_B + V_R), from −1 to 1: above 0 the small state loses more in all. Null if nobody loses anything. */
  readonly asymmetry: number | null;
  /** The time after the break, in years, at which the costs are equal; null if they never are again. */
  readonly crossing: number | null;
  /** Who bears the higher cost at the break, and who in the end. */
  readonly first: Who;
  readonly last: Who;
  readonly moreVulnerable: Who;
  /** Costs at each time shown. */
  readonly course: readonly { readonly year: number; readonly small: number; readonly patron: number }[];
}

// #region cost
/** The cost of a break after `years`: C = s·e^(−κt), per year. The concepts are Keohane and Nye 1977; the form is ours. */
export const costAt = (sensitivity: number, adaptation: number, years: number): number =>
  sensitivity * Math.exp(-adaptation * years);

/** All costs to come, discounted at the rate r: s / (κ + r). Infinite if κ + r = 0 and s > 0. */
export const presentValue = (sensitivity: number, adaptation: number, r: number): number =>
  sensitivity === 0 ? 0 : sensitivity / (adaptation + r);

/** How unevenly the losses are shared: (V_B − V_R) / (V_B + V_R). Not defined, null, if both are 0. */
export const asymmetryOf = (small: number, patron: number): number | null =>
  small + patron > TOLERANCE ? (small - patron) / (small + patron) : null;

/**
 * When the costs are equal: t = ln(s_R / s_B) / (κ_R − κ_B). Null unless
 * that is a time after the break, and where they are equal all the time.
 */
export function crossingOf({ sB, kB, sR, kR }: RuptureValues): number | null {
  const difference = kR - kB;
  if (Math.abs(difference) <= TOLERANCE) return null;
  const time = Math.log(sR / sB) / difference;
  return time > TOLERANCE ? time : null;
}
// #endregion

const higher = (small: number, patron: number): Who =>
  Math.abs(small - patron) <= TOLERANCE ? 'neither' : small > patron ? 'small' : 'patron';

/** Years at which the course is shown: every quarter. */
const times = Array.from({ length: 4 * YEARS + 1 }, (_, index) => index / 4);

/**
 * Finds what a break costs both sides over time. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: RuptureValues): Run {
  checkValues(values);
  const { sB, kB, sR, kR, r } = values;
  const side = (sensitivity: number, adaptation: number): Side => ({
    sensitivity,
    vulnerability: presentValue(sensitivity, adaptation, r),
    halfLife: Math.LN2 / adaptation,
  });
  const [small, patron] = [side(sB, kB), side(sR, kR)];
  const first = higher(sB, sR);
  return {
    values,
    small,
    patron,
    asymmetry: asymmetryOf(small.vulnerability, patron.vulnerability),
    crossing: crossingOf(values),
    first,
    // In the end the slower to adapt bears more; if both are alike, whoever began with more.
    last: Math.abs(kB - kR) <= TOLERANCE ? first : kB < kR ? 'small' : 'patron',
    moreVulnerable: higher(small.vulnerability, patron.vulnerability),
    course: times.map((year) => ({ year, small: costAt(sB, kB, year), patron: costAt(sR, kR, year) })),
  };
}
