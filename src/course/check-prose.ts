import type { Draft, DraftChapter } from './draft.ts';
import type { CourseFiles } from './files.ts';
import type { Index } from './index-ids.ts';
import { type Issue, makeIssue, nearest, type Place } from './issue.ts';
import type { Image } from './prose.ts';
import { courseFile } from './read-files.ts';
import { routes } from './routes.ts';

/** Checks headings, pictures and links of every chapter, and the links of other texts. */
export function checkProse(draft: Draft, index: Index, files: CourseFiles): Issue[] {
  const pages = listPages(index, files);
  return [
    ...draft.chapters.flatMap((chapter) => [
      ...checkHeadings(chapter),
      ...chapter.prose.images.flatMap((image) => checkImage(chapter, image, files)),
      ...chapter.prose.links.flatMap(({ url, place }) => checkLink(url, place, chapter, index, pages)),
    ]),
    ...draft.texts.flatMap(({ prose }) =>
      prose.links.flatMap(({ url, place }) => checkLink(url, place, undefined, index, pages)),
    ),
  ];
}

function checkHeadings({ prose }: DraftChapter): Issue[] {
  let previous = 1;
  return prose.headings.flatMap(({ depth, id, text, place }) => {
    const issues: Issue[] = [];
    if (depth === 1 || depth > previous + 1) {
      const expected =
        depth === 1
          ? 'level 2 (##): level 1 is the title in the frontmatter'
          : `level ${previous + 1} (${'#'.repeat(previous + 1)}) at most`;
      issues.push(makeIssue('heading-level', place, { depth, expected }));
    }
    if (id === undefined) issues.push(makeIssue('heading-id', place, { heading: text, suggestion: slugOf(text) }));
    previous = Math.max(2, depth);
    return issues;
  });
}

const slugOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '') || 'section';

function checkImage(chapter: DraftChapter, { url, alt, title, place }: Image, files: CourseFiles): Issue[] {
  const issues: Issue[] = [];
  const isDecorative = alt.trim() === '' && title === 'decorative';
  if (title !== undefined && !isDecorative) issues.push(makeIssue('image-title', place, { title }));
  else if (alt.trim() === '' && !isDecorative) issues.push(makeIssue('image-alt', place, { image: url }));
  const path = `chapters/${chapter.folder}/${url.replace(/^\.\//, '')}`;
  if (!/^\.\/[^?#%\s]+\.(svg|png|jpe?g|webp|avif|gif)$/.test(url) || !files.paths.has(path))
    return [...issues, makeIssue('image-missing', place, { image: url })];
  return url.endsWith('.svg') ? [...issues, ...checkDrawing(url, path, files)] : issues;
}

/** What makes an SVG unfit to stand inside a page. */
const drawingFaults: readonly (readonly [RegExp, string])[] = [
  [/<script\b/i, 'a <script>'],
  [/<style\b/i, 'a <style>'],
  [/<foreignObject\b/i, 'a <foreignObject>'],
  [/(?<=\s)style\s*=/i, 'a style attribute'],
  [/(?<=\s)on[a-z]+\s*=/i, 'an event handler'],
  [/\bhref\s*=\s*["'](?!#)/i, 'a link to another file'],
];

function checkDrawing(image: string, file: string, { texts, unreadable }: CourseFiles): Issue[] {
  const svg = texts.get(file);
  if (svg === undefined) {
    const reason = unreadable.get(file) ?? 'it is not text';
    return [makeIssue('file-unreadable', { file, line: 1, column: 1 }, { reason })];
  }
  const fault = (offset: number, problem: string) => [
    makeIssue('image-unsafe', placeAt(svg, offset, file), { image, problem }),
  ];
  if (!/<svg\b[^>]*\bviewBox=/.test(svg)) return fault(Math.max(0, svg.search(/<svg\b/)), 'no <svg viewBox=…>');
  for (const [pattern, problem] of drawingFaults) {
    const offset = svg.search(pattern);
    if (offset >= 0) return fault(offset, problem);
  }
  return [];
}

function placeAt(text: string, offset: number, file: string): Place {
  const rows = text.slice(0, offset).split('\n');
  return { file, line: rows.length, column: rows.at(-1)!.length + 1 };
}

function listPages(index: Index, { paths }: CourseFiles): ReadonlySet<string> | undefined {
  if (!index.chapters || !index.quizzes) return undefined;
  const fixed = [routes.home, routes.glossary, routes.references, routes.timeline, routes.search, routes.about];
  // Announced chapters, which course.yaml declares, have no page yet.
  const written = [...index.chapters].flatMap(([id, { file }]) => (file === courseFile ? [] : [id]));
  const files = [...paths].filter((path) => path.startsWith('public/')).map((path) => path.slice('public'.length));
  return new Set([
    ...fixed,
    ...files,
    ...written.map(routes.chapter),
    ...[...index.boards.keys()].map(routes.board),
    ...[...index.maps.keys()].map(routes.map),
    ...[...index.sorters.keys()].map(routes.sorter),
    ...[...index.wordings.keys()].map(routes.wording),
    ...[...index.quizzes.keys()].flatMap((id) => [routes.answers(id), routes.quiz(id)]),
    ...[...index.sourceChecks.keys()].map(routes.sourceCheck),
  ]);
}

function checkLink(
  url: string,
  place: Place,
  chapter: DraftChapter | undefined,
  index: Index,
  pages: ReadonlySet<string> | undefined,
): Issue[] {
  if (/^(https?:\/\/[^\s/]+|mailto:[^\s@]+@)/.test(url)) return [];
  const [path, anchor] = splitOnce(url, '#');
  if (path === '') {
    const own = chapter?.id === undefined ? undefined : index.anchors.get(chapter.id);
    if (!anchor || !chapter) return [makeIssue('link-dead', place, { link: url })];
    return own && !own.has(anchor)
      ? [makeIssue('anchor-dead', place, { id: anchor, nearest: nearest(anchor, own.keys()) })]
      : [];
  }
  if (pages && !pages.has(path)) return [makeIssue('link-dead', place, { link: url })];
  const target = /^\/chapters\/([^/]+)\/$/.exec(path)?.[1];
  const anchors = target === undefined ? undefined : index.anchors.get(target);
  return anchor && anchors && !anchors.has(anchor)
    ? [makeIssue('anchor-dead', place, { id: anchor, nearest: nearest(anchor, anchors.keys()) })]
    : [];
}

const splitOnce = (text: string, mark: string): [string, string | undefined] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
};
