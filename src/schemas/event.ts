import { z } from 'zod';
import { id, line, markdown, partialDate } from './common.ts';
import { SourceSchema } from './glossary.ts';

export const EventSchema = z.strictObject({
  id: id('Id of the event.'),
  title: line('What happened, in a few words.'),
  date: partialDate('When it happened or began, as exact as it is established.'),
  end: partialDate('When it ended, if it lasted.').optional(),
  dateNote: line('How sure the date is, where that needs saying.').optional(),
  givenDate: z
    .strictObject({
      text: line('The date as the work gives it.'),
      reference: id('Id of the work that gives it.'),
    })
    .optional()
    .describe('The date given by a work under study, where it differs or is vaguer.'),
  summary: markdown('What a reader should know of it.'),
  values: z
    .record(z.string(), z.array(id('Id of a value of that vocabulary.')).min(1))
    .default({})
    .describe('Labels from the vocabularies of course.yaml, by vocabulary id.'),
  sources: z.array(SourceSchema).min(1).describe('Works that establish it.'),
});

/** What an author may write in `chapters/data/events.yaml`. */
export const EventsSchema = z.array(EventSchema);

export type Event = z.output<typeof EventSchema>;
