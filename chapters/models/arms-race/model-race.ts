import { TOLERANCE } from '../shared/numbers.ts';
import type { RaceValues } from './parameters.ts';

/** The arms of X and of Y. */
export type Arms = readonly [x: number, y: number];

type Coefficients = Pick<RaceValues, 'k' | 'l' | 'a' | 'b' | 'g' | 'h'>;

// #region race
/**
 * Richardson’s race (1960): ẋ = ky − ax + g and ẏ = lx − by + h.
 * Each side adds to its arms what the other’s frighten it into (k, l),
 * takes away what its own cost it (a, b), and adds what it wants
 * anyway (g, h).
 */
export const speed = ([x, y]: Arms, { k, l, a, b, g, h }: Coefficients): Arms => [k * y - a * x + g, l * x - b * y + h];
// #endregion

/** −1, 0 or 1 by whether ab − kl is below, at or above 0, with a relative tolerance of 1e−9. */
export function balance({ k, l, a, b }: Coefficients): -1 | 0 | 1 {
  const [fatigues, reactions] = [a * b, k * l];
  if (Math.abs(fatigues - reactions) <= TOLERANCE * Math.max(fatigues, reactions)) return 0;
  return fatigues > reactions ? 1 : -1;
}

// #region equilibrium
/**
 * Where neither side changes its arms:
 * x* = (kh + bg) / (ab − kl), y* = (lg + ah) / (ab − kl).
 * Null if ab = kl: there is none then, or a whole line of them.
 */
export function equilibrium(values: Coefficients): Arms | null {
  const { k, l, a, b, g, h } = values;
  if (balance(values) === 0) return null;
  const det = a * b - k * l;
  return [(k * h + b * g) / det, (l * g + a * h) / det];
}
// #endregion

/**
 * λ₁ and λ₂ = {−(a + b) ± √[(a − b)² + 4kl]} / 2: how fast the two patterns of deviation from equilibrium grow (above 0)
 * or die away (below 0). Real for k, l ≥ 0, so that nothing swings. λ₁ is 0 if ab = kl.
 */
export function eigenvalues(values: Coefficients): { readonly plus: number; readonly minus: number } {
  const { k, l, a, b } = values;
  const minus = (-(a + b) - Math.sqrt((a - b) ** 2 + 4 * k * l)) / 2;
  // The product of both is ab − kl: so nothing is lost where λ₁ is small.
  return { plus: balance(values) === 0 ? 0 : (a * b - k * l) / minus, minus };
}

export type Outcome =
  'settles' | 'runs-up' | 'runs-down' | 'separatrix' | 'rests-on-line' | 'drifts-up' | 'drifts-down';

/**
 * Where the race leads from a start, in the end and without a floor.
 * ab > kl: to the equilibrium. ab < kl: up or down without end, by the side of the separatrix on which it starts, that
 * is, by the sign of l(x − x*) + (λ₁ + a)(y − y*). ab = kl: to a point of a line of equilibria, or it drifts at a
 * steady speed, by the sign of lg + ah. Valid over the ranges of the parameters.
 */
export function outcomeOf(values: Coefficients, [x, y]: Arms): Outcome {
  const { k, l, a, b, g, h } = values;
  const rest = equilibrium(values);
  if (!rest) {
    const drift = l * g + a * h + (k * h + b * g);
    return Math.abs(drift) <= TOLERANCE ? 'rests-on-line' : drift > 0 ? 'drifts-up' : 'drifts-down';
  }
  if (balance(values) > 0) return 'settles';
  const side = l * (x - rest[0]) + (eigenvalues(values).plus + a) * (y - rest[1]);
  return Math.abs(side) <= TOLERANCE ? 'separatrix' : side > 0 ? 'runs-up' : 'runs-down';
}

/** The longest step with which Euler’s method still dies away where the race does: 2/|λ₂|. Valid for ab > kl. */
export const eulerLimit = (values: Coefficients): number => 2 / Math.abs(eigenvalues(values).minus);

/** One step of the method of Runge and Kutta, of order four. */
export function stepRungeKutta(from: Arms, values: Coefficients, dt: number): Arms {
  const move = ([x, y]: Arms, [u, v]: Arms, time: number): Arms => [x + time * u, y + time * v];
  const one = speed(from, values);
  const two = speed(move(from, one, dt / 2), values);
  const three = speed(move(from, two, dt / 2), values);
  const four = speed(move(from, three, dt), values);
  const mean = (axis: 0 | 1) => (one[axis] + 2 * two[axis] + 2 * three[axis] + four[axis]) / 6;
  return move(from, [mean(0), mean(1)], dt);
}

/** One step of Euler’s method. */
export function stepEuler([x, y]: Arms, values: Coefficients, dt: number): Arms {
  const [u, v] = speed([x, y], values);
  return [x + dt * u, y + dt * v];
}
