import type { Table } from '../../../src/models/define-model.ts';
import { decimal, orNone, pair, round } from '../shared/numbers.ts';
import type { Run } from './model.ts';

/** The run in four to six sentences: stability, where it leads, where it stands at the end, the two patterns, and Euler’s. */
export function describe(run: Run): string {
  return [stabilitySentence(run), outcomeSentence(run), endSentence(run), patternSentence(run), eulerSentence(run)]
    .filter(Boolean)
    .join(' ');
}

function stabilitySentence({ values: { k, l, a, b }, balance }: Run): string {
  const [fatigues, reactions] = pair(a * b, k * l);
  if (balance > 0) return `Stable: the fatigues outweigh the reactions (ab = ${fatigues} > kl = ${reactions}).`;
  return balance < 0
    ? `Not stable: the reactions outweigh the fatigues (kl = ${reactions} > ab = ${fatigues}).`
    : `On the edge: reactions and fatigues weigh the same (ab = kl = ${fatigues}).`;
}

function outcomeSentence({ equilibrium, outcome, values: { floor } }: Run): string {
  const point = equilibrium ? `x* = ${amount(equilibrium[0])}, y* = ${amount(equilibrium[1])}` : '';
  const cut = floor ? ', if it were not for the floor at 0' : '';
  switch (outcome) {
    case 'settles':
      return `From any start the arms go to the equilibrium ${point}${equilibrium!.some((arms) => arms < 0) ? cut : ''}.`;
    case 'runs-up':
      return `From this start the arms run up without end; the equilibrium ${point} repels them.`;
    case 'runs-down':
      return `From this start the arms run down without end${cut}; the equilibrium ${point} repels them.`;
    case 'separatrix':
      return `This start lies on the separatrix, from which alone the arms go to the equilibrium ${point}; the least push takes them off it.`;
    case 'rests-on-line':
      return 'There is a whole line of equilibria, and the arms come to rest on it, at a point that depends on the start.';
    case 'drifts-up':
      return 'There is no equilibrium: in the end the arms grow at a steady speed.';
    case 'drifts-down':
      return `There is no equilibrium: in the end the arms fall at a steady speed${cut}.`;
  }
}

function endSentence({ path, floored }: Run): string {
  const { t, arms } = path.at(-1)!;
  const held = floored ? ', the floor at 0 having held at least one side' : '';
  return `At t = ${t} X has ${amount(arms[0])} and Y has ${amount(arms[1])}${held}.`;
}

/** Eigenvalues in words: for each, how long it takes to halve or to double. */
function patternSentence({ lambda: { plus, minus }, balance, values: { k, l } }: Run): string {
  const time = (lambda: number) => decimal(Math.LN2 / Math.abs(lambda));
  if (k === 0 || l === 0) {
    return `As the sides do not both react, nothing builds up between them: the slower deviation halves every ${time(plus)} (λ₁ = ${rate(plus)}), the faster every ${time(minus)} (λ₂ = ${rate(minus)}).`;
  }
  const together =
    balance === 0
      ? 'What both sides have together neither grows nor dies away by itself (λ₁ = 0)'
      : `What both sides have together beyond the equilibrium ${plus > 0 ? 'doubles' : 'halves'} every ${time(plus)} (λ₁ = ${rate(plus)})`;
  return `${together}; a lead of one side halves every ${time(minus)} (λ₂ = ${rate(minus)}).`;
}

function eulerSentence({ euler, eulerLimit, values: { dt } }: Run): string {
  if (!euler) return '';
  const { t, arms } = euler.at(-1)!;
  const there = `Euler’s method in steps of ${decimal(dt)} has X at ${amount(arms[0])} and Y at ${amount(arms[1])} at t = ${decimal(t)}`;
  if (eulerLimit === null) return `${there}.`;
  const [limit, step] = pair(eulerLimit, dt);
  if (dt > eulerLimit + 1e-9)
    return `${there}: its steps of ${step} are longer than 2/|λ₂| = ${limit}, and any lead swings ever wider, which no race of this kind does.`;
  if (dt > eulerLimit - 1e-9) return `${there}: its steps are just 2/|λ₂|, and a lead swings for ever.`;
  return `${there}: its steps of ${step} are shorter than 2/|λ₂| = ${limit}, so it ends where the race does.`;
}

/** An amount of arms; in powers of ten where it has run far. */
export function amount(x: number): string {
  if (Math.abs(x) < 1e5) return decimal(x);
  const power = Math.floor(Math.log10(Math.abs(x)));
  return `${decimal(x / 10 ** power, 1)} × 10^${power}`;
}

/** A rate to three decimals, or to as many as show that it is not 0. */
export const rate = (x: number): string => {
  const digits = [3, 4, 5, 6].find((count) => Number(x.toFixed(count)) !== 0) ?? 9;
  return decimal(x, digits);
};

/** The analysis, then the arms at each unit of time. */
export function table(run: Run): Table {
  const { equilibrium, lambda, eulerLimit, path, values } = run;
  return {
    caption: 'Richardson’s race: arms and time have no unit',
    columns: ['Quantity', 'X', 'Y'],
    rows: [
      ['equilibrium x*, y*', orNone(equilibrium?.[0] ?? null), orNone(equilibrium?.[1] ?? null)],
      ['product: fatigues ab, reactions kl', round(values.a * values.b), round(values.k * values.l)],
      ['λ₁ and λ₂', round(lambda.plus), round(lambda.minus)],
      ['longest Euler step, and the one set', orNone(eulerLimit), round(values.dt)],
      ...path
        .filter(({ t }) => Number.isInteger(round(t)))
        .map(({ t, arms }) => [`t = ${round(t)}`, round(arms[0]), round(arms[1])]),
    ],
  };
}
