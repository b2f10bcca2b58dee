import { TOLERANCE } from '../shared/numbers.ts';
import { checkValues, type TugValues } from './parameters.ts';

export { parameters, type ParameterId, type TugValues } from './parameters.ts';

/**
 * A patron pulls integration up towards its ideal, a small state pulls it down towards its own. Both forms, the quadratic
 * losses and the quadratic costs of effort, are ours.
 */
export interface Outcome {
  /** Where integration settles; efforts may carry it beyond no ideal. */
  readonly settled: number;
  readonly effort: { readonly patron: number; readonly small: number };
  readonly utility: { readonly patron: number; readonly small: number };
}

export interface Run {
  readonly values: TugValues;
  /** Undefined if the patron wants less than the small state: then it is another game. */
  readonly outcome: Outcome | undefined;
  /** Where a sharing without any effort would put it, in proportion to the stakes. */
  readonly frictionless: number;
  /** Whether I₀ lies between the two ideals, so that both pull. */
  readonly between: boolean;
  /** Outcomes over the patron's stake, everything else held. */
  readonly course: readonly { readonly sR: number; readonly outcome: Outcome }[];
}

// #region settle
/**
 * The Nash equilibrium. The patron chooses e_R ≥ 0 for the best of
 * U_R = −s_R(i_R − I)² − ½e_R², the small state e_B ≥ 0 for the best of
 * U_B = −s_B(I − i_B)² − ½e_B², with I = I₀ + e_R − e_B. Where both pull,
 * I* = (I₀ + 2s_R·i_R + 2s_B·i_B) / (1 + 2s_R + 2s_B). If that passes the
 * patron's ideal, the patron makes no effort and the small state pulls
 * alone: I* = (I₀ + 2s_B·i_B) / (1 + 2s_B); and the mirror of it below i_B.
 *
 * @throws RangeError when the patron wants less integration than the small state.
 */
export function settle({ sR, sB, start, iR, iB }: TugValues): Outcome {
  if (iR < iB - TOLERANCE) {
    throw new RangeError(`The tug-of-war: i_R must be at least i_B, not ${iR} against ${iB}.`);
  }
  const both = (start + 2 * sR * iR + 2 * sB * iB) / (1 + 2 * sR + 2 * sB);
  const settled =
    both > iR ? (start + 2 * sB * iB) / (1 + 2 * sB) : both < iB ? (start + 2 * sR * iR) / (1 + 2 * sR) : both;
  const patron = Math.max(0, 2 * sR * (iR - settled));
  const small = Math.max(0, 2 * sB * (settled - iB));
  return {
    settled,
    effort: { patron, small },
    utility: {
      patron: -sR * (iR - settled) ** 2 - patron ** 2 / 2,
      small: -sB * (settled - iB) ** 2 - small ** 2 / 2,
    },
  };
}
// #endregion

/** Stakes of the patron at which the course is computed. */
const stakes = Array.from({ length: 50 }, (_, index) => (index + 1) / 10);

/**
 * Finds where integration settles, and how that changes with the patron's stake. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: TugValues): Run {
  checkValues(values);
  const { sR, sB, start, iR, iB } = values;
  const isPlayed = iR >= iB - TOLERANCE;
  return {
    values,
    outcome: isPlayed ? settle(values) : undefined,
    frictionless: (sR * iR + sB * iB) / (sR + sB),
    between: start >= iB - TOLERANCE && start <= iR + TOLERANCE,
    course: isPlayed ? stakes.map((sR) => ({ sR, outcome: settle({ ...values, sR }) })) : [],
  };
}
