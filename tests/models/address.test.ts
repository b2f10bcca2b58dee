import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampValues, defaultValues, formatAddress, modelInFragment, parseAddress } from '../../src/models/address.ts';
import type { Parameter } from '../../src/models/define-model.ts';

const parameter = (id: string, min: number, max: number, step: number, initial: number): Parameter => ({
  id,
  name: id,
  min,
  max,
  step,
  default: initial,
  doc: id,
});
const parameters = [parameter('o', 0, 1, 0.01, 0.5), parameter('n', 1, 12, 1, 3), parameter('k', 0.01, 0.6, 0.01, 0.2)];

describe('formatAddress', () => {
  it('names the model, the values that differ from their default, and the seed', () => {
    expect(formatAddress('game', parameters, { o: 0.4, n: 3, k: 0.2 }, 42)).toBe('#game?o=0.4&seed=42');
  });
});

describe('parseAddress', () => {
  it('restores exactly what was formatted, for every value a reader can set', () => {
    const values = fc.record({
      o: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      n: fc.integer({ min: 1, max: 12 }),
      k: fc.integer({ min: 1, max: 60 }).map((n) => n / 100),
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 4294967295 }), (chosen, seed) => {
        const address = formatAddress('game', parameters, chosen, seed);
        expect(parseAddress(address, 'game', parameters)).toEqual({ id: 'game', values: chosen, seed });
      }),
    );
  });

  it('says nothing about another model, a plain anchor or an empty fragment', () => {
    for (const fragment of ['#other?o=0.1', '#game', '', '#'])
      expect(parseAddress(fragment, 'game', parameters)).toBeUndefined();
  });

  it('clamps what is out of range and keeps the default of what is no number', () => {
    expect(parseAddress('#game?o=7&n=-3&k=abc', 'game', parameters)?.values).toEqual({ o: 1, n: 1, k: 0.2 });
    expect(parseAddress('#game?o=&n=Infinity&k=NaN', 'game', parameters)?.values).toEqual({ o: 0.5, n: 3, k: 0.2 });
  });

  it('ignores unknown settings and takes seed 42 for a seed that is none', () => {
    expect(parseAddress('#game?zz=1&seed=-1', 'game', parameters)).toEqual({
      id: 'game',
      values: defaultValues(parameters),
      seed: 42,
    });
    expect(parseAddress('#game?seed=1.5', 'game', parameters)?.seed).toBe(42);
  });

  it('never throws and never leaves a range, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseAddress(`#game?${text}`, 'game', parameters);
        for (const { id, min, max } of parameters) {
          expect(parsed?.values[id]).toBeGreaterThanOrEqual(min);
          expect(parsed?.values[id]).toBeLessThanOrEqual(max);
        }
      }),
    );
  });
});

describe('clampValues', () => {
  it('puts a value on its step without dust from floating point', () => {
    expect(clampValues(parameters, { o: 0.1 + 0.2, n: 2.4, k: 0.07 })).toEqual({ o: 0.3, n: 2, k: 0.07 });
  });
});

describe('modelInFragment', () => {
  it('names the model of a shared run', () => {
    expect(modelInFragment('#jervis-game?o=0.4')).toBe('jervis-game');
    expect(modelInFragment('#a-heading')).toBeUndefined();
  });
});
