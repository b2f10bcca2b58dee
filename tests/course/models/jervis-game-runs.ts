import model from '../../../chapters/models/jervis-game/index.ts';
import {
  parameters,
  type GameValues,
  type Move,
  type ParameterId,
  type Run,
} from '../../../chapters/models/jervis-game/model.ts';
import { createRandom } from '../../../src/models/random.ts';

export const DEFAULTS = Object.fromEntries(parameters.map(({ id, default: value }) => [id, value])) as GameValues;
export const LEVERS = ['dR', 'dS', 'dT', 'dP'] as const;
export const MOVES = ['C', 'D'] as const;
export const at = (changes: Partial<GameValues>): GameValues => ({ ...DEFAULTS, ...changes });

/** `count` settings drawn from the ranges; levers are moved only if asked. */
export function draws(seed: number, { levers, count = 1000 }: { levers: boolean; count?: number }): GameValues[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const drawn = parameters.map(({ id, min, max }) => [id, min + (max - min) * random()] as const);
    const values = Object.fromEntries(drawn) as Record<ParameterId, number>;
    if (!levers) for (const id of LEVERS) values[id] = 0;
    return values;
  });
}

/** What a state gets, worked out from the words of the model and not from its formulas: the independent oracle. */
export function pay(values: GameValues, mine: Move, other: Move): number {
  const { o, k, G, L, m } = values;
  let sum = 1;
  if (mine === 'D') sum -= k;
  if (mine === 'D' && other === 'C') sum += o * G + values.dT;
  if (mine === 'C' && other === 'D') sum += values.dS - o * L;
  if (mine === 'D' && other === 'D') sum += values.dP - o * m;
  if (mine === 'C' && other === 'C') sum += values.dR;
  return sum;
}

export const gainFromArming = (values: GameValues, other: Move) => pay(values, 'D', other) - pay(values, 'C', other);
export const expected = (values: GameValues, mine: Move, p: number) =>
  p * pay(values, mine, 'C') + (1 - p) * pay(values, mine, 'D');

/** Pairs of moves from which neither state gains by deviating alone. */
export function stableProfiles(values: GameValues): string[] {
  return MOVES.flatMap((row) => MOVES.map((column) => [row, column] as const))
    .filter(([row, column]) =>
      MOVES.every(
        (deviation) =>
          pay(values, deviation, column) <= pay(values, row, column) + 1e-9 &&
          pay(values, deviation, row) <= pay(values, column, row) + 1e-9,
      ),
    )
    .map((pair) => pair.join(''));
}

/** Where `f` changes sign between 0 and 1, by scanning and then halving. */
export function signChanges(f: (x: number) => number): number[] {
  const STEPS = 100;
  return Array.from({ length: STEPS }, (_, step) => [step / STEPS, (step + 1) / STEPS] as const)
    .filter(([low, high]) => f(low) > 0 !== f(high) > 0)
    .map(([from, to]) => {
      let [low, high] = [from, to];
      for (let i = 0; i < 50; i++) {
        const middle = (low + high) / 2;
        if (f(low) > 0 === f(middle) > 0) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    });
}

export const clear = (values: GameValues) => MOVES.every((other) => Math.abs(gainFromArming(values, other)) > 1e-6);
export const cell = (result: Run, quantity: string) =>
  model.table(result).rows.find(([name]) => name === quantity)?.[2];
export const OF_CLASS: Partial<Record<string, string[]>> = {
  harmony: ['CC'],
  'stag-hunt': ['CC', 'DD'],
  chicken: ['CD', 'DC'],
  'prisoners-dilemma': ['DD'],
};
export const GREEDY = at({ k: 0.2, G: 0.9, L: 0.5, m: 0.2, o: 0.4 });
