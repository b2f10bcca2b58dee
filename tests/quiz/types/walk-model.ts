import type { Models, QuestionModel } from '../../../src/quiz/question-type.ts';

const parameter = (id: string, usual: number) => ({ id, min: 0, max: 10, step: 0.5, default: usual });

/** A model small enough to be worked out in the head: distance is a · b + c, and a share of nothing is no number. */
const model: QuestionModel = {
  parameters: [parameter('a', 2), parameter('b', 3), parameter('c', 1)],
  run: (values) => values,
  quantities: [
    {
      id: 'distance',
      name: 'Distance',
      unit: 'm',
      digits: 1,
      of: ({ a, b, c }: Record<string, number>) => a! * b! + c!,
    },
    { id: 'share', name: 'Share', digits: 2, of: ({ a, b }: Record<string, number>) => a! / b! },
  ],
};

export const models: Models = (id) => (id === 'walk' ? model : undefined);
