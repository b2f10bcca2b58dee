import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { updateLock } from '../../src/cli/lock.ts';
import {
  chapterId,
  type Dialect,
  inventQuestions,
  inventText,
  termId,
  termsPerChapter,
  workId,
  worksPerChapter,
} from './chapter-text.ts';
import { createWriter } from './words.ts';

const components: Dialect = {
  cite: (work, page) => `<Cite id="${work}" page="${page}" />`,
  term: (id) => `<Term id="${id}" />`,
  refer: (target) => `<Ref to="${target}" />`,
  note: (id, text) => `<Note id="${id}">${text}</Note>`,
  heading: (text, id) => `## ${text} {#${id}}`,
  figure: (id, caption, picture) =>
    `<Figure id="${id}" caption="${caption}">\n\n![${picture}](./drawing.svg)\n\n</Figure>`,
  table: (id, caption, rows) => `<Table id="${id}" caption="${caption}">\n\n${rows}\n\n</Table>`,
  callout: (text) => `<Callout type="worked-example">\n\n${text}\n\n</Callout>`,
  question: ({ id }) => `<Question id="${id}" />`,
};

export const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60">${Array.from(
  { length: 12 },
  (_, bar) => `<rect class="svg-fill-a" x="${bar * 10}" y="${bar * 4}" width="8" height="${60 - bar * 4}" />`,
).join('')}</svg>
`;

/** Writes a course of so many invented chapters into an empty folder. */
export function makeCourse(folder: string, chapters: number): void {
  const numbers = Array.from({ length: chapters }, (_, index) => index + 1);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('chapters/course.yaml', makeCourseFile(numbers));
  write('chapters/data/glossary.yaml', JSON.stringify(numbers.flatMap(makeTerms)));
  write('chapters/data/references.json', JSON.stringify(numbers.flatMap(makeWorks)));
  write('chapters/data/events.yaml', JSON.stringify(numbers.map(makeEvent)));
  for (const number of numbers) {
    const chapter = `chapters/${String(number).padStart(2, '0')}-${chapterId(number)}`;
    write(`${chapter}/index.mdx`, `${makeFrontmatter(number)}\n${inventText(number, chapters, components)}`);
    write(`${chapter}/drawing.svg`, drawing);
    write(`quizzes/${chapterId(number)}.yaml`, JSON.stringify(makeQuiz(number)));
  }
  write('quizzes/ids.lock.yaml', 'schema: 1\nquestions: {}\n');
  const log = console.log;
  console.log = () => undefined;
  updateLock({ project: folder, course: folder, out: folder }, []);
  console.log = log;
}

const makeCourseFile = (numbers: readonly number[]): string =>
  JSON.stringify({
    id: 'bench',
    title: 'A course to measure',
    summary: 'Invented text.',
    authors: [{ name: 'Nobody' }],
    licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    language: 'en',
    parts: Array.from({ length: Math.ceil(numbers.length / 10) }, (_, part) => ({
      id: `part-${part + 1}`,
      title: `Part ${part + 1}`,
      chapters: numbers.slice(part * 10, part * 10 + 10).map(chapterId),
    })),
  });

function makeFrontmatter(number: number): string {
  const writer = createWriter(2_000_000 + number);
  const fields = {
    id: chapterId(number),
    title: `${number}: ${writer.sentence().slice(0, -1)}`,
    summary: writer.sentence(),
    objectives: [{ id: `objective-${number}`, text: writer.sentence(), bloom: 'understand' }],
    prerequisites: number > 1 ? [chapterId(number - 1)] : [],
    terms: Array.from({ length: termsPerChapter }, (_, nth) => termId(number, nth)),
    minutes: 20,
  };
  return `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n`;
}

const makeTerms = (number: number) =>
  Array.from({ length: termsPerChapter }, (_, nth) => ({
    id: termId(number, nth),
    term: `term ${number}-${nth}`,
    definition: createWriter(3_000_000 + number * 10 + nth).sentence(),
  }));

const makeWorks = (number: number) =>
  Array.from({ length: worksPerChapter }, (_, nth) => ({
    id: workId(number, nth),
    type: 'book',
    title: createWriter(4_000_000 + number * 10 + nth).sentence(),
    author: [{ family: `Author${number}`, given: 'A.' }],
    issued: { 'date-parts': [[1950 + nth]] },
    publisher: 'A Press',
  }));

const makeEvent = (number: number) => ({
  id: `event-${number}`,
  title: createWriter(5_000_000 + number).sentence(),
  date: String(1900 + (number % 120)),
  summary: createWriter(6_000_000 + number).sentence(),
  sources: [{ reference: workId(number, 0) }],
});

const makeQuiz = (number: number) => ({
  schema: 1,
  id: `quiz-${number}`,
  title: `Questions ${number}`,
  chapter: chapterId(number),
  items: inventQuestions(number).map(({ id, stem, options }) => ({
    type: 'single-choice',
    id,
    stem,
    explanation: stem,
    objective: `objective-${number}`,
    bloom: 'understand',
    source: { passage: `${chapterId(number)}#section-1` },
    choices: options.map((text, index) => ({
      id: `option-${index}`,
      text,
      feedback: text,
      ...(index === 0 ? { correct: true } : {}),
    })),
  })),
});
