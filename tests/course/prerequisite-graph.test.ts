import { describe, expect, test } from 'vitest';
import type { CoursePart } from '../../src/course/graph.ts';
import { layOutPrerequisites, nodeSize } from '../../src/course/prerequisite-graph.ts';
import { loadCourseFiles } from '../../src/course/files.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { edit, loadBase, root } from './course-files.ts';

/** A course of parts with so many chapters each; chapters are c1, c2, … through all parts. */
function makeCourse(sizes: readonly number[], prerequisites: Readonly<Record<string, readonly string[]>>) {
  let number = 0;
  const parts: CoursePart[] = sizes.map((size, index) => ({
    id: `p${index + 1}`,
    title: `Part ${index + 1}`,
    chapters: Array.from({ length: size }, () => {
      number += 1;
      return { id: `c${number}`, number, title: `Chapter ${number}`, planned: false, language: 'en', direction: 'ltr' };
    }),
  }));
  return { parts, prerequisites };
}

const edgesOf = (graph: ReturnType<typeof layOutPrerequisites>) =>
  graph?.edges.map(({ from, to }) => `${from} → ${to}`).sort();

describe('the graph of prerequisites', () => {
  test('is not drawn where nothing builds on anything', () => {
    expect(layOutPrerequisites(makeCourse([3], {}))).toBeUndefined();
  });

  test('puts every chapter below those it builds on; boxes do not overlap; lines end at their boxes', () => {
    const graph = layOutPrerequisites(makeCourse([2, 3], { c2: ['c1'], c3: ['c1'], c4: ['c2', 'c3'], c5: ['c4'] }))!;
    const at = new Map(graph.nodes.map((node) => [node.id, node]));
    for (const { from, to, line } of graph.edges) {
      expect(at.get(from)!.y + nodeSize).toBeLessThan(at.get(to)!.y);
      const numbers = [...line.matchAll(/-?[\d.]+/g)].map(Number);
      const [x, y] = numbers.slice(-2) as [number, number];
      expect(Math.max(Math.abs(x - at.get(to)!.x), Math.abs(y - at.get(to)!.y))).toBeCloseTo(nodeSize / 2, 0);
    }
    for (const one of graph.nodes)
      for (const other of graph.nodes)
        if (one.id < other.id)
          expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(nodeSize);
  });

  test('leaves out a line that a longer way makes needless', () => {
    const course = makeCourse([3], { c2: ['c1'], c3: ['c1', 'c2'] });
    expect(edgesOf(layOutPrerequisites(course))).toEqual(['c1 → c2', 'c2 → c3']);
  });

  test('comes to an end where the author wrote a circle', () => {
    expect(() => layOutPrerequisites(makeCourse([2], { c1: ['c2'], c2: ['c1'] }))).not.toThrow();
  });

  test('may hold a chapter by a name that every object has', () => {
    const { parts, prerequisites } = makeCourse([3], { c2: ['c1'], constructor: ['c2'] });
    const [{ chapters }] = parts as [CoursePart];
    const renamed = chapters.map((chapter, index) => (index === 2 ? { ...chapter, id: 'constructor' } : chapter));
    const graph = layOutPrerequisites({ parts: [{ ...parts[0]!, chapters: renamed }], prerequisites });
    expect(edgesOf(graph)).toEqual(['c1 → c2', 'c2 → constructor']);
  });

  test('draws the parts of a course of more than forty chapters, however many there are', () => {
    const prerequisites = Object.fromEntries(
      Array.from({ length: 199 }, (_, index) => [`c${index + 2}`, [`c${index + 1}`]]),
    );
    const graph = layOutPrerequisites(makeCourse(Array<number>(10).fill(20), prerequisites))!;
    expect(graph.nodes.map(({ kind, title }) => `${kind} ${title}`)).toEqual(
      Array.from({ length: 10 }, (_, index) => `part Part ${index + 1}`),
    );
    expect(edgesOf(graph)).toContain('p9 → p10');
    expect(graph.edges).toHaveLength(9);
  });

  test('of the real course has every chapter and fits a phone of 320 px', () => {
    const { course } = readCourse(loadCourseFiles(root)).graph!;
    const graph = layOutPrerequisites(course)!;
    expect(graph.nodes).toHaveLength(course.parts.flatMap(({ chapters }) => chapters).length);
    expect(graph.width).toBeLessThanOrEqual(288);
  });
});

describe('an announced chapter', () => {
  const plan = (prerequisites: string) =>
    readCourse(
      edit(
        loadBase(),
        'chapters/course.yaml',
        'planned: Currents',
        `planned: Currents\n        prerequisites: ${prerequisites}`,
      ),
    );

  test('may say which chapters it will build on', () => {
    const { graph, issues } = plan('[tides]');
    expect(issues).toEqual([]);
    expect(graph!.course.prerequisites).toEqual({ tides: ['waves'], currents: ['tides'] });
  });

  test.each([
    ['[tidse]', 'prerequisite-unknown'],
    ['[currents]', 'prerequisite-cycle'],
  ])('is checked as a written one is: %s', (prerequisites, code) => {
    const { issues } = plan(prerequisites);
    expect(issues.map((issue) => [issue.code, issue.place.file])).toEqual([[code, 'chapters/course.yaml']]);
  });
});
