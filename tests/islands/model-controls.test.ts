import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it, vi } from 'vitest';
import { Sliders } from '../../src/islands/model/controls.tsx';
import type { Model, Parameter } from '../../src/models/define-model.ts';

vi.stubGlobal('document', { documentElement: { dataset: {}, lang: 'en' }, getElementById: () => null });

const parameter = (id: string, more: Partial<Parameter> = {}): Parameter => ({
  ...{ id, name: `Name of ${id}`, min: 0, max: 2, step: 1, default: 0, doc: `About ${id}.` },
  ...more,
});
const model = {
  id: 'tiny',
  parameters: [
    parameter('seen'),
    parameter('kept', { hidden: true }),
    parameter('named', { choices: ['one', 'two', 'three'] }),
  ],
} as unknown as Model;

it('offers no control for a parameter that only presets and actions change, and a list for one with named values', () => {
  const html = renderToString(
    h(Sliders, { model, run: undefined, values: { seen: 1, kept: 1, named: 2 }, onChange: () => undefined }),
  );
  expect(html).toContain('id="tiny--seen"');
  expect(html).not.toContain('kept');
  expect(html).toMatch(/<select id="tiny--named".*<option[^>]* value="2"[^>]*>three<\/option>/);
});
