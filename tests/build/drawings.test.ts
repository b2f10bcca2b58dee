import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawingName, isCleanDrawing } from '../../src/course/diagram.ts';
import { loadCourseFiles } from '../../src/course/files.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { Drawings } from '../../src/diagrams/drawings.ts';
import { createPen, type Pen } from '../../src/diagrams/pen.ts';
import { samples } from '../diagrams/samples.ts';
import { breadCourse, copyCourse, makeFolder } from './course-copies.ts';
import { decode } from './site-files.ts';

type Kind = keyof typeof samples;
const kinds = Object.keys(samples) as Kind[];

interface Box {
  readonly look: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Line extends Box {
  readonly words: string;
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The boxes of a drawing: rectangles, and what else is made of straight lines. */
function boxesIn(svg: string): Box[] {
  return [...svg.matchAll(/<(rect|path|circle) class="(box|note|a|b|c|d|accent|group)"[^>]*>/g)].map(
    ([tag, name, look]) => {
      const number = (key: string) => Number(attribute(tag, key));
      if (name === 'rect')
        return {
          look: look!,
          left: number('x'),
          top: number('y'),
          right: number('x') + number('width'),
          bottom: number('y') + number('height'),
        };
      if (name === 'circle') {
        const [x, y, r] = [number('cx'), number('cy'), number('r')];
        return { look: look!, left: x - r, top: y - r, right: x + r, bottom: y + r };
      }
      const points = pointsOf(attribute(tag, 'd'));
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      return {
        look: look!,
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys),
      };
    },
  );
}

/** The corners and control points of a path. */
const pointsOf = (d: string): [number, number][] => {
  const points: [number, number][] = [];
  for (const [, letter, rest] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = [...rest!.matchAll(/-?[\d.]+/g)].map(Number);
    const [x, y] = points.at(-1) ?? [0, 0];
    const [dx, dy] = letter === letter!.toLowerCase() ? [x, y] : [0, 0];
    if (/h/i.test(letter!)) points.push([numbers[0]! + dx, y]);
    else if (/v/i.test(letter!)) points.push([x, numbers[0]! + dy]);
    else
      for (let index = 0; index + 1 < numbers.length; index += 2)
        points.push([numbers[index]! + dx, numbers[index + 1]! + dy]);
  }
  return points;
};

/** The lines of text of a drawing that are not turned. */
const linesIn = (svg: string): Line[] =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)]
    .filter(([tag]) => !tag.includes('transform='))
    .map(([tag, , words]) => {
      const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(attribute(tag, name))) as [
        number,
        number,
        number,
      ];
      const half = Number(attribute(tag, 'textLength')) / 2;
      return {
        words: decode(words!),
        look: attribute(tag, 'class'),
        left: x - half,
        right: x + half,
        top: y - 0.75 * size,
        bottom: y + 0.25 * size,
      };
    });

const holds = (outer: Box, inner: Box, slack = 0.5) =>
  inner.left >= outer.left - slack &&
  inner.right <= outer.right + slack &&
  inner.top >= outer.top - slack &&
  inner.bottom <= outer.bottom + slack;
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const middleOf = ({ left, right, top, bottom }: Box) => [(left + right) / 2, (top + bottom) / 2] as const;
const sizeOf = ({ left, right, top, bottom }: Box) => (right - left) * (bottom - top);

