import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { minutesTried, readers, tableHead, tableRow } from './table.ts';

/** `npm run simulate` prints the table of docs/revision.md; with `-- --write` it is written there. */
const file = new URL('../../docs/revision.md', import.meta.url);
const [from, to] = ['<!-- simulation -->', '<!-- /simulation -->'];

const rows = [
  tableHead,
  tableHead.map(() => '---'),
  ...minutesTried.flatMap((minutes) => readers.map((reader) => tableRow(reader, minutes))),
];
const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
console.log(table);
if (process.argv.includes('--write')) {
  const text = readFileSync(file, 'utf8');
  const [before, after] = [text.split(from)[0]!, text.split(to)[1]!];
  const path = fileURLToPath(file);
  const options = await resolveConfig(path);
  const page = `${before}${from}\n\n${table}\n\n${to}${after}`;
  writeFileSync(file, await format(page, { ...options, filepath: path }));
}
