import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/trust-and-reassurance/index.ts';
import {
  actsNeeded,
  gestureWindow,
  parameters,
  posterior,
  run,
  trustThreshold,
} from '../../../chapters/models/trust-and-reassurance/model.ts';
import { expectChecked, valuesAt } from './checks.ts';

const at = valuesAt(parameters);

describe('edges', () => {
  it.each([
    ['R must be more than T', { T: 1 }],
    ['R must be more than P', { P: 1 }],
    ['P must be more than S', { P: -1 }],
    ['Tᵤ must be more than Pᵤ', { TU: 0.5 }],
    ['Pᵤ must be more than Sᵤ', { SU: 0.5 }],
  ])('refuses payoffs out of order with a message: %s', (fault, changes) => {
    const values = at(changes);
    expect(run(values)).toEqual({ values, fault, results: null });
    expect(() => gestureWindow(values, 0)).toThrow(fault);
    expect(() => trustThreshold(values)).toThrow(RangeError);
    expect(model.describe(run(values))).toContain(fault);
    expect(model.marks!('t', run(values))).toEqual([]);
  });

  it('counts no acts where there is trust, one where only the trustworthy ever behave well, none where acts tell nothing', () => {
    expect(actsNeeded(0.6, 0.6, 0.9, 0.5)).toBe(0);
    expect(actsNeeded(0.9, 0.6, 0.5, 0.9)).toBe(0);
    expect(actsNeeded(0.3, 0.6, 0.9, 0)).toBe(1);
    expect(actsNeeded(0, 0.6, 0.9, 0)).toBeNull();
    expect(actsNeeded(0.3, 0.6, 0.5, 0.5)).toBeNull();
    expect(actsNeeded(0.3, 0.6, 0.5, 0.9)).toBeNull();
    // Two acts bring odds of 1/4 to 1 exactly.
    expect(actsNeeded(0.2, 0.5, 0.8, 0.4)).toBe(2);
  });

  it('keeps trust as it was after an act that nobody ever does', () => {
    expect(posterior(0.3, 0, 0)).toBe(0.3);
    expect(run(at({ qT: 0, qU: 0 })).results!.learning[3]).toBe(0.3);
  });

  it('refuses what is out of range and leaves nothing to chance', () => {
    expectChecked(model);
  });
});

describe('the declaration', () => {
  it('has the ranges and defaults of the specification', () => {
    expect(parameters.map(({ id, min, max, default: value }) => [id, min, max, value])).toEqual([
      ['t', 0, 1, 0.3],
      ['alpha', 0, 1, 0.4],
      ['eps', 0, 0.45, 0],
      ['qT', 0, 1, 0.9],
      ['qU', 0, 1, 0.5],
      ['R', -2, 2, 1],
      ['T', -2, 2, 0.7],
      ['P', -2, 2, 0],
      ['S', -2, 2, -1],
      ['TU', -2, 2, 1.2],
      ['PU', -2, 2, 0.5],
      ['SU', -2, 2, -1],
    ]);
  });

  it.each([
    ['start', 'separates'],
    ['little-trust', 'separates'],
    ['too-small', 'too-small'],
    ['too-big', 'too-big'],
    ['eager-bluffer', 'too-small'],
    ['misread', 'doubted'],
    ['prisoners-2015', 'separates'],
    ['prisoners-2025', 'too-small'],
  ])('runs the preset %s, whose gesture is %s, and says whose the numbers are', (id, gesture) => {
    const preset = model.presets.find((candidate) => candidate.id === id)!;
    expect(run(at(preset.values)).results!.gesture).toBe(gesture);
    expect(preset.doc).toContain('our choice');
    expect(model.presets).toHaveLength(8);
  });

  it('moves nothing but the gesture or the trust with its buttons', () => {
    const [bigger, less] = model.actions!.map(({ apply }) => apply);
    expect(bigger!(at())).toEqual(at({ alpha: 0.5 }));
    expect(less!(at())).toEqual(at({ t: 0.15 }));
  });
});
