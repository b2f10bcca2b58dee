import { expect, it } from 'vitest';
import { makeCsv } from '../../src/models/csv.ts';

it('writes RFC 4180: commas, CRLF, quotes doubled', () => {
  const csv = makeCsv({
    caption: 'c',
    columns: ['name', 'value'],
    rows: [
      ['a, "b"', 1.5],
      ['line\nbreak', 2],
    ],
  });
  expect(csv).toBe('name,value\r\n"a, ""b""",1.5\r\n"line\nbreak",2\r\n');
});

it('keeps a spreadsheet from running a text, and leaves negative numbers numbers', () => {
  expect(makeCsv({ caption: 'c', columns: ['x'], rows: [['=1+1'], [-1]] })).toBe("x\r\n'=1+1\r\n-1\r\n");
});
