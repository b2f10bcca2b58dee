import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSchemaFiles } from '../../src/schemas/json-schema.ts';

const folder = join(import.meta.dirname, '../../docs/schemas');
const files = makeSchemaFiles();

/** Lists the paths of all properties in a JSON Schema that have no description. */
function undocumented(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => undocumented(item, `${path}[${index}]`));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) => {
    if (key !== 'properties') return undocumented(inner, `${path}.${key}`);
    return Object.entries(inner as Record<string, { description?: string }>).flatMap(([name, property]) => [
      ...(property.description?.trim() ? [] : [`${path}.${name}`]),
      ...undocumented(property, `${path}.${name}`),
    ]);
  });
}

describe('the JSON Schemas, which are the author’s manual in the editor', () => {
  test.each([...files.keys()])('%s documents every field', (name) => {
    expect(undocumented(JSON.parse(files.get(name)!), name)).toEqual([]);
  });

  test('are committed as they are made; `npm run schemas` writes them', () => {
    expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text);
  });
});

test('a field without documentation would be found', () => {
  expect(
    undocumented({ properties: { a: { description: 'A.', items: { properties: { b: { type: 'string' } } } } } }, 'x'),
  ).toEqual(['x.a.items.b']);
});
