import { HtmlValidate } from 'html-validate';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { loadCourseFiles } from '../../src/course/files.ts';
import type { CourseGraph } from '../../src/course/graph.ts';
import { readCourse } from '../../src/course/read-course.ts';
import {
  attribute,
  type BuiltPage,
  findDeadAddresses,
  idsOf,
  listFiles,
  pageAt,
  readPages,
  tagsOf,
  textOf,
} from './site-files.ts';

const project = resolve(import.meta.dirname, '../..');
const folder = inject('siteFolder');
let pages: BuiltPage[];
let graph: CourseGraph;

beforeAll(async () => {
  pages = await readPages(folder);
  graph = readCourse(loadCourseFiles(project)).graph!;
});

const policyOf = ({ root }: BuiltPage): string =>
  root
    .querySelectorAll('meta[http-equiv="content-security-policy"]')
    .map((meta) => attribute(meta, 'content'))
    .join();

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('what the pages may contain', () => {
  test('every page carries a content security policy that allows its own files and nothing inline', () => {
    const wrong = pages.filter((page) => {
      const policy = policyOf(page);
      return (
        !policy.includes("default-src 'self'") ||
        !policy.includes("script-src 'self'") ||
        /unsafe-inline|\*/.test(policy)
      );
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('no element has a style attribute or an event handler', () => {
    const found = pages.flatMap((page) =>
      tagsOf(page).flatMap(({ name, attributes }) =>
        [...attributes.keys()]
          .filter((attribute) => attribute === 'style' || /^on[a-z]+$/.test(attribute))
          .map((attribute) => `${page.file}: <${name} ${attribute}>`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('inline scripts and styles are only those that the policy names by hash; data is data', () => {
    const found = pages.flatMap((page) =>
      [...page.html.matchAll(/<(script|style)\b([^>]*)>([^]*?)<\/\1>/g)]
        .filter(([, , attributes]) => !/\ssrc=|type="application\/(ld\+)?json"/.test(attributes!))
        .filter(([, , , text]) => !policyOf(page).includes(hashOf(text!)))
        .map(([tag]) => `${page.file}: ${tag.slice(0, 100)}`),
    );
    expect(found).toEqual([]);
  });

  test('no list sets a space before its commas', () => {
    const found = pages.flatMap(({ file, html }) =>
      [...html.matchAll(/\s(?:<\/\w+>)*\s*, <a\b|<\/a>\s+, /g)].map(
        ({ index }) => `${file}: ${html.slice(index - 40, index + 40)}`,
      ),
    );
    expect(found).toEqual([]);
  });

  test('no file tells where it was built', () => {
    const secrets = [project, folder, join(homedir(), '/')].map((path) => Buffer.from(path));
    const found = listFiles(folder).filter((file) => {
      const bytes = readFileSync(join(folder, file));
      return secrets.some((secret) => bytes.includes(secret));
    });
    expect(found).toEqual([]);
  });
});

describe('valid HTML', () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Boxes and lists under one name are read as a list.
      'form-dup-name': 'off',
      // Preact writes <input/>, which HTML reads as <input>.
      'void-style': 'off',
      // Titles are the author's, with the title of the course behind them.
      'long-title': 'off',
      // Without script a question has nothing to submit to; the button comes with the island.
      'wcag/h32': 'off',
      // A stem may hold paragraphs and tables, which <legend> may not: the group is named by aria-labelledby instead.
      'wcag/h71': 'off',
    },
  });

  test('every page is valid', async () => {
    const found: string[] = [];
    for (const { file, html } of pages) {
      const { results } = await validator.validateString(html, file);
      for (const { ruleId, line, column, message } of results.flatMap(({ messages }) => messages))
        found.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect(found).toEqual([]);
  });

  test('an id stands once on a page', () => {
    const twice = pages.flatMap((page) =>
      idsOf(page)
        .filter((id, position, all) => all.indexOf(id) !== position)
        .map((id) => `${page.file}: ${id}`),
    );
    expect(twice).toEqual([]);
  });
});

describe('addresses', () => {
  test('every address of the site in a page leads to a file and to an id in it', () => {
    expect(findDeadAddresses(folder, pages)).toEqual([]);
  });

  test('every file that a style sheet names exists', () => {
    const files = listFiles(folder);
    const named = files
      .filter((file) => /^assets\/.*\.css$/.test(file))
      .flatMap((file) =>
        [...readFileSync(join(folder, file), 'utf8').matchAll(/url\((['"]?)(?!data:|#)(.*?)\1\)/g)].map(
          ([, , address]) => new URL(address!, `http://site.test/${file}`).pathname.slice(1),
        ),
      );
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });
});

describe('a chapter without script', () => {
  const parts = (kind: string) =>
    graph.targets.flatMap(({ id, route }) =>
      id.startsWith(`${kind}:`) && route ? [route.split('#') as [string, string]] : [],
    );

  test('shows every figure with its picture and caption', () => {
    const lacking = parts('figure').filter(([address, id]) => {
      const { root } = pageAt(pages, address);
      const picture = root.querySelector(`#${id} svg, #${id} img, #${id} pre, #${id} .argument`);
      return !picture || !root.querySelector(`#${id} > figcaption`)?.textContent.trim();
    });
    expect(parts('figure').length).toBeGreaterThan(0);
    expect(lacking).toEqual([]);
  });

  test('shows every table with its rows and caption', () => {
    const lacking = parts('table').filter(([address, id]) => {
      const { root } = pageAt(pages, address);
      return !root.querySelector(`#${id} tbody td`) || !root.querySelector(`#${id} > figcaption`)?.textContent.trim();
    });
    expect(parts('table').length).toBeGreaterThan(0);
    expect(lacking).toEqual([]);
  });

  test('shows every model as figure, words and table', () => {
    const lacking = parts('model').filter(([address, id]) => {
      const { root } = pageAt(pages, address);
      const words = root.querySelector(`#${id} .model-words`)?.textContent.trim() ?? '';
      return (
        !root.querySelector(`#${id} .model-view svg`) || words.length < 40 || !root.querySelector(`#${id} tbody td`)
      );
    });
    expect(parts('model').length).toBeGreaterThan(0);
    expect(lacking).toEqual([]);
  });

  test('shows every question with all its options', () => {
    expect(graph.questions.length).toBeGreaterThan(0);
    for (const question of graph.questions) {
      const { id, type, quiz } = question;
      const { root } = pageAt(pages, `/quizzes/${quiz}/`);
      expect(textOf(root.querySelector(`#${id}--stem`)?.textContent ?? '').length).toBeGreaterThan(10);
      if (type === 'single-choice' || type === 'multiple-response') {
        const shown = root.querySelectorAll(`#${id} label input`).map((input) => attribute(input, 'value'));
        expect(shown).toEqual(question.choices.map((choice) => choice.id));
      }
      const texts = root.querySelectorAll(`#${id} label`).map((label) => label.textContent.trim());
      expect(texts.filter((text) => text === '')).toEqual([]);
    }
  });
});
