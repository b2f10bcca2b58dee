import type { Statement } from '../schemas/argument-map.ts';
import type { Board } from '../schemas/board.ts';
import type { Chapter } from '../schemas/chapter.ts';
import type { Course } from '../schemas/course.ts';
import type { Event } from '../schemas/event.ts';
import type { Term } from '../schemas/glossary.ts';
import type { Lock } from '../schemas/lock.ts';
import type { MapData } from '../schemas/map.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { Reference } from '../schemas/reference.ts';
import type { Misconception } from '../schemas/misconception.ts';
import type { ModelReadings } from './check-models.ts';
import type { Place } from './issue.ts';
import type { Prose, Use } from './prose.ts';
import type { YamlSource } from './yaml.ts';

/** A file as it was read. `value` is missing if it breaks its schema, `source` if it is not even YAML. */
export interface Read<Value> {
  readonly file: string;
  readonly source?: YamlSource | undefined;
  readonly value?: Value | undefined;
}

export interface DraftChapter extends Read<Chapter> {
  /** Name of the folder: 03-spring-tides. */
  readonly folder: string;
  /** The id as written, even if the rest of the frontmatter is wrong. */
  readonly id: string | undefined;
  readonly prose: Prose;
}

export interface DraftArgumentMap extends Read<Statement[]> {
  /** Name of the file without its ending. */
  readonly id: string;
}

/** The inline prose of a text in a data file: a definition, a stem, a caption. */
export interface DraftText {
  readonly prose: Prose;
  /** What holds the text, as an anchor on the page that shows it: term:anarchy, question:sd-definition. */
  readonly owner: string;
}

/** Names the owner of the caption and source of a figure or table. */
export const captionOwner = (folder: string, { component, attributes }: Use): string =>
  `${component.toLowerCase()}:${folder}:${attributes.get('id') ?? ''}`;

/** Names the owner of the texts of an argument map. */
export const argumentOwner = (id: string): string => `argument:${id}`;

/** Names the owner of the texts of a map. */
export const mapOwner = (id: string): string => `map:${id}`;

/** Everything read, before anything is checked against anything else. */
export interface Draft {
  readonly course: Read<Course>;
  readonly chapters: readonly DraftChapter[];
  readonly glossary: Read<Term[]>;
  readonly references: Read<Reference[]>;
  readonly events: Read<Event[]>;
  /** Without a value if there is no such file, too. */
  readonly misconceptions: Read<Misconception[]>;
  readonly argumentMaps: readonly DraftArgumentMap[];
  readonly quizzes: readonly Read<Quiz>[];
  readonly lock: Read<Lock>;
  /** By id: the name of the file in chapters/data/maps/ without its ending. */
  readonly maps: ReadonlyMap<string, Read<MapData>>;
  /** By id: the name of the file in chapters/data/boards/ without its ending. */
  readonly boards: ReadonlyMap<string, Read<Board>>;
  readonly models: ReadonlyMap<string, Place>;
  /** What the models said of themselves; undefined if they were not loaded. */
  readonly modelReadings: ModelReadings | undefined;
  readonly texts: readonly DraftText[];
}

/** The ids of one kind with the place of their first use; undefined if the file that declares them cannot be read. */
export type Ids = ReadonlyMap<string, Place> | undefined;
