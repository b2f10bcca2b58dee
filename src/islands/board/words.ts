import { defaultValues, formatAddress } from '../../models/address.ts';
import { answerOf, boardSeed, valuesAt } from '../../quiz/board.ts';
import { quantityOf } from '../../quiz/model-run.ts';
import type { Models } from '../../quiz/question-type.ts';
import type { Board, BoardRow } from '../../schemas/board.ts';
import { fill } from '../../strings/fill.ts';
import type { Strings } from '../../strings/index.ts';

/** The words of a board that change with the factor. */
export const boardKeys = [
  'boardTimes',
  'boardRises',
  'boardStays',
  'boardFalls',
  'boardBetter',
  'boardWorse',
  'boardSame',
  'boardSummary',
] as const satisfies readonly (keyof Strings)[];

export type BoardWords = Readonly<Pick<Strings, (typeof boardKeys)[number]>>;

/** What of a board its island needs: neither question nor reasons, which do not change. */
export type LiveBoard = Pick<Board, 'factor' | 'side'> & { readonly rows: readonly Omit<BoardRow, 'reason'>[] };

const signs = { better: '+', same: '0', worse: '−' } as const;

/** What each row of a board says at a factor, and what all of them come to. The server and the island say the same. */
export function describeBoard(
  { rows, side }: LiveBoard,
  factor: number,
  { models, words, language }: { readonly models: Models; readonly words: BoardWords; readonly language: string },
) {
  const times = factor.toLocaleString(language);
  const directions = { rises: words.boardRises, stays: words.boardStays, falls: words.boardFalls };
  const effects = { better: words.boardBetter, same: words.boardSame, worse: words.boardWorse };
  const count = { better: 0, same: 0, worse: 0 };
  const cells = rows.map((given) => {
    const row = { ...given, reason: '' };
    const answer = answerOf(models, row, factor);
    const { digits = 0, unit } = quantityOf(models, { ...row, values: {} }) ?? {};
    const number = (value: number | undefined) =>
      value === undefined
        ? '—'
        : value
            .toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
            .replace(/^-/, '−') + (unit === undefined ? '' : ` ${unit}`);
    if (answer.effect) count[answer.effect]++;
    const { parameters } = models(row.model)!;
    const values = { ...defaultValues(parameters), ...valuesAt(models, row, factor) };
    return {
      before: number(answer.before),
      after: number(answer.after),
      sign: answer.effect ? signs[answer.effect] : '',
      direction: answer.direction ? directions[answer.direction] : '',
      effect: answer.effect ? fill(effects[answer.effect], { side }) : '',
      fragment: formatAddress(row.model, parameters, values, boardSeed),
    };
  });
  const { better, same, worse } = count;
  return {
    times: fill(words.boardTimes, { factor: times }),
    summary: fill(words.boardSummary, { factor: times, side, better, same, worse, count: rows.length }),
    cells,
  };
}
