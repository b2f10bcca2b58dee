import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { AnsweredQuestion } from '../../src/markdown/question-text.ts';
import { ask, solve } from '../../src/quiz/bank.ts';
import {
  attribute,
  type BuiltPage,
  decode,
  listFiles,
  pageAt,
  readPages,
  readSearchIndex,
  squeeze,
  textOf,
} from './site-files.ts';

const folder = inject('siteFolder');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

let pages: BuiltPage[];
let answers: { quiz: string; questions: AnsweredQuestion[] }[];
/** Every stretch of text that only a reader who has answered may see, long enough to be no coincidence. */
let secrets: string[];

beforeAll(async () => {
  pages = await readPages(folder);
  answers = listFiles(folder)
    .filter((file) => /^quizzes\/.*\.json$/.test(file))
    .map((file) => {
      const { id, questions } = JSON.parse(read(file)) as { id: string; questions: AnsweredQuestion[] };
      return { quiz: id, questions };
    });
  const all = answers.flatMap(({ questions }) => questions.map(({ question }) => question));
  // One question may say in an explanation what another asks; and the stem of a model’s question is a pattern.
  const shown = all.map((question) => squeeze(textOf(JSON.stringify(ask(question, 0))))).join(' ');
  // Words, not ids.
  const texts = all.flatMap(({ stem: _, ...question }) => textsIn(question).filter((text) => text.includes(' ')));
  secrets = texts.flatMap((text) =>
    text
      // A work and a page may be cited anywhere.
      .replaceAll(/<a [^>]*class="cite"[^>]*>[^<]*<\/a>/g, '')
      .split(/<[^>]*>/)
      .map((run) => squeeze(decode(run)))
      // Shorter runs between formulas are phrases that anybody may use.
      .filter((run) => run.length >= 28 && !shown.includes(run)),
  );
});

/** Lists every text in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** Lists the secrets in a text, whether its markup hides them or not. */
const leaks = (text: string): string[] => {
  const plain = squeeze(decode(text));
  const seen = textOf(text);
  return secrets.filter((secret) => plain.includes(secret) || seen.includes(secret));
};

test('no answer is called right twice: the verdict stands before the feedback', () => {
  const feedback = answers.flatMap(({ questions }) =>
    questions.flatMap(({ question }) => solve(question, 0).flatMap(({ feedback }) => textOf(feedback ?? ''))),
  );
  expect(feedback.length).toBeGreaterThan(0);
  expect(feedback.filter((text) => text.startsWith('Right.'))).toEqual([]);
});

