import type { Mark, Table } from '../../../src/models/define-model.ts';
import { change, decimal, pair } from './format.ts';
import type { ParameterId, Run } from './model.ts';

/** The run in five sentences: the three amounts, one sentence for each gauge, and what a greater stake does. */
export function describe(run: Run): string {
  return [summary(run), threatSentence(run), optionSentence(run), auctionSentence(run), stakeSentence(run)].join(' ');
}

function summary({ values, e, threatPoint, outsideOption, auction }: Run): string {
  return (
    `With a usable alternative of ${decimal(e)} and a deal worth ${decimal(values.V)}, the small state gets ` +
    `${decimal(threatPoint.x)} by threat points, ${decimal(outsideOption.x)} by outside option and ${decimal(auction.x)} by auction.`
  );
}

function threatSentence({ values, threatPoint: { dS, dP, surplus, deal, x } }: Run): string {
  if (!deal) {
    return `Threat points: the two are worth ${decimal(dS)} and ${decimal(dP)}, more than the deal together, so there is none and the small state has ${decimal(dS)}.`;
  }
  return (
    `Threat points: a break would leave the small state with ${decimal(dS)} and the patron with ${decimal(dP)}, ` +
    `so any amount from ${decimal(dS)} to ${decimal(values.V - dP)} suits both; of the ${decimal(Math.max(0, surplus))} gained ` +
    `by agreeing the small state takes ${decimal(values.beta * 100, 0)} per cent${sidePayment(x, values.V)}.`
  );
}

const sidePayment = (x: number, V: number): string =>
  x > V + 1e-9
    ? ', so that the patron pays more than the deal is worth'
    : x < -1e-9
      ? ', so that it is the small state that pays'
      : '';

function optionSentence({ values, e, outsideOption: { bargained, binds, deal } }: Run): string {
  const [own, alternative] = pair(bargained, e);
  if (!deal) {
    const [offer, worth] = pair(e, values.V);
    return `Outside option: the alternative of ${offer} is worth more than the whole deal of ${worth}, so the small state leaves.`;
  }
  return binds
    ? `Outside option: bargaining alone gives ${own}, so the alternative of ${alternative} binds, and the patron pays just that.`
    : `Outside option: bargaining alone gives ${own}, and an alternative of ${alternative} is no threat to that.`;
}

function auctionSentence({ values, e, auction: { patronWins, x } }: Run): string {
  const winner = patronWins ? 'the patron outbids the rival' : 'the rival outbids the patron';
  const tie = Math.abs(values.V - e) <= 1e-9;
  return `Auction: ${tie ? 'the two bids are equal' : winner}, and the price is ${tie ? 'that bid' : 'the lower bid'}, ${decimal(x)}.`;
}

function stakeSentence({ threatPoint, outsideOption, auction }: Run): string {
  const adds = (amount: number) => (amount === 0 ? 'nothing' : decimal(amount));
  return (
    `One more unit of the patron’s stake σ adds ${adds(threatPoint.effects.sigma)} in gauge 1 and nothing in the others; ` +
    `one more of V, the other sense of a stake, adds ${adds(threatPoint.effects.V)}, ${adds(outsideOption.effects.V)} and ${adds(auction.effects.V)}.`
  );
}

/** What the next unit of e, σ and V adds, as a line under a gauge. */
export const effectsLine = ({ e, sigma, V }: { e: number; sigma: number; V: number }): string =>
  `Next unit of e ${change(e)}, of σ ${change(sigma)}, of V ${change(V)}`;

/** The numbers of the run, rounded to six decimals. */
export function table(run: Run): Table {
  const { values, e, threatPoint: one, outsideOption: two, auction: three } = run;
  const round = (x: number) => Math.round(x * 1e6) / 1e6 + 0;
  const yes = (answer: boolean) => (answer ? 'yes' : 'no');
  const effects = ['e', 'sigma', 'V'] as const;
  const names = { e: 'usable alternative e', sigma: 'patron’s stake σ', V: 'worth of the deal V' };
  return {
    caption: 'Three gauges of the small state’s amount x, in the unit of the deal',
    columns: ['Quantity', '1 Threat point', '2 Outside option', '3 Auction'],
    rows: [
      ['What the small state gets, x', round(one.x), round(two.x), round(three.x)],
      ['What the patron ends with', ...patronsRest(run).map(round)],
      ['Deal with the patron', yes(one.deal), yes(two.deal), yes(three.patronWins)],
      ['Least the small state accepts', round(one.dS), round(e), round(e)],
      ['Most the patron pays', round(values.V - one.dP), round(values.V), round(values.V)],
      ['By bargaining alone', 'none', round(two.bargained), 'none'],
      ['With boundless patience', 'none', round(two.patientLimit), 'none'],
      ...effects.map((id) => [
        `Next unit of the ${names[id]} adds`,
        round(one.effects[id]),
        round(two.effects[id]),
        round(three.effects[id]),
      ]),
    ],
  };
}

/** What the patron has in the end in each gauge. */
function patronsRest({ values: { V }, threatPoint, outsideOption, auction }: Run): number[] {
  return [
    threatPoint.deal ? V - threatPoint.x : threatPoint.dP,
    outsideOption.deal ? V - outsideOption.x : 0,
    auction.patronWins ? V - auction.x : 0,
  ];
}

/** On E, where the option binds and where it ends the deal of gauge 2; on β, where the two levers of gauge 1 are equal. */
export function marks(parameter: ParameterId, { bindsFrom, endsFrom }: Run): readonly Mark[] {
  if (parameter === 'beta') return [{ value: 0.5, label: '½: e and σ count alike in gauge 1' }];
  if (parameter !== 'E') return [];
  return [
    { value: bindsFrom, label: `binds above ${decimal(bindsFrom)} (gauge 2)` },
    { value: endsFrom, label: `no deal above ${decimal(endsFrom)} (gauge 2)` },
  ].filter(({ value }) => value <= 10);
}
