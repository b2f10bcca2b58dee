import { escapeHtml } from '../../html.ts';
import type { Asked, Part, QuestionLogic } from '../../question-type.ts';
import { orderOptions } from '../../shuffle.ts';
import { isTexts, memberOf } from '../../stored.ts';
import { asksSeveral, choicesOf, explainWrong, type GameChoice, keyOf } from './choices.ts';
import type { PayoffMatrix } from './schema.ts';

export interface AskedGame extends Asked {
  readonly choices: readonly GameChoice[];
  readonly several: boolean;
  readonly players: PayoffMatrix['players'];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly payoffs: PayoffMatrix['payoffs'];
}

export interface Chosen {
  readonly choices: readonly string[];
}

/** Right answers share the points; a wrong one takes off as much as its share of the wrong ones. */
export const logic: QuestionLogic<PayoffMatrix, AskedGame, Chosen> = {
  ask: (question, seed) => {
    const { id, type, stem, ask, players, rows, columns, payoffs, shuffle = true } = question;
    // Cells and strategies stay where the table has them.
    const choices = orderOptions(
      choicesOf(question).map((choice) => ({ ...choice, fixed: ask !== 'game-name' || choice.id.endsWith('--') })),
      shuffle,
      seed,
    ).map(({ fixed: _fixed, ...choice }) => choice);
    return {
      id,
      type,
      stem,
      shown: choices.map((choice) => choice.id),
      lines: rows.flatMap(({ name: row }, r) =>
        columns.map(({ name: column }, c) => escapeHtml(`${row}, ${column}: ${payoffs[r]![c]!.join(', ')}`)),
      ),
      choices,
      several: asksSeveral(ask),
      players,
      rows: rows.map(({ name }) => name),
      columns: columns.map(({ name }) => name),
      payoffs,
    };
  },
  readFields: ({ choices = [] }) => ({ choices }),
  readStored: (value) => {
    const choices = memberOf(value, 'choices');
    return isTexts(choices) ? { choices } : undefined;
  },
  toFields: ({ choices }) => ({ choices }),
  isComplete: (question, { choices }) => choicesOf(question).some(({ id }) => choices.includes(id)),
  mark: (question, { choices }) => {
    const all = choicesOf(question).map(({ id }) => id);
    if (!all.some((id) => choices.includes(id))) return [{ id: 'choices', verdict: 'unanswered', score: 0, max: 1 }];
    const key = keyOf(question);
    return all.map((id): Part => {
      const [isKey, isChosen] = [key.includes(id), choices.includes(id)];
      const worth = isKey ? 1 / key.length : -1 / (all.length - key.length);
      const note = isChosen && !isKey ? explainWrong(question, id) : undefined;
      return {
        id,
        verdict: isKey === isChosen ? 'right' : 'wrong',
        score: isChosen ? worth : 0,
        max: isKey ? worth : 0,
        ...(note ? { notes: [note] } : {}),
      };
    });
  },
  key: (question) => ({ choices: keyOf(question) }),
  solve: (question) => {
    const key = keyOf(question);
    return choicesOf(question).map(({ id, text, word }) => ({
      text,
      ...(word === undefined ? {} : { word }),
      correct: key.includes(id),
    }));
  },
};
