import { z } from 'zod';
import { id, line, markdown, slotted } from '../../../schemas/common.ts';
import { commonFields, HintSchema } from '../../../schemas/question.ts';

const parameter = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, 'the id of a parameter');

/** Which run of which model a question asks about. */
export const runFields = {
  model: id('Id of a model of the course.'),
  quantity: id('Id of the quantity of the model that is asked for.'),
  values: z
    .record(parameter, z.number())
    .default({})
    .describe('Values of parameters, by id; the others have their defaults.'),
};

export const ModelQuestionSchema = z.strictObject({
  type: z.literal('model').describe('A number that a model of the course computes, for values drawn at each attempt.'),
  ...commonFields,
  stem: slotted('The question. `{{o}}` is the value drawn for the parameter o.'),
  explanation: slotted('Shown after every answer. `{{o}}` is the value drawn for o, `{{answer}}` the right number.'),
  hints: z
    .array(HintSchema.extend({ text: slotted('The hint. `{{o}}` is the value drawn for o.') }))
    .default([])
    .describe('Hints, given one after the other.'),
  ...runFields,
  draw: z
    .record(
      parameter,
      z.strictObject({
        min: z.number().describe('Least value.'),
        max: z.number().describe('Greatest value.'),
        step: z.number().positive().describe('Step from one value to the next.'),
      }),
    )
    .default({})
    .describe('From what the values of parameters are drawn, by id.'),
  tolerance: z
    .number()
    .min(0)
    .optional()
    .describe('How far off an answer may be; half a unit of the last decimal if left out.'),
  digits: z
    .number()
    .int()
    .min(0)
    .max(10)
    .optional()
    .describe('Decimals of the right number, if not those of the model.'),
  unit: line('Unit, shown after the field, if not that of the model.').optional(),
  otherwise: markdown('Shown to a reader who gave another number.').optional(),
});

export type ModelQuestion = z.output<typeof ModelQuestionSchema>;
