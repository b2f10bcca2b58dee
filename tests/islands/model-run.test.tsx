import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ModelView } from '../../src/islands/model/model-figure.tsx';
import { computeRun } from '../../src/islands/model/use-run.ts';
import type { Model } from '../../src/models/define-model.ts';
import type { Slices } from '../../src/models/slices.ts';

const setting = { values: { n: 6 }, seed: 42 };

function burn(millis: number): void {
  const end = performance.now() + millis;
  while (performance.now() < end);
}

function* slices({ n }: Readonly<Record<string, number>>, seed: number): Slices<string> {
  for (let slice = 0; slice < n!; slice++) {
    yield;
    burn(5);
  }
  return `${n} slices, seed ${seed}`;
}

const model = (parts: Partial<Model>) => parts as Model;

describe('a run that takes long', () => {
  it('lets the page have its turn between slices, and ends with the result', async () => {
    let turns = 0;
    const turn = () => {
      turns += 1;
      timeout = setTimeout(turn);
    };
    let timeout = setTimeout(turn);
    const result = await computeRun(model({ slices }), setting);
    clearTimeout(timeout);
    expect(result).toBe('6 slices, seed 42');
    expect(turns).toBeGreaterThan(0);
  });

  it('is one piece if the model has no slices', async () => {
    const run = (_: unknown, seed: number) => `seed ${seed}`;
    expect(await computeRun(model({ run }), setting)).toBe('seed 42');
  });

  it('fails if the model does', async () => {
    const run = () => {
      throw new Error('no such run');
    };
    await expect(computeRun(model({ run }), setting)).rejects.toThrow('no such run');
  });
});

describe('the figure', () => {
  it.each([
    ['0 0 360 432', false],
    ['0 0 360 433', true],
  ])('with the view box %s is marked as too high to be kept in view: %s', (viewBox, isTall) => {
    const html = renderToString(<ModelView model={model({ View: () => <svg viewBox={viewBox} /> })} run={{}} />);
    expect(html.includes('data-tall')).toBe(isTall);
  });
});
