import { describe, expect, test } from 'vitest';
import type { CourseFiles } from '../../src/course/files.ts';
import type { CourseGraph } from '../../src/course/graph.ts';
import { hasErrors, readCourse } from '../../src/course/read-course.ts';
import { edit, loadBase, withText, without } from './course-files.ts';

const courseFile = 'chapters/course.yaml';
const waves = 'chapters/01-waves/index.mdx';
const tides = 'chapters/02-tides/index.mdx';
const base = loadBase();

const graphOf = (files: CourseFiles): CourseGraph => {
  const reading = readCourse(files);
  expect(reading.issues.filter(({ level }) => level === 'error')).toEqual([]);
  return reading.graph!;
};
const targetsOf = (graph: CourseGraph, kind: string) =>
  graph.targets
    .filter(({ id }) => id.startsWith(`${kind}:`))
    .map(({ id, number, title, route }) => [id, number, title, route]);

describe('chapters', () => {
  const graph = graphOf(base);

  test('stand in the order of course.yaml, with their part, number, neighbours and prerequisites', () => {
    const link = (id: string, number: number, title: string) => ({
      id,
      number,
      title,
      planned: false,
      language: 'en',
      direction: 'ltr',
    });
    expect(
      graph.chapters.map(({ id, number, part, previous, next, prerequisites }) => ({
        id,
        number,
        part,
        previous,
        next,
        prerequisites,
      })),
    ).toEqual([
      {
        id: 'waves',
        number: 1,
        part: { id: 'basics', title: 'Basics' },
        previous: undefined,
        next: link('tides', 2, 'Tides'),
        prerequisites: [],
      },
      {
        id: 'tides',
        number: 2,
        part: { id: 'basics', title: 'Basics' },
        previous: link('waves', 1, 'Waves'),
        next: undefined,
        prerequisites: [link('waves', 1, 'Waves')],
      },
    ]);
  });

  test('of the short way before an exam stand in the order of that way, announced ones too', () => {
    const path = 'revisionPath: [currents, waves]';
    const { course } = graphOf(edit(base, courseFile, 'vocabularies:', `${path}\nvocabularies:`));
    expect(course.revisionPath.map(({ id, number, planned }) => [id, number, planned])).toEqual([
      ['currents', 3, true],
      ['waves', 1, false],
    ]);
    const twice = readCourse(edit(base, courseFile, 'vocabularies:', 'revisionPath: [waves, waves]\nvocabularies:'));
    expect(twice.issues.map(({ code, place }) => [code, place.line, place.column])).toEqual([['id-duplicate', 22, 23]]);
  });

  test('that are announced have a number and a title, but no page and no neighbours', () => {
    const moved = edit(
      base,
      courseFile,
      '      - waves\n',
      '      - id: water\n        planned: Water\n      - waves\n',
    );
    const files = ['02-waves', '03-tides'].reduce((renamed, folder, index) => {
      const from = index === 0 ? '01-waves' : '02-tides';
      return [...base.paths]
        .filter((path) => path.startsWith(`chapters/${from}/`))
        .reduce(
          (all, path) => withText(without(all, path), path.replace(from, folder), base.texts.get(path)!),
          renamed,
        );
    }, moved);
    const { course, chapters, targets } = graphOf(files);
    expect(
      course.parts.flatMap((part) => part.chapters).map(({ id, number, planned }) => [id, number, planned]),
    ).toEqual([
      ['water', 1, true],
      ['waves', 2, false],
      ['tides', 3, false],
      ['currents', 4, true],
    ]);
    expect(chapters.map(({ previous, next }) => [previous?.id, next?.id])).toEqual([
      [undefined, 'tides'],
      ['waves', undefined],
    ]);
    expect(targets.find(({ id }) => id === 'chapter:water')).toEqual({
      id: 'chapter:water',
      number: '1',
      title: 'Water',
      route: undefined,
    });
    expect(targets.find(({ id }) => id === 'figure:pull')?.number).toBe('3.1');
  });

  test('know their sections, words, quizzes and the works they cite, captions included', () => {
    const [first, second] = graph.chapters;
    expect(first?.sections).toEqual([{ id: 'wind', text: 'Wind', depth: 2 }]);
    expect(first?.words).toBe(9);
    expect(second?.quizzes).toEqual([{ id: 'tides', title: 'Questions on tides' }]);
    expect([first?.cited, second?.cited]).toEqual([['young-1999'], ['young-1999']]);
  });

  test('have the language and direction of the course unless they say otherwise', () => {
    const arabic = edit(base, courseFile, 'language: en', 'language: ar\ndirection: rtl');
    const { chapters } = graphOf(edit(arabic, waves, 'minutes: 5', 'minutes: 5\nlanguage: en'));
    expect(chapters.map(({ language, direction }) => [language, direction])).toEqual([
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ]);
  });
});