/** The smallest box around the middle of some words. */
function boxAround(svg: string, words: string): Box {
  const line = lineWith(svg, words);
  const [x, y] = middleOf(line);
  const around = boxesIn(svg).filter((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
  const smallest = around.sort((a, b) => sizeOf(a) - sizeOf(b))[0];
  if (!smallest) throw new Error(`"${words}" stands in no box`);
  return smallest;
}

function lineWith(svg: string, words: string): Line {
  const line = linesIn(svg).find((one) => one.words === words);
  if (!line)
    throw new Error(
      `no "${words}" among ${linesIn(svg)
        .map((one) => one.words)
        .join(' | ')}`,
    );
  return line;
}

let pen: Pen;
let other: Pen;
const drawn = new Map<Kind, string>();
const of = (kind: Kind) => drawn.get(kind)!;

beforeAll(async () => {
  pen = createPen();
  other = createPen();
  for (const kind of kinds) drawn.set(kind, await pen.draw(samples[kind]));
});
afterAll(() => Promise.all([pen.close(), other.close()]));

describe('a drawing of every kind', () => {
  test.each(kinds)('%s: holds shapes, lines and words and nothing else, in 3 kB', (kind) => {
    expect(isCleanDrawing(of(kind))).toBe(true);
    expect(of(kind)).not.toMatch(/ (style|id|href|on\w+)=|url\(|<(style|script|foreignObject|marker|defs)/);
    expect(brotliCompressSync(of(kind)).length).toBeLessThan(3072);
  });

  test.each(kinds)('%s: comes out the same again, in another browser too', async (kind) => {
    expect(await pen.draw(samples[kind])).toBe(of(kind));
    expect(await other.draw(samples[kind])).toBe(of(kind));
  });

  test.each(kinds)('%s: words in a box stay inside it', (kind) => {
    expect(linesIn(of(kind)).filter(({ left, right }) => right - left < 1)).toEqual([]);
    const boxed = linesIn(of(kind)).flatMap((line) => {
      const [x, y] = middleOf(line);
      const around = boxesIn(of(kind))
        .filter((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)
        .sort((a, b) => sizeOf(a) - sizeOf(b))[0];
      return around && around.look !== 'group' ? [{ line, around }] : [];
    });
    if (kind !== 'quadrant') expect(boxed.length).toBeGreaterThan(2);
    expect(boxed.filter(({ line, around }) => !holds(around, line)).map(({ line }) => line.words)).toEqual([]);
  });

  test.each(kinds)('%s: no box overlaps another, unless it stands in a group; no words overlap others', (kind) => {
    const boxes = boxesIn(of(kind));
    const clashes = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).filter((other) => meet(one, other) && !holds(one, other) && !holds(other, one)),
    );
    expect(clashes).toEqual([]);
    const lines = linesIn(of(kind));
    const overlaps = lines.flatMap((one, index) => lines.slice(index + 1).filter((other) => meet(one, other)));
    expect(overlaps.map(({ words }) => words)).toEqual([]);
  });

  test.each(kinds)('%s: everything lies in the picture', (kind) => {
    const [width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(of(kind))!.slice(1).map(Number) as [number, number];
    const frame: Box = { look: '', left: 0, top: 0, right: width, bottom: height };
    expect([...boxesIn(of(kind)), ...linesIn(of(kind))].filter((one) => !holds(frame, one, 1))).toEqual([]);
  });
});

describe('what the picture says', () => {
  test('a flowchart: its words, from top to bottom, a box with the class its author gave it, a group around its boxes', () => {
    const svg = of('flowchart');
    expect(linesIn(svg).map(({ words }) => words)).toEqual(
      expect.arrayContaining([
        'One side arms',
        'is seen as a threat',
        'Reads intent?',
        'calm',
        'alarm',
        'Talks',
        'Treaty',
      ]),
    );
    const tops = ['One side arms', 'Reads intent?', 'Talks', 'Treaty'].map((words) => boxAround(svg, words).top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(boxAround(svg, 'safe').look).toBe('b');
    expect(
      boxesIn(svg)
        .filter(({ look }) => look === 'group')
        .some((group) => holds(group, boxAround(svg, 'Treaty'))),
    ).toBe(true);
  });

  test('the lines of a flowchart lead from box to box, with a head at the end', async () => {
    const svg = await pen.draw('flowchart LR\n  A[One] --> B[Two]\n  B --> C[Three]\n  A --> C');
    const boxes = ['One', 'Two', 'Three'].map((words) => [words, boxAround(svg, words)] as const);
    const nearest = ([x, y]: readonly [number, number]) =>
      boxes.find(([, box]) => x > box.left - 6 && x < box.right + 6 && y > box.top - 6 && y < box.bottom + 6)?.[0];
    const ways = [...svg.matchAll(/<path class="line" d="([^"]*)"[^>]*>\n<path class="head" d="([^"]*)"/g)].map(
      ([, line, head]) => [nearest(pointsOf(line!)[0]!), nearest(pointsOf(head!)[1]!)].join(' → '),
    );
    expect(ways.sort()).toEqual(['One → Three', 'One → Two', 'Two → Three']);
  });

  test('a sequence: who speaks from left to right, what is said from top to bottom', () => {
    const svg = of('sequence');
    expect(middleOf(lineWith(svg, 'North'))[0]).toBeLessThan(middleOf(lineWith(svg, 'South'))[0]);
    const said = ['Offers a discount', 'Pledges', 'Raises the price', 'Waits'].map((words) => lineWith(svg, words).top);
    expect(said).toEqual([...said].sort((a, b) => a - b));
    expect(svg).toContain('stroke-dasharray');
  });

  test('states: inner states stand in their state, the note beside its own', () => {
    const svg = of('state');
    const group = boxesIn(svg).find(({ look }) => look === 'group')!;
    expect(['Slow', 'Fast'].every((words) => holds(group, boxAround(svg, words)))).toBe(true);
    expect(holds(group, boxAround(svg, 'Still'))).toBe(false);
    expect(boxAround(svg, 'for good').look).toBe('note');
  });

  test('a timeline: periods from top to bottom, events beside their period, sections told apart', () => {
    const svg = of('timeline');
    const tops = ['Two treaties', 'Beginnings', '1996', '1999', 'Quarrels', '2004'].map(
      (words) => lineWith(svg, words).top,
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(boxAround(svg, 'A union').top).toBe(boxAround(svg, '1999').top);
    expect(boxAround(svg, '1999').look).not.toBe(boxAround(svg, '2004').look);
    // Narrow enough for most pages; across only where its author says so.
    expect(Number(attribute(svg, 'width'))).toBeLessThan(520);
  });

  test('quadrants: points where their numbers say', () => {
    const [alpha, beta] = ['Alpha', 'Beta'].map((words) => middleOf(lineWith(of('quadrant'), words)));
    expect(alpha![0]).toBeLessThan(beta![0]);
    expect(alpha![1]).toBeLessThan(beta![1]);
    for (const words of ['Reach and effort', 'Low reach', 'High reach', 'Expand', 'Promote', 'Drop', 'Improve'])
      lineWith(of('quadrant'), words);
    expect(of('quadrant')).toContain('>High effort<');
  });

  test('a mind map: every branch hangs on its own, in one colour', () => {
    const svg = of('mindmap');
    expect(boxAround(svg, 'Security').look).toBe('accent');
    expect(boxAround(svg, 'Anarchy').look).toBe(boxAround(svg, 'Fear').look);
    expect(boxAround(svg, 'Reassurance').look).not.toBe(boxAround(svg, 'Fear').look);
    expect(svg.match(/<path class="line"/g)).toHaveLength(5);
  });

  test('its name and description are those its author gave it', async () => {
    const svg = await pen.draw('flowchart TD\n  accTitle: A & B\n  accDescr: One leads to two.\n  A --> B');
    expect(svg).toContain('<title>A &amp; B</title>\n<desc>One leads to two.</desc>');
  });

  test('without a description of its author it is described by its words, as one reads them', () => {
    expect(of('mindmap')).toContain('<desc>Security; Fear; Trust; Anarchy; Uncertainty; Reassurance</desc>');
    expect(of('timeline')).toContain(
      '; 1999; A union; Signed in winter, ratified in the year after with a long delay; ',
    );
    expect(of('flowchart')).toContain('; The other feels less safe; ');
    expect(of('sequence')).toContain('; The pledges come late; ');
  });

  test('markup in words stays words', async () => {
    const svg = await pen.draw(
      'flowchart TD\n  A["#lt;img src=x onerror=alert(1)#gt;"] --> B["a & b"]\n  B --> C["&lt;script&gt;x&lt;/script&gt;"]',
    );
    expect(isCleanDrawing(svg)).toBe(true);
    expect(svg).not.toMatch(/<(img|script)/);
    expect(svg).toContain('a &amp; b');
  });
});

describe('the drawings of a course', () => {
  const folderOf = (course: string) => join(course, 'chapters/diagrams');
  const makeCourse = () => {
    const course = makeFolder();
    copyCourse(breadCourse, course);
    return course;
  };
  const read = (course: string) => readCourse(loadCourseFiles(course));
  const source = 'flowchart TD\n  A --> B';
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>';

  test('are kept and not drawn again, unless somebody spoiled one', async () => {
    const course = makeFolder();
    let count = 0;
    const counting: Pen = { draw: () => Promise.resolve(((count += 1), drawing)), close: () => Promise.resolve() };
    const drawings = new Drawings(course, counting);
    expect([await drawings.find(source), await drawings.find(source), count]).toEqual([drawing, drawing, 1]);
    const file = join(folderOf(course), drawingName(source));
    for (const spoiled of [
      '',
      drawing.replace('<title>', '<script>'),
      drawing.replace(' xmlns', ' onload="x" xmlns'),
    ]) {
      writeFileSync(file, spoiled);
      expect(await drawings.find(source)).toBe(drawing);
      expect(readFileSync(file, 'utf8')).toBe(drawing);
    }
    expect(count).toBe(4);
  });

  test('that nothing shows any more are removed, and no other file', () => {
    const course = makeCourse();
    const kept = readdirSync(folderOf(course));
    expect(kept).toHaveLength(1);
    mkdirSync(folderOf(course), { recursive: true });
    writeFileSync(join(folderOf(course), '0123456789abcdef.svg'), drawing);
    writeFileSync(join(folderOf(course), 'mine.svg'), drawing);
    expect(new Drawings(course).prune(read(course))).toEqual(['chapters/diagrams/0123456789abcdef.svg']);
    expect(readdirSync(folderOf(course)).sort()).toEqual([...kept, 'mine.svg'].sort());
  });

  test('that cannot be made are reported with their place and the reason', async () => {
    const course = makeCourse();
    const failing: Pen = {
      draw: () => Promise.reject(new Error('neither Chrome nor Edge was found on this computer\nat …')),
      close: () => Promise.resolve(),
    };
    const { diagrams } = read(course)
      .draft.chapters.flatMap(({ prose }) => prose)
      .find((prose) => prose.diagrams.length > 0)!;
    const drawings = new Drawings(makeFolder(), failing);
    const { drawn: made, issues } = await drawings.draw(diagrams);
    expect(made).toEqual([]);
    expect(issues.map(({ code, found, place }) => [code, place.line > 1, found])).toEqual([
      ['diagram-not-drawn', true, expect.stringContaining('neither Chrome nor Edge was found on this computer')],
    ]);
    expect(existsSync(folderOf(makeFolder()))).toBe(false);
  });

  test('are committed with every course of this repo that shows them', () => {
    const { draft } = read(breadCourse);
    const sources = draft.chapters.flatMap(({ prose }) => prose.diagrams.map((diagram) => diagram.source));
    expect(sources).toHaveLength(1);
    expect(readdirSync(folderOf(breadCourse))).toEqual(sources.map(drawingName));
  });
});
