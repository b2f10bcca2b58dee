import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

const share = <const Id extends string>(id: Id, symbol: string, name: string, initial: number, doc: string) => ({
  ...{ id, name, symbol, min: 0, max: 1, step: 0.01, default: initial, doc },
});
const more = <const Id extends string>(id: Id, symbol: string, name: string, initial: number, doc: string) => ({
  ...share(id, symbol, name, initial, doc),
  secondary: true,
});
const distance = <const Id extends string>(id: Id, symbol: string, pole: string, initial: number) => ({
  ...{ id, name: `Distance of ${pole}`, symbol, min: 0, max: 5, step: 0.1, default: initial, secondary: true },
  doc: 'How far the pole lies from the small state.',
});

/** The four sources of threat are Walt’s; ranges and defaults are ours. */
export const parameters = [
  share(
    'rho',
    'ρ',
    'Polarisation',
    0.2,
    'How far the two poles have fallen out: at 0 a state can have both, at 1 it has to choose.',
  ),
  share(
    'c',
    'c',
    'Credibility of the ally',
    0.3,
    'How much of the threat the pole that is less of a threat would ward off as an ally.',
  ),
  share(
    'alpha',
    'α',
    'Appeasability of the threat',
    0.7,
    'How much of its threat the threatening pole gives up towards a state that joins it.',
  ),
  share('IE', 'I_E', 'Hostility of East', 0.6, 'How hostile East’s intentions look to the small state.'),
  share('IW', 'I_W', 'Hostility of West', 0.3, 'How hostile West’s intentions look to the small state.'),
  more('AE', 'A_E', 'Power of East', 0.8, 'People, economy, army: East’s power taken together.'),
  more('AW', 'A_W', 'Power of West', 0.9, 'People, economy, army: West’s power taken together.'),
  more('OE', 'O_E', 'Offensive means of East', 0.7, 'How much of its power East could use to attack the small state.'),
  more('OW', 'O_W', 'Offensive means of West', 0.3, 'How much of its power West could use to attack the small state.'),
  distance('dE', 'd_E', 'East', 0.2),
  distance('dW', 'd_W', 'West', 0.5),
  {
    id: 'lambda',
    name: 'Weight of distance',
    symbol: 'λ',
    min: 0,
    max: 2,
    step: 0.05,
    default: 0.5,
    secondary: true,
    doc: 'How fast a threat fades with distance.',
  },
  more('BE', 'B_E', 'Rents from East', 0.5, 'What good ties with East bring: cheap gas, credit, markets.'),
  more('BW', 'B_W', 'Rents from West', 0.35, 'What good ties with West bring: trade, credit, visits.'),
  more('Lambda', 'Λ', 'Autonomy lost by bandwagoning', 0.2, 'What it costs to follow the pole that threatens.'),
  more(
    'mu',
    'μ',
    'Share of rents a hedger keeps',
    0.6,
    'How much of the rents of both sides goes to a state that keeps in with both.',
  ),
  more(
    'n',
    'n',
    'Worth of staying out',
    0.6,
    'How much of the threat a state escapes by siding with nobody, as long as the poles get on.',
  ),
  {
    id: 'form',
    name: 'How the sources of threat combine',
    min: 0,
    max: 1,
    step: 1,
    default: 0,
    secondary: true,
    choices: ['multiplied', 'averaged'],
    doc: 'Walt gives no formula. Multiplied, one source at 0 ends the threat; averaged, the others remain. See what depends on it.',
  },
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type AlignmentValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues = makeCheck<ParameterId>('Balance or hedge', parameters);
