import type { Asked, QuestionLogic, Verdict } from '../../question-type.ts';
import { memberOf } from '../../stored.ts';
import type { Flashcard } from './schema.ts';

/**
 * What a reader’s own word is worth. Recalled is recalled: good and easy differ in when to ask again, not in points;
 * what came back only with trouble wins half.
 */
const worth = {
  again: [0, 'wrong'],
  hard: [0.5, 'partly'],
  good: [1, 'right'],
  easy: [1, 'right'],
} as const satisfies Readonly<Record<string, readonly [number, Verdict]>>;

export type Rating = keyof typeof worth;
export const ratings = Object.keys(worth) as Rating[];

export interface Recalled {
  readonly rating: string;
}

const isRating = (text: string): text is Rating => Object.hasOwn(worth, text);

export const logic: QuestionLogic<Flashcard, Asked, Recalled> = {
  isSelfMarked: true,
  ask: ({ id, type, stem }) => ({ id, type, stem, shown: [], lines: [] }),
  readFields: ({ rating }) => ({ rating: rating?.[0] ?? '' }),
  readStored: (value) => {
    const rating = memberOf(value, 'rating');
    return typeof rating === 'string' ? { rating } : undefined;
  },
  toFields: ({ rating }) => ({ rating: [rating] }),
  isComplete: (_, { rating }, beforeMarking = false) => beforeMarking || isRating(rating),
  reminder: () => ({ word: 'rateFirst' }),
  mark: (_, { rating }) => {
    const [score, verdict] = isRating(rating) ? worth[rating] : ([0, 'unanswered'] as const);
    return [{ id: 'rating', verdict, score, max: 1 }];
  },
  key: () => ({ rating: 'good' }),
  solve: ({ back }) => [{ text: back, correct: true }],
};
