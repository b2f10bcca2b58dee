import { didYouMean, error, type Unknown } from './author-error.ts';

/** Mistakes in boards, where several models answer one change. */
export const errorsInBoards = {
  'board-unknown': error<Unknown>({
    found: ({ id }) => `the board "${id}"`,
    expected: () => 'the name of a file in chapters/data/boards/, without .yaml',
    fix: (unknown) => didYouMean(unknown, `Write chapters/data/boards/${unknown.id}.yaml.`),
  }),
  'board-field': error<{ id: string; found: string; expected: string }>({
    found: ({ id, found }) => `"${id}": ${found}`,
    expected: ({ expected }) => expected,
    fix: () => 'Correct it here. If the model is what is wrong, correct the model.',
  }),
} as const;
