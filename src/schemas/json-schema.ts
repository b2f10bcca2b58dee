import { z } from 'zod';
import { ArgumentMapSchema } from './argument-map.ts';
import { BoardSchema } from './board.ts';
import { ChapterSchema } from './chapter.ts';
import { CourseSchema } from './course.ts';
import { EventsSchema } from './event.ts';
import { GlossarySchema } from './glossary.ts';
import { LockSchema } from './lock.ts';
import { MapSchema } from './map.ts';
import { MisconceptionsSchema } from './misconception.ts';
import { QuizSchema } from './quiz.ts';
import { ReferencesSchema } from './reference.ts';
import { SorterSchema } from './sorter.ts';
import { WordingSchema } from './wording.ts';
import { SourceCheckSchema } from './source-check.ts';

/** A JSON Schema, as far as the reader walks it. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly markdown?: boolean;
  readonly slots?: boolean;
}

/** Makes the JSON Schema of what an author may write: defaults are optional there. */
export const makeJsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as JsonSchema;

/** Every kind of file an author writes, by the name of its JSON Schema for editors. */
export const authorSchemas = {
  course: CourseSchema,
  chapter: ChapterSchema,
  glossary: GlossarySchema,
  references: ReferencesSchema,
  events: EventsSchema,
  misconceptions: MisconceptionsSchema,
  map: MapSchema,
  'argument-map': ArgumentMapSchema,
  board: BoardSchema,
  sorter: SorterSchema,
  wording: WordingSchema,
  'source-check': SourceCheckSchema,
  quiz: QuizSchema,
  'ids.lock': LockSchema,
} as const satisfies Record<string, z.ZodType>;

/** Returns the text of every JSON Schema file, by file name. */
export function makeSchemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(authorSchemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(makeJsonSchema(schema), null, 2)}\n`,
    ]),
  );
}
