import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { payoffMatrix } from '../../../src/quiz/types/payoff-matrix/index.ts';
import * as solved from '../../../src/quiz/types/payoff-matrix/game.ts';
import type { Game, GameName } from '../../../src/quiz/types/payoff-matrix/game.ts';
import type { PayoffMatrix } from '../../../src/quiz/types/payoff-matrix/schema.ts';
import { testLaws, written } from './laws.ts';

const moves = [
  { id: 'hold', name: 'Hold back' },
  { id: 'arm', name: 'Arm' },
];
const dilemma = [
  [
    [3, 3],
    [1, 4],
  ],
  [
    [4, 1],
    [2, 2],
  ],
];
const stag = [
  [
    [4, 4],
    [1, 3],
  ],
  [
    [3, 1],
    [2, 2],
  ],
];
const pennies = [
  [
    [1, -1],
    [-1, 1],
  ],
  [
    [-1, 1],
    [1, -1],
  ],
];
const game = (fields: object = {}) =>
  written({
    type: 'payoff-matrix',
    players: { row: 'Ann', column: 'Bob' },
    rows: moves,
    columns: moves,
    payoffs: dilemma,
    ask: 'nash-pure',
    ...fields,
  });

/** Keys worked out by hand, by the name of the sample. */
const samples: Record<string, [object, string[]]> = {
  'the equilibrium of a dilemma': [game(), ['arm--arm']],
  'two equilibria': [game({ payoffs: stag }), ['hold--hold', 'arm--arm']],
  'no equilibrium': [game({ payoffs: pennies, points: 4 }), ['none--']],
  'what is efficient': [game({ ask: 'pareto' }), ['hold--hold', 'hold--arm', 'arm--hold']],
  'a dominant strategy': [game({ ask: 'dominant', player: 'column' }), ['arm']],
  'no dominant strategy': [game({ ask: 'dominant', payoffs: stag }), ['none--']],
  'a best reply': [game({ ask: 'best-reply', payoffs: stag, against: 'hold' }), ['hold']],
  'best replies that tie': [
    game({
      ask: 'best-reply',
      against: 'arm',
      payoffs: [
        [
          [0, 0],
          [5, 0],
        ],
        [
          [1, 0],
          [5, 0],
        ],
      ],
    }),
    ['hold', 'arm'],
  ],
  'the name of a game': [game({ ask: 'game-name' }), ['prisoners-dilemma']],
  'a game without a name': [game({ ask: 'game-name', payoffs: pennies }), ['none--']],
};

const byQuestion = (question: PayoffMatrix): string[] =>
  Object.values(samples).find(([source]) => {
    const { ask, payoffs, points, player, against } = payoffMatrix.schema.parse(source);
    return (
      JSON.stringify([ask, payoffs, points, player, against]) ===
      JSON.stringify([question.ask, question.payoffs, question.points, question.player, question.against])
    );
  })![1];

testLaws({
  type: payoffMatrix,
  samples: Object.fromEntries(Object.entries(samples).map(([name, [source]]) => [name, source])),
  responses: (question) =>
    fc.subarray([...payoffMatrix.identify(question).options, 'stranger']).map((choices) => ({ choices })),
  isRight: (question, { choices }) => {
    const known = choices.filter((id) => payoffMatrix.identify(question).options.includes(id));
    return [...new Set(known)].sort().join() === [...byQuestion(question)].sort().join();
  },
});

/** A seedless stream of games: small numbers, so that ties are common. */
const games = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) => {
  const cell = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
  return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
});
const many = { numRuns: 1500 };
const plain = (cells: readonly solved.Cell[]) => cells.map(({ row, column }) => [row, column]);

/** Every strategy profile against every change of one player, written out. */
function bruteNash(g: Game): number[][] {
  const found: number[][] = [];
  for (let r = 0; r < g.length; r++)
    for (let c = 0; c < g[0]!.length; c++) {
      let stable = true;
      for (let s = 0; s < g.length; s++) if (g[s]![c]![0]! > g[r]![c]![0]!) stable = false;
      for (let d = 0; d < g[0]!.length; d++) if (g[r]![d]![1]! > g[r]![c]![1]!) stable = false;
      if (stable) found.push([r, c]);
    }
  return found;
}

