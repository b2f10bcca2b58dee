import { expect, it } from 'vitest';
import { createRandom } from '../../src/models/random.ts';

it('gives the published values of mulberry32 for seed 42', () => {
  const random = createRandom(42);
  for (const value of [0.6011037519, 0.448290559, 0.8524657935, 0.6697340414, 0.1748138987])
    expect(random()).toBeCloseTo(value, 9);
});

it('gives the same sequence for the same seed and another for another', () => {
  const draw = (seed: number) => Array.from({ length: 10 }, createRandom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('stays at or above 0 and below 1', () => {
  const random = createRandom(4294967295);
  const draws = Array.from({ length: 10_000 }, random);
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThan(1);
});
