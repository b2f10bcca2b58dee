import { didYouMean, error, type Unknown } from './author-error.ts';

/** Mistakes in wordings, where several vocabularies tell one event. */
export const errorsInWordings = {
  'wording-unknown': error<Unknown>({
    found: ({ id }) => `the wording "${id}"`,
    expected: () => 'the name of a file in chapters/data/wordings/, without .yaml',
    fix: (unknown) => didYouMean(unknown, `Write chapters/data/wordings/${unknown.id}.yaml.`),
  }),
  'wording-slot': error<{ found: string; expected: string }>({
    found: ({ found }) => found,
    expected: ({ expected }) => expected,
    fix: () => 'Let sentence, `slots` and the words of every vocabulary name the same slots.',
  }),
  'wording-vocabulary': error<{ found: string; expected: string }>({
    found: ({ found }) => found,
    expected: ({ expected }) => expected,
    fix: () => 'Correct it here.',
  }),
} as const;