describe('targets', () => {
  test('have numbers per chapter for figures and tables, counted apart, and addresses', () => {
    const more = `<Figure id="one" caption="One">\n\n![x](./pull.svg)\n\n</Figure>

<Table id="two" caption="Two">\n\n| a |\n| - |\n| b |\n\n</Table>

<Figure id="three" caption="Three">\n\n![x](./pull.svg)\n\n</Figure>\n`;
    const graph = graphOf(edit(base, tides, '<Model id="tiny" />', `<Model id="tiny" />\n\n${more}`));
    expect(targetsOf(graph, 'figure').map(([id, number, , route]) => [id, number, route])).toEqual([
      ['figure:pull', '2.1', '/chapters/tides/#pull'],
      ['figure:one', '2.2', '/chapters/tides/#one'],
      ['figure:three', '2.3', '/chapters/tides/#three'],
    ]);
    expect(targetsOf(graph, 'table')).toEqual([['table:two', '2.1', 'Two', '/chapters/tides/#two']]);
  });

  test('exist for chapters, former ids, sections, events and models', () => {
    const graph = graphOf(base);
    expect(targetsOf(graph, 'chapter')).toEqual([
      ['chapter:waves', '1', 'Waves', '/chapters/waves/'],
      ['chapter:tides', '2', 'Tides', '/chapters/tides/'],
      ['chapter:currents', '3', 'Currents', undefined],
      ['chapter:ebb-and-flow', '2', 'Tides', '/chapters/tides/'],
    ]);
    expect(targetsOf(graph, 'section')).toEqual([
      ['section:waves#wind', '', 'Wind', '/chapters/waves/#wind'],
      ['section:tides#moon', '', 'The Moon', '/chapters/tides/#moon'],
    ]);
    expect(targetsOf(graph, 'event')).toEqual([
      ['event:flood-1953', '', 'The North Sea flood', '/timeline/#flood-1953'],
    ]);
    expect(targetsOf(graph, 'model').map(([id, , , route]) => [id, route])).toEqual([
      ['model:tiny', '/chapters/tides/#tiny'],
    ]);
  });

  test('lead to the page of a model that stands in no chapter', () => {
    const graph = graphOf(edit(base, tides, '<Model id="tiny" />', ''));
    expect(targetsOf(graph, 'model').map(([id, , , route]) => [id, route])).toEqual([
      ['model:tiny', '/models/tiny/#tiny'],
    ]);
  });
});

test('models know the chapters in which they stand; those that were not loaded are left out', () => {
  const facts = { title: 'Tiny', summary: 'A tiny model.', sources: [], prediction: 'p' };
  const modelsIn = (files: CourseFiles) =>
    readCourse(files, new Map([['tiny', facts]])).graph!.models.map(({ id, title, summary, usedIn }) => [
      id,
      title,
      summary,
      usedIn.map((chapter) => chapter.id),
    ]);
  expect(modelsIn(base)).toEqual([['tiny', 'Tiny', 'A tiny model.', ['tides']]]);
  expect(modelsIn(edit(base, tides, '<Model id="tiny" />', ''))).toEqual([['tiny', 'Tiny', 'A tiny model.', []]]);
  expect(graphOf(base).models).toEqual([]);
});

