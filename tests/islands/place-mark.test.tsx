import { render } from 'preact-render-to-string';
import { describe, expect, it, vi } from 'vitest';
import { gradeWith } from '../../src/quiz/grade.ts';
import { ordering } from '../../src/quiz/types/ordering/index.ts';
import { questionsEn } from '../../src/strings/questions-en.ts';
import { written } from '../quiz/types/laws.ts';

vi.stubGlobal('document', { documentElement: { lang: 'en', dataset: {} }, getElementById: () => null });
const { PlaceMark } = await import('../../src/islands/question/place-mark.tsx');

/** What is said beside each item after the letters were put in this order; the right one is abcd. */
function marksOf(mode: string, order: readonly string[]) {
  const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id.toUpperCase() }));
  const question = ordering.schema.parse(written({ type: 'ordering', items, scoring: { mode } }));
  const result = { question, grade: gradeWith(ordering.logic, question, { order }, 0) };
  return order.map((id, place) =>
    render(<PlaceMark {...{ id, place, result }} strings={questionsEn} inStrings={{}} />)
      .replace(/<svg.*?<\/svg>/gs, '')
      .replace(/<[^>]*>/g, '')
      .trim(),
  );
}

describe('the mark beside an item of an order', () => {
  it('tells the place where places count', () => {
    expect(marksOf('position', ['b', 'c', 'a', 'd'])).toEqual([
      'Belongs at position 2',
      'Belongs at position 3',
      'Belongs at position 1',
      'In its place',
    ]);
  });

  it('tells what an item should follow where neighbours count, and agrees with the points', () => {
    expect(marksOf('adjacent-pairs', ['b', 'c', 'a', 'd'])).toEqual([
      'Belongs after: A',
      'Follows the right one',
      'Belongs at position 1',
      'Belongs after: C',
    ]);
  });
});
