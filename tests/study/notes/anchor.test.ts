import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnchor, makeAnchor } from '../../../src/study/notes/anchor.ts';

const word = fc.stringMatching(/^[a-zé]{2,9}$/);
const prose = fc.array(word, { minLength: 30, maxLength: 60 }).map((words) => words.join(' '));
const passage = fc.tuple(prose, fc.nat(60), fc.integer({ min: 20, max: 80 })).map(([text, from, length]) => {
  const start = Math.min(from, text.length - length);
  return { text, span: { start, end: start + length } };
});

describe('a passage', () => {
  it('is found exactly where it was, as long as the text is the same', () => {
    fc.assert(
      fc.property(passage, ({ text, span }) => {
        expect(findAnchor(text, makeAnchor(text, span))).toEqual({ ...span, isExact: true });
      }),
    );
  });

  it('is found at its new place after anything was put before or behind it', () => {
    fc.assert(
      fc.property(passage, prose, prose, ({ text, span }, before, after) => {
        const found = findAnchor(`${before} ${text} ${after}`, makeAnchor(text, span));
        const shift = before.length + 1;
        expect(found).toEqual({ start: span.start + shift, end: span.end + shift, isExact: true });
      }),
    );
  });

  it('is found, as changed, when a letter of it was replaced', () => {
    fc.assert(
      fc.property(passage, fc.nat(200), ({ text, span }, at) => {
        const place = span.start + (at % (span.end - span.start));
        const edited = `${text.slice(0, place)}Ж${text.slice(place + 1)}`;
        const found = findAnchor(edited, makeAnchor(text, span));
        expect(found?.isExact).toBe(false);
        expect(Math.abs(found!.start - span.start) + Math.abs(found!.end - span.end)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is never found where its words are not, or nearly', () => {
    fc.assert(
      fc.property(passage, prose, ({ text, span }, other) => {
        const anchor = makeAnchor(text, span);
        const found = findAnchor(other.toUpperCase(), anchor);
        expect(found).toBeUndefined();
      }),
    );
  });

  it('of words that occur more than once is the one with the same words around it', () => {
    const text = 'First it may balance. Then it may balance, too.';
    const start = text.lastIndexOf('may balance');
    const anchor = makeAnchor(text, { start, end: start + 11 });
    expect(findAnchor(`Well. ${text}`, anchor)).toMatchObject({ start: start + 6, isExact: true });
  });

  it('is nowhere when several places fit equally well, exactly or nearly', () => {
    expect(findAnchor('x may balance x and x may balance x', { quote: 'may balance' })).toBeUndefined();
    const near = 'a state may balanze others; a state may balanke others';
    expect(findAnchor(near, { quote: 'a state may balance others' })).toBeUndefined();
  });

  it('that is short must be found as it was', () => {
    expect(findAnchor('the balances', { quote: 'balanced' })).toBeUndefined();
    expect(findAnchor('anything', { quote: '' })).toBeUndefined();
  });

  it('is found with a word put in, taken out or changed', () => {
    const quote = 'a government that arms may provoke the very rival it fears';
    for (const edited of [
      'a government that arms may well provoke the very rival it fears',
      'a government that arms may provoke the rival it fears',
      'a government which arms may provoke the very rival it fears',
    ]) {
      const found = findAnchor(`He says: ${edited}, and so on.`, { quote });
      expect(`He says: ${edited}, and so on.`.slice(found?.start, found?.end)).toBe(edited);
    }
  });
});
