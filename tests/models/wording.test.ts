import { describe, expect, test } from 'vitest';
import { differingSlots, everyOther, formatWording, parseWording } from '../../src/models/wording.ts';

const known = ['annexation', 'accession', 'reunification'];
const read = (fragment: string) => parseWording(fragment, 'wording--crimea', known);

describe('the address of a wording', () => {
  test.each([
    [{ shown: 'accession', beside: '' }, '#wording--crimea?words=accession'],
    [{ shown: 'accession', beside: 'annexation' }, '#wording--crimea?words=accession&with=annexation'],
    [{ shown: 'annexation', beside: everyOther }, '#wording--crimea?words=annexation&with=*'],
  ])('%j is %s, and is read back', (view, fragment) => {
    expect(formatWording('wording--crimea', view)).toBe(fragment);
    expect(read(fragment)).toEqual(view);
  });

  test('does not say that something stands beside itself', () => {
    const view = { shown: 'accession', beside: 'accession' };
    expect(formatWording('wording--crimea', view)).toBe('#wording--crimea?words=accession');
  });

  test.each(['', '#wording--crimea', '#wording--crimea-2?words=accession', '#other?words=accession'])(
    'that is %j speaks of no view of this wording',
    (fragment) => {
      expect(read(fragment)).toBeUndefined();
    },
  );

  test('that names no vocabulary shows the first, and nothing beside it', () => {
    expect(read('#wording--crimea?words=conquest&with=theft')).toEqual({ shown: 'annexation', beside: '' });
    expect(read('#wording--crimea?%')).toEqual({ shown: 'annexation', beside: '' });
  });
});

test('vocabularies differ in the slots whose words are not the same, silence included', () => {
  const words = { who: 'Russia', what: 'began', where: '' };
  expect(differingSlots(words, { who: 'Russia', what: 'started', where: 'there' })).toEqual(['what', 'where']);
  expect(differingSlots(words, words)).toEqual([]);
});
