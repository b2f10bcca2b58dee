import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

const stock = <const Id extends string>(id: Id, symbol: string, name: string, initial: number) => ({
  ...{ id, name, symbol, min: 0.5, max: 10, step: 0.5, default: initial },
  doc: 'What it has before the alliance.',
});
const taste = <const Id extends string>(id: Id, symbol: string, who: string) => ({
  ...{ id, name: `Weight of security, ${who} state`, symbol, min: 0.1, max: 0.9, step: 0.05, default: 0.5 },
  doc: 'How much security counts for it; the rest of 1 is how much autonomy counts.',
});
const entry = <const Id extends string>(id: Id, symbol: string, name: string, initial: number, doc: string) => ({
  ...{ id, name, symbol, min: 0, max: 2, step: 0.1, default: initial, secondary: true, doc },
});

/** Goods and entries of the ledger are the literature’s; ranges, units and defaults are ours. */
export const parameters = [
  stock('sm', 's_m', 'Security of the minor state', 1),
  stock('em', 'e_m', 'Autonomy of the minor state', 4),
  stock('sM', 's_M', 'Security of the major state', 9),
  stock('eM', 'e_M', 'Autonomy of the major state', 6),
  taste('am', 'a_m', 'minor'),
  taste('aM', 'a_M', 'major'),
  {
    id: 'd',
    name: 'Distance of the ally',
    symbol: 'd',
    min: 0,
    max: 10,
    step: 0.1,
    default: 1,
    doc: 'How far the minor state lies from the major one. Only in the leader’s ledger, on the right.',
  },
  {
    id: 'lambda',
    name: 'Fading of benefits',
    symbol: 'λ',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.3,
    doc: 'How fast what an ally brings to its leader fades with distance.',
  },
  entry('b1', 'b₁', 'Benefit: projecting power', 0.8, 'What bases and passage are worth to the leader.'),
  entry('b2', 'b₂', 'Benefit: legitimation', 0.5, 'What it is worth to the leader that others back its initiatives.'),
  entry('b3', 'b₃', 'Benefit: denial', 0.7, 'What it is worth to the leader that rivals have less room.'),
  entry('b4', 'b₄', 'Benefit: stability', 0.6, 'What calm surroundings are worth to the leader.'),
  entry('Cd', 'C_d', 'Direct cost', 0.6, 'Aid, credit, cheap arms.'),
  entry('Co', 'C_o', 'Opportunity cost', 0.4, 'What the leader could have had instead.'),
  {
    id: 'pi',
    name: 'Risk of having to honour it',
    symbol: 'π',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.5,
    secondary: true,
    doc: 'How likely the promise is called in.',
  },
  entry(
    'stake',
    'L',
    'Loss if it is called in',
    0.8,
    'What the leader loses in a war for its ally. Times π: the cost of commitment.',
  ),
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type ExchangeValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues = makeCheck<ParameterId>('Security for autonomy', parameters);
