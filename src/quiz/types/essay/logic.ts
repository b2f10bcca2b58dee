import type { Asked, Part, QuestionLogic } from '../../question-type.ts';
import { memberOf, readTexts } from '../../stored.ts';
import type { Criterion, Essay } from './schema.ts';

export interface AskedEssay extends Asked {
  readonly minWords: number;
}

/** The text, and for each criterion the level the reader gave it: `met` where there are no levels. */
export interface Written {
  readonly text: string;
  readonly marks: Readonly<Record<string, string>>;
}

const prefix = 'mark-';
/** What stands for a criterion that is met as a whole. */
export const met = 'met';
export const fieldOf = (criterion: string): string => `${prefix}${criterion}`;

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Criteria share the points by their worth; what the reader does not claim wins nothing. */
export const logic: QuestionLogic<Essay, AskedEssay, Written> = {
  isSelfMarked: true,
  ask: ({ id, type, stem, minWords }) => ({ id, type, stem, shown: [], lines: [], minWords }),
  readFields: ({ text, ...fields }) => ({
    text: text?.[0] ?? '',
    marks: Object.fromEntries(
      Object.entries(fields).flatMap(([name, [value]]) =>
        name.startsWith(prefix) && value !== undefined && value !== '' ? [[name.slice(prefix.length), value]] : [],
      ),
    ),
  }),
  readStored: (value) => {
    const text = memberOf(value, 'text');
    const marks = readTexts(memberOf(value, 'marks'));
    return typeof text === 'string' && marks ? { text, marks } : undefined;
  },
  toFields: ({ text, marks }) => ({
    text: [text],
    ...Object.fromEntries(Object.entries(marks).map(([id, mark]) => [fieldOf(id), [mark]])),
  }),
  isComplete: ({ minWords }, { text }) => countWords(text) >= minWords,
  reminder: ({ minWords }) => ({ word: 'writeMore', values: { count: String(minWords) } }),
  mark: ({ rubric }, { text, marks }) => {
    if (countWords(text) === 0) return [{ id: 'text', verdict: 'unanswered', score: 0, max: 1 }];
    const whole = rubric.reduce((sum, { points }) => sum + points, 0);
    return rubric.map((criterion) => markCriterion(criterion, markOf(marks, criterion.id), whole));
  },
  key: ({ rubric, modelAnswer }) => ({
    text: modelAnswer.replace(/<[^>]*>/g, ' ').trim(),
    marks: Object.fromEntries(rubric.map((criterion) => [criterion.id, bestOf(criterion)])),
  }),
  solve: ({ modelAnswer, rubric }) => [
    { text: modelAnswer, correct: true },
    ...rubric.map(({ criterion }) => ({ text: criterion, correct: false })),
  ],
};

const markOf = (marks: Written['marks'], id: string) => (Object.hasOwn(marks, id) ? marks[id] : undefined);

const bestOf = ({ levels, points }: Criterion) =>
  levels ? (levels.find((level) => level.points === points)?.id ?? '') : met;

function markCriterion(criterion: Criterion, mark: string | undefined, whole: number): Part {
  const { id, points, levels } = criterion;
  const won = levels ? (levels.find((level) => level.id === mark)?.points ?? 0) : mark === met ? points : 0;
  const verdict = won === points ? 'right' : won > 0 ? 'partly' : 'wrong';
  return { id, verdict, score: won / whole, max: points / whole };
}
