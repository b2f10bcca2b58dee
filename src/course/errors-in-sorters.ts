import { didYouMean, error, type Unknown } from './author-error.ts';

/** Mistakes in event sorters, where dated events are marked for or against claims. */
export const errorsInSorters = {
  'sorter-unknown': error<Unknown>({
    found: ({ id }) => `the event sorter "${id}"`,
    expected: () => 'the name of a file in chapters/data/sorters/, without .yaml',
    fix: (unknown) => didYouMean(unknown, `Write chapters/data/sorters/${unknown.id}.yaml.`),
  }),
  'sorter-mark': error<Unknown>({
    found: ({ id }) => `the mark "${id}"`,
    expected: () => 'the id of one of the `marks` of the file',
    fix: (unknown) => didYouMean(unknown, 'Declare the mark, or correct it.'),
  }),
  'sorter-mark-repeated': error<{ id: string }>({
    found: ({ id }) => `the mark "${id}" a second time`,
    expected: () => 'under `arguable` only marks beside the one that the course gives, each once',
    fix: () => 'Take it out.',
  }),
  'sorter-label': error<{ event: string; claim: string; bears: boolean }>({
    found: ({ event, claim, bears }) =>
      bears
        ? `the event "${event}", marked as saying nothing of "${claim}", which events.yaml labels with that claim`
        : `the event "${event}", marked for or against "${claim}", which events.yaml does not label with that claim`,
    expected: () => 'one answer in both files to the question whether the event bears on the claim',
    fix: ({ claim, bears }) =>
      bears
        ? `Take "${claim}" out of the \`values\` of the event, or correct its mark.`
        : `Add "${claim}" to the \`values\` of the event in events.yaml, or correct its mark.`,
  }),
} as const;
