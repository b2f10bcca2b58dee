import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

const payoff = <const Id extends string>(
  id: Id,
  symbol: string,
  name: string,
  [min, max]: readonly [number, number],
  initial: number,
  doc: string,
) => ({ id, name, symbol, min, max, step: 0.1, secondary: true, default: initial, doc });

const temptation = <const Id extends string>(id: Id, symbol: string, issue: string, initial: number) =>
  payoff(
    id,
    symbol,
    `Temptation, ${issue}`,
    [3.6, 8],
    initial,
    `What a breach brings in one round on the ${issue} issue.`,
  );
const reward = <const Id extends string>(id: Id, symbol: string, issue: string, initial: number) =>
  payoff(
    id,
    symbol,
    `Reward, ${issue}`,
    [2.1, 3.5],
    initial,
    `What cooperation brings in each round on the ${issue} issue.`,
  );
const punishment = <const Id extends string>(id: Id, symbol: string, issue: string, initial: number) =>
  payoff(
    id,
    symbol,
    `After a breach, ${issue}`,
    [0, 2],
    initial,
    `What each round brings on the ${issue} issue once cooperation has ended.`,
  );

/** Both issues are the same for both sides. Ranges keep T > R > P. Ranges and defaults are ours. */
export const parameters = [
  {
    id: 'delta',
    name: 'Weight of the future',
    symbol: 'δ',
    min: 0,
    max: 0.99,
    step: 0.01,
    default: 0.5,
    doc: 'What the next round is worth now, compared with this one.',
  },
  temptation('T1', 'T₁', 'military', 4),
  reward('R1', 'R₁', 'military', 3),
  punishment('P1', 'P₁', 'military', 0),
  temptation('T2', 'T₂', 'energy', 6),
  reward('R2', 'R₂', 'energy', 3),
  punishment('P2', 'P₂', 'energy', 1),
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type LinkageValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues: (values: LinkageValues) => void = makeCheck('Issue linkage', parameters);
