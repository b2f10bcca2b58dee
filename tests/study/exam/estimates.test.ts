import { describe, expect, it } from 'vitest';
import { estimateFirstChance, estimateSeconds } from '../../../src/study/exam/estimates.ts';
import { item, review } from '../reviews.ts';

const items = [item('a'), item('b'), item('c', { kind: 'card', seconds: 10 })];
const times = (of: string, seconds: number, count: number) =>
  Array.from({ length: count }, (_, index) => review(of, index, 'good', seconds));

describe('the time an answer takes', () => {
  it('is what its author expects, before anything is known', () => {
    expect([...estimateSeconds(items, []).values()]).toEqual([30, 30, 10]);
  });

  it('follows the reader’s median for that kind of question, and that of the item itself', () => {
    const seconds = estimateSeconds(items, times('a', 60, 5));
    expect(seconds.get('b')).toBeCloseTo(45);
    expect(seconds.get('a')).toBeCloseTo(52.5);
    expect(seconds.get('c')).toBe(10);
  });

  it('takes an hour away from the page for an interruption', () => {
    expect(estimateSeconds(items, times('a', 3600, 1)).get('a')).toBeLessThan(30 * 5);
  });

  it('passes over what took no time and what is not asked any more', () => {
    expect(estimateSeconds(items, [review('a', 0, 'good', 0), review('gone', 0, 'good', 60)]).get('a')).toBe(30);
  });
});

describe('the chance of a right first answer', () => {
  it('is six in ten before anything is known, and then follows first answers only', () => {
    expect(estimateFirstChance([])).toBe(0.6);
    const wrong = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) => review(id, 0, 'again'));
    const later = wrong.map((each) => ({ ...each, at: each.at + 1, rating: 'good' as const }));
    expect(estimateFirstChance([...later, ...wrong])).toBeCloseTo(0.3);
  });
});
