/** A game in normal form: for each row and column what the row player gets and what the column player gets. */
export type Game = readonly (readonly (readonly number[])[])[];
export type Player = 'row' | 'column';

/** A cell by the positions of its row and column. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A player that gains by leaving a cell, and where to. */
export interface Deviation {
  readonly player: Player;
  readonly to: number;
  readonly from: Cell;
  readonly gets: number;
  readonly insteadOf: number;
}

const payoff = (game: Game, { row, column }: Cell, player: Player): number =>
  game[row]![column]![player === 'row' ? 0 : 1]!;

/** The payoff to a player that plays `own` against `other`. */
const payoffOf = (game: Game, player: Player, own: number, other: number): number =>
  payoff(game, player === 'row' ? { row: own, column: other } : { row: other, column: own }, player);

const count = (game: Game, player: Player): number => (player === 'row' ? game.length : game[0]!.length);
const upTo = (end: number): number[] => Array.from({ length: end }, (_, position) => position);
const opponent = (player: Player): Player => (player === 'row' ? 'column' : 'row');

export const cellsOf = (game: Game): Cell[] =>
  game.flatMap((columns, row) => columns.map((_, column) => ({ row, column })));

/** The strategies that pay a player most against a strategy of the other; several where they tie. */
export function bestReplies(game: Game, player: Player, against: number): number[] {
  const all = upTo(count(game, player));
  const most = Math.max(...all.map((own) => payoffOf(game, player, own, against)));
  return all.filter((own) => payoffOf(game, player, own, against) === most);
}

/** The deviation that gains most for the first player that gains by any; undefined at an equilibrium. */
export function findDeviation(game: Game, from: Cell): Deviation | undefined {
  for (const player of ['row', 'column'] as const) {
    const [to] = bestReplies(game, player, player === 'row' ? from.column : from.row);
    const gets = payoff(game, player === 'row' ? { ...from, row: to! } : { ...from, column: to! }, player);
    const insteadOf = payoff(game, from, player);
    if (gets > insteadOf) return { player, to: to!, from, gets, insteadOf };
  }
  return undefined;
}

export const nashEquilibria = (game: Game): Cell[] => cellsOf(game).filter((cell) => !findDeviation(game, cell));

/** A strategy of the other player against which `own` pays no more than another strategy; undefined if there is none. */
export function findUndominated(
  game: Game,
  player: Player,
  own: number,
):
  { readonly against: number; readonly better: number; readonly gets: number; readonly insteadOf: number } | undefined {
  for (const against of upTo(count(game, opponent(player))))
    for (const better of upTo(count(game, player))) {
      const gets = payoffOf(game, player, better, against);
      const insteadOf = payoffOf(game, player, own, against);
      if (better !== own && gets >= insteadOf) return { against, better, gets, insteadOf };
    }
  return undefined;
}

/** The strategy that pays a player more than any other whatever the other player does. */
export const strictlyDominant = (game: Game, player: Player): number | undefined =>
  upTo(count(game, player)).find((own) => !findUndominated(game, player, own));

/** A cell in which nobody gets less and somebody gets more; undefined if the cell is Pareto-efficient. */
export const findImprovement = (game: Game, from: Cell): Cell | undefined =>
  cellsOf(game).find((to) => {
    const gains = (['row', 'column'] as const).map((player) => payoff(game, to, player) - payoff(game, from, player));
    return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
  });

export const paretoEfficient = (game: Game): Cell[] => cellsOf(game).filter((cell) => !findImprovement(game, cell));

export const gameNames = ['prisoners-dilemma', 'stag-hunt', 'chicken', 'deadlock', 'harmony'] as const;
export type GameName = (typeof gameNames)[number];

/** What one player gets: R if both cooperate, T if it alone does not, S if it alone does, P if neither does. */
interface Ranking {
  readonly T: number;
  readonly R: number;
  readonly P: number;
  readonly S: number;
}

const isCalled: Readonly<Record<GameName, (ranking: Ranking) => boolean>> = {
  'prisoners-dilemma': ({ T, R, P, S }) => T > R && R > P && P > S,
  'stag-hunt': ({ T, R, P, S }) => R > T && T >= P && P > S,
  chicken: ({ T, R, P, S }) => T > R && R > S && S > P,
  deadlock: ({ T, R, P, S }) => T > P && P > R && R > S,
  harmony: ({ T, R, P, S }) => R > T && R > S && S > P,
};

/** Rankings of both players if the row `c` and the column `k` are to cooperate. */
const rankingsBy = (game: Game, c: number, k: number): readonly [Ranking, Ranking] => {
  const [d, l] = [1 - c, 1 - k];
  const of = (player: Player) => (row: number, column: number) => payoff(game, { row, column }, player);
  const [a, b] = [of('row'), of('column')];
  return [
    { R: a(c, k), T: a(d, k), S: a(c, l), P: a(d, l) },
    { R: b(c, k), T: b(c, l), S: b(d, k), P: b(d, l) },
  ];
};

/**
 * The name of a game of two by two strategies, by the order in which each player ranks its payoffs; undefined if the two
 * rank them differently or the order has no name here. Which strategy is written first does not matter.
 */
export function nameGame(game: Game): GameName | undefined {
  for (const [c, k] of [
    [0, 0],
    [1, 1],
    [0, 1],
    [1, 0],
  ] as const) {
    const rankings = rankingsBy(game, c, k);
    const name = gameNames.find((candidate) => rankings.every((ranking) => isCalled[candidate](ranking)));
    if (name) return name;
  }
  return undefined;
}

export const isTwoByTwo = (game: Game): boolean => game.length === 2 && game.every(({ length }) => length === 2);
