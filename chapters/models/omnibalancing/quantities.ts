import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. Where east does not help more at home than many vectors there is no line. */
export const quantities: readonly Quantity<Run>[] = [
  { id: 'worth-multi', name: 'Worth of many vectors to the ruler', digits: 3, of: ({ worth }) => worth.multi },
  { id: 'worth-east', name: 'Worth of leaning east to the ruler', digits: 3, of: ({ worth }) => worth.east },
  { id: 'worth-west', name: 'Worth of leaning west to the ruler', digits: 3, of: ({ worth }) => worth.west },
  {
    id: 'flip',
    name: 'Threat at home above which east beats many vectors',
    digits: 2,
    of: ({ line }) => line ?? Number.NaN,
  },
];
