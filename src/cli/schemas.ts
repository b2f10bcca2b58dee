import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSchemaFiles } from '../schemas/json-schema.ts';
import type { Places } from './commands.ts';

/** Writes the JSON Schemas for editors to docs/schemas/. */
export function writeSchemas({ project }: Places): number {
  const folder = join(project, 'docs/schemas');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of makeSchemaFiles()) writeFileSync(join(folder, name), text);
  console.log(`Wrote ${makeSchemaFiles().size} schemas to docs/schemas/.`);
  return 0;
}