function brutePareto(g: Game): number[][] {
  const all = g.flatMap((row, r) => row.map((pair, c) => ({ at: [r, c], x: pair[0]!, y: pair[1]! })));
  return all.filter(({ x, y }) => !all.some((o) => (o.x > x && o.y >= y) || (o.x >= x && o.y > y))).map(({ at }) => at);
}

function bruteDominant(g: Game): number[] {
  return g.flatMap((row, r) =>
    g.every((rival, s) => s === r || rival.every((pair, c) => row[c]![0]! > pair[0]!)) ? [r] : [],
  );
}

const transpose = (g: Game): Game => g[0]!.map((_, c) => g.map((row) => [row[c]![1]!, row[c]![0]!]));

describe('what is computed of a game agrees with trying everything', () => {
  test('Nash equilibria, with ties', () => {
    fc.assert(
      fc.property(games, (g) => {
        expect(plain(solved.nashEquilibria(g))).toEqual(bruteNash(g));
      }),
      many,
    );
  });

  test('Pareto-efficient cells', () => {
    fc.assert(
      fc.property(games, (g) => {
        expect(plain(solved.paretoEfficient(g))).toEqual(brutePareto(g));
      }),
      many,
    );
  });

  test('the strictly dominant strategy of either player', () => {
    fc.assert(
      fc.property(games, (g) => {
        expect(solved.strictlyDominant(g, 'row')).toEqual(bruteDominant(g)[0]);
        expect(solved.strictlyDominant(g, 'column')).toEqual(bruteDominant(transpose(g))[0]);
      }),
      many,
    );
  });

  test('best replies of either player', () => {
    fc.assert(
      fc.property(games, (g) => {
        for (let c = 0; c < g[0]!.length; c++) {
          const paid = g.map((row) => row[c]![0]);
          const top = [...paid].sort((a, b) => b - a)[0];
          expect(solved.bestReplies(g, 'row', c)).toEqual(paid.flatMap((one, r) => (one === top ? [r] : [])));
          expect(solved.bestReplies(transpose(g), 'column', c)).toEqual(solved.bestReplies(g, 'row', c));
        }
      }),
      many,
    );
  });

  test('a deviation is one: the player gets what is said instead of what is said, and that is more', () => {
    fc.assert(
      fc.property(games, (g) => {
        for (const from of solved.cellsOf(g)) {
          const found = solved.findDeviation(g, from);
          if (!found) continue;
          const { player, to, gets, insteadOf } = found;
          const side = player === 'row' ? 0 : 1;
          const there = player === 'row' ? g[to]![from.column]! : g[from.row]![to]!;
          expect([there[side], g[from.row]![from.column]![side]]).toEqual([gets, insteadOf]);
          expect(gets).toBeGreaterThan(insteadOf);
        }
      }),
      many,
    );
  });
});

/** Every way to rank four outcomes without ties. */
const rankings = [1, 2, 3, 4].flatMap((T) =>
  [1, 2, 3, 4].flatMap((R) =>
    [1, 2, 3, 4].flatMap((P) =>
      [1, 2, 3, 4].map((S) => ({ T, R, P, S })).filter((r) => new Set(Object.values(r)).size === 4),
    ),
  ),
);
const symmetric = ({ T, R, P, S }: { T: number; R: number; P: number; S: number }): Game => [
  [
    [R, R],
    [S, T],
  ],
  [
    [T, S],
    [P, P],
  ],
];

