import { createRandom } from '../../src/models/random.ts';
import type { ExamInput } from '../../src/study/exam/input.ts';
import { fsrsScheduler } from '../../src/study/spacing/fsrs.ts';
import { answerQueue, startQueue } from '../../src/study/spacing/queue.ts';
import { dayMillis, type Review } from '../../src/study/spacing/review.ts';
import type { MakeLearner } from './learners.ts';
import type { Policy } from './policies.ts';

/** One exam to prepare for. */
export interface Trial {
  readonly items: number;
  readonly days: number;
  readonly minutes: number;
  /** How slowly the reader forgets. */
  readonly pace: number;
  readonly seed: number;
}

export interface Outcome {
  /** Share of the items the reader would recall in the exam. */
  readonly recall: number;
  /** The same for the tenth of the items that is known worst. */
  readonly tenth: number;
  readonly minutes: number;
  readonly unseen: number;
}

const rightSeconds = 20;
const wrongSeconds = 40;
/** What the reader took from the chapter. */
const firstChance = 0.6;
const start = Date.UTC(2026, 0, 5);
const studyHour = 18 / 24;

/** Lets a made-up reader prepare for an exam by a policy. */
export function simulate(
  policy: Policy,
  makeLearner: MakeLearner,
  { items, days, minutes, pace, seed }: Trial,
): Outcome {
  const random = createRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const learner = makeLearner(items, normal, pace);
  const reviews: Review[] = [];
  const at = (time: number) => start + Math.round(time * dayMillis);
  let spent = 0;
  const input = {
    scheduler: fsrsScheduler,
    items: Array.from({ length: items }, (_, index) => ({
      id: String(index),
      objective: `objective ${Math.floor(index / 10)}`,
      family: `chapter ${Math.floor(index / 40)}`,
      kind: 'question',
      seconds: rightSeconds,
      weight: 1,
    })),
    scope: new Map(Array.from({ length: Math.ceil(items / 10) }, (_, index) => [`objective ${index}`, 1])),
    exam: at(days + 9 / 24),
    days: Array.from({ length: days }, (_, index) => ({ date: `day ${index}`, weekday: index % 7, start: at(index) })),
    minutes: Array<number>(7).fill(minutes),
    daysOff: [],
    target: 0.9,
  } satisfies Omit<ExamInput, 'now' | 'reviews'>;

  for (let day = 0; day < days; day++) {
    let time = day + studyHour;
    let left = minutes * 60;
    let queue = startQueue(policy({ ...input, reviews: [...reviews], now: at(time) }));
    while (queue.pending.length > 0 && left >= wrongSeconds) {
      const id = queue.pending[0]!;
      const known = learner.recall(Number(id), time);
      const right = random() < (known === 0 ? firstChance : known);
      const seconds = right ? rightSeconds : wrongSeconds;
      left -= seconds;
      spent += seconds;
      time += seconds / 86_400;
      learner.learn(Number(id), time, right);
      const rating = right ? 'good' : 'again';
      reviews.push({ item: id, at: at(time), rating, seconds });
      queue = answerQueue(queue, rating);
    }
  }

  const recalls = Array.from({ length: items }, (_, item) => learner.recall(item, days + 9 / 24)).sort((a, b) => a - b);
  return {
    recall: recalls.reduce((sum, recall) => sum + recall, 0) / items,
    tenth: recalls[Math.floor(items / 10)]!,
    minutes: spent / 60,
    unseen: recalls.filter((recall) => recall === 0).length,
  };
}
