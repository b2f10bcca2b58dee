/** `npm run lint:report -- --write`: measures the item linter on the labelled items and writes what the docs say of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { errorsFile, makeErrors, makeReport, measureAll, reportFile } from './report.ts';
import { formatTable } from './format-report.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const { first, now } = measureAll();
console.log(formatTable(first, now));
if (values.write) {
  writeFileSync(reportFile, await makeReport());
  writeFileSync(errorsFile, await makeErrors(readFileSync(errorsFile, 'utf8')));
  console.log('\nWrote docs/linter.md and the sections of the rules in docs/errors.md.');
}