/** The games by what is played in them, not by their letters. */
function nameByPlay(g: Game): GameName | undefined {
  const equilibria = bruteNash(g);
  const best = Math.max(...g.flat().map(([own]) => own!));
  if (bruteDominant(g).length === 1) {
    const [r, c] = equilibria[0]!;
    const paid = g[r!]![c!]![0]!;
    if (!brutePareto(g).some(([x, y]) => x === r && y === c)) return 'prisoners-dilemma';
    // What each would like best is that both play the dominant strategy, or that it alone does.
    if (paid === best) return 'harmony';
    // In a deadlock, to be the only one who does otherwise is the worst of all.
    const worst = Math.min(...g.flat().map(([own]) => own!));
    return g[1 - r!]![c!]![0] === worst ? 'deadlock' : undefined;
  }
  const onDiagonal = equilibria.every(([r, c]) => r === c);
  const safest = [0, 1].map((r) => Math.min(g[r]![0]![0]!, g[r]![1]![0]!));
  const top = g.findIndex((row, r) => row[r]![0] === best);
  // In a stag hunt the best outcome is a risk, and to cooperate helps the other; in chicken holding back is safe and yet less than the other’s retreat.
  if (onDiagonal) {
    const helps = g[1 - top]![top]![0]! > g[1 - top]![1 - top]![0]!;
    return helps && safest[top]! < safest[1 - top]! ? 'stag-hunt' : undefined;
  }
  const yielding = safest[0]! > safest[1]! ? 0 : 1;
  return g[yielding]![yielding]![0]! > safest[yielding]! ? 'chicken' : undefined;
}

describe('the name of a game', () => {
  test('every ranking without ties has the name that its play has', () => {
    expect(rankings).toHaveLength(24);
    const names = rankings.map((ranking) => solved.nameGame(symmetric(ranking)));
    for (const [index, ranking] of rankings.entries())
      expect(names[index], JSON.stringify(ranking)).toBe(nameByPlay(symmetric(ranking)));
    const count = (name: GameName | undefined) => names.filter((one) => one === name).length;
    expect(solved.gameNames.map(count)).toEqual([2, 2, 2, 2, 6]);
  });

  test('does not depend on which strategy stands first, nor on who is the row player', () => {
    const pairs = fc.tuple(fc.constantFrom(...rankings), fc.constantFrom(...rankings));
    fc.assert(
      fc.property(pairs, ([mine, yours]) => {
        const [a, b] = [symmetric(mine), symmetric(yours)];
        const mixed = a.map((row, r) => row.map(([own], c) => [own!, b[r]![c]![1]!]));
        const name = solved.nameGame(mixed);
        expect(solved.nameGame(mixed.toReversed())).toBe(name);
        expect(solved.nameGame(mixed.map((row) => row.toReversed()))).toBe(name);
        expect(solved.nameGame(transpose(mixed))).toBe(name);
      }),
      many,
    );
  });

  test('players who rank differently are in no named game; ties but that of the stag hunt have none', () => {
    const dilemmaAgainstStag = [
      [
        [3, 4],
        [1, 3],
      ],
      [
        [4, 1],
        [2, 2],
      ],
    ];
    expect(solved.nameGame(dilemmaAgainstStag)).toBeUndefined();
    expect(solved.nameGame(symmetric({ T: 2, R: 3, P: 2, S: 1 }))).toBe('stag-hunt');
    expect(solved.nameGame(symmetric({ T: 3, R: 3, P: 2, S: 1 }))).toBeUndefined();
    // Between Chicken and the Prisoners’ Dilemma.
    expect(solved.nameGame(symmetric({ T: 4, R: 3, P: 1, S: 1 }))).toBeUndefined();
    expect(solved.nameGame(symmetric({ T: 1, R: 1, P: 1, S: 1 }))).toBeUndefined();
  });
});

