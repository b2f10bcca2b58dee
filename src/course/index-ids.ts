import { components } from '../schemas/components.ts';
import type { Draft, DraftChapter, Ids, Read } from './draft.ts';
import { formatPlace, type Issue, makeIssue, type Place } from './issue.ts';
import { wordingAnchor } from './routes.ts';
import type { Path, YamlSource } from './yaml.ts';

/** Every id of the course by kind, with the place of its first use. */
export interface Index {
  /** Written chapters, their aliases, and announced chapters. */
  readonly chapters: Ids;
  /** The present id of each chapter that was called otherwise, by its former id. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly terms: Ids;
  readonly references: Ids;
  readonly events: Ids;
  readonly quizzes: Ids;
  readonly questions: Ids;
  readonly models: ReadonlyMap<string, Place>;
  readonly argumentMaps: ReadonlyMap<string, Place>;
  readonly figures: ReadonlyMap<string, Place>;
  readonly tables: ReadonlyMap<string, Place>;
  readonly equations: ReadonlyMap<string, Place>;
  readonly maps: ReadonlyMap<string, Place>;
  readonly boards: ReadonlyMap<string, Place>;
  readonly sorters: ReadonlyMap<string, Place>;
  readonly wordings: ReadonlyMap<string, Place>;
  /** The claims of each source check. */
  readonly sourceChecks: ReadonlyMap<string, Ids>;
  /** Anchors of each chapter’s page, by chapter id; undefined for a chapter whose text cannot be read. */
  readonly anchors: ReadonlyMap<string, Ids>;
  /** Those of headings, and of sidenotes, as chapter-id#anchor. */
  readonly sections: readonly string[];
  readonly notes: readonly string[];
}

