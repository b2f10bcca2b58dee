import { itemRule } from '../lint-rule.ts';
import { readSize } from '../numbers.ts';
import type { LintOption } from '../lint-item.ts';
import { fold, wordsOf } from '../words.ts';
import { ownOptions } from './stock-options.ts';

/** How options are written and in which order. */

export const numbersUnsorted = itemRule({
  id: 'numbers-unsorted',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002: place choices in logical or numerical order; check of SAQUET',
  doc: 'Three options or more are numbers, in neither rising nor falling order, which makes readers search.',
  expected: 'numbers in rising or falling order',
  fix: 'Sort the options, and keep them so for readers with `shuffle: false`.',
  flawed: `stem: How many hours lie between two high tides?
choices:
  - text: "24"
  - text: "6"
  - text: "12"
    correct: true`,
  clean: `stem: How many hours lie between two high tides?
choices:
  - text: "6"
  - text: "12"
    correct: true
  - text: "24"`,
  check: (item) => {
    const options = ownOptions(item);
    const numbers = options.flatMap(({ text }) => readSize(text, item.language) ?? []);
    const isList = numbers.length >= 3 && numbers.length >= options.length - 1;
    if (!isList || numbers.some(({ around }) => around !== numbers[0]!.around)) return [];
    const steps = numbers.slice(1).map(({ value }, at) => Math.sign(value - numbers[at]!.value));
    return steps.includes(1) && steps.includes(-1)
      ? [{ path: options[0]!.path, found: `numbers in no order: ${options.map(({ text }) => text).join(', ')}` }]
      : [];
  },
});

const most = 5;

export const tooManyOptions = itemRule({
  id: 'too-many-options',
  level: 'warning',
  source: 'Rodriguez 2005 (27 studies: three options are enough); Haladyna, Downing & Rodriguez 2002',
  doc: 'There are more than five options. The sixth costs reading time and is hardly ever chosen.',
  expected: `at most ${most} options; three are enough`,
  fix: 'Keep the options that stand for mistakes readers make.',
  flawed: `stem: What raises the tides?
choices: [{ text: The Moon, correct: true }, { text: The wind }, { text: The rain }, { text: A river }, { text: The fish }, { text: A ship }]`,
  clean: `stem: What raises the tides?
choices: [{ text: The Moon, correct: true }, { text: The wind }, { text: The rain }]`,
  check: ({ options }) =>
    options.length > most ? [{ path: options[most]!.path, found: `${options.length} options` }] : [],
});

/** How an option begins, where that is a form of its own. */
const beginnings: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['“to” and a verb', /^to [a-z]+\b/i],
  [
    'a verb in -ing',
    /^(?!(?:nothing|something|everything|anything|during|king|spring|string|wing|thing|evening|morning|being)\b)[a-z]{2,}ing\b(?! (?:is|are|was|were|has|will|can)\b)/i,
  ],
  ['a conjunction', /^(?:because|since|so that|that|if|when|unless|although|whether)\b/i],
  ['a preposition', /^(?:by|in order|through|for the purpose)\b/i],
];

const finite =
  /^(?:(?!\b(?:you|that|which|who|whose|where)\b).)*?\b(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|should|must|may|might|cannot)\b/i;
const subject = /^(?:the|an?|it|they|he|she|we|this|these|those|both|each|no|its|their|there)\b/i;
const isSentence = ({ text }: LintOption) => subject.test(text) && finite.test(text) && wordsOf(text).length >= 5;
const isFragment = ({ text }: LintOption) =>
  wordsOf(text).length <= 3 && !finite.test(text) && !/^(?:it|they|he|she|we|you|i|there|yes|no)\b/i.test(text);

export const nonParallelOptions = itemRule({
  id: 'non-parallel-options',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002: homogeneous in content and grammatical structure',
  doc: 'Options differ in form: sentences beside fragments, some with a full stop or a capital and some without, “to” and a verb beside a verb in -ing. The one that stands out draws the choice. Forms of grammar are known in English only.',
  expected: 'options in one form',
  fix: 'Begin all options alike, and end them alike.',
  flawed: `stem: What does the Moon do to the sea?
choices:
  - text: To pull it towards itself
    correct: true
  - text: Warming it at night
  - text: To turn its currents round`,
  clean: `stem: What does the Moon do to the sea?
choices:
  - text: It pulls it towards itself
    correct: true
  - text: It warms it at night
  - text: It turns its currents round`,
  check: (item) => {
    const { language } = item;
    const said = new Map([...ownOptions(item)].reverse().map((option) => [fold(option.text), option]));
    const options = [...said.values()].reverse();
    if (options.length < 3) return [];
    const report = (option: LintOption | undefined, how: string) =>
      option ? [{ path: option.path, found: `options of mixed form: ${how}` }] : [];
    const [stopped, plain] = split(
      options.filter(({ text }) => !/[?!…]["”’)]?$/.test(text)),
      ({ text }) => /\.["”’)]?$/.test(text),
    );
    if (stopped.length > 0 && plain.length > 0)
      return report(smaller(stopped, plain)[0], 'some end in a full stop and some do not');
    const [upper, lower] = split(
      options.filter(({ text }) => /^\p{L}/u.test(text)),
      ({ text }) => /^\p{Lu}/u.test(text),
    );
    // A name keeps its capital among words that have none.
    const isNamed = !upper.some(({ text }) => subject.test(text) || wordsOf(text).length > 3);
    if (upper.length > 0 && lower.length > 0 && !isNamed)
      return report(smaller(upper, lower)[0], 'some begin with a capital and some do not');
    const [numbers, words] = split(options, ({ text }) => /\d/.test(text));
    const sizes = numbers.map(({ text }) => readSize(text, language)?.around);
    const isMeasured = sizes.every((around) => around !== undefined && around === sizes[0]);
    if (
      numbers.length >= 2 &&
      words.length === 1 &&
      isMeasured &&
      !/^(?:none|no|zero|nada|ningun)/i.test(words[0]!.text)
    )
      return report(words[0], 'numbers and one without');
    if (language !== 'en') return [];
    for (const [name, pattern] of beginnings) {
      const [with_, without] = split(options, ({ text }) => pattern.test(text));
      // Of two forms one must be the rule, or both be forms that cannot stand side by side.
      const isMixed = with_.length > 0 && without.length > 0 && (with_.length >= without.length || isForm(without));
      if (isMixed) return report(smaller(with_, without)[0], `some begin with ${name} and some do not`);
    }
    const [sentences, others] = split(options, isSentence);
    return sentences.length > 0 && others.length > 0 && others.some(isFragment)
      ? report(others.find(isFragment), 'sentences beside fragments')
      : [];
  },
});

const isForm = (options: readonly LintOption[]) =>
  options.some(({ text }) => beginnings.some(([, pattern]) => pattern.test(text)));

const split = (options: readonly LintOption[], test: (option: LintOption) => boolean) =>
  [options.filter(test), options.filter((option) => !test(option))] as const;

const smaller = <Item>(a: readonly Item[], b: readonly Item[]) => (a.length < b.length ? a : b);
