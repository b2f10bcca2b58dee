import model from '../../../chapters/models/multi-vector-bargain/index.ts';
import {
  parameters,
  type BargainValues,
  type ParameterId,
  type Run,
} from '../../../chapters/models/multi-vector-bargain/model.ts';
import { createRandom } from '../../../src/models/random.ts';

export const DEFAULTS = Object.fromEntries(parameters.map(({ id, default: value }) => [id, value])) as BargainValues;
export const at = (changes: Partial<BargainValues>): BargainValues => ({ ...DEFAULTS, ...changes });

/** `count` settings drawn from the ranges. */
export function draws(seed: number, count = 1000): BargainValues[] {
  const random = createRandom(seed);
  return Array.from(
    { length: count },
    () =>
      Object.fromEntries(parameters.map(({ id, min, max }) => [id, min + (max - min) * random()])) as Record<
        ParameterId,
        number
      >,
  );
}

/** The same setting with a rich rival and little to lose by a break, so that deals fail in every gauge often enough. */
export const courted = (values: BargainValues): BargainValues => ({
  ...values,
  q: 1,
  kappa: values.kappa / 10,
  gamma: values.gamma / 10,
  sigma: values.sigma / 10,
  tau: values.tau / 10,
});

/** What each has after a break, from the words of the model and not from its formulas. */
export function afterBreak({ gamma, sigma, tau, phi }: BargainValues, e: number) {
  return { small: e - gamma, patron: 0 - sigma - phi * tau };
}

/** The division that maximises the product of gains, each to the power of its skill: golden section search. */
export function maximiseNashProduct(values: BargainValues, e: number): number {
  const { small, patron } = afterBreak(values, e);
  const { V, beta } = values;
  const product = (x: number) => beta * Math.log(x - small) + (1 - beta) * Math.log(V - x - patron);
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [small, V - patron];
  for (let i = 0; i < 120; i++) {
    const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (product(a) < product(b)) low = a;
    else high = b;
  }
  return (low + high) / 2;
}

/**
 * Alternating offers over so many rounds that the end no longer matters, solved from the last round backwards. Returns what
 * the small state gets in the first, where the patron proposes; null if the patron cannot afford what would keep it.
 */
export function offersBackwards({ V, deltaS, deltaP }: BargainValues, e: number, rounds = 6000): number | null {
  if (e > V) return null;
  let patronIfItProposes = 0;
  let smallIfItProposes = 0;
  for (let round = 0; round < rounds; round++) {
    // The answerer takes the offer if it is worth at least what waiting, or for the small state leaving, would bring.
    const keepsSmall = Math.max(deltaS * smallIfItProposes, e);
    const keepsPatron = deltaP * patronIfItProposes;
    [patronIfItProposes, smallIfItProposes] = [V - keepsSmall, V - keepsPatron];
  }
  return Math.max(deltaS * smallIfItProposes, e);
}

/** An auctioneer raises the price in small steps until one of the bidders drops out. */
export function runAuction(V: number, e: number, step: number): number {
  let price = 0;
  while (price <= V && price <= e) price += step;
  return price;
}

export const cell = (result: Run, quantity: string, gauge: 1 | 2 | 3) =>
  model.table(result).rows.find(([name]) => name === quantity)?.[gauge];
