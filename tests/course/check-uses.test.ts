import { describe, expect, test } from 'vitest';
import { formatPlace } from '../../src/course/issue.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { components } from '../../src/schemas/components.ts';
import { edit, loadBase } from './course-files.ts';

const base = loadBase();

/** Reads the base course with a piece of prose as its sixteenth line and returns what is wrong with it. */
const faultsOf = (prose: string) =>
  readCourse(edit(base, 'chapters/01-waves/index.mdx', 'See [the tides]', `${prose} See [the tides]`)).issues.map(
    ({ place, code, found, expected }) =>
      `${formatPlace(place).replace('chapters/01-waves/index.mdx:', '')} ${code}: ${found} | ${expected}`,
  );

describe('attributes', () => {
  test.each([
    ['a <Cite />', '16:3 component-attribute: <Cite> without `id` | `id`: ids of works, separated by spaces'],
    ['a <Cite id="" />', '16:9 component-attribute: <Cite> with an empty `id` | a value for `id`'],
    ['a <Cite id=" " />', '16:9 component-attribute: <Cite> with an empty `id` | a value for `id`'],
    [
      'a <Cite id="young-1999" author="x" />',
      '16:25 component-attribute: <Cite> with the attribute `author` | only id, page, locator, prefix, narrative',
    ],
    [
      'a <Cite id="young-1999" narrative="yes" />',
      '16:25 component-attribute: <Cite> with `narrative="yes"` | `narrative` without a value',
    ],
    [
      'a <Cite id="young-1999 young-1999" page="3" />',
      '16:36 component-attribute: <Cite> with 1 `page` for 2 works | a page for each work, separated by semicolons: page="23; 101–104"; leave a place empty for a work without',
    ],
    [
      'a <Cite id="young-1999" locator="wave 3" />',
      '16:25 component-attribute: <Cite> with `locator="wave 3"` | a number after one of book, chapter, column, figure, folio, issue, line, note, paragraph, part, section, verse, volume: chapter 3',
    ],
    [
      'a <Cite id="young-1999" page="3" locator="chapter 3" />',
      '16:34 component-attribute: <Cite> with `page` and `locator` | one of the two',
    ],
    [
      'a <Cite id="young-1999 young-1999" locator="chapter 3" />',
      '16:36 component-attribute: <Cite> with one `locator` for several works | a <Cite> of its own for each work with one',
    ],
    [
      'a<Note id="A B">b</Note>',
      '16:8 component-attribute: <Note> with `id="A B"` | lower-case letters, digits and single hyphens, starting with a letter',
    ],
    [
      'a <Cite id="young-1999 old" />',
      '16:9 reference-unknown: the citation "old" | the id of a work in chapters/data/references.json',
    ],
    [
      'a <Ref to="pull" />',
      '16:8 target-unknown: a reference to "pull" | figure:id, table:id, equation:id, model:id, question:id, event:id, chapter:id, section:chapter-id#section-id or note:chapter-id#note-id that exists',
    ],
  ])('are held to the table of components: %s', (prose, report) => {
    expect(faultsOf(prose)).toEqual([report]);
  });

  // A note is no section: a reference to it as one would find nothing to say.
  test('a sidenote is not named as a section', () => {
    expect(faultsOf('a<Note id="n">b</Note> <Ref to="section:waves#n" />')).toEqual([
      expect.stringContaining('target-unknown: a reference to "section:waves#n"'),
    ]);
  });

  test('of a type with a list of words must be one of them', () => {
    expect(faultsOf('a\n\n<Callout type="note">\n\nb\n\n</Callout>\n\nc')).toEqual([
      '18:10 component-attribute: <Callout> with `type="note"` | one of worked-example, source-check, misconception, further-reading',
    ]);
  });

  test.each(
    Object.entries(components).flatMap(([name, { attributes }]) =>
      Object.entries(attributes).flatMap(([attribute, definition]) =>
        'required' in definition ? [[name, attribute] as const] : [],
      ),
    ),
  )('<%s> cannot do without `%s`', (name, attribute) => {
    expect(faultsOf(`a\n\n<${name} />\n\nb`).join('\n')).toContain(
      `component-attribute: <${name}> without \`${attribute}\``,
    );
  });
});

test.each([
  'a <Cite id="young-1999 young-1999" prefix="see" narrative /> b',
  'a <Ref to="section:tides#moon" /> <Ref to="chapter:ebb-and-flow" /> <Ref to="model:tiny">the model</Ref> <Ref to="event:flood-1953" />',
  'a <Ref to="question:tide-cause" /><Note id="n">b</Note> <Ref to="note:waves#n">the note</Ref>',
  'a <Term id="tide" /> <Event id="flood-1953">flood</Event><Note id="n">b</Note>',
])('what exists may be named: %s', (prose) => {
  expect(faultsOf(prose)).toEqual([]);
});
