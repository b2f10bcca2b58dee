import type { Draft, DraftChapter } from './draft.ts';
import { type Index, itemsOf, valueAt } from './index-ids.ts';
import { formatPlace, type Issue, makeIssue, nearest, type Place } from './issue.ts';
import type { Path, YamlSource } from './yaml.ts';

/** Checks the order of chapters: course.yaml against the folders, prerequisites, and the path for revision. */
export function checkOrder(draft: Draft, index: Index): Issue[] {
  const listing = listChapters(draft);
  return [
    ...checkListing(draft, index, listing),
    ...checkPrerequisites(draft, index, listing.order),
    ...checkRevisionPath(draft, index, listing.order),
  ];
}

interface Listing {
  /** Ids of written and announced chapters in order. */
  readonly order: readonly string[];
  readonly written: ReadonlyMap<string, Place>;
  readonly issues: readonly Issue[];
}

function listChapters({ course: { source } }: Draft): Listing {
  const order: string[] = [];
  const written = new Map<string, Place>();
  const issues: Issue[] = [];
  if (source)
    for (const path of itemsOf(source, ['parts']).flatMap((part) => itemsOf(source, [...part, 'chapters']))) {
      const entry = valueAt(source, path);
      const place = source.placeOf(path);
      if (typeof entry === 'string') {
        const first = written.get(entry);
        if (first)
          issues.push(makeIssue('id-duplicate', place, { what: 'the chapter', id: entry, first: formatPlace(first) }));
        else written.set(entry, place);
        order.push(entry);
      } else order.push(String(valueAt(source, [...path, 'id'])));
    }
  return { order, written, issues };
}

function checkListing(draft: Draft, { renamed }: Index, { order, written, issues }: Listing): Issue[] {
  const found = [...issues];
  const ids = new Set(draft.chapters.flatMap(({ id }) => id ?? []));
  const unlisted = new Set([...ids].filter((id) => !written.has(id)));
  // A chapter whose frontmatter cannot be read has no id yet, so a listed id without a chapter proves nothing.
  if (draft.chapters.every(({ id }) => id !== undefined))
    for (const [id, place] of written) {
      if (ids.has(id)) continue;
      const meant = renamed.get(id) ?? nearest(id, unlisted);
      found.push(makeIssue('chapter-missing', place, { id, nearest: meant }));
      // A mistyped id leaves its chapter unlisted: that is one mistake, not two.
      if (meant !== undefined) unlisted.delete(meant);
    }
  if (!draft.course.source) return found;
  for (const chapter of draft.chapters) {
    if (chapter.id === undefined) continue;
    const position = order.indexOf(chapter.id);
    if (unlisted.has(chapter.id)) found.push(makeIssue('chapter-unlisted', placeOfId(chapter), { id: chapter.id }));
    else if (written.has(chapter.id) && Number(/^\d+/.exec(chapter.folder)?.[0]) !== position + 1) {
      const number = String(position + 1).padStart(2, '0');
      found.push(makeIssue('chapter-prefix', placeOfId(chapter), { folder: chapter.folder, number }));
    }
  }
  return found;
}

const placeOfId = ({ source, file }: DraftChapter): Place => source?.placeOf(['id']) ?? { file, line: 1, column: 1 };

function checkRevisionPath({ course: { source } }: Draft, { renamed }: Index, order: readonly string[]): Issue[] {
  if (!source) return [];
  const firsts = new Map<string, Place>();
  return itemsOf(source, ['revisionPath']).flatMap((path) => {
    const id = valueAt(source, path);
    if (typeof id !== 'string') return [];
    const place = source.placeOf(path);
    const first = firsts.get(id);
    if (first) return [makeIssue('id-duplicate', place, { what: 'the chapter', id, first: formatPlace(first) })];
    firsts.set(id, place);
    if (order.includes(id)) return [];
    return [
      makeIssue('chapter-unknown', place, { id, nearest: renamed.get(id) ?? nearest(id, order), announced: true }),
    ];
  });
}

