import { z } from 'zod';
import { id, line } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';

const strategies = (doc: string) =>
  z
    .array(
      z.strictObject({
        id: id('Id of the strategy, unique among those of its player.'),
        name: line('Name of the strategy, as it stands in the table.'),
      }),
    )
    .min(2)
    .describe(doc);

export const questionsOfGames = ['nash-pure', 'dominant', 'best-reply', 'game-name', 'pareto'] as const;

export const PayoffMatrixSchema = z.strictObject({
  type: z.literal('payoff-matrix').describe('A question about a game in normal form; its key is computed.'),
  ...commonFields,
  players: z
    .strictObject({ row: line('Who chooses the row.'), column: line('Who chooses the column.') })
    .describe('Names of the two players.'),
  rows: strategies('What the row player can choose, from top to bottom.'),
  columns: strategies('What the column player can choose, from left to right.'),
  payoffs: z
    .array(
      z.array(z.array(z.number()).length(2).describe('What the row player gets, and what the column player gets.')),
    )
    .describe('For each row, for each column, a pair of numbers.'),
  ask: z
    .enum(questionsOfGames)
    .describe(
      'Nash equilibria in pure strategies, the strictly dominant strategy of `player`, its best replies to `against`, the name of the game, or the cells that are Pareto-efficient.',
    ),
  player: z.enum(['row', 'column']).default('row').describe('Whose strategy is asked for.'),
  against: id('Id of the strategy of the other player that is to be replied to.').optional(),
});

export type PayoffMatrix = z.output<typeof PayoffMatrixSchema>;
