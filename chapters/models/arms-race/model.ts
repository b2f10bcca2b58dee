import {
  balance,
  eigenvalues,
  equilibrium,
  eulerLimit,
  outcomeOf,
  stepEuler,
  stepRungeKutta,
  type Arms,
  type Outcome,
} from './model-race.ts';
import { checkValues, type RaceValues } from './parameters.ts';

export * from './model-race.ts';
export { parameters, type ParameterId, type RaceValues } from './parameters.ts';

/** How long a race is watched. */
export const END = 20;
const STEP = 0.05;
/** One point in five is kept: four for a unit of time. */
const EVERY = 5;

export interface Moment {
  readonly t: number;
  readonly arms: Arms;
}

export interface Run {
  readonly values: RaceValues;
  /** 1 if the fatigues outweigh the reactions (ab > kl), −1 if the reactions do, 0 if they are equal. */
  readonly balance: -1 | 0 | 1;
  readonly equilibrium: Arms | null;
  readonly lambda: { readonly plus: number; readonly minus: number };
  /** Where it leads in the end, without a floor. */
  readonly outcome: Outcome;
  /** Whether the floor at 0 was in force and was met. */
  readonly floored: boolean;
  readonly path: readonly Moment[];
  /** The same race by Euler’s method; null if it is not asked for. */
  readonly euler: readonly Moment[] | null;
  /** The longest Euler step that settles where the race does; null where the race does not settle. */
  readonly eulerLimit: number | null;
}

const raise = ([x, y]: Arms): Arms => [Math.max(0, x), Math.max(0, y)];

/** Steps from the start to the end. The floor is put in after a full step. */
function trace(values: RaceValues, dt: number, step: typeof stepEuler): Moment[] {
  const moments: Moment[] = [{ t: 0, arms: [values.x0, values.y0] }];
  for (let count = 1; count * dt <= END + 1e-9; count++) {
    const next = step(moments[count - 1]!.arms, values, dt);
    moments.push({ t: count * dt, arms: values.floor ? raise(next) : next });
  }
  return moments;
}

/**
 * The race from the start to t = 20. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: RaceValues): Run {
  checkValues(values);
  const fine = trace(values, STEP, stepRungeKutta);
  return {
    values,
    balance: balance(values),
    equilibrium: equilibrium(values),
    lambda: eigenvalues(values),
    outcome: outcomeOf(values, [values.x0, values.y0]),
    floored: values.floor === 1 && fine.slice(1).some(({ arms }) => arms.includes(0)),
    path: fine.filter((_, index) => index % EVERY === 0),
    euler: values.method ? trace(values, values.dt, stepEuler) : null,
    eulerLimit: balance(values) > 0 ? eulerLimit(values) : null,
  };
}
