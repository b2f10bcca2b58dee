import { describe, expect, it } from 'vitest';
import { formatAddress, readAddress } from '../../../src/islands/exam/address.ts';

describe('the address of a paper', () => {
  it.each([
    { seed: 7, blueprint: { chapters: {}, objectives: {}, blooms: {}, length: { questions: 10 } } },
    {
      seed: 9999,
      blueprint: {
        chapters: { 'one-chapter': 0 },
        objectives: { 'an-objective': 2.5 },
        blooms: { apply: 1 },
        length: { minutes: 45 },
      },
    },
  ])('has everything the paper is drawn from, and nothing that is as usual', (paper) => {
    expect(readAddress(formatAddress(paper))).toEqual(paper);
    expect(formatAddress(paper)).not.toContain('=1&');
  });

  it.each(['', '#', '#seed=7', '#questions=5', '#seed=-1&questions=5', '#seed=7&questions=0', '#seed=x&minutes=9'])(
    'that names no paper is none: %s',
    (fragment) => {
      expect(readAddress(fragment)).toBeUndefined();
    },
  );

  it('leaves out weights that are none', () => {
    expect(readAddress('#seed=7&questions=5&c.a=-1&c.b=x&c.d=2')?.blueprint.chapters).toEqual({ d: 2 });
  });
});
