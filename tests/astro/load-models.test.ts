import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadModels } from '../../src/astro/load-models.ts';

const project = join(import.meta.dirname, '../..');
let course: string;

beforeEach(() => {
  // Inside the project, so that a model finds what it imports.
  mkdirSync(join(project, '.tmp'), { recursive: true });
  course = mkdtempSync(join(project, '.tmp/models-'));
  mkdirSync(join(course, 'chapters/models'), { recursive: true });
});
afterEach(() => {
  rmSync(course, { recursive: true });
});

function write(id: string, text: string): void {
  mkdirSync(join(course, 'chapters/models', id), { recursive: true });
  writeFileSync(join(course, 'chapters/models', id, 'index.ts'), text);
}

const model = (change: string) => `
  import { defineModel } from '../../../../../src/models/define-model.ts';
  export default defineModel({
    id: 'tiny', title: 'Tiny', summary: 's', chance: false, presets: [], sources: ['a-2000'], ours: 'o',
    parameters: [{ id: 'x', name: 'x', min: 0, max: 1, step: 0.5, default: 0.5, doc: 'd' }],
    run: ({ x }) => x, describe: String, table: () => ({ caption: 'c', columns: [], rows: [] }), View: () => null,
    predict: { id: 'p', revision: 1, question: '?', options: [{ id: 'a', text: 'A' }], debrief: () => '' },
    ${change}
  });`;

describe('loadModels', () => {
  it('tells title, sources, prediction, parameters and quantities of every model', async () => {
    write('tiny', model(''));
    const readings = await loadModels(course);
    expect([...readings.keys()]).toEqual(['tiny']);
    expect(readings.get('tiny')).toMatchObject({
      title: 'Tiny',
      sources: ['a-2000'],
      prediction: 'p',
      parameters: [{ id: 'x' }],
      quantities: [],
    });
  });

  it('loads a model whose view is TSX', async () => {
    expect((await loadModels(project)).get('jervis-game')).toMatchObject({
      title: 'From harmony to dilemma: Jervis’s game',
    });
  });

  it.each([
    ['a syntax error', 'export default {', /^(?!.*\n).+$/],
    ['no default export', 'export const model = 1;', /^it has no default export made by defineModel$/],
    ['another id', model(`id: 'other',`), /^it calls itself "other" and not by the name of its folder$/],
    [
      'a faulty declaration',
      model(`parameters: [{ id: 'x', name: 'x', min: 1, max: 0, step: 1, default: 0, doc: 'd' }],`),
      /^Model "tiny": parameter "x" has an empty range$/,
    ],
    ['a run that throws', model(`run: () => { throw new Error('cannot divide'); },`), /^cannot divide$/],
    [
      'a debrief that throws',
      model(
        `predict: { id: 'p', revision: 1, question: '?', options: [{ id: 'a', text: 'A' }], debrief: () => { throw new RangeError('no such option'); } },`,
      ),
      /^no such option$/,
    ],
  ])('says in one line what is wrong: %s', async (_, text, fault) => {
    write('tiny', text);
    const reading = (await loadModels(course)).get('tiny');
    expect(reading).toHaveProperty('fault', expect.stringMatching(fault));
  });

  it('loads a model again only when its files change', async () => {
    write('tiny', model(''));
    const first = (await loadModels(course)).get('tiny');
    expect((await loadModels(course)).get('tiny')).toBe(first);
    write('tiny', model(`title: 'New',`));
    expect((await loadModels(course)).get('tiny')).toMatchObject({ title: 'New' });
  });

  it('knows that a course may have no models', async () => {
    rmSync(join(course, 'chapters/models'), { recursive: true });
    expect(await loadModels(course)).toEqual(new Map());
  });

  it('loads a model again when a file beside it changes that several share, and one in a folder of its own', async () => {
    const folder = join(course, 'chapters/models');
    mkdirSync(join(folder, 'shared'));
    mkdirSync(join(folder, 'tiny/parts'), { recursive: true });
    const texts = { shared: 'shared/name.ts', own: 'tiny/parts/name.ts' };
    const say = (file: string, name: string) => writeFileSync(join(folder, file), `export const name = '${name}';`);
    say(texts.shared, 'one');
    say(texts.own, 'two');
    write(
      'tiny',
      `import { name as a } from '../shared/name.ts'; import { name as b } from './parts/name.ts';
      ${model('').replace("title: 'Tiny'", 'title: `${a} ${b}`')}`,
    );
    const title = async () => (await loadModels(course)).get('tiny');
    expect(await title()).toMatchObject({ title: 'one two' });
    say(texts.shared, 'three');
    expect(await title()).toMatchObject({ title: 'three two' });
    say(texts.own, 'four');
    expect(await title()).toMatchObject({ title: 'three four' });
  });
});
