import { findRepeated } from '../../options.ts';
import type { QuestionFault, QuestionType } from '../../question-type.ts';
import { findRepeatedIds, idsOnce } from '../../repeated-ids.ts';
import { type AskedMatching, logic, type Matched } from './logic.ts';
import { type Matching, MatchingSchema } from './schema.ts';

export const matching: QuestionType<Matching, AskedMatching, Matched> = {
  schema: MatchingSchema,
  logic,
  identify: ({ pairs, distractors }) => ({
    options: [...pairs, ...pairs.map(({ right }) => right), ...distractors].map(({ id }) => id),
    key: pairs.map(({ id, right }) => `${id} ${right.id}`),
  }),
  check: ({ id, pairs, distractors }) => {
    const lefts = pairs.map((pair, at) => ({ id: pair.id, text: pair.left, path: ['pairs', at, 'left'] }));
    const rights = [
      ...pairs.map(({ right }, at) => ({ ...right, path: ['pairs', at, 'right'] })),
      ...distractors.map((one, at) => ({ ...one, path: ['distractors', at] })),
    ];
    const repeated = (sides: typeof lefts): QuestionFault[] =>
      findRepeated(id, sides, '').map((fault) => ({ ...fault, path: sides[fault.path[1] as number]!.path }));
    const ids = [
      ...idsOnce(pairs, 'pairs'),
      ...pairs.map(({ right }, at) => ({ id: right.id, path: ['pairs', at, 'right', 'id'] })),
      ...idsOnce(distractors, 'distractors'),
    ];
    return [...findRepeatedIds(id, ids), ...repeated(lefts), ...repeated(rights)];
  },
  mappings: {
    qti3: { as: 'match interaction', fidelity: 'exact' },
    moodle: { as: 'matching', fidelity: 'degraded', loss: 'feedback and misconception of each pair' },
    gift: { as: '{=left -> right}', fidelity: 'degraded', loss: 'distractors, feedback of pairs, all-or-nothing' },
    anki: { as: 'basic note for each pair', fidelity: 'degraded', loss: 'choosing; each card is marked by oneself' },
  },
};