/** Collects the ids and reports those used twice and aliases that are taken. */
export function indexIds(draft: Draft): { index: Index; issues: Issue[] } {
  const issues: Issue[] = [];

  const chapters = new Registry('the chapter', issues);
  const objectives = new Registry('the objective', issues);
  for (const { source } of draft.chapters) {
    if (!source) continue;
    chapters.addId(source, []);
    for (const path of itemsOf(source, ['objectives'])) objectives.addId(source, path);
  }
  for (const path of plannedPaths(draft.course.source)) chapters.addId(draft.course.source!, path);
  for (const { source } of draft.chapters) if (source) chapters.addAliases(source, []);

  if (draft.course.source) {
    const parts = new Registry('the part', issues);
    const vocabularies = new Registry('the vocabulary', issues);
    const changes = new Registry('the change', issues);
    for (const path of itemsOf(draft.course.source, ['parts'])) parts.addId(draft.course.source, path);
    for (const path of itemsOf(draft.course.source, ['changes'])) changes.addId(draft.course.source, path);
    for (const path of itemsOf(draft.course.source, ['vocabularies'])) {
      vocabularies.addId(draft.course.source, path);
      const values = new Registry('the value', issues);
      for (const value of itemsOf(draft.course.source, [...path, 'values'])) values.addId(draft.course.source, value);
    }
  }

  const quizzes = new Registry('the quiz', issues);
  const questions = new Registry('the question', issues);
  for (const { source } of draft.quizzes) {
    if (!source) continue;
    quizzes.addId(source, []);
    for (const path of itemsOf(source, ['items'])) {
      questions.addId(source, path);
      // Whatever lists a question has: choices, pairs, rows.
      for (const field of Object.keys(valueAt(source, path) ?? {})) {
        const options = new Registry('the option', issues);
        for (const option of itemsOf(source, [...path, field])) options.addId(source, option);
      }
    }
  }

  for (const { source } of draft.argumentMaps) indexList('the statement', { source }, issues);

  const cases = new Registry('the claim', issues);
  const sourceChecks = new Map(
    [...draft.sourceChecks].map(([id, { source }]) => [id, indexCases(source, cases, issues)]),
  );

  indexList('the misconception', draft.misconceptions, issues);

  const figures = new Registry('the figure', issues);
  const tables = new Registry('the table', issues);
  const equations = new Registry('the equation', issues);
  const anchors = new Map<string, Ids>();
  const sections: string[] = [];
  const notes: string[] = [];
  for (const chapter of draft.chapters) {
    for (const use of chapter.prose.uses) {
      const id = use.attributes.get('id');
      if (id && ['Figure', 'Map', 'ArgumentMap'].includes(use.component)) figures.add(id, use.placeOf('id'));
      if (id && use.component === 'Table') tables.add(id, use.placeOf('id'));
      if (id && use.component === 'Equation') equations.add(id, use.placeOf('id'));
    }
    const own = indexAnchors(chapter, issues);
    if (chapter.id === undefined) continue;
    anchors.set(chapter.id, chapter.prose.readable ? own : undefined);
    for (const { id } of chapter.prose.headings) if (id !== undefined) sections.push(`${chapter.id}#${id}`);
    for (const { component, attributes } of chapter.prose.uses)
      if (component === 'Note') notes.push(`${chapter.id}#${attributes.get('id') ?? ''}`);
  }

  const index: Index = {
    chapters: draft.course.source && draft.chapters.every(isNamed) ? chapters.ids : undefined,
    renamed: new Map(draft.chapters.flatMap(formerIds)),
    terms: indexList('the term', draft.glossary, issues),
    references: indexList('the reference', draft.references, issues),
    events: indexList('the event', draft.events, issues),
    quizzes: draft.quizzes.every(({ source }) => source && isNamedAt(source, [])) ? quizzes.ids : undefined,
    questions: draft.quizzes.every(({ source }) => namesAll(source, ['items'])) ? questions.ids : undefined,
    models: draft.models,
    argumentMaps: new Map(draft.argumentMaps.map(({ id, file }) => [id, { file, line: 1, column: 1 }])),
    figures: figures.ids,
    tables: tables.ids,
    equations: equations.ids,
    maps: new Map([...draft.maps].map(([id, { file }]) => [id, { file, line: 1, column: 1 }])),
    boards: new Map([...draft.boards].map(([id, { file }]) => [id, { file, line: 1, column: 1 }])),
    sorters: new Map([...draft.sorters].map(([id, { file }]) => [id, { file, line: 1, column: 1 }])),
    wordings: new Map([...draft.wordings].map(([id, { file }]) => [id, { file, line: 1, column: 1 }])),
    sourceChecks,
    anchors,
    sections,
    notes,
  };
  return { index, issues };
}

// A file that cannot be parsed hides its ids, and so does an item without one: reporting every use of them as unknown
// would bury the real mistake.
const isNamed = ({ id }: DraftChapter) => id !== undefined;
const isNamedAt = (source: YamlSource, path: Path) => typeof valueAt(source, [...path, 'id']) === 'string';
const namesAll = (source: YamlSource | undefined, path: Path) =>
  source !== undefined &&
  Array.isArray(valueAt(source, path)) &&
  itemsOf(source, path).every((item) => isNamedAt(source, item));

/** Pairs the former ids of a chapter with its present one. */
const formerIds = ({ id, source }: DraftChapter): [string, string][] =>
  id === undefined || !source
    ? []
    : itemsOf(source, ['aliases']).flatMap((path) => {
        const alias = valueAt(source, path);
        return typeof alias === 'string' ? [[alias, id] as [string, string]] : [];
      });

function indexList(what: string, { source }: Pick<Read<unknown>, 'source'>, issues: Issue[]): Ids {
  if (!source) return undefined;
  const registry = new Registry(what, issues);
  for (const path of itemsOf(source, [])) registry.addId(source, path);
  for (const path of itemsOf(source, [])) registry.addAliases(source, path);
  return namesAll(source, []) ? registry.ids : undefined;
}

