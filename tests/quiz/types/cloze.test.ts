import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { noModels } from '../../../src/quiz/question-type.ts';
import { splitGaps } from '../../../src/quiz/types/cloze/gaps.ts';
import { cloze } from '../../../src/quiz/types/cloze/index.ts';
import { testLaws, written } from './laws.ts';

const text =
  'Herz called it a {{c1::security dilemma|dilemma of security::two words}}; its cause is {{c2::[anarchy*|evil|greed]}}, in **{{c3::1950}}**.';
const gaps = { c2: { feedback: 'Look again at the cause.', misconception: 'evil-states' } };
const asks = (fields: object = {}) => written({ type: 'cloze', text, gaps, ...fields });
const rights: Record<string, RegExp> = {
  c1: /^\s*(security dilemma|dilemma of security)\s*$/i,
  c2: /^anarchy$/,
  c3: /^\s*1950\s*$/,
};
const filling = fc.record({
  c1: fc.constantFrom('security dilemma', 'Dilemma of  security ', 'security dilema', 'spiral', ''),
  c2: fc.constantFrom('anarchy', 'evil', 'Anarchy', ''),
  c3: fc.constantFrom('1950', ' 1950', '1951', ' '),
});

testLaws({
  type: cloze,
  samples: {
    cloze: asks(),
    'cloze with one gap': asks({ text: 'It is {{c1::security dilemma}}.', gaps: {}, points: 2 }),
  },
  responses: ({ points }) =>
    points === 2 ? filling.map(({ c1 }) => ({ gaps: { c1 } })) : filling.map((filled) => ({ gaps: { ...filled } })),
  isRight: ({ points }, { gaps: filled }) =>
    points === 2
      ? /^\s*security\s+dilemma\s*$/i.test(filled.c1 ?? '')
      : Object.entries(rights).every(([id, right]) => right.test((filled[id] ?? '').replace(/ +/g, ' '))),
});

describe('cloze', () => {
  const question = cloze.schema.parse(asks());
  const grade = (filled: Record<string, string>, fields: object = {}) =>
    gradeWith(cloze.logic, cloze.schema.parse(asks(fields)), { gaps: filled }, 0);

  test('each gap wins its share; an open one wins nothing and is no mistake that is told', () => {
    expect(grade({ c1: 'security dilemma' })).toMatchObject({ verdict: 'partly', feedback: [] });
    expect(grade({ c1: 'security dilemma' }).score).toBeCloseTo(1 / 3);
    expect(grade({ c2: 'evil', c3: '1950' })).toMatchObject({
      feedback: ['Look again at the cause.'],
      misconceptions: ['evil-states'],
    });
    expect(grade({ c1: ' ' }).verdict).toBe('unanswered');
  });

  test('what is chosen from a list is right or wrong to the letter, in each attempt', () => {
    for (const chosen of ['anarchi', 'Anarchy', ' anarchy'])
      expect(grade({ c2: chosen }, { spelling: 'lenient' })).toMatchObject({ verdict: 'wrong', notes: [] });
    expect(grade({ c2: 'anarchi' }).notes).toEqual([]);
  });

  test('spelling is told, and right where it is lenient; a gap may be compared in a way of its own', () => {
    expect(grade({ c1: 'security dilema' }).notes).toEqual([{ word: 'closeSpelling' }]);
    expect(grade({ c1: 'security dilema' }, { spelling: 'lenient' }).parts[0]).toMatchObject({ verdict: 'right' });
    expect(grade({ c3: '1 950' }).parts[2]!.verdict).toBe('wrong');
    expect(
      grade({ c1: 'Security-dilemma' }, { gaps: { c1: { normalise: ['hyphens', 'case'] } } }).parts[0]!.verdict,
    ).toBe('right');
    expect(grade({ c1: 'Security dilemma' }, { gaps: { c1: { caseSensitive: true } } }).parts[0]!.verdict).toBe(
      'wrong',
    );
  });

  test('what is asked has the text in pieces around the gaps, and neither answers nor the sign of the right option', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const asked = cloze.logic.ask(question, seed, noModels);
        expect(asked.pieces).toEqual(['Herz called it a ', '; its cause is ', ', in **', '**.']);
        expect(asked.gaps.map(({ id, help }) => [id, help])).toEqual([
          ['c1', 'two words'],
          ['c2', undefined],
          ['c3', undefined],
        ]);
        expect(JSON.stringify(asked)).not.toMatch(/dilemma|1950|\*\||anarchy\*/);
        expect([...asked.gaps[1]!.options].sort()).toEqual(['anarchy', 'evil', 'greed']);
      }),
    );
  });

  test('the place of the right option says nothing: over the seeds it is in each place', () => {
    const places = Array.from({ length: 60 }, (_, seed) =>
      cloze.logic.ask(question, seed, noModels).gaps[1]!.options.indexOf('anarchy'),
    );
    for (const place of [0, 1, 2]) expect(places.filter((one) => one === place).length).toBeGreaterThan(8);
  });

  test('gaps are found in HTML as they are in Markdown', () => {
    const html = '<ul><li>A <b>{{c1::x|y::h}}</b></li><li>{{c12::[a|b*]}}</li></ul>';
    expect(splitGaps(html)).toEqual({
      pieces: ['<ul><li>A <b>', '</b></li><li>', '</li></ul>'],
      gaps: [
        { id: 'c1', answers: ['x', 'y'], options: [], hint: 'h' },
        { id: 'c12', answers: ['b'], options: ['a', 'b'], hint: undefined },
      ],
    });
  });

  test('the solution is the text with its gaps filled, as text and not as HTML', () => {
    const [line] = cloze.logic.solve(cloze.schema.parse(asks({ text: 'If {{c1::a<b}}.', gaps: {} })), 0, noModels);
    expect(line).toEqual({ text: 'If <mark>a&lt;b</mark>.', correct: true });
  });

  const faults = (changed: string, notes: object = {}) =>
    cloze.check(cloze.schema.parse(asks({ text: changed, gaps: notes }))).map(({ details }) => details.found);
  test.each([
    ['No gap.', 'a text without a gap'],
    ['{{c1::a}} {{c1::b}}', 'the gap c1 twice'],
    ['{{c1::[a|b]}}', 'the gap c1 without a right option'],
    ['{{c1::[a*]}}', 'the gap c1 with a single option'],
    ['{{c1::[a*|a]}}', 'the gap c1 with the same option twice'],
    ['{{c1::a|}}', 'the gap c1 with an empty answer'],
    ['{{c1::a}} {{d::b}}', 'a `{{` that begins no gap'],
    ['$$x = {{c1::a}}$$', 'a gap inside a formula or code'],
    ['`{{c1::a}}`', 'a gap inside a formula or code'],
  ])('%s: %s', (changed, found) => expect(faults(changed)).toEqual([found]));

  test('formulas and code beside gaps are no fault; feedback for a gap that is not there is', () => {
    expect(faults('$$x$$ is {{c1::a}} for $5, `y` is {{c2::b}} for $6, and $$z$$.')).toEqual([]);
    expect(faults('{{c1::a}}', { c2: {} })).toEqual(['feedback for the gap c2, which is not there']);
  });
});
