import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/course/read-course.ts';
import { edit, loadBase } from './course-files.ts';

const waves = 'chapters/01-waves/index.mdx';
const glossary = 'chapters/data/glossary.yaml';
const issuesOf = (files: ReturnType<typeof loadBase>) =>
  readCourse(files).issues.map(({ code, place: { line, column } }) => `${line}:${column} ${code}`);
const inChapter = (text: string) => issuesOf(edit(loadBase(), waves, 'See [the tides]', `${text}\n\nSee [the tides]`));

describe('formulas and code in a chapter', () => {
  it.each([
    ['$$a$$ and \\$$ and `$$` and $5 or $6_000', []],
    ['A $$\\bad$$ one', ['16:5 maths-invalid']],
    ['- item\n\n  $$\n  x +\n  \\bad\n  $$', ['20:3 maths-invalid']],
    ['> $$\n> x + \\bad\n> $$', ['17:7 maths-invalid']],
    ['$$ x\ny\n$$', ['16:1 maths-invalid']],
    ['$$\nx', ['16:1 fence-unclosed']],
    ['~~~js\nx', ['16:1 fence-unclosed']],
    ['It is $x^2$ or $5.', ['16:7 maths-dollar']],
    ['It is \\$x^2\\$, or $$x$$ y $$ z', ['16:27 maths-unclosed']],
    ['```js {1}\nx\n```\n\n```\nplain\n```', []],
    ['<Equation id="e">\n\n$$\nx\n$$\n\n</Equation>', []],
    ['<Equation id="e">\n\nwords\n\n</Equation>', ['16:1 component-content']],
    ['<Equation id="e">\n\n$$\nx\n$$\n\n$$\ny\n$$\n\n</Equation>', ['16:1 component-content']],
    [
      '<Equation id="e">\n\n$$\nx\n$$\n\n</Equation>\n\n<Equation id="e">\n\n$$\nx\n$$\n\n</Equation>',
      ['24:11 id-duplicate'],
    ],
    ['<Ref to="equation:e" />', ['16:6 target-unknown']],
  ])('%j: %j', (text, expected) => {
    expect(inChapter(text)).toEqual(expected);
  });

  it('are numbered by chapter and can be referred to from another', () => {
    const equation = '<Equation id="speed">\n\n$$\nx\n$$\n\n</Equation>';
    const first = edit(loadBase(), waves, 'See [the tides]', `${equation}\n\nSee [the tides]`);
    const files = edit(first, 'chapters/02-tides/index.mdx', '<Question', '<Ref to="equation:speed" />\n\n<Question');
    const { graph, issues } = readCourse(files);
    expect(issues).toEqual([]);
    expect(graph?.targets.find(({ id }) => id === 'equation:speed')).toMatchObject({
      number: '1.1',
      route: '/chapters/waves/#speed',
    });
  });
});

describe('formulas in data files', () => {
  it('are reported at their line and character', () => {
    const text = loadBase().texts.get(glossary)!;
    const definition = /definition: .*/.exec(text)![0];
    const files = edit(loadBase(), glossary, definition, 'definition: |\n    A line.\n\n    Then $$x + \\bad$$.');
    const line = text.slice(0, text.indexOf(definition)).split('\n').length;
    expect(issuesOf(files)).toContain(`${line + 3}:16 maths-invalid`);
  });
});
