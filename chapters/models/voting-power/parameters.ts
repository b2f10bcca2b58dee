import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';
import { bodies } from './bodies.ts';

export const MEMBERS = 12;

const votes = <const Id extends string>(id: Id, number: number, initial: number, secondary: boolean) => ({
  id,
  name: `Votes of member ${number}`,
  symbol: `w_${number}`,
  min: 0,
  max: 100,
  step: 0.5,
  secondary,
  default: initial,
  doc:
    number <= 2
      ? 'Seats or votes, cast as one bloc. Halves allow for shares in per cent.'
      : `Counts only if there are at least ${number} members.`,
});

/** Defaults: the House of Representatives of the Union State Treaty of 1999. Ranges are ours. */
export const parameters = [
  {
    id: 'rule',
    name: 'What it takes to decide',
    min: 0,
    max: 4,
    step: 1,
    default: 0,
    choices: ['more than half', 'at least two thirds', 'at least three quarters', 'all votes', 'a number of votes'],
    doc: 'A group of members decides if its votes together are that many.',
  },
  {
    id: 'n',
    name: 'Members',
    symbol: 'n',
    min: 2,
    max: MEMBERS,
    step: 1,
    default: 2,
    doc: 'How many states or delegations there are. Each votes as one bloc.',
  },
  votes('w1', 1, 75, false),
  votes('w2', 2, 28, false),
  votes('w3', 3, 20, false),
  votes('w4', 4, 10, false),
  votes('w5', 5, 10, false),
  {
    id: 'q',
    name: 'Number of votes',
    symbol: 'q',
    min: 0.5,
    max: 1200,
    step: 0.5,
    secondary: true,
    default: 52,
    doc: 'Counts only under the rule “a number of votes”.',
  },
  votes('w6', 6, 10, true),
  votes('w7', 7, 10, true),
  votes('w8', 8, 10, true),
  votes('w9', 9, 10, true),
  votes('w10', 10, 10, true),
  votes('w11', 11, 10, true),
  votes('w12', 12, 10, true),
  {
    id: 'body',
    name: 'Names of the members',
    min: 0,
    max: bodies.length - 1,
    step: 1,
    hidden: true,
    default: 1,
    choices: bodies.map(({ name }) => name),
    doc: 'Whose names the members bear.',
  },
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type VotingValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues: (values: VotingValues) => void = makeCheck('Voting power', parameters);
