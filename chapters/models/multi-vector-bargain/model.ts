import {
  auction,
  outsideOption,
  threatPoint,
  usableAlternative,
  type Auction,
  type OutsideOption,
  type ThreatPoint,
} from './model-gauges.ts';
import { checkValues, type BargainValues } from './parameters.ts';

export * from './model-gauges.ts';
export { parameters, type BargainValues, type ParameterId } from './parameters.ts';

export interface Run {
  readonly values: BargainValues;
  /** The usable alternative: the rival's offer after availability and price at home. */
  readonly e: number;
  readonly threatPoint: ThreatPoint;
  readonly outsideOption: OutsideOption;
  readonly auction: Auction;
  /** The rival's offer E from which the outside option binds, and from which it ends the deal; ∞ if no offer does. */
  readonly bindsFrom: number;
  readonly endsFrom: number;
}

/** The offer E at which the usable alternative is worth `amount` > 0: E = (amount + κ) / q; ∞ if q = 0. */
export const offerWorth = (amount: number, { q, kappa }: BargainValues): number =>
  q > 0 ? (amount + kappa) / q : Infinity;

/**
 * One scenario read by three theories. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: BargainValues): Run {
  checkValues(values);
  const { V, beta, E, q, kappa, deltaS, deltaP } = values;
  const e = usableAlternative(E, q, kappa);
  const option = outsideOption(V, e, deltaS, deltaP);
  return {
    values,
    e,
    threatPoint: threatPoint(V, beta, e, values),
    outsideOption: option,
    auction: auction(V, e),
    bindsFrom: offerWorth(option.bargained, values),
    endsFrom: offerWorth(V, values),
  };
}
