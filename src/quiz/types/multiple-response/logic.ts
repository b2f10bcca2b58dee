import type { Option } from '../../../schemas/question.ts';
import { askOptions, type AskedOption, solveOptions } from '../../options.ts';
import type { Asked, Part, QuestionLogic } from '../../question-type.ts';
import { orderOptions } from '../../shuffle.ts';
import { isTexts, memberOf } from '../../stored.ts';
import type { MultipleResponse } from './schema.ts';

export interface AskedMultipleResponse extends Asked {
  readonly choices: readonly AskedOption[];
}

export interface Choices {
  readonly choices: readonly string[];
}

/** Right options share the points; a wrong one takes off `penalty` times its share of as many. */
export const logic: QuestionLogic<MultipleResponse, AskedMultipleResponse, Choices> = {
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
  readFields: ({ choices = [] }) => ({ choices }),
  readStored: (value) => {
    const choices = memberOf(value, 'choices');
    return isTexts(choices) ? { choices } : undefined;
  },
  toFields: ({ choices }) => ({ choices }),
  isComplete: (question, { choices }) => question.choices.some(({ id }) => choices.includes(id)),
  mark: (question, { choices }) => {
    const chosen = new Set(choices);
    if (!question.choices.some(({ id }) => chosen.has(id)))
      return [{ id: 'choices', verdict: 'unanswered', score: 0, max: 1 }];
    return question.choices.map((option) => markOption(option, chosen.has(option.id), worthOf(option, question)));
  },
  key: ({ choices }) => ({ choices: choices.filter(({ correct }) => correct).map(({ id }) => id) }),
  solve: ({ choices }) => solveOptions(choices),
  allOrNothing: ({ scoring }) => scoring.mode === 'all-or-nothing',
  least: ({ scoring }) => scoring.min,
};

function markOption(option: Option, isChosen: boolean, worth: number): Part {
  const { id, correct, feedback, feedbackNotChosen, misconception } = option;
  const max = correct ? worth : 0;
  if (isChosen && correct) return { id, verdict: 'right', score: worth, max, feedback };
  if (isChosen)
    return { id, verdict: 'wrong', score: worth, max, feedback, ...(misconception ? { misconception } : {}) };
  if (!correct) return { id, verdict: 'right', score: 0, max };
  return { id, verdict: 'wrong', score: 0, max, ...(feedbackNotChosen ? { feedback: feedbackNotChosen } : {}) };
}

/** What choosing an option wins or costs, as a share of the points. */
function worthOf({ correct, weight }: Option, { choices, scoring: { mode, penalty } }: MultipleResponse): number {
  const right = choices.filter((option) => option.correct).length;
  const even = correct ? 1 / right : -penalty / (choices.length - right);
  return mode === 'map' ? (weight ?? even) : even;
}
