import type { Mark, Table } from '../../../src/models/define-model.ts';
import { decimal, orNone, pair, round } from '../shared/numbers.ts';
import { POLICIES, type ParameterId, type Policy, type Run } from './model.ts';

const NAMES: Readonly<Record<Policy, string>> = {
  'multi-vector': 'a multi-vector policy',
  balance: 'balancing',
  bandwagon: 'bandwagoning',
};

export const policyName = (policy: Policy): string => NAMES[policy];

/** The run in four or five sentences: the threat, the best policy, polarisation, credibility, and Walt’s condition. */
export function describe(run: Run): string {
  return [bestSentence(run), threatSentence(run), polarisationSentence(run), credibilitySentence(run)].join(' ');
}

function bestSentence({ best, worth, threat, ally, values: { rho } }: Run): string {
  const how = {
    'multi-vector': 'keeping in with both',
    balance: `joining ${ally.name} against ${threat.name}`,
    bandwagon: `joining ${threat.name}, the threat`,
  }[best];
  const rest = POLICIES.filter((policy) => policy !== best).map(
    (policy) => `${NAMES[policy]} ${amount(worth[policy])}`,
  );
  return `At ρ = ${decimal(rho)} ${NAMES[best]} is best, ${how}: it is worth ${amount(worth[best])}; ${rest.join(', ')}.`;
}

function threatSentence({ east, west, threat }: Run): string {
  if (threat.threat <= 1e-9) return 'Neither pole is a threat: only rents and autonomy count.';
  if (Math.abs(east.threat - west.threat) <= 1e-9)
    return `Both poles are an equal threat of ${amount(east.threat)}; East counts as the threat.`;
  const [first, second] = east.threat > west.threat ? [east, west] : [west, east];
  const [more, less] = threats(first.threat, second.threat);
  const stronger = first.sources.power < second.sources.power - 1e-9 ? ', though it is the weaker of the two' : '';
  return `${first.name} is the greater threat (${more} against ${less})${stronger}.`;
}

const threats = (more: number, less: number) => [amount(more), amount(less)] as const;

function polarisationSentence({ rhoStar, regions }: Run): string {
  const [first, second] = regions;
  if (rhoStar === null) return `Polarisation does not matter here: ${NAMES[first!.policy]} is best at any ρ.`;
  if (!second) return `Polarisation does not decide here: ${NAMES[first!.policy]} is best at any ρ from 0 to 1.`;
  return `A multi-vector policy is best up to a polarisation of ρ* = ${amount(rhoStar)}, and ${NAMES[second.policy]} beyond.`;
}

function credibilitySentence({ cStar, values: { c }, worth }: Run): string {
  if (cStar === null) {
    const [balance, bandwagon] = pair(worth.balance, worth.bandwagon);
    return `Without a threat credibility does not matter: balancing is worth ${balance} and bandwagoning ${bandwagon}.`;
  }
  const [need, has] = pair(cStar, c);
  const better =
    Math.abs(c - cStar) <= 1e-9
      ? 'which makes both worth the same'
      : c > cStar
        ? 'so balancing is the better'
        : 'so bandwagoning is the better';
  const always = cStar < 0 ? ', that is, at any credibility' : cStar >= 1 ? ', that is, never' : '';
  return `Of the two ways of taking sides, balancing beats bandwagoning above c* = ${need}${always}; c = ${has}, ${better}.`;
}

/** Worths and threats are small: three decimals. */
const amount = (x: number): string => decimal(x, 3);

/** Threats by source and pole, then what each policy is worth. */
export function table(run: Run): Table {
  const { east, west, worth, best, rhoStar, cStar, values } = run;
  const row = (name: string, of: (pole: Run['east']) => number) => [name, round(of(east)), round(of(west))];
  return {
    caption: 'Threats and policies: all values without a unit',
    columns: ['Quantity', 'East', 'West'],
    rows: [
      row('Power A', ({ sources }) => sources.power),
      row('Offensive means O', ({ sources }) => sources.offence),
      row('Hostility I', ({ sources }) => sources.hostility),
      row('What distance leaves, e^(−λd)', ({ sources }) => sources.nearness),
      row('Threat T', ({ threat }) => threat),
      row('Rents B', ({ rents }) => rents),
      ...POLICIES.map((policy) => [`Worth of ${NAMES[policy]}`, round(worth[policy]), policy === best ? 'best' : '–']),
      ['Polarisation ρ*, and ρ', orNone(rhoStar), round(values.rho)],
      ['Credibility c*, and c', orNone(cStar), round(values.c)],
    ],
  };
}

/** On ρ and c the thresholds that lie on the track. */
export function marks(parameter: ParameterId, { rhoStar, cStar }: Run): readonly Mark[] {
  const on = (value: number | null, label: string): Mark[] =>
    value !== null && value >= 0 && value <= 1 ? [{ value, label: `${label} = ${decimal(value)}` }] : [];
  if (parameter === 'rho') return on(rhoStar, 'ρ*');
  return parameter === 'c' ? on(cStar, 'c*') : [];
}
