import { expect, it } from 'vitest';
import { readCourse } from '../../src/course/read-course.ts';
import { loadBase } from './course-files.ts';

const facts = (over: object) =>
  new Map([['tiny', { title: 'Tiny', summary: 'A tiny model.', sources: [], prediction: 'p', ...over }]]);

it('reports a model source that is no work of the course', () => {
  const { issues } = readCourse(loadBase(), facts({ sources: ['nobody-1900'] }));
  expect(issues).toMatchObject([
    {
      code: 'reference-unknown',
      found: 'the citation "nobody-1900"',
      place: { file: 'chapters/models/tiny/index.ts' },
    },
  ]);
});

it('accepts a model whose sources are works of the course', () => {
  const [source] = readCourse(loadBase()).graph!.references;
  expect(readCourse(loadBase(), facts({ sources: [source!.id] })).issues).toEqual([]);
});

it('reports a prediction id that two models share, for readers’ predictions would be mixed up', () => {
  const base = loadBase();
  const files = { ...base, paths: new Set([...base.paths, 'chapters/models/twin/index.ts']) };
  const models = new Map([
    ...facts({}),
    ['twin', { title: 'Twin', summary: 'Its twin.', sources: [], prediction: 'p' }] as const,
  ]);
  expect(readCourse(files, models).issues).toMatchObject([
    { code: 'id-duplicate', found: 'the prediction "p" for the second time' },
  ]);
});

it('names a model by its title and counts its sources as cited where it stands', () => {
  const [source] = readCourse(loadBase()).graph!.references;
  const { graph } = readCourse(loadBase(), facts({ sources: [source!.id] }));
  const target = graph!.targets.find(({ id }) => id === 'model:tiny');
  if (target) expect(target.title).toBe('Tiny');
  const shown = graph!.chapters.filter(({ id }) => target?.route?.includes(`/${id}/`));
  for (const chapter of shown) expect(chapter.cited).toContain(source!.id);
  expect(shown).toHaveLength(1);
});
