import type { z } from 'zod';
import { ArgumentMapSchema } from '../schemas/argument-map.ts';
import { BoardSchema } from '../schemas/board.ts';
import { ChapterSchema } from '../schemas/chapter.ts';
import { type Attribute, components, type ComponentName, textComponents } from '../schemas/components.ts';
import { CourseSchema } from '../schemas/course.ts';
import { EventsSchema } from '../schemas/event.ts';
import { GlossarySchema } from '../schemas/glossary.ts';
import { LockSchema } from '../schemas/lock.ts';
import { MapSchema } from '../schemas/map.ts';
import { MisconceptionsSchema } from '../schemas/misconception.ts';
import { QuizSchema } from '../schemas/quiz.ts';
import { ReferencesSchema } from '../schemas/reference.ts';
import type { ModelReadings } from './check-models.ts';
import { argumentOwner, captionOwner, type Draft, type DraftChapter, type DraftText, mapOwner, type Read } from './draft.ts';
import type { CourseFiles } from './files.ts';
import { type Issue, makeIssue, type Place } from './issue.ts';
import { parseProse, unreadableProse } from './prose.ts';
import { veilSlots } from './slots.ts';
import { markdownFields, validate } from './validate.ts';
import { parseYaml, type Path, type YamlSource } from './yaml.ts';

export const courseFile = 'chapters/course.yaml';
export const lockFile = 'quizzes/ids.lock.yaml';
export const glossaryFile = 'chapters/data/glossary.yaml';
export const referencesFile = 'chapters/data/references.json';
export const eventsFile = 'chapters/data/events.yaml';
export const misconceptionsFile = 'chapters/data/misconceptions.yaml';
export const mapFile = /^chapters\/data\/maps\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.yaml$/;
export const boardFile = /^chapters\/data\/boards\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.yaml$/;
export const argumentFile = /^chapters\/data\/arguments\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.yaml$/;

/** Reads every file on its own: syntax and schema, not yet what refers to what. */
export function readFiles(given: CourseFiles, modelReadings?: ModelReadings): { draft: Draft; issues: Issue[] } {
  const files = refuseLoneReturns(given);
  const issues: Issue[] = [];
  const texts: DraftText[] = [];

  const read = <Schema extends z.ZodType>(schema: Schema, file: string, what?: string): Read<z.output<Schema>> => {
    const text = files.texts.get(file);
    const unreadable = files.unreadable.get(file);
    if (unreadable !== undefined) issues.push(makeIssue('file-unreadable', top(file), { reason: unreadable }));
    else if (text === undefined && what) issues.push(makeIssue('file-missing', top(file), { file, what }));
    // A course without glossary, works or events is a course; only course.yaml must be there.
    if (text === undefined)
      return unreadable === undefined && !what ? { file, source: parseYaml(file, '[]').source } : { file };
    const { source, issues: syntax } = parseYaml(file, text);
    issues.push(...syntax);
    if (!source) return { file };
    // An empty list file is an empty list: a course may start without terms or events.
    const listed = source.value === null && schema.safeParse([]).success ? { ...source, value: [] } : source;
    const { value, issues: faults } = validate(schema, listed);
    issues.push(...faults);
    return { file, source: listed, value };
  };

  const readTexts = (schema: z.ZodType, { source }: Read<unknown>, ownerOf: (path: Path) => string): void => {
    if (!source) return;
    for (const { path, text, slots } of markdownFields(schema, source.value)) {
      const place = (line: number, column: number) => source.placeInText(path, line, column);
      const prosaic = slots ? veilSlots(text) : text;
      const { prose, issues: faults } = parseProse(prosaic, { allowed: textComponents, chapter: false, place });
      issues.push(...faults);
      texts.push({ prose, owner: ownerOf(path) });
    }
  };

  const course = read(CourseSchema, courseFile, 'the description of the course');
  const glossary = read(GlossarySchema, glossaryFile);
  const references = read(ReferencesSchema, referencesFile);
  const events = read(EventsSchema, eventsFile);
  const misconceptions = read(MisconceptionsSchema, misconceptionsFile);
  const lock = read(LockSchema, lockFile);
  readTexts(GlossarySchema, glossary, (path) => `term:${idIn(glossary.source, path.slice(0, 1))}`);
  readTexts(EventsSchema, events, (path) => `event:${idIn(events.source, path.slice(0, 1))}`);

  readTexts(
    MisconceptionsSchema,
    misconceptions,
    (path) => `misconception:${idIn(misconceptions.source, path.slice(0, 1))}`,
  );

  const argumentMaps = [...files.texts.keys(), ...files.unreadable.keys()].sort().flatMap((file) => {
    const id = argumentFile.exec(file)?.[1];
    return id === undefined ? [] : [{ id, ...read(ArgumentMapSchema, file) }];
  });
  for (const map of argumentMaps) readTexts(ArgumentMapSchema, map, () => argumentOwner(map.id));

  const quizzes = [...files.texts.keys(), ...files.unreadable.keys()]
    .filter((file) => /^quizzes\/[^/]+\.ya?ml$/.test(file) && file !== lockFile)
    .map((file) => read(QuizSchema, file));
  for (const quiz of quizzes) readTexts(QuizSchema, quiz, (path) => `question:${idIn(quiz.source, path.slice(0, 2))}`);

  const maps = new Map(
    [...files.texts.keys(), ...files.unreadable.keys()].flatMap((file) => {
      const id = mapFile.exec(file)?.[1];
      return id === undefined ? [] : [[id, read(MapSchema, file)] as const];
    }),
  );
  for (const [id, map] of maps) readTexts(MapSchema, map, () => mapOwner(id));

  const boards = new Map(
    [...files.texts.keys(), ...files.unreadable.keys()].sort().flatMap((file) => {
      const id = boardFile.exec(file)?.[1];
      return id === undefined ? [] : [[id, read(BoardSchema, file)] as const];
    }),
  );
  for (const [id, board] of boards) readTexts(BoardSchema, board, () => `board:${id}`);

  const chapters = chapterFolders(files, issues).map((folder) => readChapter(files, folder, issues, texts));
  const models = modelFolders(files);
  return {
    draft: {
      course,
      chapters,
      glossary,
      references,
      events,
      misconceptions,
      argumentMaps,
      quizzes,
      lock,
      maps,
      boards,
      models,
      modelReadings,
      texts,
    },
    issues,
  };
}

