import { z } from 'zod';
import { id, line, markdown } from './common.ts';

export const directions = ['rises', 'stays', 'falls'] as const;

const factorFields = {
  min: z.number().positive().describe('The least that can be chosen.'),
  max: z.number().positive().describe('The most.'),
  step: z.number().positive().describe('From one choice to the next.'),
  default: z.number().positive().describe('What the page shows first.'),
};

export const BoardRowSchema = z.strictObject({
  id: id('Id of the row, unique in its file.'),
  name: line('What kind of game the row takes the change for, in a few words.'),
  model: id('Id of the model, the name of its folder.'),
  parameter: line('The parameter that is multiplied.'),
  values: z
    .record(z.string(), z.number())
    .default({})
    .describe('Values of parameters from which the row starts. Those left out have their defaults.'),
  quantity: id('What is read off: a quantity of the model.'),
  better: z
    .enum(['more', 'less', 'neither'])
    .default('neither')
    .describe('Whether more of it or less is better for the side the board looks at.'),
  direction: z
    .enum(directions)
    .describe('What the quantity does at the factor that is shown first. Compared with the model itself.'),
  reason: markdown('Why, in a sentence or two.'),
});

/** What an author may write in `chapters/data/boards/<id>.yaml`: one change, and what several models make of it. */
export const BoardSchema = z.strictObject({
  title: line('Title of the board.'),
  question: markdown('The claim or question that the models answer.'),
  change: line('What is multiplied, as the slider names it: How many times as much the patron cares.'),
  side: line('Whose gain and loss the board looks at: the small state.'),
  factor: z.strictObject(factorFields).describe('By how much the parameters are multiplied.'),
  rows: z.array(BoardRowSchema).min(2).describe('The models, in the order they are shown.'),
});

export type Board = z.output<typeof BoardSchema>;
export type BoardRow = z.output<typeof BoardRowSchema>;
export type Direction = (typeof directions)[number];
