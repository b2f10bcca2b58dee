import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceOf, compareMarks, type Outcome, scoreOf } from '../../src/quiz/sorter.ts';
import { sayings } from '../../src/schemas/sorter.ts';

const course = { mark: 'against', arguable: ['both'] };
const marks = sayings.map((says) => ({ id: `mark-${says}`, says }));

describe('a mark beside the course’s', () => {
  test.each([
    ['the same mark agrees', { choice: 'against' }, 'same'],
    ['a mark that the course calls arguable is accepted', { choice: 'both' }, 'arguable'],
    ['another mark differs', { choice: 'for' }, 'other'],
    ['another mark with grounds is disputed', { choice: 'for', grounds: 'It was a vote at home.' }, 'disputed'],
    ['grounds of spaces alone are none', { choice: 'for', grounds: ' \n' }, 'other'],
    ['grounds dispute nothing where the marks agree', { choice: 'against', grounds: 'Because.' }, 'same'],
    ['grounds dispute nothing where the mark is accepted', { choice: 'both', grounds: 'Because.' }, 'arguable'],
  ])('%s', (_, own, outcome) => {
    expect(compareMarks(own, course)).toBe(outcome);
  });
});

const outcomes = fc.array(
  fc.option(fc.constantFrom<Outcome>('same', 'arguable', 'disputed', 'other'), { nil: undefined }),
);

describe('the score', () => {
  test('counts accepted marks as agreement, and disputed and open ones apart', () => {
    expect(scoreOf(['same', 'arguable', 'other', 'disputed', undefined, undefined])).toEqual({
      agreed: 2,
      counted: 3,
      disputed: 1,
      open: 2,
    });
  });

  test('every event is counted once, in whatever order', () => {
    fc.assert(
      fc.property(outcomes, (list) => {
        const { agreed, counted, disputed, open } = scoreOf(list);
        expect(counted + disputed + open).toBe(list.length);
        expect(agreed).toBeLessThanOrEqual(counted);
        expect(scoreOf([...list].reverse())).toEqual(scoreOf(list));
      }),
    );
  });

  test('a dispute never makes it worse: it takes the mark out of what is counted', () => {
    fc.assert(
      fc.property(outcomes, fc.nat(), (list, pick) => {
        const wrong = list.flatMap((one, index) => (one === 'other' ? [index] : []));
        fc.pre(wrong.length > 0);
        const disputed = wrong[pick % wrong.length]!;
        const before = scoreOf(list);
        const after = scoreOf(list.map((one, index) => (index === disputed ? 'disputed' : one)));
        expect(after.agreed).toBe(before.agreed);
        expect(after.counted).toBe(before.counted - 1);
      }),
    );
  });
});

describe('the balance', () => {
  test('is events for the claim less events against it; both and nothing move nothing', () => {
    const given = ['mark-for', 'mark-for', 'mark-against', 'mark-both', 'mark-nothing', 'mark-for'];
    expect(balanceOf(given, marks)).toEqual({ counts: [3, 1, 1, 1], sum: 2 });
    expect(balanceOf([], marks)).toEqual({ counts: [0, 0, 0, 0], sum: 0 });
  });

  const givens = fc.array(fc.constantFrom(...marks.map(({ id }) => id)));

  test('adds up: that of two times together is the sum of both', () => {
    fc.assert(
      fc.property(givens, givens, (before, after) => {
        const whole = balanceOf([...before, ...after], marks);
        const parts = [balanceOf(before, marks), balanceOf(after, marks)] as const;
        expect(whole.sum).toBe(parts[0].sum + parts[1].sum);
        expect(whole.counts).toEqual(parts[0].counts.map((count, index) => count + parts[1].counts[index]!));
      }),
    );
  });

  test('turns its sign when every mark is turned, and never exceeds the number of events', () => {
    const turned: Readonly<Record<string, string>> = { 'mark-for': 'mark-against', 'mark-against': 'mark-for' };
    fc.assert(
      fc.property(givens, (given) => {
        const { sum } = balanceOf(given, marks);
        expect(
          balanceOf(
            given.map((id) => turned[id] ?? id),
            marks,
          ).sum + sum,
        ).toBe(0);
        expect(Math.abs(sum)).toBeLessThanOrEqual(given.length);
      }),
    );
  });
});
