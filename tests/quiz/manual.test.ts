import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check, grade, keyOf } from '../../src/quiz/bank.ts';
import { models } from './types/walk-model.ts';
import { questionTypes, type TypeName } from '../../src/quiz/types/registry.ts';
import { QuestionSchema } from '../../src/schemas/quiz.ts';
import { commonTable, fieldTable, mappingTable } from './manual.ts';

const file = join(import.meta.dirname, '../../docs/questions.md');
const types = Object.keys(questionTypes) as TypeName[];
const tables = new Map([
  ['common', commonTable],
  ...types.flatMap((type): [string, () => string][] => [
    [`${type} fields`, () => fieldTable(type)],
    [`${type} formats`, () => mappingTable(type)],
  ]),
]);

/** Replaces what stands between the marks of each table by the table as the registry has it. */
async function fillIn(text: string): Promise<string> {
  const filled = text.replace(
    /(<!-- table: (.+?) -->\n)[^]*?(<!-- end -->)/g,
    (all, start: string, name: string, end: string) => {
      const make = tables.get(name);
      return make ? `${start}\n${make()}\n\n${end}` : all;
    },
  );
  return format(filled, { ...(await resolveConfig(file)), parser: 'markdown' });
}

let manual: string;
let sections: Map<string, string>;

beforeAll(async () => {
  manual = readFileSync(file, 'utf8');
  if (process.env.UPDATE) writeFileSync(file, (manual = await fillIn(manual)));
  sections = new Map(
    manual
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.split('\n', 1)[0]!, section]),
  );
});

describe('docs/questions.md', () => {
  test('has a section for every type, in the order of the alphabet', () => {
    expect([...sections.keys()].filter((name) => (types as string[]).includes(name))).toEqual([...types].sort());
  });

  test('has the tables of the registry; UPDATE=1 writes them anew', async () => {
    for (const name of tables.keys()) expect(manual).toContain(`<!-- table: ${name} -->`);
    expect(manual).toBe(await fillIn(manual));
  });

  test.each(types)('%s: the example is without fault, and its key wins full marks', (type) => {
    const [, yaml] = /```yaml\n([^]*?)```/.exec(sections.get(type)!)!;
    const items = parse(yaml!) as unknown[];
    expect(items).toHaveLength(1);
    const question = QuestionSchema.parse(items[0]);
    expect(question.type).toBe(type);
    expect(check(question)).toEqual([]);
    expect(grade(question, keyOf(question, 0, models), 0, { models })).toMatchObject({ verdict: 'right' });
  });

  test.each(types)('%s: says how points are given and what readers see', (type) => {
    expect(sections.get(type)).toMatch(/\*\*Points\.\*\*/);
    expect(sections.get(type)).toMatch(/\*\*Readers\*\*/);
  });
});
