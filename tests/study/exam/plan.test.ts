import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExamPlan, minutesNeeded, planExam } from '../../../src/study/exam/plan.ts';
import { day, item, review, start } from '../reviews.ts';
import { anyInput, calendar, examInput, midnight } from './inputs.ts';

const daily = (minutes: number) => Array<number>(7).fill(minutes);
const asked = ({ days }: ExamPlan) => days.flatMap(({ items }) => items);

describe('a plan for an exam', () => {
  it('is the same for the same input, and for reviews and items in another order', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const plan = planExam(input);
        expect(planExam(input)).toEqual(plan);
        const turned = planExam({ ...input, reviews: [...input.reviews].reverse() });
        expect(turned).toEqual(plan);
      }),
      { numRuns: 50 },
    );
  });

  it('is never worse with more minutes', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), (input, few, more) => {
        const short = planExam({ ...input, minutes: daily(few) });
        const long = planExam({ ...input, minutes: daily(few + more) });
        expect(Number(long.met)).toBeGreaterThanOrEqual(Number(short.met));
        if (long.met) return;
        expect(long.unseen.length).toBeLessThanOrEqual(short.unseen.length);
        if (long.unseen.length < short.unseen.length) return;
        expect(long.expected).toBeGreaterThanOrEqual(short.expected);
      }),
      { numRuns: 150 },
    );
  });

  it('takes shorter sittings where they do better', () => {
    // With four minutes the first day takes what gains most and leaves what does not fit the second.
    const items = [65, 87, 38].map((seconds, index) =>
      item(`i${index}`, { seconds, objective: `o${Math.min(1, index)}` }),
    );
    const plan = (minutes: number) => planExam(examInput({ items, dayCount: 2, minutes: daily(minutes), target: 0.8 }));
    expect(plan(3).unseen).toEqual([]);
    expect(plan(4)).toEqual(plan(3));
  });

  it('asks nothing before now or after the exam, and no item twice in a day', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { at, items } of planExam(input).days) {
          expect(at).toBeGreaterThanOrEqual(input.now);
          expect(at).toBeLessThan(input.exam);
          expect(new Set(items).size).toBe(items.length);
        }
      }),
    );
  });

  it('takes no more minutes than there are on any day', () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 7, maxLength: 7 }),
        (input, minutes) => {
          for (const each of planExam({ ...input, minutes }).days) {
            const { weekday } = input.days.find(({ date }) => date === each.date)!;
            expect(each.minutes).toBeLessThanOrEqual(minutes[weekday]! + 1e-9);
          }
        },
      ),
    );
  });

  it('leaves nothing unseen if there is time to see everything', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const slowest = Math.max(...input.items.map(({ seconds }) => seconds));
        const whole = input.items.reduce((sum, { seconds }) => sum + 2 * 5 * seconds, 0);
        const perDay = Math.max(0, input.minutes[0]! * 60 - 2 * 5 * slowest);
        fc.pre(perDay * input.days.length >= whole);
        expect(planExam(input).unseen).toEqual([]);
      }),
    );
  });

  it('sees everything even where the time is barely enough', () => {
    // 12 items of 30 s, each 1.4 times, are 8.4 minutes; a sitting leaves less than one answer of 60 s free.
    const plan = planExam(examInput({ dayCount: 6, minutes: daily(2.5) }));
    expect(plan.unseen).toEqual([]);
    expect(planExam(examInput({ dayCount: 6, minutes: daily(1) })).unseen).not.toEqual([]);
  });

  /** A quarter of the items hardly counts in the exam: by gain alone they would be left to the end, and beyond. */
  const uneven = Array.from({ length: 20 }, (_, index) => item(`i${index}`, { weight: index < 15 ? 1000 : 1 }));

  it('sees what hardly counts, too, if there is time', () => {
    // 14 minutes of first answers; each sitting keeps a minute free.
    expect(planExam(examInput({ items: uneven, dayCount: 3, minutes: daily(6), target: 0.99 })).unseen).toEqual([]);
  });

  it('brings everything back in the last days if there is time, what hardly counts too', () => {
    // 14 minutes of first answers, and 20 to bring all back: the last four sittings, five minutes of each for sure.
    const plan = planExam(examInput({ items: uneven, dayCount: 8, minutes: daily(6), target: 0.999 }));
    const last = plan.days.slice(-4).flatMap(({ items }) => items);
    for (const { id } of uneven) {
      expect(last).toContain(id);
      expect(asked(plan).filter((each) => each === id).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('stops when the aim is met: no sitting is longer than it must be', () => {
    const input = examInput({ dayCount: 15, minutes: daily(60) });
    const plan = planExam(input);
    const needed = minutesNeeded(input)!;
    expect(plan.met).toBe(true);
    expect(plan.expected).toBeGreaterThanOrEqual(0.9);
    expect(plan.tenth).toBeGreaterThanOrEqual(0.75);
    expect(Math.max(...plan.days.map(({ minutes }) => minutes))).toBeLessThanOrEqual(needed);
    expect(planExam({ ...input, minutes: daily(needed - 1) }).met).toBe(false);
  });

  it('does not rest while more than a tenth is known badly, whatever it counts in the mean', () => {
    const reviews = uneven.flatMap(({ id, weight }) =>
      weight > 1 ? [0, 3, 15, 60, 200].map((days) => review(id, days - 201, 'easy')) : [review(id, -90, 'again')],
    );
    const plan = planExam(examInput({ items: uneven, reviews, dayCount: 1 }));
    expect(plan.without).toBeGreaterThan(0.9);
    expect(asked(plan).length).toBeGreaterThan(0);
  });

  it('asks for nothing more when everything is known well enough', () => {
    const items = [item('a'), item('b')];
    const reviews = items.flatMap(({ id }) => [0, 3, 15, 60, 200].map((days) => review(id, days - 201, 'easy')));
    expect(asked(planExam(examInput({ items, reviews, dayCount: 4 })))).toEqual([]);
  });

  it('gives no objective more than four tenths of a sitting while another has something new to ask', () => {
    const items = Array.from({ length: 60 }, (_, index) =>
      item(`i${index}`, { objective: index < 30 ? 'heavy' : `light${index % 3}`, weight: 1 }),
    );
    const scope = new Map([['heavy', 50], ...[0, 1, 2].map((n): [string, number] => [`light${n}`, 1])]);
    const plan = planExam(examInput({ items, scope, dayCount: 4, minutes: daily(10) }));
    const [first] = plan.days;
    const heavy = first!.items.filter((id) => items.find((each) => each.id === id)!.objective === 'heavy');
    expect(heavy.length).toBeGreaterThan(0);
    expect(heavy.length * 30 * 1.4).toBeLessThanOrEqual(0.4 * 600);
    const only = planExam(examInput({ items: items.slice(0, 30), scope, dayCount: 4, minutes: daily(10) }));
    expect(only.days[0]!.items.length * 30 * 1.4).toBeGreaterThan(0.8 * 600);
  });

  it('prefers what weighs more in the exam when time is short', () => {
    const items = ['light', 'heavy'].flatMap((objective) =>
      Array.from({ length: 10 }, (_, index) => item(`${objective}${index}`, { objective })),
    );
    const scope = new Map([
      ['light', 1],
      ['heavy', 3],
    ]);
    const plan = planExam(examInput({ items, scope, dayCount: 2, minutes: daily(5) }));
    const seen = asked(plan);
    const count = (objective: string) => seen.filter((id) => id.startsWith(objective)).length;
    expect(count('heavy')).toBeGreaterThan(count('light'));
    expect(plan.unseen.length + new Set(seen).size).toBe(20);
  });

  it('leaves out what is not in the exam', () => {
    const items = [item('in', { objective: 'in' }), item('out', { objective: 'out' }), item('none', { weight: 0 })];
    const plan = planExam(examInput({ items, scope: new Map([['in', 1]]) }));
    expect(new Set(asked(plan))).toEqual(new Set(['in']));
  });

  it('keeps days off, days without minutes and what was already spent today free', () => {
    const input = examInput({ dayCount: 5, minutes: [0, 10, 10, 10, 10, 10, 10], daysOff: ['2026-11-26'] });
    const days = planExam(input).days.map(({ date }) => date);
    expect(days).toEqual(['2026-11-24', '2026-11-25', '2026-11-27', '2026-11-28']);
    const spent = planExam({ ...input, reviews: [review('elsewhere', -0.1, 'good', 570)] });
    expect(spent.days[0]!.minutes).toBeLessThanOrEqual(0.5);
  });

  it('plans in the reader’s days: their bounds are given, be they 23 hours or 25', () => {
    const days = calendar(4).map((each, index) => ({ ...each, start: each.start + (index > 1 ? -3_600_000 : 0) }));
    const plan = planExam(examInput({ days, dayCount: 4 }));
    expect(plan.days[1]!.at).toBe(midnight + day + (23 * 3_600_000) / 2);
  });

  it('alternates objectives that are easily confused', () => {
    const items = Array.from({ length: 8 }, (_, index) => item(`i${index}`, { objective: index < 4 ? 'x' : 'y' }));
    const [first] = planExam(examInput({ items, dayCount: 2, minutes: daily(20) })).days;
    const objectives = first!.items.map((id) => items.find((each) => each.id === id)!.objective);
    expect(objectives.some((each, index) => each === objectives[index + 1])).toBe(false);
  });

  it('says what will be known without it, on each day, and in the end', () => {
    const plan = planExam(examInput({ reviews: [review('i0', -2, 'good')], dayCount: 12 }));
    expect(plan.without).toBeGreaterThan(0);
    expect(plan.without).toBeLessThan(1 / 12);
    expect(plan.days.at(-1)!.exam).toBe(plan.expected);
    const curve = plan.days.map(({ exam }) => exam);
    expect([...curve].sort((a, b) => a - b)).toEqual(curve);
    for (const { today, exam } of plan.days) expect(today).toBeGreaterThanOrEqual(exam - 1e-9);
  });

  it('counts every item of a day as new or returning, and every minute', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const plan = planExam(input);
        for (const { fresh, returning, items } of plan.days) expect(fresh + returning).toBe(items.length);
        expect(plan.days.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(plan.minutes, 9);
      }),
    );
  });

  it('is over after the exam, and empty without items', () => {
    expect(planExam(examInput({ now: start + 20 * day }))).toMatchObject({ over: true, days: [] });
    expect(planExam(examInput({ items: [] }))).toMatchObject({ over: false, unseen: [], expected: 0 });
  });

  it('takes answers as they come: a missed day costs only what it costs', () => {
    const input = examInput({ dayCount: 10, minutes: daily(5) });
    const kept = planExam(input);
    const missed = planExam({ ...input, now: start + day });
    expect(missed.days[0]!.date).toBe('2026-11-25');
    expect(missed.expected).toBeGreaterThan(kept.expected - 0.1);
  });
});

describe('the minutes that are needed', () => {
  it('are the fewest with which the aim is met', () => {
    const input = examInput({ dayCount: 12, minutes: daily(0) });
    const needed = minutesNeeded(input)!;
    expect(planExam({ ...input, minutes: daily(needed) }).met).toBe(true);
    expect(planExam({ ...input, minutes: daily(needed - 1) }).met).toBe(false);
  });

  it('keep the weekdays without study', () => {
    const input = examInput({ dayCount: 12, minutes: daily(5) });
    const weekends = { ...input, minutes: [5, 0, 0, 0, 0, 0, 5] };
    expect(minutesNeeded(weekends)!).toBeGreaterThan(minutesNeeded(input)!);
  });

  it('are not known where no length would do', () => {
    expect(minutesNeeded(examInput({ dayCount: 1, target: 0.9999, exam: start + 60_000 }))).toBeUndefined();
  });
});

it('plans a thousand items over thirty days in seconds of computing', () => {
  const items = Array.from({ length: 1000 }, (_, index) => item(`i${index}`, { objective: `o${index % 12}` }));
  const before = process.cpuUsage();
  planExam(examInput({ items, dayCount: 31, minutes: daily(60) }));
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
});
