import { describe, expect, it } from 'vitest';
import { finish, goOn, type Slices } from '../../src/models/slices.ts';

function* count(stops: number): Slices<string> {
  for (let stop = 0; stop < stops; stop++) yield;
  return `after ${stops}`;
}

describe('a computation in slices', () => {
  it('comes to the same result however often it is left', () => {
    expect(finish(count(5))).toBe('after 5');
    const slices = count(5);
    const replies = Array.from({ length: 6 }, () => goOn(slices, () => false));
    expect(replies.slice(0, 5)).toEqual(Array(5).fill(undefined));
    expect(replies[5]).toEqual({ result: 'after 5' });
  });

  it('goes on as long as there is time, and always at least to the next stop', () => {
    let left = 3;
    const slices = count(5);
    expect(goOn(slices, () => left-- > 0)).toBeUndefined();
    expect(left).toBe(-1);
    expect(goOn(slices, () => true)).toEqual({ result: 'after 5' });
    expect(goOn(count(0), () => false)).toEqual({ result: 'after 0' });
  });
});
