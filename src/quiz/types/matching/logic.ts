import { type Assigned, assignedOfFields, assignedOfStored, assignedTo, assignedToFields } from '../../assigned.ts';
import { concealOrder } from '../../conceal-order.ts';
import type { AskedOption } from '../../options.ts';
import type { Asked, Part, QuestionLogic } from '../../question-type.ts';
import { shuffle as draw } from '../../shuffle.ts';
import { memberOf } from '../../stored.ts';
import type { Matching } from './schema.ts';

export interface AskedMatching extends Asked {
  readonly lefts: readonly AskedOption[];
  readonly rights: readonly AskedOption[];
}

/** Ids of right sides by ids of left sides. */
export interface Matched {
  readonly pairs: Assigned;
}

const rightsOf = ({ pairs, distractors }: Matching): AskedOption[] => [
  ...pairs.map(({ right: { id, text } }) => ({ id, text })),
  ...distractors.map(({ id, text }) => ({ id, text })),
];

/** Each pair wins the same share. */
export const logic: QuestionLogic<Matching, AskedMatching, Matched> = {
  ask: (question, seed) => {
    const { id, type, stem, pairs, shuffle = true } = question;
    const drawn = shuffle && seed !== 0 ? draw(pairs, seed) : pairs;
    const lefts = drawn.map(({ id: left, left: text }) => ({ id: left, text }));
    const rights = concealOrder(rightsOf(question), id, seed);
    return {
      id,
      type,
      stem,
      shown: [...lefts, ...rights].map((side) => side.id),
      lines: [...lefts.map(({ text }) => `${text}: …`), ...rights.map(({ text }) => `– ${text}`)],
      lefts,
      rights,
    };
  },
  readFields: (fields) => ({ pairs: assignedOfFields(fields) }),
  readStored: (value) => {
    const pairs = assignedOfStored(memberOf(value, 'pairs'));
    return pairs && { pairs };
  },
  toFields: ({ pairs }) => assignedToFields(pairs),
  reminder: () => ({ word: 'partsFirst' }),
  isComplete: (question, response) =>
    question.pairs.every((pair) => markPair(pair, question, response).verdict !== 'unanswered'),
  mark: (question, response) => question.pairs.map((pair) => markPair(pair, question, response)),
  key: ({ pairs }) => ({ pairs: Object.fromEntries(pairs.map(({ id, right }) => [id, right.id])) }),
  solve: ({ pairs, distractors }) => [
    ...pairs.map(({ left, right, feedback }) => ({ label: left, text: right.text, correct: true, feedback })),
    ...distractors.map(({ text, feedback }) => ({ text, correct: false, ...(feedback ? { feedback } : {}) })),
  ],
  allOrNothing: ({ scoring }) => scoring.mode === 'all-or-nothing',
};

function markPair(pair: Matching['pairs'][number], { pairs, distractors }: Matching, response: Matched): Part {
  const max = 1 / pairs.length;
  const chosen = assignedTo(response.pairs, pair.id);
  if (chosen === pair.right.id) return { id: pair.id, verdict: 'right', score: max, max };
  const distractor = distractors.find(({ id }) => id === chosen);
  if (!distractor && !pairs.some(({ right }) => right.id === chosen))
    return { id: pair.id, verdict: 'unanswered', score: 0, max };
  const misconception = distractor?.misconception ?? pair.misconception;
  return {
    id: pair.id,
    verdict: 'wrong',
    score: 0,
    max,
    feedback: distractor?.feedback ?? pair.feedback,
    ...(misconception === undefined ? {} : { misconception }),
  };
}
