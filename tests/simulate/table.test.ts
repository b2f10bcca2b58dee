import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { minutesTried, tableHead, tableRows } from './table.ts';

const page = readFileSync(new URL('../../docs/revision.md', import.meta.url), 'utf8');

it('the table in docs/revision.md is what `npm run simulate` yields; its shortest days are worked out again here', () => {
  const [, table] = /<!-- simulation -->\n\n(.*)\n\n<!-- \/simulation -->/s.exec(page)!;
  const lines = table!.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(lines[0]).toEqual(tableHead);
  const rows = tableRows(minutesTried[0]);
  expect(lines.slice(2, 2 + rows.length)).toEqual(rows);
  expect(lines).toHaveLength(2 + rows.length * minutesTried.length);
});
