import type { Mark, Table } from '../../../src/models/define-model.ts';
import { decimal, orNone, pair, round } from '../shared/numbers.ts';
import type { Gesture, ParameterId, Results, Run } from './model.ts';

/** The run in five sentences: threshold, window, what becomes of the gesture, misreading, and good acts in a row. */
export function describe(run: Run): string {
  const { results, fault } = run;
  if (!results)
    return `Nothing can be computed: ${fault!}. Without that order a side is not of the type that its name says.`;
  return [
    thresholdSentence(run.values.t, results),
    windowSentence(results),
    gestureSentence(run, results),
    misreadingSentence(run.values.eps, results),
    actsSentence(run, results),
  ].join(' ');
}

function thresholdSentence(t: number, { m, cooperates }: Results): string {
  const [least, trust] = pair(m, t);
  return cooperates
    ? `The receiver trusts enough to cooperate: t = ${trust}, and it takes m = ${least}; that neither side cooperates stays an equilibrium all the same.`
    : `The receiver does not trust enough to cooperate: it takes m = ${least}, and t = ${trust}.`;
}

function windowSentence({ window: { min, max } }: Results): string {
  const [low, high] = pair(min, max);
  if (min > max + 1e-9)
    return `No gesture can fully tell the types apart: the untrustworthy would make any below ${low}, the trustworthy none above ${high}.`;
  return `Gestures from α = ${low} to ${high} tell the types apart, whatever the trust: below, the untrustworthy would make them too; above, the trustworthy would not.`;
}

const GESTURES: Readonly<Record<Gesture, string>> = {
  separates: 'lies in the window: only the trustworthy make it',
  'too-small':
    'is too small: both types would make it, so it does not fully tell them apart, though some of the untrustworthy may hold back',
  'too-big': 'is too big: neither type would make it, so nothing is learnt',
  'tempts-only-others': 'would tempt only the untrustworthy, so no honest side makes it and nothing is gained',
  doubted: 'lies in the window, but is misread too often to be believed',
  needless: 'lies in the window, but is not needed: whoever is not seen to make it is trusted as well',
  certain: 'changes nothing: the receiver is certain already',
};

function gestureSentence({ values: { alpha } }: Run, { gesture, after: { seen, none } }: Results): string {
  const now =
    gesture === 'separates' || gesture === 'doubted' || gesture === 'needless'
      ? `trust is ${decimal(seen)} after a gesture is seen and ${decimal(none)} after none is`
      : `trust stays at ${decimal(seen)}`;
  return `The gesture of ${decimal(alpha)} ${GESTURES[gesture]}; ${now}.`;
}

function misreadingSentence(eps: number, { epsLimit }: Results): string {
  const [limit, now] = pair(epsLimit, eps);
  return `In the window a gesture that is seen is believed up to a misreading of ε* = ${limit}; ε is now ${now}.`;
}

function actsSentence({ values: { t, qT, qU } }: Run, { acts, learning }: Results): string {
  if (acts === 0) return 'Without any gesture no good acts are needed: the trust is there.';
  if (acts !== null) {
    const reached = acts < learning.length ? `, which brings it to ${decimal(learning[acts]!)}` : '';
    return `Without any gesture, ${acts} good ${acts === 1 ? 'act' : 'acts in a row'} would raise trust to what it takes${reached}.`;
  }
  const why =
    t === 0
      ? 'there is no trust at all to begin with'
      : qT <= qU
        ? 'the untrustworthy behave well as often'
        : 'they tell too little';
  return `Without any gesture, good acts never raise trust to what it takes: ${why}.`;
}

/** The thresholds of the run, then the trust after each good act. */
export function table(run: Run): Table {
  const { results, values, fault } = run;
  const caption = 'Trust and reassurance: trust is a probability, payoffs are utilities without a unit';
  const columns = ['Quantity', 'Symbol', 'Value'];
  if (!results) return { caption, columns, rows: [['Nothing can be computed', '–', fault!]] };
  const { m, window, gains, after, epsLimit, acts, learning } = results;
  return {
    caption,
    columns,
    rows: [
      ['Trust before', 't', round(values.t)],
      ['Trust it takes to cooperate', 'm', round(m)],
      ['Least gesture that the untrustworthy shun', 'α least', round(window.min)],
      ['Greatest gesture that the trustworthy dare', 'α most', round(window.max)],
      ['Gain of the trustworthy from the gesture', 'α', round(gains.trustworthy)],
      ['Gain of the untrustworthy from the gesture', 'α', round(gains.untrustworthy)],
      ['Trust after a gesture is seen', 't', round(after.seen)],
      ['Trust after none is seen', 't', round(after.none)],
      ['Misreading up to which it is believed', 'ε*', round(epsLimit)],
      ['Good acts in a row needed', 'n', orNone(acts)],
      ...learning.map((trust, n) => [`Trust after ${n} good ${n === 1 ? 'act' : 'acts'}`, 't', round(trust)]),
    ],
  };
}

/** On t the trust it takes, on α the ends of the window, on ε the limit. */
export function marks(parameter: ParameterId, { results }: Run): readonly Mark[] {
  if (!results) return [];
  const { m, window, epsLimit } = results;
  if (parameter === 't') return [{ value: m, label: `m = ${decimal(m)}: cooperates from here` }];
  if (parameter === 'eps') return epsLimit <= 0.45 ? [{ value: epsLimit, label: `ε* = ${decimal(epsLimit)}` }] : [];
  if (parameter !== 'alpha') return [];
  return [
    { value: window.min, label: `from ${decimal(window.min)}: a bluffer would not copy it` },
    { value: window.max, label: `to ${decimal(window.max)}: an honest side would dare it` },
  ];
}
