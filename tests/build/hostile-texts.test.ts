import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { isOwnPath } from '../../src/course/routes.ts';
import { runNode } from '../run-node.ts';
import { breadCourse, copyCourse, project, replaceIn } from './course-copies.ts';
import { type BuiltPage, listFiles, readPages } from './site-files.ts';

/** What a text of the course may hold by accident or on purpose: the ends of everything it is written into. */
const hostile = `</script><img src=x onerror=alert(1)>"> ' & &amp; % {x} \\ $& ]]>`;
const quoted = JSON.stringify(hostile);
/** The same where the text is Markdown. */
const markdown = JSON.stringify('\\</script>\\<img src=x onerror=alert(1)>" & &lt;b&gt; % \\{x\\} $&');

const folder = join(project, '.cache/test-hostile');
let pages: BuiltPage[];

beforeAll(async () => {
  const course = join(project, '.cache/hostile-course');
  rmSync(course, { recursive: true, force: true });
  copyCourse(breadCourse, course);
  const inCourse = (file: string, changes: readonly (readonly [string, string])[]) => {
    for (const [from, to] of changes) replaceIn(join(course, file), from, to);
  };
  inCourse('chapters/course.yaml', [
    ['title: Pan de masa madre', `title: ${quoted}\nshortTitle: ${quoted}\nintroduction: ${markdown}`],
    ['name: La tahona de ejemplo', `name: ${quoted}`],
    ['name: CC BY 4.0', `name: ${quoted}`],
    ['text: Hay un capítulo nuevo, en árabe, <Ref to="chapter:pan-en-arabe" />.', `text: ${markdown}`],
    ['id: masa\n    title: De la harina a la masa', `id: course\n    title: ${quoted}`],
    ["planned: 'El horno: vapor, calor y corteza'", `planned: ${quoted}`],
    ['label: Ámbito', `label: ${quoted}`],
    ['- id: horneado', '- id: constructor\n        prerequisites: [fermentacion]'],
    ['revisionPath: [fermentacion, horneado]', 'revisionPath: [fermentacion, constructor]'],
    [
      'vocabularies:',
      `vocabularies:\n  - id: constructor\n    label: ${quoted}\n    values: [{ id: one, label: One }]`,
    ],
    ['label: Oficio', `label: ${quoted}`],
  ]);
  inCourse('chapters/02-fermentacion/index.mdx', [
    ['title: La fermentación', `title: ${quoted}`],
    ['summary: Cómo se lee una receta en porcentajes y por qué manda la masa y no el reloj.', `summary: ${quoted}`],
    ['text: Calcular la hidratación de una masa y adaptar una receta a otra cantidad de harina.', `text: ${quoted}`],
    ['## Un refrán {', '## \\</script>\\<img src=x onerror=alert(1)> & "x" {'],
    ['![Migas de pan', '![\\<img src=x onerror=alert(1)>" Migas'],
    ['print(f"', 'print("</script><img src=x onerror=alert(1)>", f"'],
    ['\\text{agua}', '\\text{<img src=x onerror=alert(1)>}'],
    ['<Ref to="chapter:horneado" />', '<Ref to="chapter:constructor" />'],
    ['caption="El corte', 'caption="\\<img src=x onerror=alert(1)> El corte'],
  ]);
  inCourse('chapters/data/glossary.yaml', [
    ['term: refresco', `term: ${quoted}`],
    ['definition: Bacterias que convierten', `definition: '\\<img src=x onerror=alert(1)> "&lt;b&gt;" convierten`],
    ['y también el yogur.', "y también el yogur.'"],
  ]);
  inCourse('chapters/data/events.yaml', [
    ['title: Pasteur estudia la fermentación', `title: ${quoted}`],
    ['dateNote: Es una estimación de hace unos 14 400 años.', `dateNote: ${quoted}`],
  ]);
  inCourse('quizzes/02-fermentacion.yaml', [['text: 43 %', `text: ${markdown}`]]);
  const references = join(course, 'chapters/data/references.json');
  const works = JSON.parse(readFileSync(references, 'utf8')) as Record<string, unknown>[];
  writeFileSync(
    references,
    JSON.stringify(works.map((work) => ({ ...work, title: `${String(work.title)} ${hostile}`, note: hostile }))),
  );
  const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build', '--course', course, '--out', folder]);
  if (code !== 0) throw new Error(output);
  pages = await readPages(folder, '/cursos/pan/');
});

test('no text of a course becomes markup', () => {
  for (const page of pages) {
    expect([page.file, page.root.querySelectorAll('[onerror], img[src="x"]').length]).toEqual([page.file, 0]);
    for (const [, json] of page.html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g))
      expect(() => JSON.parse(json!) as unknown).not.toThrow();
  }
});

test('texts that are names arrive as they were written', () => {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({ name: hostile, short_name: hostile });
  expect(JSON.parse(read('search/terms.json'))).toContain(hostile);
  expect(read('llms.txt')).toContain(`# ${hostile}`);
  const titles = JSON.parse(read('references/works.json')) as { title: string }[];
  expect(titles.every(({ title }) => title.endsWith(hostile))).toBe(true);
});

test('a feed shows the words of a change as a reader sees them, with nothing escaped twice', () => {
  const feed = readFileSync(join(folder, 'rss.xml'), 'utf8');
  expect(feed).toMatch(/<item><title>&lt;\/script&gt;&lt;img src=x onerror=alert\(1\)&gt;[^<]* &amp; &lt;b&gt; % {x}/);
});

test('a part called course has a picture of its own', () => {
  expect(listFiles(folder).filter((file) => file.startsWith('pictures/'))).toEqual(
    expect.arrayContaining(['pictures/course.png', 'pictures/part--course.png']),
  );
});

test('every file of a site is known to be its own, so that a course cannot bring one of the same name', () => {
  expect(listFiles(folder).filter((file) => !isOwnPath(file))).toEqual([]);
});
