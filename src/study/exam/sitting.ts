import type { Debt } from './debt.ts';
import type { Forecast, Step } from './forecast.ts';
import { dueRecall } from '../spacing/item-state.ts';
import { objectiveShare } from './input.ts';
import type { Problem } from './problem.ts';

/** What comes first: what gains most on the exam day, what is due by its spacing, or what is new. */
export type Order = 'gain' | 'due' | 'new';

/** How one sitting is filled. */
export interface SittingRules {
  readonly daysLeft: number;
  /** Seconds it may take. */
  readonly budget: number;
  /** Debt that may be left after it. */
  readonly firstsAfter: number;
  readonly backAfter: number;
  /** One of the last sittings, in which everything comes back. */
  readonly sweeping: boolean;
  readonly order: Order;
}

interface Offer {
  readonly index: number;
  readonly objective: number;
  readonly step: Step;
  readonly gainPerSecond: number;
  readonly urgency: number;
}

/**
 * Chooses what is asked in one sitting and takes it into forecast and debt. What there is no time for later comes
 * first; then what raises recall on the exam day most per second, until the aim is met. Returns the places of the
 * chosen items, and the expected seconds.
 */
export function fillSitting(
  problem: Problem,
  forecast: Forecast,
  debt: Debt,
  { daysLeft, budget, firstsAfter, backAfter, sweeping, order }: SittingRules,
): { readonly chosen: readonly number[]; readonly seconds: number } {
  const offers = makeOffers(problem, forecast, daysLeft, budget, sweeping ? 'gain' : order);
  const chosen: number[] = [];
  const taken = new Set<number>();
  const shares = new Float64Array(problem.objectives);
  let seconds = 0;

  /** Goes through the offers in order; what would crowd out the other objectives comes last. */
  const pick = (wanted: (offer: Offer) => boolean, enough: () => boolean) => {
    for (const limit of [objectiveShare * budget, Infinity])
      for (const offer of offers) {
        if (enough()) return;
        const { index, objective, step } = offer;
        if (taken.has(index) || seconds + step.seconds > budget || !wanted(offer)) continue;
        if (shares[objective]! + step.seconds > limit) continue;
        taken.add(index);
        chosen.push(index);
        seconds += step.seconds;
        shares[objective]! += step.seconds;
        debt.pay(index, sweeping);
        forecast.take(index, step, daysLeft);
      }
  };

  pick(
    ({ index }) => debt.isFirst(index),
    () => debt.firsts <= firstsAfter,
  );
  pick(
    ({ index }) => debt.isOwed(index) && forecast.recall[index]! < problem.target,
    () => !sweeping || debt.back <= backAfter,
  );
  pick(
    ({ gainPerSecond }) => gainPerSecond > 0,
    () => forecast.met,
  );
  return { chosen, seconds };
}

function makeOffers(
  { candidates }: Problem,
  forecast: Forecast,
  daysLeft: number,
  budget: number,
  order: Order,
): Offer[] {
  const offers: Offer[] = [];
  for (const [index, { weight, objective }] of candidates.entries()) {
    const step = forecast.step(index, daysLeft);
    if (!step || step.seconds > budget) continue;
    const gainPerSecond = (weight * (step.expected - forecast.recall[index]!)) / step.seconds;
    const urgency = urgencyOf(order, forecast.memories[index] ? step.chance : undefined);
    offers.push({ index, objective, step, gainPerSecond, urgency });
  }
  return offers.sort((a, b) => b.urgency - a.urgency || b.gainPerSecond - a.gainPerSecond || a.index - b.index);
}

/** Of what is due, the most faded comes first. `recall` is undefined for what is new. */
function urgencyOf(order: Order, recall: number | undefined): number {
  if (order === 'new') return recall === undefined ? 1 : 0;
  return order === 'due' && recall !== undefined && recall < dueRecall ? 1 - recall : 0;
}
