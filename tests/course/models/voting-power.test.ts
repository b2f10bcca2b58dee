import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/voting-power/index.ts';
import {
  MEMBERS,
  gameOf,
  powerOf,
  run,
  slices,
  toNumber,
  votesOf,
  written,
  type Game,
  type Power,
  type VotingValues,
} from '../../../chapters/models/voting-power/model.ts';
import { expectSoundFigure, expectSoundTable, expectTextsApart, svgOf } from './checks.ts';
import { all, at, decides, powerAt } from './voting-power-runs.ts';

/** Whether votes that sum to `sum` decide, from the words of the rule. */
function wins(sum: number, total: number, { rule, q }: VotingValues): boolean {
  const says = [sum * 2 > total, sum * 3 >= total * 2, sum * 4 >= total * 3, sum >= total, sum >= q];
  return says[rule]!;
}

/** Swings by counting, for each member, the groups of the others by their votes: a table of sums, not of groups. */
function swingsBySums(values: VotingValues): number[] {
  const votes = votesOf(values).map((one) => one * 2);
  const total = votes.reduce((sum, one) => sum + one, 0);
  return votes.map((own, i) => {
    let ways = new Map([[0, 1]]);
    votes.forEach((other, j) => {
      if (i === j) return;
      const next = new Map(ways);
      for (const [sum, count] of ways) next.set(sum + other, (next.get(sum + other) ?? 0) + count);
      ways = next;
    });
    let swings = 0;
    for (const [sum, count] of ways) {
      if (wins((sum + own) / 2, total / 2, values) && !wins(sum / 2, total / 2, values)) swings += count;
    }
    return swings;
  });
}

/** The share of all orders in which each member is the one that decides, by going through the orders. */
function shapleyByOrders(values: VotingValues): number[] {
  const votes = votesOf(values);
  const total = votes.reduce((sum, one) => sum + one, 0);
  const pivots = votes.map(() => 0);
  let orders = 0;
  const visit = (left: readonly number[], sum: number, isDecided: boolean) => {
    if (left.length === 0) orders += 1;
    for (const one of left) {
      const rest = left.filter((other) => other !== one);
      const now = wins(sum + votes[one]!, total, values);
      if (!isDecided && now) pivots[one] = pivots[one]! + factorial(rest.length);
      visit(rest, sum + votes[one]!, now);
    }
  };
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  visit(
    votes.map((_, index) => index),
    0,
    false,
  );
  return pivots.map((count) => count / orders);
}

describe('the test vectors of the specification', () => {
  it.each([
    ['supreme-state-council', ['1/2', '1/2'], ['1/2', '1/2'], '1/4', 2],
    ['by-gdp', ['1', '0'], ['1', '0'], '1/2', 51],
    ['parliamentary-assembly', ['1/2', '1/2'], ['1/2', '1/2'], '1/4', 37],
    ['house', ['1', '0'], ['1', '0'], '1/2', 52],
    ['house-two-thirds', ['1', '0'], ['1', '0'], '1/2', 69],
    ['house-three-quarters', ['1/2', '1/2'], ['1/2', '1/2'], '1/4', 78],
    ['customs-union', ['3/5', '1/5', '1/5'], ['2/3', '1/6', '1/6'], '3/8', 67],
    ['eurasec', ['5/11', '2/11', '2/11', '1/11', '1/11'], ['17/30', '3/20', '3/20', '1/15', '1/15'], '5/16', 67],
    ['eaeu-council', Array(5).fill('1/5'), Array(5).fill('1/5'), '1/32', 5],
    ['commission-board', Array(5).fill('1/5'), Array(5).fill('1/5'), '3/16', 7],
  ])('%s: Banzhaf, Shapley–Shubik, power to act and quota', (id, banzhaf, shapley, act, needed) => {
    const result = run(at(model.presets.find((preset) => preset.id === id)!.values));
    const power = result.power as Power;
    expect(power.members.map(({ normalised }) => written(normalised))).toEqual(banzhaf);
    expect(power.members.map((member) => written(member.shapley))).toEqual(shapley);
    expect(written(power.act)).toBe(act);
    expect(result.needed).toBe(needed);
  });

  it('scales the Customs Union to whole numbers in the proportion 342 : 129 : 129 with 400', () => {
    const { weights, quota } = gameOf(at(model.presets.find(({ id }) => id === 'customs-union')!.values));
    expect([...weights, quota].map((one) => one / 2)).toEqual([342, 129, 129, 400]);
    expect([...weights, quota].every(Number.isInteger)).toBe(true);
  });

  it('makes a bloc of 28 against 75 a null player up to a quota of 75, and half of the power from above it', () => {
    for (let q = 52; q <= 103; q += 0.5) {
      expect(written(powerAt(at({ rule: 4, q })).members[1]!.normalised)).toBe(q <= 75 ? '0' : '1/2');
    }
  });
});

