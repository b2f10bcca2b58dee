import type { z } from 'zod';
import { type JsonSchema, makeJsonSchema } from '../schemas/json-schema.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import type { Path, YamlSource } from './yaml.ts';

type ZodIssue = z.core.$ZodIssue;

/** Checks a parsed file against its schema. Returns the typed value, if it is valid, and every fault with its place. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
): { value?: z.output<Schema>; issues: Issue[] } {
  const cut = findCutTexts(schema, source);
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, issues: cut };
  const shape = shapeOf(schema);
  return { issues: [...cut, ...result.error.issues.flatMap((issue) => toAuthorIssues(issue, [], source, shape))] };
}

// After an id or a number a comment is a comment; after words it may be the end of the sentence.
function findCutTexts(schema: z.ZodType, source: YamlSource): Issue[] {
  return textFields(schema, source.value, isProse).flatMap(({ path }) => {
    const comment = source.commentAfter(path);
    const field = formatPath(path);
    return comment ? [makeIssue('yaml-text-cut', comment.place, { field, cut: comment.text })] : [];
  });
}

/** Whether a value of one of these shapes is words: any text will do, and it cannot be a number instead. */
const isProse = (shapes: readonly JsonSchema[]): boolean =>
  shapes.some(isFreeText) && !shapes.some(({ type }) => type === 'number' || type === 'integer');

const isFreeText = (shape: JsonSchema): boolean =>
  shape.type === 'string' &&
  [shape.pattern, shape.format, shape.enum, shape.const].every((limit) => limit === undefined);

const shapes = new WeakMap<z.ZodType, JsonSchema>();

function shapeOf(schema: z.ZodType): JsonSchema {
  const known = shapes.get(schema) ?? makeJsonSchema(schema);
  shapes.set(schema, known);
  return known;
}

function toAuthorIssues(issue: ZodIssue, prefix: Path, source: YamlSource, shape: JsonSchema): Issue[] {
  const path = [...prefix, ...issue.path];
  const value = valueAt(source.value, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      makeIssue('field-unknown', source.placeOfKey(path, key), {
        id: key,
        nearest: nearest(key, fieldsAt(shape, path)),
      }),
    );
  // Of a union, the branch that got furthest says most about what the author meant.
  if (issue.code === 'invalid_union' && value !== undefined) {
    const branches = issue.errors.filter((branch) =>
      branch.every(({ path: inner, code }) => inner.length > 0 || code === 'unrecognized_keys'),
    );
    if (branches.length === 1) return branches[0]!.flatMap((inner) => toAuthorIssues(inner, path, source, shape));
  }
  const field = formatPath(path);
  if (value === undefined)
    return [
      makeIssue('field-missing', source.placeOf(path), {
        field,
        expected: describe(shape, path) ?? expectation(issue),
      }),
    ];
  return [
    makeIssue('field-invalid', source.placeOf(path), {
      field,
      found: formatValue(value),
      expected: expectation(issue),
    }),
  ];
}

function expectation(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_format':
      return issue.format === 'url'
        ? 'a full address such as https://example.org/'
        : issue.message.replace(/^Invalid string: /, '');
    case 'invalid_key':
      return `as its name ${issue.issues.map(expectation).join(', ')}`;
    case 'invalid_union':
      if (issue.errors.length === 0)
        return wordsOf(issue.message.replace(/^Invalid (input: expected|discriminator value\. Expected) /, ''));
      return [...new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation)))].join(', or ');
    default:
      return issue.message;
  }
}

/** Of zod’s `'one' | 'other'` makes “one of one, other”. */
const wordsOf = (alternatives: string): string => {
  const words = alternatives.split(' | ').map((word) => word.replace(/^'(.*)'$/, '$1'));
  return words.length === 1 ? words[0]! : `one of ${words.join(', ')}`;
};

const typeNames: Record<string, string> = {
  string: 'text (put a number or a date in quotes)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
  record: 'fields with values',
  tuple: 'a list',
};

const unitOf = (origin: string) => (origin === 'string' ? ' characters' : origin === 'array' ? ' in the list' : '');

/** Formats a path as an author would write it: items[2].choices[0].text. */
export const formatPath = (path: Path): string =>
  path.length === 0
    ? 'the file'
    : path
        .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`))
        .join('');

function formatValue(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'fields with values';
  const text = typeof value === 'number' ? `${value}` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

function schemasAt(shape: JsonSchema, path: Path): JsonSchema[] {
  let shapes = unfold(shape);
  for (const part of path)
    shapes = shapes.flatMap((inner) => {
      const next = typeof part === 'number' ? inner.items : (inner.properties?.[String(part)] ?? additional(inner));
      return next ? [next, ...unfold(next).filter((branch) => branch !== next)] : [];
    });
  return shapes;
}

const additional = ({ additionalProperties }: JsonSchema) =>
  typeof additionalProperties === 'object' ? additionalProperties : undefined;

const unfold = (shape: JsonSchema): JsonSchema[] => [
  shape,
  ...[...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].flatMap(unfold),
];

const fieldsAt = (shape: JsonSchema, path: Path): string[] =>
  schemasAt(shape, path).flatMap(({ properties }) => Object.keys(properties ?? {}));

const describe = (shape: JsonSchema, path: Path): string | undefined => {
  const text = schemasAt(shape, path).find(({ description }) => description !== undefined)?.description;
  return text?.replace(/\.$/, '').replace(/^./, (first) => first.toLowerCase());
};

/** Of several kinds of object that `type` tells apart, only that of the value; the same field may mean something else. */
const ofType = (shapes: readonly JsonSchema[], value: object): readonly JsonSchema[] =>
  shapes.filter(({ properties }) => {
    const wanted = properties?.type?.const;
    return wanted === undefined || wanted === (value as { readonly type?: unknown }).type;
  });

/** Lists the Markdown texts in a checked value, by the schema’s `markdown` mark, and whether each may have slots. */
export const markdownFields = (schema: z.ZodType, value: unknown): { path: Path; text: string; slots: boolean }[] =>
  textFields(schema, value, (shapes) => shapes.some(({ markdown }) => markdown));

/** Lists the texts in a value whose shapes pass a test. */
function textFields(
  schema: z.ZodType,
  value: unknown,
  isWanted: (shapes: readonly JsonSchema[]) => boolean,
): { path: Path; text: string; slots: boolean }[] {
  const found: { path: Path; text: string; slots: boolean }[] = [];
  const walk = (shapes: readonly JsonSchema[], inner: unknown, path: Path): void => {
    if (typeof inner === 'string') {
      if (isWanted(shapes)) found.push({ path, text: inner, slots: shapes.some(({ slots }) => slots) });
    } else if (Array.isArray(inner))
      inner.forEach((item, index) =>
        walk(
          shapes.flatMap(({ items }) => (items ? unfold(items) : [])),
          item,
          [...path, index],
        ),
      );
    else if (typeof inner === 'object' && inner !== null)
      for (const [key, item] of Object.entries(inner))
        walk(
          ofType(shapes, inner).flatMap((shape) => {
            const next = shape.properties?.[key] ?? additional(shape);
            return next ? unfold(next) : [];
          }),
          item,
          [...path, key],
        );
  };
  walk(unfold(shapeOf(schema)), value, []);
  return found;
}
