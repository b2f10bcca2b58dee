import { bloomLevels } from '../../../schemas/chapter.ts';
import { itemRule, quizRule } from '../lint-rule.ts';
import { gradeLevel, lix } from '../reading.ts';
import { wordsOf } from '../words.ts';

/** Whether a question is as hard as it means to be: to read, to compute, to think. */

const [mostGrade, mostLix, fewestWords] = [16, 60, 15];

export const readingGrade = itemRule({
  id: 'reading-grade',
  level: 'warning',
  source: 'Kincaid et al. 1975 (Flesch–Kincaid); Björnsson 1968 (LIX); thresholds ours',
  doc: `The stem is harder to read than it should be: a Flesch–Kincaid grade above ${mostGrade} in English, a LIX above ${mostLix} elsewhere. Stems of fewer than ${fewestWords} words are not measured.`,
  expected: 'shorter sentences and plainer words',
  fix: 'Split the sentence, and say in plain words what need not be said in terms.',
  flawed: `stem: >-
  Notwithstanding considerable hydrographical variability, which astronomical configuration predominantly determines
  the periodically recurring amplification of semidiurnal oscillations characteristically observable internationally?
choices:
  - text: Sun and Moon in line
    correct: true
  - text: Sun and Moon apart`,
  clean: `stem: Twice a month the tides are higher than on other days. How do the Sun and the Moon then stand to the Earth?
choices:
  - text: In line
    correct: true
  - text: At a right angle`,
  check: ({ stem, language }) => {
    if (wordsOf(stem).length < fewestWords) return [];
    const isEnglish = language === 'en';
    const [measure, limit] = isEnglish ? [gradeLevel([stem]), mostGrade] : [lix([stem]), mostLix];
    const name = isEnglish ? 'Flesch–Kincaid grade' : 'LIX';
    return measure > limit
      ? [{ path: ['stem'], found: `a stem of ${name} ${measure.toFixed(0)}, above ${limit}` }]
      : [];
  },
});

export const zeroTolerance = itemRule({
  id: 'zero-tolerance',
  level: 'warning',
  source: 'ours: who rounds otherwise is right too',
  doc: 'The answer of a numeric question is not a whole number, and nothing but this very number is taken.',
  expected: 'a `tolerance` for numbers that are not whole',
  fix: 'Add a `tolerance`, such as half of the last place asked for, and say in the stem how far to round.',
  flawed: `type: numeric
stem: How many hours lie between two high tides?
answers:
  - value: 12.42`,
  clean: `type: numeric
stem: How many hours lie between two high tides? Give one decimal place.
answers:
  - value: 12.4
    tolerance: 0.05`,
  check: ({ answers }) =>
    answers
      .filter(
        ({ value, range, tolerance }) => !range && value !== undefined && !Number.isInteger(value) && tolerance === 0,
      )
      .map(({ path, value }) => ({ path, found: `the answer ${value} without tolerance` })),
});

export const bloomCoverage = quizRule({
  id: 'bloom-coverage',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002: each item reflects the content and the mental act of the objective',
  doc: 'All questions on an objective ask for less than it promises: an objective at `evaluate` whose questions are at `remember` is not tested.',
  expected: 'a question at the level of its objective or above',
  fix: 'Add a question at that level, or say more modestly what the reader will be able to do.',
  flawed: `- { stem: What raises the tides?, bloom: remember, choices: [{ text: The Moon, correct: true }, { text: The wind }] }`,
  clean: `- { stem: What raises the tides?, bloom: understand, choices: [{ text: The Moon, correct: true }, { text: The wind }] }`,
  checkQuiz: ({ objectives }) =>
    objectives
      .filter(({ level, asked }) => asked.length > 0 && asked.every((one) => one < level))
      .map(({ id, level, asked, path }) => ({
        path,
        found: `no question above "${bloomLevels[Math.max(...asked)]!}" on the objective "${id}" of level "${bloomLevels[level]!}"`,
      })),
});
