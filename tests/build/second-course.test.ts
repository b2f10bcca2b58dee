import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCourseFiles } from '../../src/course/files.ts';
import { gameNames } from '../../src/quiz/types/payoff-matrix/game.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { es } from '../../src/strings/es.ts';
import { en } from '../../src/strings/en.ts';
import { runNode } from '../run-node.ts';
import { breadCourse, copyCourse, copyRepoWithoutCourse, makeFolder, project } from './course-copies.ts';
import {
  addressesOf,
  attribute,
  type BuiltPage,
  findDeadAddresses,
  idsOf,
  listFiles,
  pageAt,
  readPages,
  readSearchIndex,
  textOf,
} from './site-files.ts';

const base = '/cursos/pan/';
const folder = join(project, '.cache/test-bread');
let pages: BuiltPage[];
let built: Awaited<ReturnType<typeof runNode>>;

const at = (route: string): BuiltPage => pageAt(pages, base + route);
const attributes = (page: BuiltPage, selector: string, name: string): string[] =>
  page.root.querySelectorAll(selector).map((element) => attribute(element, name));

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  // Vitest runs this with BASE_URL=/ in its environment, as some hosts do: the base path must hold all the same.
  built = await runNode(['src/cli/fulcrum.ts', 'build', '--course', breadCourse, '--out', folder]);
  pages = await readPages(folder, base);
});

