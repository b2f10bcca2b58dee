import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentencesOf } from '../../../src/study/notes/sentences.ts';

const split = (text: string, language = 'en', breaks: readonly number[] = []) =>
  sentencesOf(text, breaks, language).map(({ start, end }) => text.slice(start, end));

it('tells the sentences of a text, each without the space around it', () => {
  expect(split(' What it is. Fear arms both!  Does it?')).toEqual(['What it is.', 'Fear arms both!', 'Does it?']);
  expect(split('¿Por qué? Porque sí.', 'es')).toEqual(['¿Por qué?', 'Porque sí.']);
  expect(split(' ')).toEqual([]);
  expect(split('A heading Its text. More.', 'en', [10])).toEqual(['A heading', 'Its text.', 'More.']);
});

it('loses nothing but space, and keeps the order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