describe('the counts against independent computation', () => {
  it('finds the swings that a table of sums finds, on 1,000 bodies of up to 12 members', () => {
    let reached = 0;
    for (const values of all) {
      if (!decides(values)) continue;
      const power = powerAt(values);
      const swings = swingsBySums(values);
      expect(power.members.map((member) => member.swings)).toEqual(swings);
      const sum = swings.reduce((one, other) => one + other, 0);
      power.members.forEach(({ normalised, banzhaf }, i) => {
        expect(toNumber(normalised)).toBeCloseTo(swings[i]! / sum, 12);
        expect(toNumber(banzhaf)).toBeCloseTo(swings[i]! / 2 ** (swings.length - 1), 12);
      });
      reached += 1;
    }
    expect(reached).toBeGreaterThan(900);
  });

  it('finds the Shapley–Shubik shares that going through all orders finds, on 1,000 bodies of up to 5 members', () => {
    for (const values of all) {
      const small = { ...values, n: 2 + (values.n % 4) };
      if (!decides(small)) continue;
      const byOrders = shapleyByOrders(small);
      powerAt(small).members.forEach(({ shapley }, i) => expect(toNumber(shapley)).toBeCloseTo(byOrders[i]!, 12));
    }
  });

  it('finds the share of winning groups that trying all of them by the words of the rule finds', () => {
    for (const values of all.filter(decides)) {
      const votes = votesOf(values);
      const total = votes.reduce((sum, one) => sum + one, 0);
      let winning = 0;
      for (let group = 0; group < 2 ** votes.length; group++) {
        const sum = votes.reduce((one, own, i) => one + (Math.floor(group / 2 ** i) % 2) * own, 0);
        if (wins(sum, total, values)) winning += 1;
      }
      expect(toNumber(powerAt(values).act)).toBeCloseTo(winning / 2 ** votes.length, 12);
    }
  });
});

describe('laws', () => {
  it('shares out exactly 1 by both indices, equally among equals, and nothing to a member without votes', () => {
    for (const values of all.filter(decides)) {
      const { members } = powerAt(values);
      for (const of of ['normalised', 'shapley'] as const) {
        const [over, under] = members.reduce(
          ([a, b], member) => [a * member[of].under + member[of].over * b, b * member[of].under],
          [0n, 1n],
        );
        expect(over).toBe(under);
      }
      for (const one of members)
        for (const other of members) {
          if (one.votes === other.votes) expect([one.swings, one.shapley]).toEqual([other.swings, other.shapley]);
          if (one.votes > other.votes) expect(one.swings).toBeGreaterThanOrEqual(other.swings);
        }
      for (const { votes, swings } of members) if (votes === 0) expect(swings).toBe(0);
    }
  });

  it('is not changed by multiplying all weights and the quota', () => {
    for (const values of all.filter(decides).slice(0, 300)) {
      const { weights, quota } = gameOf(values);
      const larger: Game = { weights: weights.map((weight) => weight * 7), quota: quota * 7 };
      const [one, other] = [powerOf({ weights, quota }) as Power, powerOf(larger) as Power];
      expect(other.members.map(({ shapley, swings }) => [shapley, swings])).toEqual(
        one.members.map(({ shapley, swings }) => [shapley, swings]),
      );
    }
  });

  it('buys equality with paralysis: unanimity of n gives 1/n each and a power to act of 1/2ⁿ', () => {
    for (let n = 2; n <= MEMBERS; n++) {
      const changes: Partial<VotingValues> = { w1: 3, w2: 9, w3: 4, w4: 5, w5: 5 };
      const power = powerAt(at({ ...changes, n, rule: 3 }));
      expect(power.members.map(({ normalised }) => written(normalised))).toEqual(Array(n).fill(`1/${n}`));
      expect(written(power.act)).toBe(`1/${2 ** n}`);
    }
  });

  it('notices when two groups can decide against each other, and never does so under the four rules', () => {
    for (const values of all.filter(decides)) {
      const { improper } = powerAt(values);
      if (values.rule < 4) expect(improper).toBe(false);
      else if (values.q * 2 > run(values).total) expect(improper).toBe(false);
    }
    expect(powerAt(at({ rule: 4, q: 28 })).improper).toBe(true);
    expect(model.describe(run(at({ rule: 4, q: 28 })))).toContain('two groups can decide opposite things');
  });

  it('says what is the matter where nobody has a vote or the number is out of reach, and shows no power', () => {
    const none = run(at({ w1: 0, w2: 0 }));
    expect(none.power).toEqual({ problem: 'no-votes' });
    const high = run(at({ rule: 4, q: 103.5 }));
    expect(high.power).toEqual({ problem: 'quota-too-high' });
    expect(model.describe(none)).toContain('Nobody has a vote');
    expect(model.describe(high)).toContain('It takes 104 votes to decide and there are only 103');
    for (const result of [none, high]) {
      expectSoundFigure(svgOf(model, result));
      expectTextsApart(svgOf(model, result));
      expectSoundTable(model, result);
      expect(model.predict.debrief('none', result)).toContain('nobody can decide');
    }
  });

  it('can be left eight times in the 4,096 groups of twelve members, and comes to the same', () => {
    const largest = at({ n: 12, w1: 40.5, w2: 30, w3: 22, rule: 1 });
    const work = slices(largest);
    let stops = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) stops += 1;
    expect(stops).toBe(8);
    expect(step.value).toEqual(run(largest));
  });

  it('counts twelve members within a few milliseconds', () => {
    const twelve = at({ n: 12, rule: 0 });
    for (let warm = 0; warm < 20; warm++) run(twelve);
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now();
      run(twelve);
      return performance.now() - start;
    });
    expect(times.sort((a, b) => a - b)[10]).toBeLessThan(12);
  });
});
