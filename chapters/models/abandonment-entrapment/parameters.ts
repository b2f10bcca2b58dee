import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

const share = <const Id extends string>(id: Id, name: string, initial: number, doc: string) => ({
  ...{ id, name, min: 0, max: 1, step: 0.01, default: initial, doc },
});

/** The two fears and what feeds them are Snyder’s; ranges and defaults are ours. */
export const parameters = [
  {
    id: 'kappa',
    name: 'Anxiety of the patron',
    symbol: 'κ',
    min: 0,
    max: 10,
    step: 0.1,
    default: 1,
    doc: 'How hard the patron presses for each unit of commitment that it misses. At 0 it does not press.',
  },
  share('dependence', 'Dependence on the patron', 0.8, 'How much the ally would lose without the patron.'),
  share(
    'unreliability',
    'Unreliability of the patron',
    0.5,
    'How likely the ally thinks it that a half-hearted friend is dropped. Times dependence: A.',
  ),
  share(
    'belligerence',
    'Belligerence of the patron',
    0.6,
    'How likely the patron is to be in a conflict with somebody else.',
  ),
  share(
    'divergence',
    'Divergence of interests',
    0.4,
    'How little the ally cares for what such a conflict would be about. Times belligerence: N.',
  ),
  {
    id: 'crisis',
    name: 'Crisis next door',
    min: 0,
    max: 1,
    step: 1,
    default: 0,
    choices: ['no', 'yes: N doubles'],
    doc: 'The patron is in conflict with a third party: the weight of entrapment doubles, up to 1.',
  },
  {
    id: 'outside',
    name: 'Support from elsewhere',
    min: 0,
    max: 1,
    step: 1,
    default: 0,
    choices: ['as it is', 'fades: A doubles'],
    doc: 'Others turn away from the ally: the weight of abandonment doubles, up to 1.',
  },
  {
    id: 'pressure',
    name: 'What the patron’s pressure feeds',
    min: 0,
    max: 1,
    step: 1,
    default: 0,
    secondary: true,
    choices: ['the fear of entrapment', 'the fear of abandonment'],
    doc: 'An assumption, not a finding. A demand for a base may frighten the ally with war, or with being dropped if it refuses. The sign turns on it.',
  },
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type AllyValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues = makeCheck<ParameterId>('Abandonment and entrapment', parameters);
