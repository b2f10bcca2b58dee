import { escapeHtml } from '../../html.ts';
import type { Note } from '../../question-type.ts';
import {
  type Cell,
  cellsOf,
  bestReplies,
  findDeviation,
  findImprovement,
  findUndominated,
  gameNames,
  nameGame,
  nashEquilibria,
  paretoEfficient,
  type Player,
  strictlyDominant,
} from './game.ts';
import type { PayoffMatrix } from './schema.ts';

/** An answer a reader can give: a cell, a strategy, the name of a game, or none of them. */
export interface GameChoice {
  readonly id: string;
  /** HTML; empty where a word of the interface is meant. */
  readonly text: string;
  readonly word?: string;
}

/** What no author can write as an id. */
export const none = 'none--';

type Asks = PayoffMatrix['ask'];
const words: Readonly<Record<string, string>> = {
  'prisoners-dilemma': 'prisonersDilemma',
  'stag-hunt': 'stagHunt',
  chicken: 'chicken',
  deadlock: 'deadlock',
  harmony: 'harmony',
};

/** Whether several answers may be right. */
export const asksSeveral = (ask: Asks): boolean => ask === 'nash-pure' || ask === 'pareto' || ask === 'best-reply';

const strategiesOf = ({ rows, columns }: PayoffMatrix, player: Player) => (player === 'row' ? rows : columns);
const other = (player: Player): Player => (player === 'row' ? 'column' : 'row');

const idOfCell = ({ rows, columns }: PayoffMatrix, { row, column }: Cell) => `${rows[row]!.id}--${columns[column]!.id}`;
const nameOfCell = ({ rows, columns }: PayoffMatrix, { row, column }: Cell) =>
  `(${rows[row]!.name}, ${columns[column]!.name})`;

/** What can be answered, in the order of the table; `none` where there may be nothing to be found. */
export function choicesOf(question: PayoffMatrix): GameChoice[] {
  const { ask, payoffs, player } = question;
  const nothing = { id: none, text: '', word: ask === 'game-name' ? 'noneOfGames' : 'noneOfThese' };
  if (ask === 'game-name') return [...gameNames.map((id) => ({ id, text: '', word: words[id]! })), nothing];
  if (ask === 'dominant' || ask === 'best-reply') {
    const own = strategiesOf(question, player).map(({ id, name }) => ({ id, text: escapeHtml(name) }));
    return ask === 'dominant' ? [...own, nothing] : own;
  }
  const cells = cellsOf(payoffs).map((cell) => ({
    id: idOfCell(question, cell),
    text: escapeHtml(nameOfCell(question, cell)),
  }));
  return ask === 'nash-pure' ? [...cells, nothing] : cells;
}

/** The ids of what is right, computed from the payoffs. */
export function keyOf(question: PayoffMatrix): string[] {
  const found = findKey(question);
  return found.length === 0 ? [none] : found;
}

function findKey(question: PayoffMatrix): string[] {
  const { ask, payoffs, player } = question;
  const strategies = strategiesOf(question, player);
  switch (ask) {
    case 'nash-pure':
      return nashEquilibria(payoffs).map((cell) => idOfCell(question, cell));
    case 'pareto':
      return paretoEfficient(payoffs).map((cell) => idOfCell(question, cell));
    case 'dominant': {
      const best = strictlyDominant(payoffs, player);
      return best === undefined ? [] : [strategies[best]!.id];
    }
    case 'best-reply':
      return bestReplies(payoffs, player, againstOf(question)).map((own) => strategies[own]!.id);
    case 'game-name': {
      const name = nameGame(payoffs);
      return name === undefined ? [] : [name];
    }
  }
}

const againstOf = (question: PayoffMatrix) =>
  Math.max(
    0,
    strategiesOf(question, other(question.player)).findIndex(({ id }) => id === question.against),
  );

/** Says why an answer that was chosen is wrong; undefined where there is nothing to compute. */
export function explainWrong(question: PayoffMatrix, id: string): Note | undefined {
  const { ask, payoffs, player, players } = question;
  const strategies = strategiesOf(question, player);
  const cell = cellsOf(payoffs).find((one) => idOfCell(question, one) === id);
  const own = strategies.findIndex((one) => one.id === id);
  if (ask === 'nash-pure' && cell) {
    const gain = findDeviation(payoffs, cell);
    return (
      gain && {
        word: 'deviation',
        values: {
          cell: nameOfCell(question, cell),
          player: players[gain.player],
          strategy: strategiesOf(question, gain.player)[gain.to]!.name,
          ...numbers(gain),
        },
      }
    );
  }
  if (ask === 'pareto' && cell) {
    const better = findImprovement(payoffs, cell);
    return (
      better && {
        word: 'improvement',
        values: { cell: nameOfCell(question, cell), better: nameOfCell(question, better) },
      }
    );
  }
  if (own < 0 || (ask !== 'dominant' && ask !== 'best-reply')) return undefined;
  const worse = ask === 'dominant' ? findUndominated(payoffs, player, own) : lessThanBest(question, own);
  return (
    worse && {
      word: 'noBetter',
      values: {
        against: strategiesOf(question, other(player))[worse.against]!.name,
        strategy: strategies[own]!.name,
        better: strategies[worse.better]!.name,
        ...numbers(worse),
      },
    }
  );
}

const numbers = ({ gets, insteadOf }: { readonly gets: number; readonly insteadOf: number }) => ({
  gets: String(gets),
  insteadOf: String(insteadOf),
});

function lessThanBest(question: PayoffMatrix, own: number) {
  const { payoffs, player } = question;
  const against = againstOf(question);
  const better = bestReplies(payoffs, player, against)[0]!;
  const paid = (mine: number) => (player === 'row' ? payoffs[mine]![against]![0]! : payoffs[against]![mine]![1]!);
  return { against, better, gets: paid(better), insteadOf: paid(own) };
}
