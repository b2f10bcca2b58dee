import { describe, expect, it } from 'vitest';
import { defineModel, type Model } from '../../src/models/define-model.ts';

const valid: Model<number, 'x'> = {
  id: 'm',
  title: 'M',
  summary: 's',
  parameters: [{ id: 'x', name: 'x', min: 0, max: 1, step: 0.1, default: 0.5, doc: 'x' }],
  presets: [{ id: 'p', label: 'P', doc: 'd', values: { x: 1 } }],
  chance: false,
  run: ({ x }) => x,
  describe: String,
  table: () => ({ caption: 'c', columns: ['x'], rows: [] }),
  View: () => null,
  predict: { id: 'q', revision: 1, question: '?', options: [{ id: 'a', text: 'A' }], debrief: () => '' },
  sources: [],
  ours: 'All of it.',
};
const x = valid.parameters[0]!;

describe('defineModel', () => {
  it('returns a sound declaration as it is', () => {
    expect(defineModel(valid)).toBe(valid);
    const named = { ...valid, parameters: [{ ...x, step: 0.5, choices: ['a', 'b', 'c'] }] };
    expect(defineModel(named)).toBe(named);
  });

  it.each<[string, Partial<Model<number, 'x'>>]>([
    ['parameter "x" is declared twice', { parameters: [x, x] }],
    ['parameter "x" has an empty range', { parameters: [{ ...x, max: 0 }], presets: [] }],
    ['parameter "x" needs a step above 0', { parameters: [{ ...x, step: 0 }] }],
    ['parameter "x" has its default outside its range', { parameters: [{ ...x, default: 2 }] }],
    ['parameter "x" has its default off its step', { parameters: [{ ...x, default: 0.55 }] }],
    ['parameter "x" needs a name for each of its values in choices', { parameters: [{ ...x, choices: ['a', 'b'] }] }],
    ['preset "p" sets "x" out of range', { presets: [{ ...valid.presets[0]!, values: { x: 3 } }] }],
    ['preset "p" is declared twice', { presets: [valid.presets[0]!, valid.presets[0]!] }],
    [
      'prediction option "a" is declared twice',
      { predict: { ...valid.predict, options: [valid.predict.options[0]!, valid.predict.options[0]!] } },
    ],
  ])('refuses: %s', (fault, change) => {
    expect(() => defineModel({ ...valid, ...change })).toThrow(`Model "m": ${fault}.`);
  });

  it.each(['seed', 'a-b', 'a&b', '1a'])('refuses the parameter id "%s", which an address could not carry', (id) => {
    const parameters = [{ ...x, id: id as 'x' }];
    expect(() => defineModel({ ...valid, parameters, presets: [] })).toThrow(
      `parameter "${id}" needs an id of letters and digits, other than "seed"`,
    );
  });

  it('refuses a preset for a parameter that does not exist', () => {
    const preset = { id: 'p', label: 'P', doc: 'd', values: { y: 1 } as never };
    expect(() => defineModel({ ...valid, presets: [preset] })).toThrow('preset "p" sets an unknown parameter "y"');
  });
});
