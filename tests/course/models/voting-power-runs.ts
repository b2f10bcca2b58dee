import {
  MEMBERS,
  parameters,
  run,
  votesOf,
  type Power,
  type VotingValues,
} from '../../../chapters/models/voting-power/model.ts';
import { createRandom } from '../../../src/models/random.ts';
import { valuesAt } from './checks.ts';

export const at = valuesAt(parameters);

/** `count` settings on the steps of the sliders; about every fifth member without a vote. */
export function draws(seed: number, count: number): VotingValues[] {
  const random = createRandom(seed);
  const draw = ({ min, max, step }: { min: number; max: number; step: number }) =>
    min + step * Math.floor(random() * (Math.round((max - min) / step) + 1));
  return Array.from({ length: count }, () => {
    const values = Object.fromEntries(parameters.map((one) => [one.id, draw(one)])) as Record<string, number>;
    for (let i = 1; i <= MEMBERS; i++) if (random() < 0.2) values[`w${i}`] = 0;
    const total = votesOf(values as VotingValues).reduce((sum, votes) => sum + votes, 0);
    // A number of votes drawn over the whole range would nearly always be out of reach.
    values.q = Math.max(0.5, Math.round(random() * 2.2 * total) / 2);
    return values as VotingValues;
  });
}
export const all = draws(42, 1000);
export const powerAt = (values: VotingValues): Power => {
  const { power } = run(values);
  if ('problem' in power) throw new Error(power.problem);
  return power;
};
export const decides = (values: VotingValues) => !('problem' in run(values).power);
