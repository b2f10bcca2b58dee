import type { QuestionFault, QuestionType } from '../../question-type.ts';
import { choicesOf, keyOf } from './choices.ts';
import { isTwoByTwo } from './game.ts';
import { type AskedGame, type Chosen, logic } from './logic.ts';
import { type PayoffMatrix, PayoffMatrixSchema } from './schema.ts';

export const payoffMatrix: QuestionType<PayoffMatrix, AskedGame, Chosen> = {
  schema: PayoffMatrixSchema,
  logic,
  // Of a matrix that lacks cells nothing can be computed; it is reported.
  identify: (question) => {
    const isWhole = findShapeFault(question) === undefined;
    return {
      options: isWhole ? choicesOf(question).map(({ id }) => id) : [],
      key: isWhole ? keyOf(question) : [],
    };
  },
  check: (question) => {
    const { id, rows, columns, ask, player, against, payoffs } = question;
    const fault = (field: string, found: string, expected: string): QuestionFault => ({
      code: 'question-field',
      path: [field],
      details: { id, found, expected },
    });
    const opponents = player === 'row' ? columns : rows;
    const shape = findShapeFault(question);
    return [
      ...(shape === undefined
        ? []
        : [
            fault('payoffs', shape, `${rows.length} rows of ${columns.length} pairs of numbers, as the strategies say`),
          ]),
      ...[rows, columns].flatMap((strategies, side) =>
        ['id', 'name'].flatMap((field) =>
          new Set(strategies.map((one) => one[field as 'id' | 'name'])).size < strategies.length
            ? [
                fault(
                  side === 0 ? 'rows' : 'columns',
                  `two strategies with the same ${field}`,
                  'strategies that differ',
                ),
              ]
            : [],
        ),
      ),
      ...(ask === 'best-reply' && !opponents.some((one) => one.id === against)
        ? [
            fault(
              against === undefined ? 'ask' : 'against',
              'no strategy to reply to',
              'in `against`, a strategy of the other player',
            ),
          ]
        : []),
      ...(ask !== 'best-reply' && against !== undefined
        ? [fault('against', `\`against\` where ask is ${ask}`, '`against` only with ask: best-reply')]
        : []),
      ...(ask === 'game-name' && !isTwoByTwo(payoffs)
        ? [fault('ask', 'the name of a game that is not two by two', 'two strategies for each player')]
        : []),
    ];
  },
  mappings: {
    qti3: { as: 'choice interaction below a table', fidelity: 'degraded', loss: 'reasons that are computed' },
    moodle: { as: 'multichoice below a table', fidelity: 'degraded', loss: 'reasons that are computed' },
    gift: { as: '{~%50%right ~%-100%wrong} below a table', fidelity: 'degraded', loss: 'reasons and hints' },
    anki: {
      as: 'basic note, table on the front',
      fidelity: 'degraded',
      loss: 'choosing; the card is marked by oneself',
    },
  },
};

function findShapeFault({ rows, columns, payoffs }: PayoffMatrix): string | undefined {
  if (payoffs.length !== rows.length) return `payoffs of ${payoffs.length} rows`;
  const short = payoffs.find(({ length }) => length !== columns.length);
  return short && `a row of ${short.length} payoffs`;
}
