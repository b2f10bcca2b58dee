import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/jervis-game/index.ts';
import {
  classify,
  harmonyCost,
  parameters,
  payoffs,
  run,
  thresholds,
  type GameValues,
  type Move,
  type ParameterId,
  type Run,
} from '../../../chapters/models/jervis-game/model.ts';
import { createRandom } from '../../../src/models/random.ts';

const DEFAULTS = Object.fromEntries(parameters.map(({ id, default: value }) => [id, value])) as GameValues;
const LEVERS = ['dR', 'dS', 'dT', 'dP'] as const;
const MOVES = ['C', 'D'] as const;
const at = (changes: Partial<GameValues>): GameValues => ({ ...DEFAULTS, ...changes });

/** `count` settings drawn from the ranges; levers are moved only if asked. */
function draws(seed: number, { levers, count = 1000 }: { levers: boolean; count?: number }): GameValues[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const drawn = parameters.map(({ id, min, max }) => [id, min + (max - min) * random()] as const);
    const values = Object.fromEntries(drawn) as Record<ParameterId, number>;
    if (!levers) for (const id of LEVERS) values[id] = 0;
    return values;
  });
}

/** What a state gets, worked out from the words of the model and not from its formulas: the independent oracle. */
function pay(values: GameValues, mine: Move, other: Move): number {
  const { o, k, G, L, m } = values;
  let sum = 1;
  if (mine === 'D') sum -= k;
  if (mine === 'D' && other === 'C') sum += o * G + values.dT;
  if (mine === 'C' && other === 'D') sum += values.dS - o * L;
  if (mine === 'D' && other === 'D') sum += values.dP - o * m;
  if (mine === 'C' && other === 'C') sum += values.dR;
  return sum;
}

const gainFromArming = (values: GameValues, other: Move) => pay(values, 'D', other) - pay(values, 'C', other);
const expected = (values: GameValues, mine: Move, p: number) =>
  p * pay(values, mine, 'C') + (1 - p) * pay(values, mine, 'D');

/** Pairs of moves from which neither state gains by deviating alone. */
function stableProfiles(values: GameValues): string[] {
  return MOVES.flatMap((row) => MOVES.map((column) => [row, column] as const))
    .filter(([row, column]) =>
      MOVES.every(
        (deviation) =>
          pay(values, deviation, column) <= pay(values, row, column) + 1e-9 &&
          pay(values, deviation, row) <= pay(values, column, row) + 1e-9,
      ),
    )
    .map((pair) => pair.join(''));
}