/** Verdicts have ids of their file, claims ids of the course: readers’ judgements are kept by them. */
function indexCases(source: YamlSource | undefined, cases: Registry, issues: Issue[]): Ids {
  if (!source) return undefined;
  const verdicts = new Registry('the verdict', issues);
  for (const path of itemsOf(source, ['verdicts'])) verdicts.addId(source, path);
  const paths = itemsOf(source, ['cases']);
  for (const path of paths) cases.addId(source, path);
  if (!namesAll(source, ['cases'])) return undefined;
  return new Map(paths.map((path) => [String(valueAt(source, [...path, 'id'])), source.placeOf([...path, 'id'])]));
}

function indexAnchors(chapter: DraftChapter, issues: Issue[]): ReadonlyMap<string, Place> {
  const anchors = new Registry('the anchor', issues);
  for (const { id, place } of chapter.prose.headings) if (id !== undefined) anchors.add(id, place);
  for (const use of chapter.prose.uses) {
    const id = use.attributes.get('id');
    // A wording has its place in the address, so a chapter can show it once.
    if (use.component === 'Wording') anchors.add(wordingAnchor(use.attributes.get('data') ?? ''), use.placeOf('data'));
    const { attributes } = components[use.component];
    const kind = 'id' in attributes ? attributes.id.kind : undefined;
    // Figures, tables and equations are reported as such, not a second time as anchors.
    const silent = ['Figure', 'Map', 'ArgumentMap', 'Table', 'Equation'].includes(use.component);
    if (!id || (kind !== 'declares' && kind !== 'question' && kind !== 'model')) continue;
    if (silent && anchors.ids.has(id) && sameKind(chapter, use.component, id, anchors.ids.get(id)!)) continue;
    anchors.add(id, use.placeOf('id'));
  }
  return anchors.ids;
}

const sameKind = (chapter: DraftChapter, component: string, id: string, first: Place) =>
  chapter.prose.uses.some(
    (use) =>
      use.component === component &&
      use.attributes.get('id') === id &&
      formatPlace(use.placeOf('id')) === formatPlace(first),
  );

class Registry {
  readonly ids = new Map<string, Place>();
  readonly #what: string;
  readonly #issues: Issue[];

  constructor(what: string, issues: Issue[]) {
    this.#what = what;
    this.#issues = issues;
  }

  add(id: string, place: Place): void {
    const first = this.ids.get(id);
    if (first) this.#issues.push(makeIssue('id-duplicate', place, { what: this.#what, id, first: formatPlace(first) }));
    else this.ids.set(id, place);
  }

  addId(source: YamlSource, path: Path): void {
    const id = valueAt(source, [...path, 'id']);
    if (typeof id === 'string') this.add(id, source.placeOf([...path, 'id']));
  }

  addAliases(source: YamlSource, path: Path): void {
    const owner = valueAt(source, [...path, 'id']);
    for (const aliasPath of itemsOf(source, [...path, 'aliases'])) {
      const alias = valueAt(source, aliasPath);
      if (typeof alias !== 'string') continue;
      const place = source.placeOf(aliasPath);
      const first = this.ids.get(alias);
      const what = `${this.#what} "${String(owner)}"`;
      if (first) this.#issues.push(makeIssue('alias-collision', place, { what, alias, first: formatPlace(first) }));
      else this.ids.set(alias, place);
    }
  }
}

export function valueAt(source: YamlSource, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    source.value,
  );
}

/** Lists the paths of the items of the list at a path; none if there is no list. */
export function itemsOf(source: YamlSource, path: Path): Path[] {
  const list = valueAt(source, path);
  return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
}

/** Lists the paths of announced chapters in course.yaml. */
function plannedPaths(source: YamlSource | undefined): Path[] {
  if (!source) return [];
  return itemsOf(source, ['parts'])
    .flatMap((part) => itemsOf(source, [...part, 'chapters']))
    .filter((path) => typeof valueAt(source, path) === 'object');
}
