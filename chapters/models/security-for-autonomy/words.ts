import type { Mark, Table } from '../../../src/models/define-model.ts';
import { decimal, orNone, pair, round } from '../shared/numbers.ts';
import { entries, marginalRate, type ParameterId, type Run } from './model.ts';

/** The run in five sentences: the trade, why, the gains, the ledger, and how far it reaches. */
export function describe(run: Run): string {
  return [tradeSentence(run), rateSentence(run), gainSentence(run), ledgerSentence(run), reachSentence(run)]
    .filter(Boolean)
    .join(' ');
}

function tradeSentence({ exchange: { trade, bought, ceded, price } }: Run): string {
  if (trade === 'none') return 'The two states trade nothing: there is nothing to gain.';
  const [security, autonomy] = [decimal(Math.abs(bought)), decimal(Math.abs(ceded))];
  return trade === 'buys'
    ? `The minor state buys ${security} of security for ${autonomy} of its autonomy, at a price of ${decimal(price)}.`
    : `The minor state sells ${security} of its security for ${autonomy} of autonomy, at a price of ${decimal(price)}.`;
}

function rateSentence({ minor, major, exchange: { trade } }: Run): string {
  const [small, great] = pair(marginalRate(minor), marginalRate(major));
  return trade === 'none'
    ? `Both would give the same autonomy for a unit of security (${small}), because they have the two goods in mixes that suit them alike.`
    : `Before, the minor state would have given ${small} of autonomy for a unit of security and the major ${great}; the price lies between.`;
}

function gainSentence({ exchange: { trade, minor, major } }: Run): string {
  if (trade === 'none') return '';
  return `Both gain, the minor state ${small(minor.gain)} and the major ${small(major.gain)} in their own utility, which cannot be compared.`;
}

function ledgerSentence({ ledger: { benefits, costs, net }, values: { d } }: Run): string {
  const verdict = net > 1e-9 ? 'worth it' : net < -1e-9 ? 'not worth it' : 'just not worth it';
  return `In the leader’s ledger an ally brings ${decimal(benefits)} next door and costs ${decimal(costs)} anywhere; at a distance of ${decimal(d, 1)} it is ${verdict}, with a net value of ${decimal(net)}.`;
}

function reachSentence({ ledger: { reach, costs }, values: { lambda } }: Run): string {
  if (reach === 0) return 'No ally is worth it at any distance.';
  if (reach === Infinity)
    return `An ally is worth it at any distance, as ${costs <= 1e-9 ? 'it costs nothing' : lambda <= 1e-9 ? 'nothing fades' : ''}.`;
  return `An ally is worth it up to a distance of d* = ${decimal(reach)}.`;
}

/** A gain: three decimals, or as many as show that it is not 0. */
const small = (x: number): string => decimal(x, [3, 4, 6].find((digits) => Number(x.toFixed(digits)) !== 0) ?? 9);

/** Both states before and after, then the ledger. */
export function table(run: Run): Table {
  const { values, minor, major, exchange: deal, ledger } = run;
  const { benefits, costs } = entries(values);
  return {
    caption: 'Exchange and ledger: goods, benefits and costs in units without a measure',
    columns: ['Quantity', 'Minor state', 'Major state'],
    rows: [
      ['Security before', round(minor.security), round(major.security)],
      ['Autonomy before', round(minor.autonomy), round(major.autonomy)],
      ['Autonomy it would give for a unit of security', round(marginalRate(minor)), round(marginalRate(major))],
      ['Security after', round(deal.minor.security), round(deal.major.security)],
      ['Autonomy after', round(deal.minor.autonomy), round(deal.major.autonomy)],
      ['Gain in utility (not comparable)', round(deal.minor.gain), round(deal.major.gain)],
      ['Price of security in autonomy', round(deal.price), round(deal.price)],
      ['Leader’s benefits B next door', '–', round(benefits)],
      ['Leader’s costs C', '–', round(costs)],
      [`Net value at d = ${round(values.d)}`, '–', round(ledger.net)],
      [
        'Worth it below the distance d*',
        '–',
        ledger.reach === Infinity ? 'any' : ledger.reach === 0 ? 'never' : orNone(ledger.reach),
      ],
    ],
  };
}

/** On d the distance up to which an ally is worth it, if it lies on the track. */
export function marks(parameter: ParameterId, { ledger: { reach } }: Run): readonly Mark[] {
  return parameter === 'd' && reach > 0 && reach <= 10 ? [{ value: reach, label: `d* = ${decimal(reach)}` }] : [];
}
