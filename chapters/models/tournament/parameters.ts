import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';
import { named } from './model-strategies.ts';

const chance = <const Id extends string>(
  id: Id,
  name: string,
  symbol: string,
  initial: number,
  doc: string,
  secondary = false,
) => ({ id, name, symbol, min: 0, max: 1, step: 0.01, secondary, default: initial, doc });

const after = <const Id extends string>(id: Id, what: string, initial: number) => ({
  ...{ id, name: `Yours after ${what}`, min: 0, max: 1, step: 0.01, default: initial },
  doc: `How likely your strategy is to cooperate in the round after ${what}.`,
});

const payoff = <const Id extends string>(id: Id, min: number, max: number, initial: number, what: string) => ({
  id,
  name: `Points when ${what}`,
  symbol: id,
  min,
  max,
  step: 0.1,
  secondary: true,
  default: initial,
  doc: `What a player gets in a round in which ${what}. The range keeps T > R > P > S and 2R > T + S.`,
});

/** The moves made by hand are kept as one number: a 1, then for each round 1 for cooperating and 0 for defecting. */
export const HAND_ROUNDS = 10;

/** Payoffs: Axelrod 1984. The other defaults and all ranges are ours. */
export const parameters = [
  {
    id: 'field',
    name: 'Who plays',
    min: 0,
    max: 5,
    step: 1,
    default: 0,
    choices: [
      'The five classics',
      'The five and yours',
      'The seven',
      'The seven and yours',
      'All eleven',
      'All eleven and yours',
    ],
    doc:
      'The five classics are TFT, ALLD, ALLC, GRIM and WSLS; the seven are these, GTFT and RANDOM. The other four are ours: WARY copies but opens with a defection, ' +
      'SLY copies but defects in one round of ten, TURNS cooperates and defects by turns, BULLY does the opposite of what was done to it. Yours is the strategy of the sliders below.',
  },
  {
    id: 'eps',
    name: 'Noise',
    symbol: 'ε',
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0,
    doc: 'How likely each move is to come out as its opposite. Both players see and remember what came out.',
  },
  {
    id: 'delta',
    name: 'Shadow of the future',
    symbol: 'δ',
    min: 0.05,
    max: 1,
    step: 0.01,
    default: 1,
    doc: 'What a round counts compared with the one before, because the future is worth less or may not come. At 1 all rounds count alike.',
  },
  after('pCC', 'both cooperated', 1),
  after('pCD', 'it cooperated and the other defected', 0),
  after('pDC', 'it defected and the other cooperated', 1),
  after('pDD', 'both defected', 0),
  {
    id: 'foe',
    name: 'Opponent in the match by hand',
    min: 0,
    max: named.length - 1,
    step: 1,
    default: 0,
    choices: named.map(({ name }) => name),
    doc: 'Whom you meet when you play with the buttons Cooperate and Defect.',
  },
  chance('first', 'Yours in the first round', 'p₀', 1, 'How likely your strategy is to open with cooperation.', true),
  {
    id: 'n',
    name: 'Rounds of a match',
    symbol: 'n',
    min: 1,
    max: 200,
    step: 1,
    secondary: true,
    default: 200,
    doc: 'How long each match of the league lasts.',
  },
  chance('g', 'Generosity of GTFT', 'g', 0.33, 'How likely GTFT is to forgive a defection.', true),
  payoff('T', 4, 5.4, 5, 'it defects and the other cooperates'),
  payoff('R', 2.9, 3.9, 3, 'both cooperate'),
  payoff('P', 0.4, 2.8, 1, 'both defect'),
  payoff('S', 0, 0.3, 0, 'it cooperates and the other defects'),
  {
    id: 'hand',
    name: 'Moves by hand',
    min: 1,
    max: 2 ** (HAND_ROUNDS + 1) - 1,
    step: 1,
    hidden: true,
    default: 1,
    doc: 'The moves made with the buttons.',
  },
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type TournamentValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues: (values: TournamentValues) => void = makeCheck('The tournament', parameters);
