import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { minutesTried, readers, tableHead, tableRow } from './table.ts';

const page = readFileSync(new URL('../../docs/revision.md', import.meta.url), 'utf8');

it('the table in docs/revision.md is what `npm run simulate` yields; two rows of it are worked out again here', () => {
  const [, table] = /<!-- simulation -->\n\n(.*)\n\n<!-- \/simulation -->/s.exec(page)!;
  const lines = table!.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(lines[0]).toEqual(tableHead);
  expect(lines).toHaveLength(2 + readers.length * minutesTried.length);
  const [minutes] = minutesTried;
  for (const name of ['half-life', 'activation']) {
    const reader = readers.find((each) => each.name === name)!;
    expect(lines.find((cells) => cells[0] === name && cells[1] === String(minutes))).toEqual(tableRow(reader, minutes));
  }
});
