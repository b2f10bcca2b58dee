import { z } from 'zod';
import { id, line, markdown } from './common.ts';

/** What a mark says of a claim. */
export const sayings = ['for', 'against', 'both', 'nothing'] as const;

export const SorterMarkSchema = z.strictObject({
  id: id('Id of the mark, unique in its file. Readers’ records name it.'),
  label: line('The mark as readers choose it: Supports it.'),
  says: z
    .enum(sayings)
    .describe('What it says of the claim: for, against, both at once, or nothing. The balance is made of that.'),
});

const divideFields = {
  event: id('Id of an event of events.yaml. What began by its last day stands before, the rest after.'),
  before: line('How readers call the time up to it: Until the thesis.'),
  after: line('How readers call the time after it: Since the thesis.'),
};

export const SortedEventSchema = z.strictObject({
  event: id('Id of an event of events.yaml, which has its title, date and summary.'),
  mark: id('The mark that the course gives it: a mark of this file.'),
  arguable: z
    .array(id('A mark of this file.'))
    .default([])
    .describe('Other marks that the course accepts, because the case can be argued; readers are told so.'),
  reason: markdown('Why the course marks it so, in a sentence or two. Readers see it after their own mark.'),
});

export const SorterClaimSchema = z.strictObject({
  id: id('Id of the claim: a value of the vocabulary.'),
  text: markdown('The claim as a full sentence, with who makes it.'),
  events: z
    .array(SortedEventSchema)
    .min(2)
    .describe('The events to sort under the claim, in the order they are shown.'),
});

/** What an author may write in `chapters/data/sorters/<id>.yaml`: claims, and what dated events say of them. */
export const SorterSchema = z.strictObject({
  title: line('Title of the sorter.'),
  question: markdown('What readers are asked to do, and whose judgement the marks of the course are.'),
  vocabulary: id(
    'Id of the vocabulary of course.yaml whose values are the claims. Events name there what they bear on.',
  ),
  divide: z.strictObject(divideFields).describe('The event by whose date the balance parts the others.'),
  marks: z.array(SorterMarkSchema).min(2).describe('The marks one can give, in the order they are offered.'),
  claims: z.array(SorterClaimSchema).min(1).describe('The claims, in the order they are shown.'),
});

export type Sorter = z.output<typeof SorterSchema>;
export type SorterClaim = z.output<typeof SorterClaimSchema>;
export type Saying = (typeof sayings)[number];
