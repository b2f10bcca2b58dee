import { z } from 'zod';
import { id, line, markdown, pages } from './common.ts';
import { historicalDate } from './date.ts';
import { SourceSchema } from './glossary.ts';

export const ClaimedDateSchema = z.strictObject({
  date: historicalDate('The date that the work gives, or the first day or year it allows.'),
  end: historicalDate('The last day or year it allows, or when the work lets the event end.').optional(),
  text: line('How the work words the date, where that is not a plain date: the summer of 2002.').optional(),
  by: id('Id of the work in references.json.'),
  page: pages('Page or pages in that work.').optional(),
  note: line('What the difference from the established date means, where it needs a word.').optional(),
});

export const EventSchema = z.strictObject({
  id: id('Id of the event.'),
  title: line('What happened, in a few words.'),
  date: historicalDate('When it happened or began, as exact as it is established.'),
  end: historicalDate('When it ended, if it lasted.').optional(),
  dateNote: line('How sure the date is, where that needs saying.').optional(),
  claimedDates: z
    .array(ClaimedDateSchema)
    .default([])
    .describe('Dates given by works under study; readers see whether they agree with the established one.'),
  summary: markdown('What a reader should know of it.'),
  values: z
    .record(z.string(), z.array(id('Id of a value of that vocabulary.')).min(1))
    .default({})
    .describe('Labels from the vocabularies of course.yaml, by vocabulary id. The first of a list is the main one.'),
  sources: z.array(SourceSchema).default([]).describe('Works that establish it.'),
  sourceNote: line('How it is established, where no work of references.json does so or they need a word.').optional(),
});

/** What an author may write in `chapters/data/events.yaml`. */
export const EventsSchema = z.array(EventSchema);

export type Event = z.output<typeof EventSchema>;
export type ClaimedDate = z.output<typeof ClaimedDateSchema>;
