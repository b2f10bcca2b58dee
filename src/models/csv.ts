import type { Table } from './define-model.ts';

/** Makes a CSV file (RFC 4180): comma, CRLF, quotes where needed. */
export function makeCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  // A spreadsheet would run a text that starts like a formula.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
