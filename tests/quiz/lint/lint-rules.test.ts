import { describe, expect, it, test } from 'vitest';
import { lintItem, lintQuiz } from '../../../src/quiz/lint/lint.ts';
import { makeLintItem } from '../../../src/quiz/lint/lint-item.ts';
import type { LintRule } from '../../../src/quiz/lint/lint-rule.ts';
import { lintRules } from '../../../src/quiz/lint/lint-rules.ts';
import { QuestionSchema } from '../../../src/schemas/quiz.ts';
import { countFindings, readExample } from './examples.ts';

const rules = lintRules.map((rule): [string, LintRule] => [rule.id, rule]);

describe('every rule has an id of its own', () => {
  test('and there are no two alike', () => {
    expect(new Set(rules.map(([id]) => id)).size).toBe(rules.length);
  });
});

describe.each(rules)('%s', (id, rule) => {
  it('finds its flawed example once, and nothing in the one that is mended', () => {
    expect(countFindings(rule, rule.flawed)).toBe(1);
    expect(countFindings(rule, rule.clean)).toBe(0);
  });

  it('shows examples that are questions', () => {
    for (const question of [...readExample(rule.flawed), ...readExample(rule.clean)])
      expect(QuestionSchema.safeParse(question).error?.issues).toBeUndefined();
  });

  it('mends its example without another flaw', () => {
    const items = readExample(rule.clean).map((question) => makeLintItem(question, 'en'));
    const others = items.flatMap(lintItem).map(({ rule: found }) => found);
    // Examples of rules for whole quizzes are questions in a nutshell.
    if ('check' in rule) expect(others).toEqual([]);
    else expect(lintQuiz({ items, objectives: [] })).toEqual([]);
    expect(others).not.toContain(id);
  });
});

const flawsOf = (fields: object, language = 'en') =>
  lintItem(makeLintItem({ type: 'single-choice', id: 'x', ...fields }, language)).map(({ rule }) => rule);

/** A question of which `*` marks the key. */
const choice = (stem: string, ...options: string[]) => ({
  stem,
  choices: options.map((text) => ({ text: text.replace(/^\*/, ''), correct: text.startsWith('*') })),
});

describe('rules that need words of a language', () => {
  test.each([
    ['negative-unmarked', choice('¿Cuál de estas harinas no contiene gluten?', '*Arroz', 'Trigo', 'Centeno')],
    [
      'absolute-term',
      choice('¿Qué hace la sal en la masa?', '*Frena la levadura.', 'Mata siempre la levadura.', 'Da color.'),
    ],
    ['all-of-the-above', choice('¿Qué lleva la masa de pan?', 'Harina', 'Agua', '*Todas las anteriores')],
    ['none-of-the-above', choice('¿Qué lleva la masa de pan?', '*Harina', 'Arena', 'Ninguna de las anteriores')],
    ['vague-term', choice('¿Cuándo se amasa la masa?', '*Antes de hornear', 'A menudo', 'Después de hornear')],
  ])('speak Spanish: %s', (rule, question) => {
    expect(flawsOf(question, 'es')).toEqual([rule]);
  });

  it('are silent in a language they do not know', () => {
    const question = choice('Which is not an always flour?', '*rice', 'all never', 'none of the above');
    expect(flawsOf(question, 'en').length).toBeGreaterThan(1);
    expect(flawsOf(question, 'ar')).toEqual([]);
  });

  it('measure reading by LIX where the language is not English', () => {
    const words = 'internationalisering verksamhetsutveckling '.repeat(10);
    const stem = `${words.trim()}?`;
    expect(flawsOf(choice(stem, '*ja', 'nej'), 'sv')).toEqual(['reading-grade']);
    expect(flawsOf(choice('vad är det som är så bra med att ha en bok på ett bord?', '*ja', 'nej'), 'sv')).toEqual([]);
  });
});

describe('negatives', () => {
  test.each([
    'Which of these is NOT a tide?',
    'Which of these is **not** a tide?',
    'Why did the port not close?',
    'The harbour did not close. Which tide came?',
    'Which tide is said to be so strong that no ship can leave?',
    'Which port has at least two tides a day?',
    'Which tide comes not only at noon but at night?',
  ])('leave alone: %s', (stem) => {
    expect(flawsOf(choice(stem, '*Ebb', 'Flood', 'Bore'))).not.toContain('negative-unmarked');
  });

  test.each([
    'Which of these isn’t a tide?',
    'All of these are tides except',
    'A spring tide does not',
    'Which cause is least likely?',
    'Which statement about the tides is false?',
  ])('find: %s', (stem) => {
    expect(flawsOf(choice(stem, '*Ebb', 'Flood', 'Bore'))).toContain('negative-unmarked');
  });
});

describe('texts are read as words', () => {
  it('without components, links and emphasis', () => {
    const { stem } = makeLintItem(
      { stem: 'Is *p* a <Term id="tide">tide</Term>, or `x`<Cite id="young-1999" page="3" />? See [**this**](/a/).' },
      'en',
    );
    expect(stem).toBe('Is p a tide, or x? See this.');
  });
});

describe('numbers', () => {
  test.each([
    [['1–5', '*6–10', '11–15'], false],
    [['1–5', '*5–10', '11–15'], true],
    [['less than 5', '*5 or more', 'none at all'], false],
    [['at most 5', '*5 or more', 'none at all'], true],
    [['under 1,000', '*1,000 to 2,000', 'over 2,000'], false],
    [['between 10 and 20 km', '*15 km', '30 km'], true],
    [['3', '*5', '7'], false],
  ])('%s overlap: %s', (options, expected) => {
    expect(
      flawsOf(choice('How many boats lie in the harbour?', ...options)).includes('overlapping-numeric-range'),
    ).toBe(expected);
  });

  test.each([
    [['12', '*7', '15'], true],
    [['15', '*12', '7'], false],
    [['1,500 m', '*900 m', '2,000 m'], true],
    [['In 1991', '*In 1999', 'In 1994'], true],
    [['one', '*three', 'two'], true],
    [['2 kg', '*30 m', '4 kg'], false],
    [['9.5', '*10', '11.25'], false],
  ])('%s are unsorted: %s', (options, expected) => {
    expect(flawsOf(choice('How many boats lie in the harbour?', ...options)).includes('numbers-unsorted')).toBe(
      expected,
    );
  });
});