function checkPrerequisites(draft: Draft, index: Index, order: readonly string[]): Issue[] {
  const issues: Issue[] = [];
  // Aliases are for old addresses and records; a former id here would find no chapter to show.
  const known = index.chapters && new Set([...order, ...draft.chapters.flatMap(({ id }) => id ?? [])]);
  const edges = new Map<string, { to: string; place: Place }[]>();
  for (const { id, source, at } of [...draft.chapters.map(asStart), ...announced(draft)]) {
    if (id === undefined || !source) continue;
    for (const path of itemsOf(source, [...at, 'prerequisites'])) {
      const to = valueAt(source, path);
      if (typeof to !== 'string') continue;
      const place = source.placeOf(path);
      if (known && !known.has(to))
        issues.push(
          makeIssue('prerequisite-unknown', place, { id: to, nearest: index.renamed.get(to) ?? nearest(to, known) }),
        );
      else edges.set(id, [...(edges.get(id) ?? []), { to, place }]);
    }
  }
  const cyclic = new Set<string>();
  for (const start of findCandidates(edges)) {
    const cycle = findCycle(start, edges);
    if (!cycle || cycle.some((id) => cyclic.has(id))) continue;
    for (const id of cycle) cyclic.add(id);
    const place = edges.get(start)!.find(({ to }) => to === cycle[1])!.place;
    issues.push(makeIssue('prerequisite-cycle', place, { cycle }));
  }
  // Of a chapter that is listed twice the first place counts.
  const positions = new Map(order.map((id, position) => [id, position] as const).reverse());
  for (const [id, targets] of edges)
    for (const { to, place } of targets)
      if (!cyclic.has(id) && (positions.get(to) ?? -1) > (positions.get(id) ?? Infinity))
        issues.push(makeIssue('prerequisite-later', place, { id: to }));
  return issues;
}

/** Where a chapter says what it builds on: in its own file or, announced, in course.yaml. */
interface Start {
  readonly id: string | undefined;
  readonly source: YamlSource | undefined;
  readonly at: Path;
}

const asStart = ({ id, source }: DraftChapter): Start => ({ id, source, at: [] });

function announced({ course: { source } }: Draft): Start[] {
  if (!source) return [];
  return itemsOf(source, ['parts'])
    .flatMap((part) => itemsOf(source, [...part, 'chapters']))
    .flatMap((at) => {
      const id = valueAt(source, [...at, 'id']);
      return typeof id === 'string' ? [{ id, source, at }] : [];
    });
}

/** Lists what may lie on a circle: whatever in the end requires nothing does not, and in most courses that is all. */
function findCandidates(edges: ReadonlyMap<string, readonly { to: string }[]>): string[] {
  const open = new Map([...edges].map(([id, targets]) => [id, targets.length]));
  const requiring = new Map<string, string[]>();
  for (const [id, targets] of edges)
    for (const { to } of targets) {
      const known = requiring.get(to);
      if (known) known.push(id);
      else requiring.set(to, [id]);
    }
  const settled = [...requiring.keys()].filter((id) => !edges.has(id));
  for (const id of settled)
    for (const other of requiring.get(id) ?? []) {
      const left = open.get(other)! - 1;
      open.set(other, left);
      if (left === 0) settled.push(other);
    }
  return [...open].flatMap(([id, left]) => (left > 0 ? [id] : []));
}

/** Returns the shortest circle through `start`, as ids from `start` back to `start`. */
function findCycle(start: string, edges: ReadonlyMap<string, readonly { to: string }[]>): string[] | undefined {
  const queue: string[][] = [[start]];
  const seen = new Set<string>();
  for (let path = queue.shift(); path; path = queue.shift())
    for (const { to } of edges.get(path.at(-1)!) ?? []) {
      if (to === start) return [...path, to];
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push([...path, to]);
    }
  return undefined;
}