// Parsers disagree on whether a carriage return alone ends a line, so no place in such a file would be right.
function refuseLoneReturns({ texts, paths, unreadable }: CourseFiles): CourseFiles {
  const refused = [...texts].filter(([, text]) => /\r(?!\n)/.test(text)).map(([file]) => file);
  if (refused.length === 0) return { texts, paths, unreadable };
  const reason = 'it has carriage returns that end no line';
  return {
    texts: new Map([...texts].filter(([file]) => !refused.includes(file))),
    paths,
    unreadable: new Map([...unreadable, ...refused.map((file) => [file, reason] as const)]),
  };
}

const top = (file: string): Place => ({ file, line: 1, column: 1 });

const idIn = (source: YamlSource | undefined, path: Path): string => {
  const item = path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    source?.value,
  );
  const id = (item as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : '';
};

function chapterFolders(files: CourseFiles, issues: Issue[]): string[] {
  const folders = new Set<string>();
  for (const path of files.paths) {
    const folder = /^chapters\/([^/]+)\//.exec(path)?.[1];
    if (folder && !['data', 'models', 'diagrams'].includes(folder)) folders.add(folder);
  }
  for (const folder of folders) {
    const file = `chapters/${folder}/index.mdx`;
    if (!/^\d{2,}-[a-z0-9]+(-[a-z0-9]+)*$/.test(folder))
      issues.push(makeIssue('folder-name', top(`chapters/${folder}`), { folder }));
    if (!files.paths.has(file))
      issues.push(makeIssue('file-missing', top(file), { file, what: 'the text of the chapter' }));
  }
  return [...folders].sort();
}

function modelFolders(files: CourseFiles): ReadonlyMap<string, Place> {
  const found = [...files.paths].flatMap((path) => /^chapters\/models\/([^/]+)\/index\.tsx?$/.exec(path) ?? []);
  const models = new Map<string, Place>();
  for (let index = 0; index < found.length; index += 2) models.set(found[index + 1]!, top(found[index]!));
  return models;
}

const frontmatter = /^---[ \t]*\r?\n([^]*?)(?:^---[ \t]*(?:\r?\n|$))/m;

function readChapter(files: CourseFiles, folder: string, issues: Issue[], texts: DraftText[]): DraftChapter {
  const file = `chapters/${folder}/index.mdx`;
  const text = files.texts.get(file);
  const empty = { file, folder, id: undefined };
  if (!files.paths.has(file)) return { ...empty, prose: unreadableProse };
  const place = (line: number, column: number): Place => ({ file, line, column });
  if (text === undefined) {
    issues.push(makeIssue('file-unreadable', top(file), { reason: files.unreadable.get(file) ?? 'it is not text' }));
    return { ...empty, prose: unreadableProse };
  }
  const allowed = Object.keys(components) as ComponentName[];
  const { prose, issues: faults } = parseProse(text, { allowed, chapter: true, place });
  issues.push(...faults);
  for (const use of prose.uses) readAttributeTexts(use, issues, texts, folder);

  const matter = frontmatter.exec(text);
  if (!matter || matter.index !== 0) {
    issues.push(makeIssue('frontmatter-missing', top(file), {}));
    return { ...empty, prose };
  }
  const { source, issues: syntax } = parseYaml(file, matter[1]!, 1);
  issues.push(...syntax);
  if (!source) return { ...empty, prose };
  const { value, issues: fields } = validate(ChapterSchema, source);
  issues.push(...fields);
  const id = (source.value as { id?: unknown } | null)?.id;
  return { file, folder, source, value, prose, id: typeof id === 'string' ? id : undefined };
}

// Captions and sources of figures are Markdown in an attribute.
function readAttributeTexts(
  use: DraftChapter['prose']['uses'][number],
  issues: Issue[],
  texts: DraftText[],
  folder: string,
): void {
  for (const [name, attribute] of Object.entries<Attribute>(components[use.component].attributes)) {
    const text = use.attributes.get(name);
    if (attribute.kind !== 'markdown' || text === undefined) continue;
    const start = use.placeOf(name);
    const { prose, issues: faults } = parseProse(text, { allowed: textComponents, chapter: false, place: () => start });
    issues.push(...faults);
    texts.push({ prose, owner: captionOwner(folder, use) });
  }
}
