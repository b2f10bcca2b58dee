import { isInLiteral } from '../../literal.ts';
import { normalise } from '../../normalise.ts';
import type { QuestionFault, QuestionType } from '../../question-type.ts';
import { type Gap, splitGaps } from './gaps.ts';
import { type AskedCloze, type Filled, logic } from './logic.ts';
import { type Cloze, ClozeSchema } from './schema.ts';

export const cloze: QuestionType<Cloze, AskedCloze, Filled> = {
  schema: ClozeSchema,
  logic,
  identify: ({ text }) => {
    const { gaps } = splitGaps(text);
    return {
      options: [...new Set(gaps.map(({ id }) => id))],
      key: gaps.map(({ id, answers }) => `${id}: ${answers.join(' | ')}`),
    };
  },
  check: (question) => {
    const { id, text, gaps: notes } = question;
    const fault = (path: readonly (string | number)[], found: string, expected: string): QuestionFault => ({
      code: 'question-field',
      path,
      details: { id, found, expected },
    });
    const { pieces, gaps } = splitGaps(text);
    const names = gaps.map((gap) => gap.id);
    const faults = gaps.flatMap((gap, position) => {
      const found = findGapFault(gap, question) ?? (names.indexOf(gap.id) < position ? 'twice' : undefined);
      return found === undefined ? [] : [fault(['text'], `the gap ${gap.id} ${found}`, gapRule)];
    });
    return [
      ...(gaps.length === 0 ? [fault(['text'], 'a text without a gap', gapRule)] : []),
      ...faults,
      // Formulas and code are shown as they are written, gap and all.
      ...(pieces.slice(0, -1).some((_, position) => isInLiteral(pieces.slice(0, position + 1).join('')))
        ? [fault(['text'], 'a gap inside a formula or code', 'gaps between words')]
        : []),
      ...(pieces.some((piece) => piece.includes('{{')) ? [fault(['text'], 'a `{{` that begins no gap', gapRule)] : []),
      ...Object.keys(notes).flatMap((name) =>
        names.includes(name)
          ? []
          : [
              fault(
                ['gaps', name],
                `feedback for the gap ${name}, which is not there`,
                'the name of a gap in the text',
              ),
            ],
      ),
    ];
  },
  mappings: {
    qti3: { as: 'text entry and inline choice interactions', fidelity: 'degraded', loss: 'the note on spelling' },
    moodle: { as: 'multianswer (cloze)', fidelity: 'degraded', loss: 'accents, articles and the note on spelling' },
    gift: { as: 'missing word, for a text with one gap', fidelity: 'degraded', loss: 'all gaps but the first' },
    anki: { as: 'cloze note', fidelity: 'degraded', loss: 'wrong options and alternatives' },
  },
};

const gapRule = '{{c1::answer|another::hint}} or {{c1::[right*|wrong]}}, each name once';

function findGapFault({ answers, options }: Gap, { normalise: steps, caseSensitive }: Cloze): string | undefined {
  if (answers.length === 0) return 'without a right option';
  if (options.length === 1) return 'with a single option';
  if (new Set(options).size < options.length) return 'with the same option twice';
  const empty = [...answers, ...options].some((one) => one === '' || normalise(one, steps, caseSensitive) === '');
  return empty ? 'with an empty answer' : undefined;
}
