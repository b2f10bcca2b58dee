import { didYouMean, error, type Unknown } from './author-error.ts';

/** Mistakes in source checks, where readers judge the claims of a source by the evidence. */
export const errorsInSourceChecks = {
  'source-check-unknown': error<Unknown>({
    found: ({ id }) => `the source check "${id}"`,
    expected: () => 'the name of a file in chapters/data/source-checks/, without .yaml',
    fix: (unknown) => didYouMean(unknown, `Write chapters/data/source-checks/${unknown.id}.yaml.`),
  }),
  'case-unknown': error<Unknown>({
    found: ({ id }) => `the claim "${id}"`,
    expected: () => 'the id of a claim of the source check that `data` names',
    fix: (unknown) => didYouMean(unknown, 'Add the claim to its file, or correct the id.'),
  }),
  'case-repeated': error<{ id: string }>({
    found: ({ id }) => `the claim "${id}" a second time in this chapter`,
    expected: () => 'each claim once in a chapter, since a reader judges it once',
    fix: () => 'Take it out of one of the two, with `cases`.',
  }),
  'verdict-unknown': error<Unknown>({
    found: ({ id }) => `the verdict "${id}"`,
    expected: () => 'the id of one of the `verdicts` of the same file',
    fix: (unknown) => didYouMean(unknown, 'Add it to the `verdicts`, or correct the id.'),
  }),
  'case-evidence-bare': error<{ id: string; about: string }>({
    found: ({ id, about }) => `the evidence "${about}" of "${id}" without a source`,
    expected: () => 'a <Cite> or an <Event> in its text',
    fix: () => 'Say where it is established. What is your own thought belongs in the `reason`.',
  }),
} as const;
