import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/arms-race/index.ts';
import { parameters, run, type Arms } from '../../../chapters/models/arms-race/model.ts';
import { expectChecked, valuesAt } from './checks.ts';

const at = valuesAt(parameters);

it('refuses what is out of range and leaves nothing to chance', () => {
  expectChecked(model);
});

describe('the declaration', () => {
  it('has the ranges and defaults of the specification', () => {
    expect(parameters.slice(0, 8).map(({ id, min, max, default: value }) => [id, min, max, value])).toEqual([
      ['k', 0, 1, 0.3],
      ['l', 0, 1, 0.3],
      ['a', 0.01, 1, 0.5],
      ['b', 0.01, 1, 0.5],
      ['g', -0.5, 0.5, 0.2],
      ['h', -0.5, 0.5, 0.2],
      ['x0', 0, 5, 0],
      ['y0', 0, 5, 0],
    ]);
  });

  it.each([
    ['start', 'settles'],
    ['runaway', 'runs-up'],
    ['calm-side', 'settles'],
    ['accident', 'runs-up'],
    ['watershed', 'runs-down'],
    ['unequal', 'settles'],
    ['euler-error', 'settles'],
  ])('runs the preset %s, which %s, and says whose the numbers are', (id, outcome) => {
    const preset = model.presets.find((candidate) => candidate.id === id)!;
    expect(run(at(preset.values)).outcome).toBe(outcome);
    expect(preset.doc).toContain('our choice');
    expect(model.presets).toHaveLength(7);
  });

  it('invents a race in the preset that says so', () => {
    const { euler, path } = run(at(model.presets.find(({ id }) => id === 'euler-error')!.values));
    const lead = (arms: Arms) => Math.abs(arms[0] - arms[1]);
    expect(lead(euler!.at(-1)!.arms)).toBeGreaterThan(2);
    expect(lead(path.at(-1)!.arms)).toBeLessThan(0.01);
  });

  it('undoes a doubling of k by a halving of l, and does not touch stability by ending grievances', () => {
    const [double, halve, end] = model.actions!.map(({ apply }) => apply);
    const values = at({ k: 0.4, l: 0.5 });
    expect(run(values).balance).toBe(1);
    expect(run(double!(values)).balance).toBe(-1);
    expect(run(halve!(double!(values))).balance).toBe(1);
    expect(run(end!(double!(values))).balance).toBe(-1);
  });
});
