import { z } from 'zod';
import { id } from './common.ts';

export const LockedQuestionSchema = z.strictObject({
  revision: z.number().int().positive().describe('The newest published revision.'),
  key: z.array(z.string()).describe('The key at that revision: ids of options, or what is to be typed.'),
  options: z.array(z.string()).describe('Ids of the options at that revision.'),
  retiredOptions: z
    .array(z.string())
    .default([])
    .describe('Ids of options that were published once. They are never used again.'),
  retired: z.boolean().default(false).describe('Whether the question was withdrawn. Its id is never used again.'),
});

/** What `npm run lock` writes to `quizzes/ids.lock.yaml`: every question and option id ever published. */
export const LockSchema = z.strictObject({
  schema: z.literal(1).describe('Version of this format.'),
  questions: z.record(id('Id of a question.'), LockedQuestionSchema).describe('By question id.'),
});

export type Lock = z.output<typeof LockSchema>;
export type LockedQuestion = z.output<typeof LockedQuestionSchema>;
