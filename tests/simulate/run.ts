import { readFileSync, writeFileSync } from 'node:fs';
import { minutesTried, tableHead, tableRows } from './table.ts';

/** `npm run simulate` prints the table of docs/revision.md; with `-- --write` it is written there. */
const file = new URL('../../docs/revision.md', import.meta.url);
const [from, to] = ['<!-- simulation -->', '<!-- /simulation -->'];

const table = [...tableHead, ...minutesTried.flatMap(tableRows)].join('\n');
console.log(table);
if (process.argv.includes('--write')) {
  const text = readFileSync(file, 'utf8');
  const [before, after] = [text.split(from)[0]!, text.split(to)[1]!];
  writeFileSync(file, `${before}${from}\n\n${table}\n\n${to}${after}`);
}
