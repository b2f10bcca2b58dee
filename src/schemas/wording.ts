import { z } from 'zod';
import { id, line, markdown } from './common.ts';

export const groundKinds = ['legal', 'political', 'analytic'] as const;

const SlotSchema = z.strictObject({
  id: id('Id of the slot, unique in its file; {id} in the sentence.'),
  name: line('What the words in it say, in a few words: what Russia did.'),
});

const GroundSchema = z.strictObject({
  kind: z.enum(groundKinds).describe('legal: a rule. political: an aim or a claim. analytic: a use in explaining.'),
  text: markdown('The ground, in a sentence or two.'),
});

export const VocabularySchema = z.strictObject({
  id: id('Id of the vocabulary, unique in its file. Links to it name it.'),
  name: line('The word it is known by, as the slider says it.'),
  words: z
    .record(z.string(), z.string().trim())
    .describe('What it puts in each slot, by the id of the slot. An empty text is a silence, and is shown as one.'),
  users: markdown('Who speaks like this, with <Cite> or <Event>, or named in the text. Say so where it is not known.'),
  ground: GroundSchema.describe('On what ground they do.'),
  claims: markdown('What the words claim or hide.'),
  judgements: z
    .record(z.string(), markdown('What the word judges.'))
    .default({})
    .describe('The words that carry a judgement, by the id of their slot. Readers decide before they see it.'),
});

/** What an author may write in `chapters/data/wordings/<id>.yaml`: one event, told in several vocabularies. */
export const WordingSchema = z.strictObject({
  title: line('Title of the wording.'),
  event: id('Id of the event in events.yaml.').optional(),
  fact: markdown('What happened, in words that none of the vocabularies claims.'),
  sentence: line('The sentence that all share, with its slots: In 2014 Russia {act} Crimea.'),
  slots: z.array(SlotSchema).min(1).describe('The slots of the sentence.'),
  order: z
    .strictObject({ from: line('What the first has most of.'), to: line('What the last has most of.') })
    .describe('What the order of the vocabularies means: the ends of the slider.'),
  vocabularies: z.array(VocabularySchema).min(2).describe('The vocabularies, in that order.'),
  ours: z
    .strictObject({
      vocabulary: id('Id of the vocabulary that the course uses.'),
      reason: markdown('Why, in a sentence or two.'),
    })
    .describe('How the course itself speaks.'),
});

export type Wording = z.output<typeof WordingSchema>;
export type Vocabulary = z.output<typeof VocabularySchema>;
