import type { Table } from '../../../src/models/define-model.ts';
import { decimal, pair, round, sign } from '../shared/numbers.ts';
import type { Run } from './model.ts';

/** The run in five sentences: the two weights, the choice alone, the choice under pressure, the way there, the assumption. */
export function describe(run: Run): string {
  return [choiceSentence(run), weightSentence(run), pressureSentence(run), pathSentence(run), assumption(run)]
    .filter(Boolean)
    .join(' ');
}

function choiceSentence({ alone, together }: Run): string {
  if (!alone || !together)
    return 'The ally fears neither abandonment nor entrapment: any commitment is as good as another, and there is nothing to recommend.';
  const [first, second] = pair(alone.c, together.c);
  const change = { '-1': 'lowers it to', 0: 'leaves it at', 1: 'raises it to' }[sign(together.c - alone.c)];
  return `Without pressure the ally commits itself to c = ${first}; pressure ${change} ${second}.`;
}

function weightSentence({ weights: { A, N }, alone }: Run): string {
  if (!alone) return '';
  const [abandonment, entrapment] = pair(A, N);
  const more = {
    '-1': 'The fear of entrapment weighs more',
    0: 'Both fears weigh the same',
    1: 'The fear of abandonment weighs more',
  }[sign(A - N)];
  return `${more}: A = ${abandonment} for abandonment, N = ${entrapment} for entrapment, which together cost it ${decimal(alone.cost, 3)} at least.`;
}

function pressureSentence({ together, values: { kappa }, feeds, weights }: Run): string {
  if (!together) return '';
  if (kappa === 0) return 'The patron does not press.';
  const [which, from, to] =
    feeds === 'entrapment' ? ['N', weights.N, together.weights.N] : ['A', weights.A, together.weights.A];
  return `Where both answer each other the patron presses with r = κ(1 − c) = ${decimal(together.r)}, which takes ${which} from ${decimal(from)} to ${decimal(to)} and the cost to ${decimal(together.cost, 3)}.`;
}

function pathSentence({ path, together }: Run): string {
  if (!together) return '';
  return `From full commitment the replies go ${path
    .slice(1)
    .map((c) => decimal(c))
    .join(', ')}.`;
}

const assumption = ({ feeds, together }: Run): string =>
  together ? `Assumed, not found: that pressure feeds the fear of ${feeds}.` : '';

/** What the ally chooses alone and under pressure, then the replies. */
export function table(run: Run): Table {
  const { weights, alone, together, path, feeds, values } = run;
  const row = (name: string, of: (choice: NonNullable<Run['alone']>) => number) => [
    name,
    alone ? round(of(alone)) : 'none',
    together ? round(of(together)) : 'none',
  ];
  return {
    caption: `Commitment from 0 to 1; pressure feeds the fear of ${feeds}`,
    columns: ['Quantity', 'Without pressure', `With pressure, κ = ${round(values.kappa)}`],
    rows: [
      row('Commitment c', ({ c }) => c),
      row('Pressure r', ({ r }) => r),
      ['Weight of abandonment A', round(weights.A), round(together?.weights.A ?? weights.A)],
      ['Weight of entrapment N', round(weights.N), round(together?.weights.N ?? weights.N)],
      row('Expected cost E', ({ cost }) => cost),
      ...path.map((c, index) => [index === 0 ? 'Full commitment' : `Reply ${index}`, '–', round(c)]),
    ],
  };
}