/** Where `f` changes sign between 0 and 1, by scanning and then halving. */
function signChanges(f: (x: number) => number): number[] {
  const STEPS = 100;
  return Array.from({ length: STEPS }, (_, step) => [step / STEPS, (step + 1) / STEPS] as const)
    .filter(([low, high]) => f(low) > 0 !== f(high) > 0)
    .map(([from, to]) => {
      let [low, high] = [from, to];
      for (let i = 0; i < 50; i++) {
        const middle = (low + high) / 2;
        if (f(low) > 0 === f(middle) > 0) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    });
}

const clear = (values: GameValues) => MOVES.every((other) => Math.abs(gainFromArming(values, other)) > 1e-6);
const cell = (result: Run, quantity: string) => model.table(result).rows.find(([name]) => name === quantity)?.[2];
const OF_CLASS: Partial<Record<string, string[]>> = {
  harmony: ['CC'],
  'stag-hunt': ['CC', 'DD'],
  chicken: ['CD', 'DC'],
  'prisoners-dilemma': ['DD'],
};
const GREEDY = at({ k: 0.2, G: 0.9, L: 0.5, m: 0.2, o: 0.4 });

describe('the test vectors of the specification', () => {
  it('puts the default thresholds at o₁ = 0.25 and o₂ = 2/3 and the risk bound at 4/11', () => {
    expect(thresholds(DEFAULTS).o1).toBeCloseTo(0.25, 12);
    expect(thresholds(DEFAULTS).o2).toBeCloseTo(2 / 3, 12);
    expect(run(DEFAULTS).riskBound).toBeCloseTo(4 / 11, 12);
  });

  it('finds harmony at o = 0.1', () => {
    expect(run(at({ o: 0.1 }))).toMatchObject({ gameClass: 'harmony', pStar: null, equilibria: ['CC'] });
  });

  it('finds a Stag Hunt with p* = 0.266667 at o = 0.3', () => {
    expect(run(at({ o: 0.3 })).gameClass).toBe('stag-hunt');
    expect(run(at({ o: 0.3 })).pStar).toBeCloseTo(4 / 15, 12);
  });

  it('finds (R, T, S, P) = (1, 0.95, 0.5, 0.7), a Stag Hunt with p* = 0.8, at o = 0.5', () => {
    const { payoffs: game, gameClass, pStar, choice } = run(DEFAULTS);
    expect([game.R, game.T, game.S, game.P].map((x) => Number(x.toFixed(12)))).toEqual([1, 0.95, 0.5, 0.7]);
    expect(gameClass).toBe('stag-hunt');
    expect(pStar).toBeCloseTo(0.8, 12);
    expect(choice).toEqual(['D']);
  });

  it("finds a Prisoners' Dilemma at o = 0.7", () => {
    expect(run(at({ o: 0.7 }))).toMatchObject({ gameClass: 'prisoners-dilemma', pStar: null, equilibria: ['DD'] });
  });

  it('finds Chicken with mixed p* = 1/3 for the greedy type at o = 0.4', () => {
    expect(run(GREEDY)).toMatchObject({ gameClass: 'chicken', equilibria: ['CD', 'DC'] });
    expect(run(GREEDY).pStar).toBeCloseTo(1 / 3, 12);
  });
});

describe.each([
  { levers: false, name: 'without levers' },
  { levers: true, name: 'with levers' },
])('closed forms against brute force on 1,000 draws, $name', ({ levers }) => {
  const all = draws(levers ? 7 : 42, { levers });

  it('draws every class often enough for the tests to mean something', () => {
    for (const gameClass of Object.keys(OF_CLASS)) {
      expect(all.filter((values) => run(values).gameClass === gameClass).length, gameClass).toBeGreaterThan(25);
    }
  });

  it('gives each pair of moves its payoff', () => {
    for (const values of all) {
      const { R, T, S, P } = payoffs(values);
      const oracle = [pay(values, 'C', 'C'), pay(values, 'D', 'C'), pay(values, 'C', 'D'), pay(values, 'D', 'D')];
      [R, T, S, P].forEach((payoff, index) => expect(payoff).toBeCloseTo(oracle[index]!, 12));
    }
  });

  it('finds the pure equilibria that enumerating every deviation finds, and those its class is known for', () => {
    for (const values of all.filter(clear)) {
      const { equilibria, gameClass } = run(values);
      expect(equilibria).toEqual(stableProfiles(values));
      expect(equilibria).toEqual(OF_CLASS[gameClass]);
    }
  });

  it('finds the best replies that trying both moves finds', () => {
    for (const values of all.filter(clear)) {
      const { toC, toD } = run(values).bestReplies;
      expect(toC).toEqual([gainFromArming(values, 'C') > 0 ? 'D' : 'C']);
      expect(toD).toEqual([gainFromArming(values, 'D') > 0 ? 'D' : 'C']);
    }
  });

  it('finds p* where bisection on expected payoffs finds it, and only there', () => {
    for (const values of all.filter(clear)) {
      const found = signChanges((p) => expected(values, 'C', p) - expected(values, 'D', p));
      const { pStar } = run(values);
      expect(found).toHaveLength(pStar === null ? 0 : 1);
      if (pStar !== null) expect(pStar).toBeCloseTo(found[0]!, 9);
    }
  });

  it('advises the move with the higher expected payoff at the belief held, and along the whole belief bar', () => {
    for (const values of all.filter(clear)) {
      const { choice, choices } = run(values);
      const gain = (p: number) => expected(values, 'C', p) - expected(values, 'D', p);
      if (Math.abs(gain(values.p)) > 1e-6) expect(choice).toEqual([gain(values.p) > 0 ? 'C' : 'D']);
      for (const { from, to, what } of choices.filter((stretch) => stretch.to - stretch.from > 1e-3)) {
        for (const share of [0.02, 0.5, 0.98]) {
          expect(what).toEqual([gain(from + share * (to - from)) > 0 ? 'C' : 'D']);
        }
      }
    }
  });

  it('says hold back iff p ≥ p* in the Stag Hunt and iff p ≤ p* in Chicken', () => {
    for (const values of all) {
      const { gameClass, pStar, choice } = run(values);
      if (pStar === null || Math.abs(values.p - pStar) < 1e-6) continue;
      expect(choice[0] === 'C').toBe(gameClass === 'stag-hunt' ? values.p > pStar : values.p < pStar);
    }
  });

  it('puts o₁ and o₂ where scanning o finds that fear and greed begin or end, and nowhere else on the track', () => {
    for (const values of all) {
      const { o1, o2 } = thresholds(values);
      const fear = signChanges((o) => gainFromArming({ ...values, o }, 'D'));
      const greed = signChanges((o) => gainFromArming({ ...values, o }, 'C'));
      for (const [threshold, found] of [
        [o1, fear],
        [o2, greed],
      ] as const) {
        expect(found.length).toBe(threshold < 1 ? 1 : 0);
        if (threshold < 1) expect(threshold).toBeCloseTo(found[0]!, 9);
      }
    }
  });

  it('marks on the track of o only places where the class really changes', () => {
    for (const values of all) {
      const marks = model.marks!('o', run(values));
      expect(marks.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
      for (const { value } of marks.filter((mark) => mark.value > 1e-4 && mark.value < 1 - 1e-4)) {
        expect(run({ ...values, o: value - 1e-5 }).gameClass).not.toBe(run({ ...values, o: value + 1e-5 }).gameClass);
      }
    }
  });

  it('colours the strip from 0 to 1 without a gap, each stretch with the class found inside it', () => {
    for (const values of all) {
      const { classes } = run(values);
      expect([classes[0]!.from, classes.at(-1)!.to]).toEqual([0, 1]);
      classes.forEach(({ from, to, what }, index) => {
        if (index > 0) expect(from).toBe(classes[index - 1]!.to);
        for (const share of [0.1, 0.5, 0.9].filter(() => to - from > 1e-3)) {
          expect(classify(payoffs({ ...values, o: from + share * (to - from) }))).toBe(what);
        }
      });
    }
  });

  it('calls holding back risk-dominant iff p* < 1/2 in the Stag Hunt, and says nothing elsewhere', () => {
    for (const values of all) {
      const { gameClass, pStar, riskDominant } = run(values);
      if (gameClass !== 'stag-hunt') expect(riskDominant).toBeNull();
      else if (Math.abs(pStar! - 0.5) > 1e-6) expect(riskDominant).toBe(pStar! < 0.5 ? 'C' : 'D');
    }
  });

  it('knows the cost of arming above which the game is harmony', () => {
    for (const values of all) {
      const cost = harmonyCost(values);
      for (const k of [cost - 1e-4, cost + 1e-4].filter((k) => k >= 0.01 && k <= 0.6)) {
        expect(run({ ...values, k }).gameClass === 'harmony').toBe(k > cost);
      }
    }
  });
});

describe('laws of the game without levers', () => {
  const all = draws(99, { levers: false });

  it('always makes mutual restraint better than mutual arming, in the usual order of payoffs', () => {
    for (const values of all) {
      expect(payoffs(values).R).toBeGreaterThan(payoffs(values).P);
      expect(run(values).usualOrder).toBe(true);
    }
  });

  it('is harmony below both thresholds', () => {
    for (const values of all) {
      const { o1, o2 } = thresholds(values);
      expect(run({ ...values, o: Math.min(1, o1, o2) * 0.999 }).gameClass).toBe('harmony');
    }
  });

  it('names the class by the order of o, o₁ and o₂', () => {
    for (const values of all.filter(clear)) {
      const { o1, o2 } = thresholds(values);
      const [fear, greed] = [values.o > o1, values.o > o2];
      const name = fear ? (greed ? 'prisoners-dilemma' : 'stag-hunt') : greed ? 'chicken' : 'harmony';
      expect(run(values).gameClass).toBe(name);
    }
  });

  it('helps cooperation when exposure m rises: P − S falls, and p* with it in the Stag Hunt', () => {
    for (const values of all.filter(({ m, o }) => m < 0.49 && o > 0.01)) {
      const [less, more] = [run(values), run({ ...values, m: values.m + 0.01 })];
      expect(more.payoffs.P - more.payoffs.S).toBeLessThan(less.payoffs.P - less.payoffs.S);
      if (less.gameClass !== 'stag-hunt') continue;
      expect(['stag-hunt', 'harmony', 'boundary']).toContain(more.gameClass);
      if (more.pStar !== null) expect(more.pStar).toBeLessThan(less.pStar!);
    }
  });

  it("keeps pure security seekers (G = 0) out of Chicken and the Prisoners' Dilemma at every o", () => {
    for (const values of all) {
      const { classes, o2 } = run({ ...values, G: 0 });
      expect(o2).toBe(Infinity);
      expect(classes.every(({ what }) => what === 'harmony' || what === 'stag-hunt')).toBe(true);
    }
  });

  it("reaches the Prisoners' Dilemma within o ≤ 1 iff G > k and L − m > k", () => {
    for (const values of all) {
      const reached = run({ ...values, o: 1 }).gameClass === 'prisoners-dilemma';
      expect(reached).toBe(values.G > values.k && values.L - values.m > values.k);
      expect(run(values).classes.some(({ what }) => what === 'prisoners-dilemma')).toBe(reached);
    }
  });

  it('agrees with the risk-dominance bound o < 2k/(G + L − m) throughout the Stag Hunt, and gives no bound elsewhere', () => {
    for (const values of all) {
      const { gameClass, riskBound, pStar } = run(values);
      if (gameClass !== 'stag-hunt') expect(riskBound).toBeNull();
      else if (Math.abs(values.o - riskBound!) > 1e-6) expect(values.o < riskBound!).toBe(pStar! < 0.5);
    }
  });

  it('stays harmony at every o for some parameters', () => {
    expect(run(at({ G: 0.1, L: 0.3 })).classes).toEqual([{ from: 0, to: 1, what: 'harmony' }]);
    expect(model.marks!('o', run(at({ G: 0.1, L: 0.3 })))).toEqual([]);
  });
});

describe('edges', () => {
  it.each([
    ['o₁', at({ o: 0.25 }), ['CC', 'DD']],
    ['o₂', at({ k: 0.3, G: 0.6, L: 1, m: 0.2, o: 0.5 }), ['CC', 'DD']],
    ['o₂ short of fear', at({ k: 0.3, G: 0.6, L: 0.5, m: 0.2, o: 0.5 }), ['CC', 'CD', 'DC']],
    ['o₁ beyond greed', at({ k: 0.2, G: 0.9, L: 0.6, m: 0.2, o: 0.5 }), ['CD', 'DC', 'DD']],
    ['both at once', at({ k: 0.2, G: 0.4, L: 0.6, m: 0.2, o: 0.5 }), ['CC', 'CD', 'DC', 'DD']],
  ])(
    'calls a point on %s a boundary, without p*, and lists every equilibrium that a tie allows',
    (_, values, profiles) => {
      const result = run(values);
      expect(result).toMatchObject({ gameClass: 'boundary', pStar: null, riskDominant: null, riskBound: null });
      expect(result.equilibria).toEqual(profiles);
      expect(result.equilibria).toEqual(stableProfiles(values));
    },
  );

  it('counts payoffs closer than 1e-9 as equal and payoffs further apart as different', () => {
    expect(classify({ R: 1, T: 1 - 5e-10, S: 0.5, P: 0 })).toBe('boundary');
    expect(classify({ R: 1, T: 1 - 5e-9, S: 0.5, P: 0 })).toBe('harmony');
    expect(classify({ R: 1, T: 0, S: 0.5, P: 0.5 + 5e-10 })).toBe('boundary');
  });

  it('has no fear threshold where L ≤ m and no greed threshold where G = 0', () => {
    expect(thresholds(at({ L: 0.2, m: 0.2 })).o1).toBe(Infinity);
    expect(thresholds(at({ L: 0.1, m: 0.2 })).o1).toBe(Infinity);
    expect(thresholds(at({ G: 0 })).o2).toBe(Infinity);
  });

  it('finds the place where fear ends when levers bring it to a state with L < m', () => {
    const values = at({ L: 0, m: 0.5, k: 0.1, G: 0, dP: 0.3 });
    expect(thresholds(values).o1).toBeCloseTo(0.4, 12);
    expect(run(values).classes.map(({ what }) => what)).toEqual(['stag-hunt', 'harmony']);
  });

  it('changes class once, not twice, where both thresholds coincide', () => {
    expect(run(at({ k: 0.2, G: 0.4, L: 0.6, m: 0.2 })).classes.map(({ what }) => what)).toEqual([
      'harmony',
      'prisoners-dilemma',
    ]);
  });

  it('shows a boundary along the whole strip where a lever cancels the cost of arming and G = 0', () => {
    expect(run(at({ G: 0, dT: 0.2 })).classes.every(({ what }) => what === 'boundary')).toBe(true);
  });

  it('advises either move exactly at p*', () => {
    expect(run(at({ p: 0.8 })).choice).toEqual(['C', 'D']);
    expect(run({ ...GREEDY, p: run(GREEDY).pStar! }).choice).toEqual(['C', 'D']);
    expect(run(at({ G: 0, o: 0.5 })).riskDominant).toBe('neither');
  });

  it('notices when levers make mutual arming better than mutual restraint, or S better than R in Chicken', () => {
    expect(run(at({ o: 0.7, dP: 0.5 })).usualOrder).toBe(false);
    expect(run({ ...GREEDY, dS: 0.3 })).toMatchObject({ gameClass: 'chicken', usualOrder: false });
    expect(run({ ...GREEDY, dS: 0.1 })).toMatchObject({ gameClass: 'chicken', usualOrder: true });
  });

  it.each(parameters.map(({ id, min, max }) => [id, min, max] as const))(
    'refuses %s outside its range',
    (id, min, max) => {
      for (const bad of [min - 0.001, max + 0.001, NaN, Infinity, -Infinity]) {
        const values = at({ [id]: bad });
        for (const compute of [run, payoffs, thresholds]) expect(() => compute(values)).toThrow(RangeError);
        expect(() => run(values)).toThrow(`${id} must be a number from ${min} to ${max}`);
      }
      expect(() => run(at({ [id]: min }))).not.toThrow();
      expect(() => run(at({ [id]: max }))).not.toThrow();
    },
  );

  it('refuses values with a parameter missing', () => {
    const { k: _, ...rest } = DEFAULTS;
    expect(() => run(rest as GameValues)).toThrow('k must be a number');
  });

  it('gives the same run for the same values, whatever the seed, and leaves the values as they were', () => {
    for (const values of draws(5, { levers: true, count: 100 })) {
      const frozen = Object.freeze({ ...values });
      expect(model.run(frozen, 1)).toEqual(model.run({ ...values }, 2));
    }
  });
});

describe('the declaration', () => {
  it('has the ranges and defaults of the specification', () => {
    const rows = parameters.map(({ id, min, max, step, default: value }) => [id, min, max, step, value]);
    expect(rows).toEqual([
      ['o', 0, 1, 0.01, 0.5],
      ['k', 0.01, 0.6, 0.01, 0.2],
      ['G', 0, 1, 0.01, 0.3],
      ['L', 0, 1.5, 0.01, 1],
      ['m', 0, 0.5, 0.01, 0.2],
      ['p', 0, 1, 0.01, 0.5],
      ...LEVERS.map((id) => [id, -0.5, 0.5, 0.1, 0]),
    ]);
  });

  it.each([
    ['start', 'stag-hunt'],
    ['security-seekers', 'stag-hunt'],
    ['greedy-state', 'chicken'],
    ['defence-is-easy', 'harmony'],
    ['prisoners-dilemma', 'prisoners-dilemma'],
    ['harmony-throughout', 'harmony'],
  ])('runs the preset %s, which shows %s and says that its numbers are ours', (id, gameClass) => {
    expect(model.presets).toHaveLength(6);
    const preset = model.presets.find((candidate) => candidate.id === id)!;
    expect(model.run(at(preset.values), 0).gameClass).toBe(gameClass);
    expect(preset.doc).toMatch(/our choice.*not evidence/);
  });

  it.each([
    ['raise-R', 'dR', 0.1],
    ['raise-S', 'dS', 0.1],
    ['lower-T', 'dT', -0.1],
    ['lower-P', 'dP', -0.1],
    ['raise-p', 'p', 0.1],
  ] as const)('moves with the lever %s nothing but %s, by %d, without rounding dust', (id, parameter, change) => {
    const { apply, doc } = model.actions!.find((action) => action.id === id)!;
    expect(doc).toContain('Example: ');
    let values = DEFAULTS;
    for (let i = 1; i <= 3; i++) {
      values = apply(values);
      expect(values).toEqual(at({ [parameter]: Number((DEFAULTS[parameter] + i * change).toFixed(2)) }));
    }
  });

  it('makes each of the four payoff levers widen the room for cooperation, never narrow it', () => {
    for (const values of draws(11, { levers: false })) {
      for (const { id, apply } of model.actions!.filter((action) => action.id !== 'raise-p')) {
        const [before, after] = [payoffs(values), payoffs(apply({ ...values }))];
        expect(after.R - after.T, id).toBeGreaterThan(before.R - before.T - 1e-12);
        expect(after.S - after.P, id).toBeGreaterThan(before.S - before.P - 1e-12);
        expect(after.R - after.T + after.S - after.P).toBeGreaterThan(before.R - before.T + before.S - before.P);
      }
    }
  });
});

describe('words, table and figure', () => {
  const NAMES = {
    harmony: 'harmony',
    'stag-hunt': 'Stag Hunt',
    chicken: 'Chicken',
    'prisoners-dilemma': 'Prisoners’ Dilemma',
    boundary: 'boundary case',
  };
  const svgOf = (result: Run) => renderToString(h(model.View as never, { run: result }));
  const runs = [
    ...draws(21, { levers: false, count: 150 }),
    ...draws(22, { levers: true, count: 150 }),
    ...model.presets.map(({ values }) => at(values)),
    at({ o: 0.25 }),
    at({ p: 0.8 }),
    at({ G: 0, dT: 0.2 }),
  ].map((values) => run(values));

  it('describes the run in two to five sentences that name its class, p* and the better move', () => {
    for (const result of runs) {
      const text = model.describe(result);
      const sentences = text.split(/(?<=\.)\s/);
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(5);
      expect(sentences[0]).toContain(NAMES[result.gameClass]);
      expect(text.includes('p* =')).toBe(result.pStar !== null);
      if (result.choice.length > 1) expect(text).toContain('both moves pay the same');
      else expect(text).toContain(`the better move is to ${result.choice[0] === 'C' ? 'hold back' : 'arm'}`);
    }
  });

  it('names fear in the Stag Hunt, greed in Chicken, both in the dilemma and neither in harmony', () => {
    const motive = (changes: GameValues) => model.describe(run(changes));
    expect(motive(DEFAULTS)).toContain('fear, not greed');
    expect(motive(GREEDY)).toContain('greed, not fear');
    expect(motive(at({ o: 0.7 }))).toContain('Greed and fear both');
    expect(motive(at({ o: 0.1 }))).toContain('no greed');
  });

  it('says at least p* in the Stag Hunt, at most p* in Chicken, and names the equilibria', () => {
    expect(model.describe(run(DEFAULTS))).toContain('is at least p* = 0.80');
    expect(model.describe(run(DEFAULTS))).toContain('2 equilibria in pure moves: both hold back; both arm.');
    expect(model.describe(run(GREEDY))).toContain('is at most p* = 0.33');
    const equilibria = cell(run(GREEDY), 'Equilibria in pure moves');
    expect(equilibria).toBe('this state holds back and the other arms; this state arms and the other holds back');
  });

  it('never prints two unequal numbers as if they were equal', () => {
    const text = model.describe(run(at({ p: 0.799999 })));
    expect(text).toContain('p* = 0.800000; with p = 0.799999 the better move is to arm');
    for (const result of runs) {
      for (const [, better, worse] of model.describe(result).matchAll(/better \((\S+) against (\S+)\)/g)) {
        const [high, low] = [better!, worse!].map((text) => Number(text.replace('−', '-')));
        expect(high).toBeGreaterThan(low!);
      }
    }
  });

  it('warns in words when levers break the usual order of payoffs, and only then', () => {
    for (const result of runs) {
      expect(model.describe(result).includes('out of the order')).toBe(!result.usualOrder);
    }
  });

  it('gives a table that agrees with the run, in columns of one length, with finite numbers only', () => {
    for (const result of runs) {
      const { columns, rows } = model.table(result);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      expect(rows.flat().every((value) => typeof value === 'string' || Number.isFinite(value))).toBe(true);
      expect(cell(result, 'Class of the game')).toBe(NAMES[result.gameClass]);
      expect(cell(result, 'Both hold back')).toBeCloseTo(result.payoffs.R, 6);
      expect(cell(result, 'It arms, the other holds back')).toBeCloseTo(result.payoffs.T, 6);
      expect(cell(result, 'It holds back, the other arms')).toBeCloseTo(result.payoffs.S, 6);
      expect(cell(result, 'Both arm')).toBeCloseTo(result.payoffs.P, 6);
      expect(cell(result, 'Greed if below 0')).toBeCloseTo(result.payoffs.R - result.payoffs.T, 6);
      expect(cell(result, 'Fear if above 0')).toBeCloseTo(result.payoffs.P - result.payoffs.S, 6);
      const shownPStar = cell(result, 'Belief at which both moves pay the same');
      if (result.pStar === null) expect(shownPStar).toBe('none');
      else expect(shownPStar).toBeCloseTo(result.pStar, 6);
      const shown = (x: number | null) => (x === null || x === Infinity ? 'none' : expect.closeTo(x, 5));
      expect(cell(result, 'Fear threshold of offence advantage')).toEqual(shown(result.o1));
      expect(cell(result, 'Greed threshold of offence advantage')).toEqual(shown(result.o2));
      expect(cell(result, 'Holding back is risk-dominant below (no levers)')).toEqual(shown(result.riskBound));
      expect(String(cell(result, 'Equilibria in pure moves')).split('; ')).toHaveLength(result.equilibria.length);
    }
  });

  it('draws one SVG without styles, with text of 13 units or more, in the colours of the stylesheet only', () => {
    for (const result of runs) {
      const svg = svgOf(result);
      expect(svg.match(/<svg/g)).toHaveLength(1);
      expect(svg).toMatch(/^<svg viewBox="0 0 360 \d+" role="img" aria-label="[^"]+">/);
      expect(svg).not.toMatch(/style|fill=|stroke=|NaN|Infinity|∞|undefined/);
      for (const [, size] of svg.matchAll(/font-size="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(13);
      for (const [, name] of svg.matchAll(/class="([^"]*)"/g)) {
        expect(name).toMatch(
          /^svg-(text(-muted|-accent|-strong)?|line(-muted|-accent)?|fill-(surface|soft|accent|accent-soft|[abcd]|ink))$/,
        );
      }
    }
  });

  it('puts each payoff in its cell, this state first, in bold where it is a best reply', () => {
    for (const result of runs) {
      const { R, T, S, P } = result.payoffs;
      const { toC, toD } = result.bestReplies;
      const drawn = [...svgOf(result).matchAll(/class="([^"]+)" font-size="17"[^>]*>([^<]+)</g)];
      expect(drawn.map(([, , text]) => Number(text!.replace('−', '-')))).toEqual(
        [R, R, S, T, T, S, P, P].map((payoff) => expect.closeTo(payoff, 1.9)),
      );
      const [r, t, s, p] = [toC.includes('C'), toC.includes('D'), toD.includes('C'), toD.includes('D')];
      expect(drawn.map(([, name]) => name === 'svg-text-strong')).toEqual([r, r, s, t, t, s, p, p]);
    }
  });

  it('writes "equilibrium" in the cells of the equilibria', () => {
    for (const result of runs) {
      const cells = svgOf(result).split(/(?=<g><rect class="svg-fill-(?:ink|soft)" x="[^"]+" y="[^"]+" width="130")/);
      const drawn = cells.slice(1).map((text) => text.includes('>equilibrium<'));
      expect(drawn).toEqual(['CC', 'CD', 'DC', 'DD'].map((profile) => result.equilibria.includes(profile as 'CC')));
    }
  });

  it('draws the strip and the belief bar to scale, with the markers at o and p and the thresholds on the track', () => {
    for (const result of runs) {
      const svg = svgOf(result);
      const bars = [...svg.matchAll(/<rect class="[^"]+" x="([^"]+)" y="[^"]+" width="([^"]+)" height="20"/g)];
      const shares = bars.map(([, x, width]) => [(Number(x) - 18) / 324, (Number(x) - 18 + Number(width)) / 324]);
      const stretches = [...result.classes, ...result.choices].map(({ from, to }) => [from, to]);
      expect(shares).toEqual(stretches.map((ends) => ends.map((end) => expect.closeTo(end, 6))));
      const markers = [...svg.matchAll(/points="\S+ \S+ ([^,]+),/g)].map(([, x]) => (Number(x) - 18) / 324);
      expect(markers).toEqual([expect.closeTo(result.values.o, 6), expect.closeTo(result.values.p, 6)]);
      expect([svg.includes('>o₁ '), svg.includes('>o₂ ')]).toEqual([result.o1 <= 1, result.o2 <= 1]);
      expect(svg.includes('>p* ')).toBe(result.pStar !== null);
    }
  });

  it('marks in the figure as many equilibria and best replies as the run has, and names every class on the strip', () => {
    for (const result of runs) {
      const svg = svgOf(result);
      expect(svg.match(/>equilibrium</g) ?? []).toHaveLength(result.equilibria.length);
      const { toC, toD } = result.bestReplies;
      expect(svg.match(/width="42"/g)).toHaveLength(2 * (toC.length + toD.length));
      for (const { what } of result.classes) expect(svg).toContain(`>${NAMES[what].split(' ')[0]}`);
      expect(svg).toContain(`: ${NAMES[result.gameClass]}<`);
    }
  });
});

describe('the prediction', () => {
  const debrief = (option: string, values: GameValues) => model.predict.debrief(option, run(values));
  const OPTIONS = ['still-hold-back', 'depends-on-belief', 'both-arm'];

  it('offers three options and refers in the debrief to the one predicted', () => {
    expect(model.predict).toMatchObject({ id: 'predict-jervis-game', revision: 1 });
    expect(model.predict.options.map(({ id }) => id)).toEqual(OPTIONS);
    expect(debrief('still-hold-back', DEFAULTS)).toContain('You predicted that both still hold back');
    expect(debrief('depends-on-belief', DEFAULTS)).toContain('You predicted that it depends');
    expect(debrief('both-arm', DEFAULTS)).toContain('You predicted that both arm');
  });

  it('says which prediction came true in the run shown', () => {
    const came = (values: GameValues) =>
      OPTIONS.filter((id) => debrief(id, values).includes('That is what happens here'));
    expect(came(at({ o: 0.1 }))).toEqual(['still-hold-back']);
    expect(came(DEFAULTS)).toEqual(['depends-on-belief']);
    expect(came(at({ o: 0.7 }))).toEqual(['both-arm']);
    expect(came(GREEDY)).toEqual([]);
    expect(came(at({ o: 0.25 }))).toEqual([]);
  });

  it('says in the Stag Hunt that no aim has changed and that belief decides, with the numbers of the run', () => {
    const text = debrief('both-arm', DEFAULTS);
    expect(text).toContain('Neither state’s aim has changed');
    expect(text).toContain('What decides is belief: holding back needs p of at least 0.80, and with p = 0.50');
  });

  it('says beyond the Stag Hunt that pure security seekers do not get there', () => {
    for (const values of [GREEDY, at({ o: 0.7 })]) {
      expect(debrief('both-arm', values)).toContain('Pure security seekers (G = 0) reach the Stag Hunt at most');
    }
  });

  it('says that a harmless world need not become a trap where harmony holds throughout, and never that it must', () => {
    expect(debrief('both-arm', at({ G: 0.1, L: 0.3 }))).toContain('stays harmony at every o');
    for (const values of draws(31, { levers: true, count: 200 })) {
      for (const option of OPTIONS) expect(debrief(option, values)).not.toMatch(/must|inevitabl|always/);
    }
  });

  it('refuses an option the question does not have', () => {
    expect(() => debrief('toString', DEFAULTS)).toThrow(RangeError);
  });
});
