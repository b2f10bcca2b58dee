import { itemRule } from '../lint-rule.ts';
import { absoluteTerms, vagueTerms } from '../word-lists.ts';
import { ownOptions } from './stock-options.ts';

/** Words in options that tell a test taker more than they should, or less. */

export const absoluteTerm = itemRule({
  id: 'absolute-term',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002: specific determiners; word list after SAQUET (Moore et al. 2023)',
  doc: 'Wrong options, and no right one, use a word that admits no exception (“always”, “never”, “all”). Such options are known to be wrong.',
  expected: 'such words in the key as well, or nowhere',
  fix: 'Make the wrong option wrong by what it says, not by how sweepingly it says it.',
  languages: ['en', 'es'],
  flawed: `stem: How does wind act on the tide?
choices:
  - text: An onshore wind raises the water.
    correct: true
  - text: The wind never changes the water.
  - text: The wind turns the tide early.`,
  clean: `stem: How does wind act on the tide?
choices:
  - text: An onshore wind raises the water.
    correct: true
  - text: An onshore wind lowers the water.
  - text: The wind turns the tide early.`,
  check: (item) => {
    const pattern = absoluteTerms[item.language];
    const options = ownOptions(item);
    if (!pattern || options.some(({ text, correct }) => correct && pattern.test(text))) return [];
    const found = options.find(({ text, correct }) => !correct && pattern.test(text));
    return found && options.some(({ correct }) => correct)
      ? [{ path: found.path, found: `"${pattern.exec(found.text)![0]}" in wrong options only` }]
      : [];
  },
});

export const vagueTerm = itemRule({
  id: 'vague-term',
  level: 'warning',
  source: 'Moore et al. 2023 (criterion “vague terms”); word list after SAQUET',
  doc: 'An option says how often or how much in a word that everyone understands differently (“often”, “usually”, “rarely”).',
  expected: 'numbers, conditions, or a comparison',
  fix: 'Say how often, in which cases, or compared with what.',
  languages: ['en', 'es'],
  flawed: `stem: When do spring tides come?
choices:
  - text: Usually at full moon
    correct: true
  - text: In the week of Easter
  - text: After a storm from the west`,
  clean: `stem: When do spring tides come?
choices:
  - text: At full moon and at new moon
    correct: true
  - text: In the week of Easter
  - text: After a storm from the west`,
  check: ({ options, language }) => {
    const pattern = vagueTerms[language];
    const found = pattern && options.find(({ text }) => pattern.test(text));
    return found ? [{ path: found.path, found: `the vague "${pattern.exec(found.text)![0]}" in an option` }] : [];
  },
});
