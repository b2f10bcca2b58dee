import { parse } from 'yaml';
import type { LintRule } from '../../../src/quiz/lint/lint-rule.ts';
import { type LintQuiz, makeLintItem } from '../../../src/quiz/lint/lint-item.ts';
import { bloomLevels } from '../../../src/schemas/chapter.ts';

type Fields = Readonly<Record<string, unknown>>;

const lists = ['choices', 'reasons', 'answers'] as const;

/** Gives the fields of an example, by its rule, what every question must have besides. */
export function complete(fields: Fields, id: string): Fields {
  const listed = Object.fromEntries(
    lists.flatMap((list) =>
      Array.isArray(fields[list])
        ? [
            [
              list,
              (fields[list] as Fields[]).map((one, at) => ({ id: `${list[0]!}${at + 1}`, ...one, feedback: 'So.' })),
            ],
          ]
        : [],
    ),
  );
  const said = fields.type === 'true-false' ? { feedbackTrue: 'So.', feedbackFalse: 'So.' } : {};
  return {
    type: 'single-choice',
    id,
    explanation: 'The Moon pulls the near side more than the far side.',
    objective: 'tides-explain',
    bloom: 'understand',
    source: { passage: 'tides#moon' },
    ...said,
    ...fields,
    ...listed,
  };
}

/** Reads an example as the questions of a quiz. */
export function readExample(text: string): readonly Fields[] {
  const value = parse(text) as Fields | Fields[];
  return (Array.isArray(value) ? value : [value]).map((fields, at) => complete(fields, `example-${at + 1}`));
}

/** Counts what a rule finds in an example. */
export function countFindings(rule: LintRule, text: string, language = 'en'): number {
  const questions = readExample(text);
  const items = questions.map((question) => makeLintItem(question, language));
  if ('check' in rule) return items.flatMap((item) => rule.check(item)).length;
  const asked = questions.map(({ bloom }) => bloomLevels.indexOf(bloom as (typeof bloomLevels)[number]));
  const objectives = [
    { id: 'tides-explain', level: bloomLevels.indexOf('understand'), asked, path: ['items', 0, 'bloom'] },
  ];
  const quiz: LintQuiz = { items, objectives };
  return rule.checkQuiz(quiz).length;
}
