import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSearchRecords } from '../../src/cli/search-records.ts';
import { loadCourseFiles } from '../../src/course/files.ts';
import type { CourseGraph } from '../../src/course/graph.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { stringsFor } from '../../src/strings/index.ts';

const project = resolve(import.meta.dirname, '../..');
const read = (course: string): CourseGraph => readCourse(loadCourseFiles(resolve(project, course))).graph!;
const recordsOf = (graph: CourseGraph) => makeSearchRecords(graph, stringsFor(graph.course.language).strings);

const own = read('.');
const bread = read('tests/fixtures/courses/bread');

const routeOf = ({ targets }: CourseGraph, id: string) =>
  targets.find((target) => target.id === `question:${id}`)!.route;

describe.each([
  ['this course', own],
  ['the second course', bread],
])('search records of %s', (_, graph) => {
  const records = recordsOf(graph);

  test('there is one for every term, question, event and work, at its place in the site', () => {
    const places = [
      ...graph.terms.map(({ id }) => ['term', `/glossary/#${id}`]),
      ...graph.questions.map(({ id }) => ['question', routeOf(graph, id)]),
      ...graph.events.map(({ id }) => ['event', `/timeline/#${id}`]),
      ...graph.references.map(({ id }) => ['work', `/references/#${id}`]),
    ];
    expect(places.length).toBeGreaterThan(10);
    expect(records.map(({ kind, route }) => [kind, route])).toEqual(places);
  });

  test('options, keys, feedback and explanations of a question make no difference to what can be found', () => {
    const spoilt: CourseGraph = {
      ...graph,
      questions: graph.questions.map((question) => ({
        ...question,
        explanation: 'SECRET',
        objective: 'secret',
        tags: ['secret'],
        source: { passage: 'secret#secret' },
        choices: [{ id: 'secret', text: 'SECRET', correct: true, feedback: 'SECRET' }],
      })) as unknown as CourseGraph['questions'],
    };
    expect(recordsOf(spoilt)).toEqual(records);
  });

  test('titles and texts are words on one line, without markup', () => {
    for (const { title, text } of records) {
      expect(text).not.toMatch(/<[A-Za-z/]|\n|\{#|\s\s|\]\(/);
      expect(title.trim()).not.toBe('');
      expect(text.length).toBeGreaterThan(2);
    }
  });
});

describe('a search record', () => {
  const [question] = bread.questions;
  const withStem = (stem: string): CourseGraph => ({ ...bread, questions: [{ ...question!, stem }] });
  const textOf = (graph: CourseGraph) => recordsOf(graph).find(({ kind }) => kind === 'question')?.text;

  test('says what inline components show, and nothing of remarks to oneself', () => {
    const stem = [
      'The <Term id="refresco" /> and *its* <Term id="masa-madre">starter</Term>{/* hidden */}, **see**',
      '<Ref to="table:receta" /> <Cite id="hamelman-2004" page="3" />; <Cite id="hamelman-2004" narrative /> has 2 \\< 3.',
    ].join('\n');
    expect(textOf(withStem(stem))).toBe(
      'The refresco and its starter, see Tabla 2.1 (Hamelman 2004); Hamelman 2004 has 2 < 3.',
    );
  });

  test('keeps the words of paragraphs and items apart', () => {
    expect(textOf(withStem('One.\n\nTwo:\n\n- three\n- four'))).toBe('One. Two: three four');
  });

  test('names the number of a question and its chapter', () => {
    const [record] = recordsOf(bread).filter(({ kind }) => kind === 'question');
    expect([record?.title, record?.place]).toEqual(['Pregunta 2.1', 'La fermentación']);
  });

  test('of a question that no chapter asks is not made, since it stands nowhere', () => {
    const unasked = { ...bread, targets: bread.targets.filter(({ id }) => id !== `question:${question!.id}`) };
    expect(recordsOf(unasked).map(({ route }) => route)).not.toContain(
      `/chapters/${question!.chapter}/#${question!.id}`,
    );
    expect(recordsOf(unasked)).toHaveLength(recordsOf(bread).length - 1);
  });

  test('says its language where it is not that of the course', () => {
    const foreign = { ...bread, references: [{ ...bread.references[0]!, language: 'ru' }] };
    expect(recordsOf(foreign).find(({ kind }) => kind === 'work')?.language).toBe('ru');
    expect(recordsOf(bread).filter(({ kind, language }) => kind === 'term' && language)).toEqual([]);
  });

  test('gives the dates of an event in words', () => {
    const lasting = own.events.find(({ end }) => end !== undefined)!;
    const record = recordsOf(own).find(({ route }) => route.endsWith(`#${lasting.id}`));
    expect(record?.place).toMatch(/^.*\d{4} – .*\d{4}$/);
  });
});
