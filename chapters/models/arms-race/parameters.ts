import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
}

const REACTION: Range = { min: 0, max: 1, step: 0.01, default: 0.3 };
const FATIGUE: Range = { min: 0.01, max: 1, step: 0.01, default: 0.5 };
const GRIEVANCE: Range = { min: -0.5, max: 0.5, step: 0.01, default: 0.2 };
const START: Range = { min: 0, max: 5, step: 0.1, default: 0 };

const one = <const Id extends string>(id: Id, symbol: string, name: string, range: Range, doc: string) => ({
  id,
  name,
  symbol,
  ...range,
  doc,
});
const more = <const Id extends string>(id: Id, symbol: string, name: string, range: Range, doc: string) => ({
  ...one(id, symbol, name, range, doc),
  secondary: true,
});

/** The coefficients are Richardson’s; ranges and defaults are ours. Time and arms have no unit. */
export const parameters = [
  one('k', 'k', 'Reaction of X', REACTION, 'How fast X adds arms for each unit that Y has.'),
  one('l', 'l', 'Reaction of Y', REACTION, 'How fast Y adds arms for each unit that X has.'),
  one('a', 'a', 'Fatigue of X', FATIGUE, 'How fast X’s own arms wear X down: cost, and protest at home.'),
  one('b', 'b', 'Fatigue of Y', FATIGUE, 'How fast Y’s own arms wear Y down.'),
  one('g', 'g', 'Grievance of X', GRIEVANCE, 'What drives X whatever Y has: ambition, revenge; below 0, goodwill.'),
  one('h', 'h', 'Grievance of Y', GRIEVANCE, 'What drives Y whatever X has; below 0, goodwill.'),
  more('x0', 'x₀', 'Arms of X at the start', START, 'Where the run begins.'),
  more('y0', 'y₀', 'Arms of Y at the start', START, 'Where the run begins.'),
  {
    id: 'floor',
    name: 'Less than no arms',
    min: 0,
    max: 1,
    step: 1,
    default: 0,
    secondary: true,
    choices: ['allowed: below 0 is cooperation', 'cut off at 0'],
    doc: 'Richardson let arms fall below 0 and read it as cooperation. Cut off at 0, they stop there.',
  },
  {
    id: 'method',
    name: 'What can go wrong: Euler’s method',
    min: 0,
    max: 1,
    step: 1,
    default: 0,
    secondary: true,
    choices: ['not shown', 'shown beside the run'],
    doc: 'A cruder way to compute the same race, in steps of its own. If they are too long it invents a race that is not there.',
  },
  {
    id: 'dt',
    name: 'Length of an Euler step',
    symbol: 'Δt',
    min: 0.25,
    max: 5,
    step: 0.05,
    default: 1,
    secondary: true,
    doc: 'How far Euler’s method goes in one step. The run itself takes steps of 0.05 with the method of Runge and Kutta.',
  },
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type RaceValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues = makeCheck<ParameterId>('The arms race', parameters);
