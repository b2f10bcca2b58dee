import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grade, gradeWith } from '../../../src/quiz/grade.ts';
import { type Asked, type Mapping, type Models, noModels, type QuestionType } from '../../../src/quiz/question-type.ts';
import type { CommonQuestion } from '../../../src/schemas/question.ts';
import { damage, namesIn, replaceTexts, secretsOf } from './hostile.ts';

/** Completes a question as its author would write it with the fields that every question must have. */
export const written = (fields: object): object => ({
  id: 'sample',
  stem: 'Which?',
  explanation: 'Explanation told to nobody before.',
  objective: 'o',
  bloom: 'apply',
  source: { passage: 'c#s' },
  ...fields,
});

export interface Laws<Q extends CommonQuestion, A extends Asked, Response> {
  readonly type: QuestionType<Q, A, Response>;
  /** Questions by name, as an author would write them: with each way of scoring, with and without optional fields. */
  readonly samples: Readonly<Record<string, object>>;
  /** Responses a reader can give, the key and responses with unanswered parts among them. */
  readonly responses: (question: Q, seed: number) => fc.Arbitrary<Response>;
  /** Says, without the code under test, whether a response is the key. */
  readonly isRight: (question: Q, response: Response, seed: number) => boolean;
  /** Names of the lists whose order means nothing. */
  readonly unordered?: readonly (keyof Q & string)[];
  /** The same question with another key, which `ask` must not show. */
  readonly rekey?: (question: Q) => Q;
  readonly models?: Models;
}

const runs = { numRuns: 60 };
const seeds = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffffffff }));
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** What of a grade does not depend on the order of its parts. Sums in another order differ in the last binary digit. */
const gist = ({ verdict, score, max, feedback, misconceptions }: Grade) => ({
  verdict,
  score: +score.toFixed(9),
  max,
  feedback: [...feedback].sort(),
  misconceptions: [...misconceptions].sort(),
});

/** A law that does not concern a type is not declared for it: a skipped test would ask to be mended. */
const testIf =
  (concerns: boolean) =>
  (title: string, body: () => void): void => {
    if (concerns) test(title, body);
  };