describe('nothing gives an answer away', () => {
  test('there are answers to give away', () => {
    const count = answers.flatMap(({ questions }) => questions).length;
    expect(count).toBeGreaterThan(0);
    expect(secrets.length).toBeGreaterThanOrEqual(count * 3);
  });

  test('no feedback or explanation stands in any page but the answers, in a script or in a style', () => {
    const files = listFiles(folder).filter(
      (file) => /\.(html|js|css|svg|xml|txt|md)$/.test(file) && !file.startsWith('answers/'),
    );
    expect(files).toContain('index.html');
    expect(files.flatMap((file) => leaks(read(file)).map((secret) => `${file}: ${secret}`))).toEqual([]);
  });

  test('the options of a question differ in id and text only, so that none is marked as the key', () => {
    for (const { questions } of answers)
      for (const { question } of questions) {
        if (question.type !== 'single-choice' && question.type !== 'multiple-response') continue;
        const page = pages.find(({ html }) => html.includes(`data-question="${question.id}"`))!;
        const form = /<fieldset[^]*?<\/fieldset>/.exec(
          page.html.slice(page.html.indexOf(`data-question="${question.id}"`)),
        )![0];
        const marks = form
          .split(/(?=<label)/)
          .slice(1)
          .map((option) =>
            option
              .replace(/ value="[^"]*"/, '')
              .replace(/<span>[^]*<\/span>(?=<\/label>)/, '')
              .replace(/<\/fieldset>$/, ''),
          );
        expect(marks).toHaveLength(question.choices.length);
        expect([question.id, ...new Set(marks)]).toHaveLength(2);
      }
  });

  test('the attributes around a question do not name its key', () => {
    for (const { questions } of answers)
      for (const { question } of questions) {
        const page = pages.find(({ html }) => html.includes(`data-question="${question.id}"`))!;
        const keys = solve(question, 0).flatMap(({ correct, text }) => (correct ? textOf(text) : []));
        if (question.type === 'single-choice')
          keys.push(...question.choices.filter(({ correct }) => correct).map(({ id }) => id));
        const named = page.root
          .querySelectorAll(
            `#${question.id}, #${question.id} [data-question], #${question.id} form, #${question.id} fieldset`,
          )
          .flatMap((element) => element.attributes.map(({ key, value }) => `${key}=${String(value)}`))
          // The id of the question is its author's choice and may well be named after what it asks for.
          .map((text) => text.replaceAll(question.id, ''))
          .filter((text) => keys.some((key) => key !== '' && text.includes(key)));
        expect(named).toEqual([]);
      }
  });

  test('the search index holds the prose of the chapters and no feedback or explanation', () => {
    const index = readSearchIndex(folder);
    for (const { address, root } of pages.filter((page) => /^\/chapters\/[^/]+\/$/.test(page.address))) {
      if (root.querySelector('meta[http-equiv="refresh"]')) continue;
      const paragraph = squeeze(decode(root.querySelector('article > p')!.textContent)).slice(0, 60);
      expect(index.find(({ url }) => url === address)?.content).toContain(paragraph);
    }
    expect(index.flatMap(({ url, all }) => leaks(all).map((secret) => `${url}: ${secret}`))).toEqual([]);
  });

  test('what the course holds of a claim is folded up on its pages, and neither in a copy, a list, a script nor the search index', () => {
    const opened = pages.flatMap(({ root }) => root.querySelectorAll('.source-check-ours[open]'));
    const ours = pages.flatMap(({ root }) =>
      root
        .querySelectorAll('.source-check-ours p')
        .map((line) => squeeze(decode(line.textContent)))
        .filter((line) => line.length >= 60),
    );
    expect(ours.length).toBeGreaterThan(10);
    expect(opened).toEqual([]);
    const tells = (text: string) => ours.filter((line) => squeeze(decode(text)).includes(line));
    const files = listFiles(folder).filter((file) => /\.(md|txt|js|json|xml)$/.test(file));
    expect(files).toContain('chapters/puzzle.md');
    expect(read('chapters/puzzle.md')).toContain('source-checks/');
    expect(files.flatMap((file) => tells(read(file)).map((line) => `${file}: ${line}`))).toEqual([]);
    expect(readSearchIndex(folder).flatMap(({ url, all }) => tells(all).map((line) => `${url}: ${line}`))).toEqual([]);
  });

  test('pages of answers have all of it, ask not to be indexed, and are not in the search index', () => {
    const indexed = readSearchIndex(folder).map(({ url }) => url);
    for (const { quiz, questions } of answers) {
      const page = pageAt(pages, `/answers/${quiz}/`);
      const text = textOf(page.html);
      for (const { question } of questions)
        for (const piece of [question.explanation, ...solve(question, 0).map((line) => line.feedback ?? line.text)])
          // What a model computes stands in place of {{…}}.
          if (!piece.includes('{{')) expect(text).toContain(textOf(piece));
      // What is right of a model’s question only the model knows: one line.
      const right = questions.flatMap(({ question }) =>
        'model' in question ? ['computed'] : solve(question, 0).flatMap(({ correct, text }) => (correct ? [text] : [])),
      );
      expect(page.root.querySelectorAll('.answer-options > .correct')).toHaveLength(right.length);
      expect(page.root.querySelectorAll('meta[name="robots"]').map((meta) => attribute(meta, 'content'))).toEqual([
        'noindex',
      ]);
      expect(indexed).not.toContain(page.address);
    }
  });
});
