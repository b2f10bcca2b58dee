import { didYouMean, error, type Unknown, warning } from './author-error.ts';

/** Mistakes in argument maps: the tree that the statements of a file must form, and its place in a chapter. */
export const errorsInArguments = {
  'argument-unknown': error<Unknown>({
    found: ({ id }) => `the argument map "${id}"`,
    expected: () => 'the name of a file in chapters/data/arguments/, without .yaml',
    fix: (unknown) => didYouMean(unknown, `Write chapters/data/arguments/${unknown.id}.yaml.`),
  }),
  'argument-root': error<{ claims: readonly string[] }>({
    found: ({ claims }) =>
      claims.length === 0 ? 'an argument without a claim' : `an argument with several claims: ${claims.join(', ')}`,
    expected: () => 'exactly one statement of type `claim`, the root of the tree',
    fix: ({ claims }) =>
      claims.length === 0
        ? 'Make the statement that all others are about a `claim`, without `supports` and `opposes`.'
        : 'Leave one `claim`. Make the others reasons, or give them a map of their own.',
  }),
  'argument-relation': error<{ id: string; type: string; found: string; expected: string }>({
    found: ({ id, type, found }) => `the ${type} "${id}" with ${found}`,
    expected: ({ expected }) => expected,
    fix: () => 'Correct `supports` and `opposes`, or the `type`.',
  }),
  'argument-parent-unknown': error<Unknown>({
    found: ({ id }) => `the statement "${id}"`,
    expected: () => 'the id of a statement of the same file',
    fix: (unknown) => didYouMean(unknown, 'Add the statement, or correct the id.'),
  }),
  'argument-cycle': error<{ cycle: readonly string[] }>({
    found: ({ cycle }) => `statements in a circle: ${cycle.join(' → ')}`,
    expected: () => 'statements that lead to the claim',
    fix: () => 'Let one of them support or oppose a statement outside the circle.',
  }),
  'argument-evidence-bare': error<{ id: string }>({
    found: ({ id }) => `the evidence "${id}" without a source`,
    expected: () => 'a <Cite> or an <Event> in its text',
    fix: () => 'Say where it is established, or call it a reason or an assumption.',
  }),
  'argument-unused': warning<{ id: string }>({
    found: ({ id }) => `the argument map "${id}", which no chapter shows`,
    expected: ({ id }) => `<ArgumentMap id="…" caption="…" data="${id}" /> in a chapter`,
    fix: () => 'Show it in a chapter, or delete the file.',
  }),
} as const;