/** Declares the tests that hold for a type of question, whatever it is. */
export function testLaws<Q extends CommonQuestion, A extends Asked, Response>(laws: Laws<Q, A, Response>): void {
  const { type, samples, responses, isRight, unordered = [], rekey, models = noModels } = laws;
  const { logic } = type;
  const mark = (question: Q, stored: unknown, seed: number) => gradeWith(logic, question, stored, seed, { models });
  const floor = (question: Q) => (logic.least?.(question) ?? 0) * (question.points ?? 1);

  const answered = (question: Q) =>
    seeds.chain((seed) =>
      fc.tuple(fc.constant(seed), responses(question, seed) as fc.Arbitrary<unknown>),
    ) as fc.Arbitrary<[number, Response]>;

  describe.each(Object.entries(samples))('laws of questions: %s', (_, source) => {
    const question = type.schema.parse(source);

    test('the sample is without fault, and its id, options and key can be recognised', () => {
      expect(type.check(question)).toEqual([]);
      const { options, key } = type.identify(question);
      expect(new Set(options).size).toBe(options.length);
      expect(key.length).toBeGreaterThan(0);
    });

    test('the stated key is a complete response and wins full marks', () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const key = logic.key(question, seed, models);
          expect(logic.isComplete(question, key)).toBe(true);
          expect(isRight(question, key, seed)).toBe(true);
          expect(mark(question, key, seed)).toMatchObject({ verdict: 'right', score: question.points ?? 1 });
        }),
        runs,
      );
    });

    test('a response wins full marks if and only if it is the key', () => {
      fc.assert(
        fc.property(answered(question), ([seed, response]) => {
          const { verdict, score, max } = mark(question, response, seed);
          expect(verdict === 'right').toBe(isRight(question, response, seed));
          expect(score === max).toBe(verdict === 'right');
        }),
        { numRuns: 200 },
      );
    });

    test('a score is within its bounds, as are its parts, whose worth adds up to the whole', () => {
      fc.assert(
        fc.property(answered(question), ([seed, response]) => {
          const { score, max, parts, verdict } = mark(question, response, seed);
          expect(max).toBe(question.points ?? 1);
          expect(score).toBeGreaterThanOrEqual(floor(question));
          expect(score).toBeLessThanOrEqual(max);
          for (const part of parts) expect(part.score).toBeLessThanOrEqual(part.max + 1e-9);
          if (verdict !== 'unanswered') expect(parts.reduce((sum, part) => sum + part.max, 0)).toBeCloseTo(1, 9);
        }),
        runs,
      );
    });

    test('the same response is marked the same, with and without the way through storage', () => {
      fc.assert(
        fc.property(answered(question), ([seed, response]) => {
          expect(mark(question, asJson(response), seed)).toEqual(mark(question, response, seed));
        }),
        runs,
      );
    });

    test('a response comes back from storage and from the fields of a form as it was', () => {
      fc.assert(
        fc.property(answered(question), ([, response]) => {
          expect(logic.readStored(asJson(response))).toEqual(response);
          expect(logic.readFields(logic.toFields(response))).toEqual(response);
        }),
        runs,
      );
    });

    test('only a response that is marked in part or whole is complete', () => {
      fc.assert(
        fc.property(answered(question), ([seed, response]) => {
          if (logic.isComplete(question, response))
            expect(mark(question, response, seed).verdict).not.toBe('unanswered');
        }),
        runs,
      );
    });

    test('a damaged response is never an exception and never wins', () => {
      const key = asJson(logic.key(question, 0, models));
      for (const bad of damage(key)) {
        const { score, verdict } = mark(question, bad, 0);
        expect(score).toBeLessThanOrEqual(question.points ?? 1);
        const read = logic.readStored(bad);
        if (read === undefined) expect(verdict).toBe('unanswered');
        else expect(verdict === 'right').toBe(isRight(question, read, 0));
      }
      fc.assert(
        fc.property(fc.anything(), seeds, (bad, seed) => {
          expect(mark(question, bad, seed).verdict).not.toBe('right');
        }),
        runs,
      );
    });

    test.each(['zz-unknown', '', '__proto__', 'constructor', 'hasOwnProperty'])(
      'ids that the question does not know win nothing: "%s"',
      (stranger) => {
        fc.assert(
          fc.property(answered(question), ([seed, response]) => {
            const { verdict, score } = mark(question, replaceTexts(asJson(response), stranger), seed);
            expect(['wrong', 'unanswered']).toContain(verdict);
            expect(score).toBeLessThanOrEqual(0);
          }),
          runs,
        );
      },
    );

    test('strange fields in a form are no exception', () => {
      for (const fields of [{}, { zz: ['x'] }, { constructor: ['x'], toString: [] }, { choice: [] }]) {
        const read = logic.readFields(fields);
        if (read !== undefined) expect(logic.isComplete(question, read)).toBe(false);
      }
    });

    test('what is asked holds neither key, feedback nor misconception', () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const asked = logic.ask(question, seed, models);
          const text = JSON.stringify(asked);
          for (const secret of secretsOf(question)) expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
          expect(
            namesIn(asked).filter((name) => /^(correct|key|answers?|weight)$|misconception|feedback/i.test(name)),
          ).toEqual([]);
        }),
        runs,
      );
    });

    testIf(rekey !== undefined)('what is asked is the same whatever the key is', () => {
      const other = rekey!(question);
      expect(type.identify(other).key).not.toEqual(type.identify(question).key);
      fc.assert(
        fc.property(seeds, (seed) => {
          expect(logic.ask(other, seed, models)).toEqual(logic.ask(question, seed, models));
        }),
        runs,
      );
    });

    test('what is asked names its question and shows nothing twice, the same for the same seed', () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const asked = logic.ask(question, seed, models);
          expect(asked).toMatchObject({ id: question.id, type: question.type, stem: question.stem });
          expect(new Set(asked.shown).size).toBe(asked.shown.length);
          expect(logic.ask(question, seed, models)).toEqual(asked);
        }),
        runs,
      );
    });

    testIf(unordered.length > 0)('the order in which its author wrote the options changes no grade', () => {
      const permuted = fc
        .tuple(
          ...unordered.map((name) => {
            const list = (question[name] ?? []) as unknown as readonly unknown[];
            return fc.shuffledSubarray([...list], { minLength: list.length });
          }),
        )
        .map((lists) => {
          const changed = unordered.flatMap((name, index) =>
            question[name] === undefined ? [] : [[name, lists[index]]],
          );
          return { ...question, ...Object.fromEntries(changed) } as Q;
        });
      fc.assert(
        fc.property(permuted, answered(question), (other, [seed, response]) => {
          expect(gist(mark(other, response, seed))).toEqual(gist(mark(question, response, seed)));
        }),
        runs,
      );
    });

    test('the solution says what is right', () => {
      expect(logic.solve(question, 0, models).filter(({ correct }) => correct)).not.toEqual([]);
    });
  });

  test('what is lost in another format is named', () => {
    expect(Object.keys(type.mappings).sort()).toEqual(['anki', 'gift', 'moodle', 'qti3']);
    for (const mapping of Object.values<Mapping>(type.mappings))
      if (mapping.fidelity !== 'exact') expect(mapping.loss.length).toBeGreaterThan(3);
  });
}
