import { describe, expect, it } from 'vitest';
import { deriveCards } from '../../../src/study/cards/derive-cards.ts';

const none = { terms: [], events: [], questions: [] };
const ids = (change: Partial<Parameters<typeof deriveCards>[0]>) =>
  deriveCards({ ...none, ...change }).map(({ id }) => id);

describe('flashcards', () => {
  it('ask for a definition by its term and for the term by its definition', () => {
    const terms = [{ id: 'crumb', term: 'Crumb', definition: 'The soft inside of a loaf.' }];
    expect(deriveCards({ ...none, terms })).toEqual([
      { id: 'term:crumb', kind: 'term', front: 'Crumb', back: 'The soft inside of a loaf.' },
      { id: 'term:crumb:reverse', kind: 'term', front: 'The soft inside of a loaf.', back: 'Crumb' },
    ]);
  });

  it('do not ask for a term that its definition gives away, or that shares its definition', () => {
    const terms = [
      { id: 'oven-spring', term: 'Oven  spring', definition: 'What bakers call oven spring.' },
      { id: 'levain', term: 'Levain', definition: 'A ripe starter.' },
      { id: 'madre', term: 'Madre', definition: 'a ripe  starter.' },
    ];
    expect(ids({ terms })).toEqual(['term:oven-spring', 'term:levain', 'term:madre']);
  });

  it('ask for the date of an event, and for the event if it is alone on its date', () => {
    const events = [
      { id: 'e1', title: 'First', date: '1 May 1901' },
      { id: 'e2', title: 'Second', date: '2 May 1901' },
      { id: 'e3', title: 'Third', date: '2 May 1901' },
    ];
    expect(ids({ events })).toEqual(['event:e1', 'event:e1:reverse', 'event:e2', 'event:e3']);
  });

  it('take a question as its author marked it', () => {
    const question = { id: 'q', front: 'f', back: 'b' };
    expect(ids({ questions: [{ ...question, reverse: false }] })).toEqual(['question:q']);
    expect(ids({ questions: [{ ...question, reverse: true }] })).toEqual(['question:q', 'question:q:reverse']);
  });

  it('see through writing: capitals, spaces and composed letters', () => {
    const terms = [{ id: 'pate', term: 'Pa\u0302te', definition: 'P\u00c2TE, said a baker.' }];
    expect(ids({ terms })).toEqual(['term:pate']);
  });
});
