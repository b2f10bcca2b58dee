import { formatPlace, type Issue } from './issue.ts';

/** Sorts issues by file, line, column and code, and drops exact repetitions. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  const sorted = [...issues].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.code, b.code) ||
      compare(a.found, b.found),
  );
  return sorted.filter((issue, index) => index === 0 || formatIssue(issue) !== formatIssue(sorted[index - 1]!));
}

// Code-unit order, so that the report does not depend on the author’s locale.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function formatIssue({ code, level, place, found, expected, fix }: Issue): string {
  const mark = level === 'warning' ? ' (warning)' : '';
  return [
    `${formatPlace(place)} ${code}${mark}`,
    `  Found: ${found}.`,
    `  Expected: ${expected}.`,
    `  Fix: ${fix} See docs/errors.md#${code}`,
  ]
    .map(oneLine)
    .join('\n');
}

// What an author wrote is quoted as it is; a line break or control character in it must not break the report.
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** Formats the whole report: every issue once, then how many there are. */
export function formatReport(issues: readonly Issue[]): string {
  const sorted = sortIssues(issues);
  if (sorted.length === 0) return 'No mistakes found.';
  const errors = sorted.filter(({ level }) => level === 'error').length;
  const count = [plural(errors, 'error'), plural(sorted.length - errors, 'warning')].join(', ');
  return [...sorted.map(formatIssue), `${count}.`].join('\n\n');
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
