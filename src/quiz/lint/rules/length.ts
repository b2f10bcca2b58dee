import { chanceOfAtLeast, significance } from '../chance.ts';
import type { LintItem } from '../lint-item.ts';
import { itemRule, quizRule } from '../lint-rule.ts';
import { wordsOf } from '../words.ts';
import { ownOptions } from './stock-options.ts';

/** Keys that are longer than the rest, because they had to be right. */

export const longestIsKey = itemRule({
  id: 'longest-is-key',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002; threshold of SAQUET (Moore et al. 2023)',
  doc: 'The key has four words or more, and the longest other option is shorter than three quarters of it. Who knows nothing picks the longest.',
  expected: 'options of about one length',
  fix: 'Move what qualifies the key into the explanation, or give the other options as much detail.',
  flawed: `stem: Why are there two tides a day?
choices:
  - text: Because the Moon pulls the near side more and the far side less than the Earth as a whole
    correct: true
  - text: Because the wind turns
  - text: Because rivers rise`,
  clean: `stem: Why are there two tides a day?
choices:
  - text: Because the Moon pulls the two sides unequally
    correct: true
  - text: Because the wind turns at noon and at midnight
  - text: Because the rivers rise in the early morning`,
  check: (item) => {
    const { options } = item;
    const keys = options.filter(({ correct }) => correct);
    const others = options.filter(({ correct }) => !correct);
    if (keys.length !== 1 || others.length === 0) return [];
    const [{ text, path }] = keys as [LintItem['options'][number]];
    const longest = Math.max(...others.map((option) => option.text.length));
    return wordsOf(text).length >= 4 &&
      ownOptions(item).some((option) => option.path === path) &&
      longest < 0.75 * text.length
      ? [{ path, found: `a key of ${text.length} characters, where the longest other option has ${longest}` }]
      : [];
  },
});

export const lengthBias = quizRule({
  id: 'length-bias',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002; exact Poisson-binomial test, p < .05',
  doc: 'Over the whole quiz the key is the longest option more often than chance allows: who always picks the longest does well.',
  expected: 'keys that are the longest about as often as any other option',
  fix: 'Shorten some keys, or lengthen other options of the same questions.',
  flawed: `- stem: What raises the tides?
  choices: [{ text: The pull of the Moon, correct: true }, { text: The winds }, { text: The rivers }]
- stem: What makes waves?
  choices: [{ text: The wind above the sea, correct: true }, { text: The Moon }, { text: The rain }]
- stem: What is a neap tide?
  choices: [{ text: A tide of small range, correct: true }, { text: A late tide }, { text: A storm tide }]`,
  clean: `- stem: What raises the tides?
  choices: [{ text: The Moon, correct: true }, { text: The winds }, { text: The heat of the Sun }]
- stem: What makes waves?
  choices: [{ text: The wind above the sea, correct: true }, { text: The Moon }, { text: The rain }]
- stem: What is a neap tide?
  choices: [{ text: A small tide, correct: true }, { text: A late tide }, { text: A storm at sea }]`,
  checkQuiz: ({ items }) => {
    const single = items.filter(hasOneKey);
    const longest = single.filter(({ options }) => isLongest(options)).length;
    const p = chanceOfAtLeast(
      longest,
      single.map(({ options }) => 1 / options.length),
    );
    return longest > 0 && p < significance
      ? [
          {
            path: ['id'],
            found: `keys that are the longest option in ${longest} of ${single.length} questions (p = ${p.toFixed(3)})`,
          },
        ]
      : [];
  },
});

const hasOneKey = ({ options }: LintItem) => options.filter(({ correct }) => correct).length === 1;

const isLongest = (options: LintItem['options']) => {
  const key = options.find(({ correct }) => correct)!;
  return options.every((option) => option === key || option.text.length < key.text.length);
};