describe('a second course, in another language, on another subject, under a sub-path', () => {
  test('builds without a fault, though it has neither models nor files of its own', () => {
    expect(built.output).not.toMatch(/error|warn/i);
    expect(built.code).toBe(0);
  });

  test('has a page for every chapter, list and quiz, and none for an announced chapter', () => {
    expect(pages.map(({ address }) => address.slice(base.length)).sort()).toEqual([
      '',
      '404.html',
      'about/',
      'answers/cuestionario-fermentacion/',
      'chapters/fermentacion/',
      'chapters/levado/',
      'chapters/masa-madre/',
      'chapters/pan-en-arabe/',
      'glossary/',
      'notes/',
      'offline/',
      'print/',
      'progress/',
      'quizzes/cuestionario-fermentacion/',
      'references/',
      'revision/',
      'revision/exam/',
      'revision/plan/',
      'revision/session/',
      'search/',
      'timeline/',
      'your-data/',
    ]);
  });

  test('every page says its language and direction: the course’s, or the chapter’s own', () => {
    for (const page of pages) {
      const [language, direction] = page.file.includes('pan-en-arabe') ? ['ar', 'rtl'] : ['es', 'ltr'];
      expect([page.file, ...attributes(page, 'html', 'lang'), ...attributes(page, 'html', 'dir')]).toEqual([
        page.file,
        language,
        direction,
      ]);
    }
  });

  test('words in another language than their page say so: the frame around a chapter, a title in a list, a quotation', () => {
    const arabic = at('chapters/pan-en-arabe/');
    for (const selector of [
      '.skip',
      '.brand',
      '.site-menu',
      '.chapter-nav summary',
      '#page--objectives',
      '.facts',
      '#page--works-cited',
      '.number',
    ])
      expect([selector, ...attributes(arabic, selector, 'lang'), ...attributes(arabic, selector, 'dir')]).toEqual([
        selector,
        'es',
        'ltr',
      ]);
    const home = at('').html;
    expect(home).toMatch(/<div lang="ar" dir="rtl">(?:(?!<\/div>)[^])*الخبز والعجين/);
    expect(at('chapters/fermentacion/').html).toMatch(/<bdi lang="ar" dir="rtl">\s*4 الخبز والعجين/);
    expect(at('chapters/fermentacion/').html).toContain(
      '<div lang="ar" dir="rtl"><p>أعطِ خبزك للخبّاز ولو أكل نصفه.</p></div>',
    );
    expect(attributes(at('chapters/masa-madre/'), '.skip', 'lang')).toEqual(['']);
  });

  test('the interface is in Spanish, with no English left', () => {
    const english = Object.entries(en)
      .filter(([key, text]) => text.length >= 6 && text !== es[key as keyof typeof es])
      .map(([, text]) => text.split('{', 1)[0]!.trim())
      .filter((text) => text.length >= 6);
    for (const page of pages) {
      const text = textOf(page.html);
      expect(
        english.filter((words) => new RegExp(`(?<![\\p{L}])${RegExp.escape(words)}(?![\\p{L}])`, 'u').test(text)),
      ).toEqual([]);
    }
    // What Markdown itself writes into a page with footnotes.
    expect(at('chapters/masa-madre/').html).not.toMatch(/Footnotes|Back to/);
    expect(textOf(at('chapters/masa-madre/').root.querySelector('#masa-madre--footnotes')!.textContent)).toBe(
      es.footnotes,
    );
    expect(textOf(at('').html)).toContain(es.start);
    expect(textOf(at('chapters/fermentacion/').html)).toContain(`${es.table} 2.1.`);
    expect(textOf(at('404.html').html)).toContain(es.notFoundText);
  });

  test('every address of the site begins with the base path and leads to a file and an id', () => {
    expect(findDeadAddresses(folder, pages, base)).toEqual([]);
    const own = addressesOf(pages).filter(({ address }) => !/^(https?:|#)/.test(address));
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter(({ address }) => !address.startsWith(base))).toEqual([]);
    expect(attributes(at('glossary/'), '.entry a', 'href')).toContain(`${base}chapters/fermentacion/#receta`);
    expect(readFileSync(join(folder, 'quizzes/cuestionario-fermentacion.json'), 'utf8')).toContain(
      `${base}chapters/fermentacion/#receta`,
    );
  });

  test('ids stand once on a page', () => {
    for (const page of pages) expect(idsOf(page)).toEqual([...new Set(idsOf(page))]);
  });

  test('a former address leads to the chapter, by itself and by a link, and stays out of search', () => {
    const moved = at('chapters/levado/');
    const address = `${base}chapters/fermentacion/`;
    expect(attributes(moved, 'head > meta[http-equiv="refresh"]', 'content')).toEqual([`0; url=${address}`]);
    expect(attributes(moved, 'main a', 'href')).toEqual([address]);
    expect(attributes(moved, 'meta[name="robots"]', 'content')).toEqual(['noindex']);
  });

  test('an announced chapter is named in the contents and wherever it is referred to, without a link', () => {
    const [planned] = at('').root.querySelectorAll('li.planned');
    expect(textOf(planned!.textContent)).toBe(`3 El horno: vapor, calor y corteza ${es.planned}`);
    expect(planned!.querySelectorAll('a')).toEqual([]);
    expect(textOf(at('chapters/fermentacion/').html)).toContain('espera en el Capítulo 3.');
    expect(addressesOf(pages).filter(({ address }) => address.includes('horneado'))).toEqual([]);
  });

  test('every page that may be indexed names its address under the url of course.yaml', () => {
    for (const page of pages) {
      const hidden = attributes(page, 'meta[name="robots"]', 'content').includes('noindex');
      expect(attributes(page, 'link[rel="canonical"]', 'href')).toEqual(
        hidden ? [] : [`https://example.org${page.address}`],
      );
    }
  });

  test('a photograph becomes an optimised file with size and text, a drawing stands in the page', () => {
    const [photo] = at('chapters/fermentacion/').root.querySelectorAll('#corte img');
    expect(['src', 'width', 'height', 'alt', 'loading'].map((name) => attribute(photo!, name))).toEqual([
      expect.stringMatching(/^\/cursos\/pan\/assets\/corte\..+\.webp$/),
      '520',
      '300',
      expect.stringContaining('Corte de una hogaza'),
      'lazy',
    ]);
    const drawing = at('chapters/masa-madre/').root.querySelector('#ciclo [role="img"]')!;
    expect(attribute(drawing, 'aria-label')).toContain('Tres cajas');
    expect(at('chapters/masa-madre/').html).toMatch(/<svg viewBox="0 0 360 220"[^>]*>\s*<rect class="svg-fill-a"/);
  });

  test('formulas, code and equations are there, with their names in the language of the course', () => {
    const page = at('chapters/fermentacion/');
    expect(attributes(page, '#hidratacion .formula', 'aria-label')).toEqual([es.formula]);
    expect(page.html).toMatch(/<math [^>]*display="block"><semantics><mrow><mi>h<\/mi><mo>=<\/mo><mfrac>/);
    expect(textOf(page.html)).toContain(`Con la ${es.equation} 2.1 y un euro de harina (o $5 en otras costas)`);
    expect(attributes(page, '.listing pre', 'aria-label')).toEqual([`${es.code}: hidratacion.py`]);
    expect(page.root.querySelectorAll('.listing .k').length).toBeGreaterThan(1);
  });

  test('no original of a picture is published beside what was made of it', () => {
    const pictures = listFiles(folder).filter((file) => /^assets\/(ciclo|corte|migas)\./.test(file));
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter((file) => !/\.(avif|webp)$/.test(file))).toEqual([]);
  });

  test('the columns an author aligned are aligned by class, since a style attribute would be blocked', () => {
    const page = at('chapters/fermentacion/');
    expect(attributes(page, '#receta thead th', 'class')).toEqual(['', 'align-right', 'align-right']);
    expect(pages.filter(({ html }) => / style="/.test(html))).toEqual([]);
  });

  test('its diagram is the drawing it was committed with, named by the caption; the build changed no file', () => {
    expect(built.output).not.toContain('Drawn');
    const { html } = at('chapters/fermentacion/');
    const [drawing] = listFiles(join(breadCourse, 'chapters/diagrams'));
    const shapes = readFileSync(join(breadCourse, 'chapters/diagrams', drawing!), 'utf8')
      .split('\n')
      .slice(1)
      .join('\n');
    expect(html.replace('<title>Los pasos de la hogaza.</title>', '')).toContain(shapes.trim());
    expect(html).toMatch(/<svg role="img"[^>]*><title>Los pasos de la hogaza\.<\/title>/);
  });

  test('the graph of prerequisites links the written chapters, and marks the announced one', () => {
    const home = at('');
    const [, entry] = /<li[^>]*>((?:(?!<\/li>)[^])*La fermentación[^]*?)<\/li>/.exec(home.html)!;
    expect(textOf(entry!)).toMatch(new RegExp(`${es.buildsOn} 1$`));
    expect(
      [...home.html.matchAll(/<a class="graph-node[^"]*" href="([^"]*)"[^>]*data-chapter="([^"]*)"/g)].map(
        ([, href, id]) => [href, id],
      ),
    ).toEqual([
      [`${base}chapters/masa-madre/`, 'masa-madre'],
      [`${base}chapters/fermentacion/`, 'fermentacion'],
      [`${base}chapters/pan-en-arabe/`, 'pan-en-arabe'],
    ]);
    expect(home.html).toMatch(
      /<g class="graph-node[^"]*graph-planned" role="img" aria-label="Capítulo 3: [^"]*\(en preparación\)" data-chapter="horneado"/,
    );
  });

  test('the home page shows the short way before an exam: its chapters in order, the announced one without a link', () => {
    const path = at('').root.querySelector('.revision-path');
    expect(path?.querySelectorAll('li').map((entry) => textOf(entry.textContent))).toEqual([
      '2 La fermentación',
      `3 El horno: vapor, calor y corteza (${es.planned})`,
    ]);
    expect(attributes(at(''), '.revision-path a', 'href')).toEqual([`${base}chapters/fermentacion/`]);
    expect(textOf(at('').html)).toContain(es.revisionPathLead);
  });

  test('an objective shows the words of the frontmatter where the text works for it, and its questions', () => {
    const objective = at('chapters/fermentacion/').root.querySelector('.callout-objective');
    expect(textOf(objective?.querySelector('.callout-title')?.textContent ?? '')).toBe(
      `${es.objective} Calcular la hidratación de una masa y adaptar una receta a otra cantidad de harina.`,
    );
    const links = objective?.querySelectorAll('a').map((link) => [textOf(link.textContent), attribute(link, 'href')]);
    expect(links?.length).toBeGreaterThan(0);
    for (const [text, href] of links ?? []) {
      expect(text).toMatch(/^2\.\d+$/);
      expect(href).toMatch(/^\/cursos\/pan\/chapters\/fermentacion\/#pan-/);
    }
    expect(readFileSync(join(folder, 'chapters/fermentacion.md'), 'utf8')).toContain(
      `> **${es.objective}:** Calcular la hidratación`,
    );
  });

  test('footnote, sidenote, diagram and references across chapters are there', () => {
    const first = at('chapters/masa-madre/');
    expect(first.root.querySelector('#alcohol')?.textContent).toContain('alcohol');
    expect(first.html).toContain('manchas de color rosa');
    expect(textOf(first.html)).toContain('está en la Tabla 2.1');
    expect(attributes(first, 'a.ref', 'href')).toContain(`${base}chapters/fermentacion/#receta`);
    const second = at('chapters/fermentacion/');
    expect(textOf(second.html)).toContain('Segunda fermentación');
    expect(second.html).toContain(
      `<a href="${base}chapters/masa-madre/#alcohol" class="ref">la nota sobre el alcohol</a>`,
    );
    expect(second.html).toMatch(/<a href="[^"]*#pan-temperatura" class="ref">Pregunta 2\.3<\/a>/);
  });

  test('the timeline is drawn from its own vocabulary, years before our era included', () => {
    const page = at('timeline/');
    const events = ['pan-mas-antiguo', 'pasteur-levadura', 'cocina-y-ciencia'];
    expect(attributes(page, '.timeline h2', 'id')).toEqual(events);
    expect([...page.html.matchAll(/<a href="(#[^"]+)" class="shape-none"/g)].map(([, href]) => href)).toEqual(
      ['pan-mas-antiguo', 'pasteur-levadura', 'cocina-y-ciencia'].map((id) => `#${id}`),
    );
    expect([...page.html.matchAll(/<p class="lane"[^>]*>\s*([^<]*?)\s*<\/p>/g)].map(([, lane]) => lane)).toEqual([
      'Oficio',
      'Ciencia',
    ]);
    expect(attributes(page, '.timeline-filter select', 'name')).toEqual(['ambito']);
    // No work of this course claims a date.
    expect(attributes(page, '.timeline-filter input', 'name')).toEqual(['from', 'to']);
    expect(textOf(page.html)).toContain('hacia 12401 a. C.');
    expect(attributes(page, '.timeline time', 'datetime')).toEqual(['1857', '1860', '1984']);
  });

  test('one search finds the chapters of both languages', () => {
    const entry = JSON.parse(readFileSync(join(folder, 'pagefind/pagefind-entry.json'), 'utf8')) as {
      languages: object;
    };
    expect(Object.keys(entry.languages)).toEqual(['es']);
    const found = readSearchIndex(folder).filter(({ url }) => /^\/chapters\/[^#]+$/.test(url));
    expect(found.map(({ url }) => url).sort()).toEqual([
      '/chapters/fermentacion/',
      '/chapters/masa-madre/',
      '/chapters/pan-en-arabe/',
    ]);
  });

  test('a course that brings no icon gets the generator’s; one that brings its own gets that', () => {
    const [icon] = attributes(at(''), 'link[rel="icon"]', 'href');
    expect(icon).toMatch(/^\/cursos\/pan\/assets\/mark\..+\.svg$/);
    const course = makeFolder();
    copyCourse(breadCourse, course);
    mkdirSync(join(course, 'public'));
    writeFileSync(join(course, 'public/favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
    expect(readCourse(loadCourseFiles(course)).graph?.course.icon).toBe('/favicon.svg');
  });
});

describe('the same src with another course at the root of the repo', () => {
  test('checks and builds, and no file of the site knows the first course', async () => {
    const repo = makeFolder();
    copyRepoWithoutCourse(repo);
    copyCourse(breadCourse, repo);
    const checked = await runNode(['src/cli/fulcrum.ts', 'check'], repo);
    expect(checked).toEqual({ code: 0, output: 'No mistakes found.\nRead 3 chapters and 3 questions.\n' });
    const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build'], repo);
    expect([code, output]).toEqual([0, expect.stringContaining('Built “Pan de masa madre”')]);

    const site = join(repo, 'dist');
    expect(listFiles(site).filter((file) => file.endsWith('.html'))).toEqual(pages.map(({ file }) => file));
    expect(findDeadAddresses(site, await readPages(site, base), base)).toEqual([]);
    const texts = listFiles(site)
      .filter((file) => !file.startsWith('pagefind/pagefind'))
      .map((file) => [file, readFileSync(join(site, file), 'latin1')] as const);
    const traces = tracesOfFirstCourse();
    expect(traces.length).toBeGreaterThan(60);
    const found = texts.flatMap(([file, text]) =>
      traces.filter((trace) => text.includes(trace)).map((trace) => `${file}: ${trace}`),
    );
    expect(found).toEqual([]);
  });
});

/** Game theory’s own words: a type of question of the generator computes with them. */
const wordsOfGames: readonly string[] = [...gameNames, 'best-reply'];

/** What only the first course says: its ids of several words, its titles, the names of its works. */
function tracesOfFirstCourse(): string[] {
  const { course, chapters, terms, references, events, questions, targets } = readCourse(
    loadCourseFiles(project),
  ).graph!;
  const ids = [...chapters, ...terms, ...references, ...events, ...questions].map(({ id }) => id);
  const models = targets.flatMap(({ id }) => (id.startsWith('model:') ? id.slice('model:'.length) : []));
  const names = references
    .flatMap(({ author }) => (author ?? []).map((name) => ('literal' in name ? name.literal : name.family)))
    .filter((name) => name.length > 4);
  const titles = [
    course.title,
    ...course.parts.flatMap((part) => [part.title, ...part.chapters.map(({ title }) => title)]),
  ];
  return [
    course.id,
    ...titles,
    ...names,
    ...[...ids, ...models].filter((id) => id.includes('-') && !wordsOfGames.includes(id)),
    'Jervis',
    'Belarus',
    'ealism',
  ];
}
