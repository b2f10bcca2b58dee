import type { QuestionFault, QuestionType } from '../../question-type.ts';
import { type AskedEssay, countWords, logic, type Written } from './logic.ts';
import { type Criterion, type Essay, EssaySchema } from './schema.ts';

export const essay: QuestionType<Essay, AskedEssay, Written> = {
  schema: EssaySchema,
  logic,
  identify: ({ rubric }) => ({
    options: rubric.map(({ id }) => id),
    key: rubric.map(({ id, points }) => `${id}: ${points}`),
  }),
  check: ({ id, rubric, modelAnswer, minWords }) => [
    ...rubric.flatMap((criterion, position) => checkCriterion(id, criterion, position)),
    ...rubric.flatMap((criterion, position): QuestionFault[] => {
      const first = rubric.findIndex((other) => other.id === criterion.id);
      return first === position
        ? []
        : [
            {
              code: 'question-field',
              path: ['rubric', position, 'id'],
              details: { id, found: `the criterion "${criterion.id}" twice`, expected: 'an id for each criterion' },
            },
          ];
    }),
    ...(countWords(modelAnswer) >= minWords
      ? []
      : [
          {
            code: 'question-field' as const,
            path: ['modelAnswer'],
            details: {
              id,
              found: `a model answer of ${countWords(modelAnswer)} words`,
              expected: `at least as many words as readers must write: ${minWords}`,
            },
          },
        ]),
  ],
  mappings: {
    qti3: { as: 'extended text interaction with rubric block', fidelity: 'degraded', loss: 'marking by the reader' },
    moodle: { as: 'essay, rubric as information for graders', fidelity: 'degraded', loss: 'marking by the reader' },
    gift: { as: '{}', fidelity: 'degraded', loss: 'model answer and rubric, which become general feedback' },
    anki: { as: 'basic note, model answer and rubric on the back', fidelity: 'degraded', loss: 'the written text' },
  },
};

function checkCriterion(id: string, { id: criterion, points, levels }: Criterion, position: number): QuestionFault[] {
  if (!levels) return [];
  const fault = (found: string, expected: string): QuestionFault[] => [
    { code: 'question-field', path: ['rubric', position, 'levels'], details: { id, found, expected } },
  ];
  if (new Set(levels.map((level) => level.id)).size < levels.length)
    return fault(`levels of "${criterion}" that share an id`, 'an id for each level');
  const best = Math.max(...levels.map((level) => level.points));
  return best === points
    ? []
    : fault(
        `levels of "${criterion}" whose best wins ${best}`,
        `a level that wins all ${points} points, and none more`,
      );
}
