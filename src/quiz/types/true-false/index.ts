import { checkKeys, findRepeated } from '../../options.ts';
import type { QuestionType } from '../../question-type.ts';
import { type AskedTrueFalse, type Judgement, logic } from './logic.ts';
import { type TrueFalse, TrueFalseSchema } from './schema.ts';

export const trueFalse: QuestionType<TrueFalse, AskedTrueFalse, Judgement> = {
  schema: TrueFalseSchema,
  logic,
  identify: ({ answer, reasons = [] }) => ({
    options: ['true', 'false', ...reasons.map(({ id }) => id)],
    key: [String(answer), ...reasons.filter(({ correct }) => correct).map(({ id }) => id)],
  }),
  check: ({ id, reasons }) => (reasons ? [...checkKeys(id, reasons, 1), ...findRepeated(id, reasons, 'reasons')] : []),
  mappings: {
    qti3: { as: 'two choice interactions', fidelity: 'exact' },
    moodle: { as: 'truefalse', fidelity: 'degraded', loss: 'the reasons, which become general feedback' },
    gift: { as: '{T#wrong#right}', fidelity: 'degraded', loss: 'the reasons, which become general feedback' },
    anki: { as: 'basic note', fidelity: 'degraded', loss: 'choosing; the card is marked by oneself' },
  },
};