describe('payoff-matrix', () => {
  const grade = (fields: object, ...choices: string[]) =>
    gradeWith(payoffMatrix.logic, payoffMatrix.schema.parse(game(fields)), { choices }, 0);

  test('a wrong cell is answered with the deviation that breaks it', () => {
    expect(grade({}, 'hold--hold').notes).toEqual([
      {
        word: 'deviation',
        values: { cell: '(Hold back, Hold back)', player: 'Ann', strategy: 'Arm', gets: '4', insteadOf: '3' },
      },
    ]);
    expect(grade({}, 'arm--hold').notes).toMatchObject([{ values: { player: 'Bob', gets: '2', insteadOf: '1' } }]);
    expect(grade({ ask: 'pareto' }, 'arm--arm').notes).toEqual([
      { word: 'improvement', values: { cell: '(Arm, Arm)', better: '(Hold back, Hold back)' } },
    ]);
    expect(grade({ ask: 'dominant' }, 'hold').notes).toMatchObject([
      {
        word: 'noBetter',
        values: { against: 'Hold back', strategy: 'Hold back', better: 'Arm', gets: '4', insteadOf: '3' },
      },
    ]);
    expect(grade({ ask: 'best-reply', against: 'arm', player: 'column' }, 'hold').notes).toMatchObject([
      { word: 'noBetter', values: { against: 'Arm', better: 'Arm', gets: '2', insteadOf: '1' } },
    ]);
    expect(grade({}, 'none--').notes).toEqual([]);
    expect(grade({}, 'arm--arm').notes).toEqual([]);
  });

  test('one of two equilibria wins half, and a wrong cell beside it takes off its share', () => {
    expect(grade({ payoffs: stag }, 'hold--hold')).toMatchObject({ verdict: 'partly', score: 0.5 });
    expect(grade({ payoffs: stag }, 'hold--hold', 'hold--arm').score).toBeCloseTo(0.5 - 1 / 3);
    expect(grade({ payoffs: stag }, 'hold--arm').score).toBe(0);
  });

  test('cells stay in the order of the table, names of games are shuffled, and none comes last', () => {
    const shown = (fields: object, seed: number) =>
      payoffMatrix.logic.ask(payoffMatrix.schema.parse(game(fields)), seed, () => undefined).shown;
    expect(shown({}, 7)).toEqual(['hold--hold', 'hold--arm', 'arm--hold', 'arm--arm', 'none--']);
    expect(new Set([1, 2, 3, 4, 5].map((seed) => shown({ ask: 'game-name' }, seed).join())).size).toBeGreaterThan(1);
    for (const seed of [0, 1, 2, 3]) expect(shown({ ask: 'game-name' }, seed).at(-1)).toBe('none--');
  });

  test('names are text, not HTML', () => {
    const asked = payoffMatrix.logic.ask(
      payoffMatrix.schema.parse(game({ ask: 'dominant', rows: [{ id: 'a', name: '<b>&' }, moves[1]] })),
      0,
      () => undefined,
    );
    expect(asked.choices[0]!.text).toBe('&lt;b&gt;&amp;');
  });

  const faults = (fields: object) =>
    payoffMatrix.check(payoffMatrix.schema.parse(game(fields))).map(({ path }) => path.join('.'));
  test('a matrix that does not fit its strategies, and what cannot be asked of it, are faults', () => {
    expect(faults({ payoffs: [dilemma[0]] })).toEqual(['payoffs']);
    expect(faults({ payoffs: [dilemma[0], [[1, 1]]] })).toEqual(['payoffs']);
    expect(payoffMatrix.identify(payoffMatrix.schema.parse(game({ payoffs: [] })))).toEqual({ options: [], key: [] });
    expect(faults({ rows: [moves[0], moves[0]] })).toEqual(['rows', 'rows']);
    expect(faults({ ask: 'best-reply' })).toEqual(['ask']);
    expect(faults({ ask: 'best-reply', against: 'run' })).toEqual(['against']);
    expect(faults({ against: 'arm' })).toEqual(['against']);
    const three = [...moves, { id: 'wait', name: 'Wait' }];
    const wide = [
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ];
    expect(faults({ ask: 'game-name', columns: three, payoffs: wide })).toEqual(['ask']);
  });
});

test('each cell is marked by itself: a right one left out is wrong, a wrong one left out is right', () => {
  const question = payoffMatrix.schema.parse(game({ payoffs: stag }));
  const { parts } = gradeWith(payoffMatrix.logic, question, { choices: ['hold--hold', 'hold--arm'] }, 0);
  expect(parts.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
    'hold--hold right',
    'hold--arm wrong',
    'arm--hold right',
    'arm--arm wrong',
    'none-- right',
  ]);
});
