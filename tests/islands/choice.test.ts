import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, vi } from 'vitest';
import { Choice } from '../../src/islands/model/slider.tsx';

const parameter = {
  ...{ id: 'form', name: 'Form', symbol: 'f_M', min: 1, max: 2, step: 0.5, default: 1, doc: 'How it is made.' },
  choices: ['sum', 'mean', 'product'],
};
const draw = (value: number, onChange = vi.fn()) => Choice({ model: 'tiny', parameter, value, onChange });

describe('a parameter with names for its values', () => {
  it('is a native list with a label, a description, and the value in force selected', () => {
    const html = renderToString(draw(1.5));
    expect(html).toContain('<label for="tiny--form"><i>f<sub>M</sub></i> Form</label>');
    expect(html).toContain('aria-describedby="tiny--form--doc"');
    expect(
      [...html.matchAll(/<option( selected)? value="(\d)">(\w+)/g)].map(([, is, value, name]) => [value, name, !!is]),
    ).toEqual([
      ['0', 'sum', false],
      ['1', 'mean', true],
      ['2', 'product', false],
    ]);
  });

  it('hands over the value of the name that is chosen, once and for good', () => {
    const onChange = vi.fn();
    const { children } = draw(1, onChange).props as { children: VNode<{ onChange: (event: object) => void }>[] };
    const list = children.find(({ type }) => type === 'select')!;
    list.props.onChange({ currentTarget: { selectedIndex: 2 } });
    expect(onChange).toHaveBeenCalledExactlyOnceWith(2, true);
  });
});