describe('terms, works and events know the chapters that use them', () => {
  const idsOf = (chapters: readonly { readonly id: string }[]) => chapters.map(({ id }) => id);

  test('by id', () => {
    const { terms, references, events } = graphOf(base);
    expect(terms.map(({ id, usedIn }) => [id, idsOf(usedIn)])).toEqual([
      ['wave', ['waves']],
      ['tide', ['tides']],
    ]);
    expect(references.map(({ citedIn }) => idsOf(citedIn))).toEqual([['waves', 'tides']]);
    expect(events.map(({ usedIn }) => idsOf(usedIn))).toEqual([['tides']]);
  });

  test('by a former id of a term', () => {
    const renamed = edit(base, 'chapters/data/glossary.yaml', '  term: wave\n', '  term: wave\n  aliases: [swell]\n');
    const { terms } = graphOf(edit(renamed, waves, '<Term id="wave">', '<Term id="swell">'));
    expect(idsOf(terms[0]!.usedIn)).toEqual(['waves']);
  });

  test('by who argues a claim and who contests it', () => {
    const work = '  { "id": "old-1900", "type": "webpage", "title": "Old", "URL": "https://example.org/" },\n';
    const files = edit(base, 'chapters/data/references.json', '[\n  {\n', `[\n${work}  {\n`);
    const claim = '<Claim by="young-1999" contestedBy="old-1900" asOf="1999">\n\nText.\n\n</Claim>\n\n<Question id';
    const { references, chapters } = graphOf(edit(files, tides, '<Question id', claim));
    expect(references.map(({ id, citedIn }) => [id, idsOf(citedIn)])).toEqual([
      ['old-1900', ['tides']],
      ['young-1999', ['waves', 'tides']],
    ]);
    expect(chapters[1]!.cited).toEqual(['young-1999', 'old-1900']);
  });
});

describe('the address of the course', () => {
  test.each([
    ['https://example.org/sea/', 'https://example.org', '/sea/'],
    ['https://example.org/sea', 'https://example.org', '/sea/'],
    ['https://example.org/a/b/', 'https://example.org', '/a/b/'],
    ['https://example.org', 'https://example.org', '/'],
    ['http://localhost:4321/', 'http://localhost:4321', '/'],
  ])('%s is split into origin and base', (url, origin, path) => {
    const { course } = graphOf(edit(base, courseFile, 'url: https://example.org/sea/', `url: ${url}`));
    expect([course.origin, course.base]).toEqual([origin, path]);
  });

  test('may be left out', () => {
    const { course } = graphOf(edit(base, courseFile, 'url: https://example.org/sea/\n', ''));
    expect([course.origin, course.base]).toEqual([undefined, '/']);
  });
});

describe('with mistakes', () => {
  test('the graph holds what could be read', () => {
    const reading = readCourse(edit(base, waves, 'minutes: 5', 'minutes: many'));
    expect(hasErrors(reading)).toBe(true);
    expect(reading.graph?.chapters.map(({ id }) => id)).toEqual(['tides']);
    expect(reading.graph?.chapters[0]).toMatchObject({ number: 2, previous: undefined });
  });

  test('there is no graph without a readable course.yaml', () => {
    expect(readCourse(without(base, courseFile)).graph).toBeUndefined();
  });
});

test('a use names its section, once however often, and none before the first heading', () => {
  const see = 'See [the tides](/chapters/tides/#moon)';
  const cite = '<Cite id="young-1999" />';
  const sectionsIn = (files: CourseFiles) =>
    graphOf(files)
      .references[0]!.citedIn.filter(({ id }) => id === 'waves')
      .map(({ sections }) => sections);
  expect(sectionsIn(base)).toEqual([[]]);
  expect(sectionsIn(edit(base, waves, see, `${cite} ${cite} ${see}`))).toEqual([[{ id: 'wind', text: 'Wind' }]]);
});
