import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { formatErrorSections, formatReport } from './format-report.ts';
import { type Count, type LabelledItem, measure } from './measure.ts';

const root = join(import.meta.dirname, '../..');
export const reportFile = join(root, 'docs/linter.md');
export const errorsFile = join(root, 'docs/errors.md');

const readItems = () =>
  (parse(readFileSync(join(root, 'tests/fixtures/labelled-items/items.yaml'), 'utf8')) as { items: LabelledItem[] })
    .items;

/** Measures the linter, and reads what the first run gave. */
export function measureAll(): { first: ReadonlyMap<string, Count>; now: ReadonlyMap<string, Count>; count: number } {
  const first = JSON.parse(readFileSync(join(import.meta.dirname, 'first-run.json'), 'utf8')) as Record<string, Count>;
  const items = readItems();
  return { first: new Map(Object.entries(first)), now: measure(items), count: items.length };
}

const tidy = async (text: string, file: string) => format(text, { ...(await resolveConfig(file)), filepath: file });

/** Makes the text of docs/linter.md. */
export async function makeReport(): Promise<string> {
  const { first, now, count } = measureAll();
  return tidy(formatReport(first, now, count), reportFile);
}

/** Puts the sections of the rules into docs/errors.md, before that of `lint-rule-unknown`. */
export const makeErrors = (text: string): Promise<string> =>
  tidy(
    text.replace(
      /(?:^## lint-(?!rule-unknown$)[^]*?)?(?=^## lint-rule-unknown$)/m,
      () => `${formatErrorSections()}\n\n`,
    ),
    errorsFile,
  );
