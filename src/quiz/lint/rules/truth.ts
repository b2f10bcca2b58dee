import { chanceOfAtLeast, significance } from '../chance.ts';
import { itemRule, quizRule } from '../lint-rule.ts';

export const bareTrueFalse = itemRule({
  id: 'bare-true-false',
  level: 'warning',
  source: 'Moore et al. 2023 (criterion “true/false question”)',
  doc: 'A true-false question asks for no reason: half the guesses are right.',
  expected: '`reasons` to choose from',
  fix: 'Add two or three `reasons`, or ask a single-choice question.',
  flawed: `type: true-false
stem: The wind raises the tides.
answer: false`,
  clean: `type: true-false
stem: The wind raises the tides.
answer: false
reasons:
  - text: The Moon does.
    correct: true
  - text: The rivers do.`,
  check: ({ answer, options }) =>
    answer !== undefined && options.length === 0 ? [{ path: ['answer'], found: 'true or false, and no reasons' }] : [],
});

export const truthBalance = quizRule({
  id: 'truth-balance',
  level: 'warning',
  source: 'ours; exact binomial test on both sides, p < .05',
  doc: 'Of the true-false questions of a quiz far more are true than false, or the reverse: who always answers the same does well.',
  expected: 'about as many true statements as false ones',
  fix: 'Turn some statements round.',
  flawed: `- { type: true-false, stem: The Moon raises tides., answer: true }
- { type: true-false, stem: The wind makes waves., answer: true }
- { type: true-false, stem: The Sun raises tides., answer: true }
- { type: true-false, stem: Ebb follows flood., answer: true }
- { type: true-false, stem: Storms raise the water., answer: true }
- { type: true-false, stem: Rivers meet the sea., answer: true }`,
  clean: `- { type: true-false, stem: The Moon raises tides., answer: true }
- { type: true-false, stem: The wind raises tides., answer: false }
- { type: true-false, stem: The Sun raises tides., answer: true }
- { type: true-false, stem: Ebb follows rain., answer: false }
- { type: true-false, stem: Storms raise the water., answer: true }
- { type: true-false, stem: Rivers leave the sea., answer: false }`,
  checkQuiz: ({ items }) => {
    const answers = items.flatMap(({ answer }) => answer ?? []);
    const right = answers.filter(Boolean).length;
    const more = Math.max(right, answers.length - right);
    const p =
      2 *
      chanceOfAtLeast(
        more,
        answers.map(() => 0.5),
      );
    return answers.length > 0 && p < significance
      ? [{ path: ['id'], found: `${right} true statements among ${answers.length} (p = ${p.toFixed(3)})` }]
      : [];
  },
});
