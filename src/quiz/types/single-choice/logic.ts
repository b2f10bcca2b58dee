import type { Asked, QuestionLogic } from '../../question-type.ts';
import { askOptions, type AskedOption, solveOptions } from '../../options.ts';
import { orderOptions } from '../../shuffle.ts';
import { memberOf } from '../../stored.ts';
import type { SingleChoice } from './schema.ts';

export interface AskedSingleChoice extends Asked {
  readonly choices: readonly AskedOption[];
}

export interface Choice {
  readonly choice: string;
}

/** A wrong option wins its `weight` where points are given by the map, otherwise nothing. */
export const logic: QuestionLogic<SingleChoice, AskedSingleChoice, Choice> = {
  ask: ({ id, type, stem, choices, shuffle = true }, seed) => {
    const ordered = askOptions(orderOptions(choices, shuffle, seed));
    return {
      id,
      type,
      stem,
      shown: ordered.map((option) => option.id),
      lines: ordered.map(({ text }) => text),
      choices: ordered,
    };
  },
  readFields: ({ choice }) => (choice?.[0] === undefined ? undefined : { choice: choice[0] }),
  readStored: (value) => {
    const choice = memberOf(value, 'choice');
    return typeof choice === 'string' ? { choice } : undefined;
  },
  toFields: ({ choice }) => ({ choice: [choice] }),
  isComplete: ({ choices }, { choice }) => choices.some(({ id }) => id === choice),
  mark: ({ choices, scoring }, { choice }) => {
    const chosen = choices.find(({ id }) => id === choice);
    if (!chosen) return [{ id: 'choice', verdict: 'unanswered', score: 0, max: 1 }];
    if (chosen.correct) return [{ id: chosen.id, verdict: 'right', score: 1, max: 1, feedback: chosen.feedback }];
    const key = choices.find(({ correct }) => correct);
    const wrong = {
      id: chosen.id,
      verdict: 'wrong',
      score: scoring.mode === 'map' ? (chosen.weight ?? 0) : 0,
      max: 1,
      feedback: chosen.feedback,
      ...(chosen.misconception === undefined ? {} : { misconception: chosen.misconception }),
    } as const;
    return key?.feedbackNotChosen === undefined
      ? [wrong]
      : [wrong, { id: key.id, verdict: 'wrong', score: 0, max: 0, feedback: key.feedbackNotChosen }];
  },
  key: ({ choices }) => ({ choice: choices.find(({ correct }) => correct)?.id ?? '' }),
  solve: ({ choices }) => solveOptions(choices),
  least: ({ scoring }) => scoring.min,
};
