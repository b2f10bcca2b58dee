import type { BoardNode } from '../../course/graph.ts';
import { boardKeys, type BoardWords, describeBoard, type LiveBoard } from '../../islands/board/words.ts';
import { quantityOf } from '../../quiz/model-run.ts';
import type { Strings } from '../../strings/index.ts';
import { modelOf, modelsForQuestions } from '../models.ts';

/** What a board says before anybody moves its slider, and what its island needs to go on from there. */
export function describeAtFirst(board: BoardNode, strings: Strings, language: string) {
  const words = Object.fromEntries(boardKeys.map((key) => [key, strings[key]])) as BoardWords;
  const { factor, side } = board;
  const live: LiveBoard = { factor, side, rows: board.rows.map(({ reason: _, ...row }) => row) };
  const { cells, ...rest } = describeBoard(live, factor.default, { models: modelsForQuestions, words, language });
  const rows = board.rows.map((row, index) => ({
    ...row,
    ...cells[index]!,
    modelTitle: modelOf(row.model).title,
    quantityName: quantityOf(modelsForQuestions, { ...row, values: {} })!.name,
  }));
  return { words, live, rows, ...rest };
}

/** The board as plain Markdown. */
export function copyBoard(
  board: BoardNode,
  strings: Strings,
  language: string,
  toMarkdown: (text: string) => string,
): string {
  const { rows, times } = describeAtFirst(board, strings, language);
  const lines = rows.map(
    ({ name, modelTitle, quantityName, before, after, direction, effect, reason }) =>
      `- **${name}** (${modelTitle}). ${quantityName}: ${before}; ${times}: ${after}. ${direction} ${effect} ${toMarkdown(reason).trim()}`,
  );
  return [`**${board.title}**`, toMarkdown(board.question).trim(), `${board.change}: ${times}.`, lines.join('\n')].join(
    '\n\n',
  );
}
