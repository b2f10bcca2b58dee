import type { LintRule } from '../quiz/lint/lint-rule.ts';
import { type LintRuleId, lintRules } from '../quiz/lint/lint-rules.ts';
import { type AuthorError, didYouMean, error, type Unknown, warning } from './author-error.ts';

/** `what` is question "x" or quiz "x". */
interface FlawDetails {
  readonly what: string;
  readonly found: string;
}

const entryOf = ({ level, expected, fix }: LintRule): AuthorError<FlawDetails> => ({
  level,
  found: ({ what, found }) => `${what} with ${found}`,
  expected: () => expected,
  fix: () => fix,
});

type Entries = { readonly [Id in LintRuleId as `lint-${Id}`]: AuthorError<FlawDetails> };

/** What the item linter says: a code for each of its rules, mistakes in naming rules, and in naming misconceptions. */
export const errorsInItems = {
  ...(Object.fromEntries(lintRules.map((rule) => [`lint-${rule.id}`, entryOf(rule)])) as unknown as Entries),
  'lint-rule-unknown': error<Unknown>({
    found: ({ id }) => `the rule "${id}"`,
    expected: () => 'the id of a rule of the item linter, without “lint-” before it',
    fix: (unknown) => didYouMean(unknown, 'Remove it; docs/linter.md lists the rules.'),
  }),
  'lint-ignore-unused': warning<{ question: string; id: string }>({
    found: ({ question, id }) => `question "${question}" excused from "${id}", which finds nothing there`,
    expected: () => 'an excuse only where a rule would speak',
    fix: () => 'Take the rule out of `lint.ignore`.',
  }),
  'misconception-unknown': error<Unknown>({
    found: ({ id }) => `the misconception "${id}"`,
    expected: () => 'the id of a misconception in chapters/data/misconceptions.yaml',
    fix: (unknown) => didYouMean(unknown, 'Add it to misconceptions.yaml, with the belief it stands for.'),
  }),
  'misconception-unused': warning<{ id: string }>({
    found: ({ id }) => `the misconception "${id}", which no question names`,
    expected: () => 'an option or answer with it under `misconception`',
    fix: () => 'Name it where a wrong option stands for it, or delete it.',
  }),
} as const;
