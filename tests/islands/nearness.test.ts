import { describe, expect, test } from 'vitest';
import { nearness } from '../../src/islands/search/suggest.ts';

describe('how near a find comes to a query', () => {
  test.each([
    ['security dilemmas', ['security', 'dilemma'], 'exact'],
    ['cafés', ['Café'], 'exact'],
    ['hedgehogs', ['hedges'], 'near'],
    ['abandonment', ['a', 'an'], 'far'],
    ['abandonment', ['able', 'about'], 'far'],
    ['war', ['wars'], 'exact'],
  ] as const)('%s, found in %s, is %s', (query, words, expected) => {
    expect(nearness(query, words, 'en')).toBe(expected);
  });
});
