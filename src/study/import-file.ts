import { isEvent, type RecordEvent } from './events.ts';
import { exportFormat, type ExportHeader, type Hash } from './export-file.ts';
import { longestLine, splitLines } from './split-lines.ts';

/** Why a line was not taken. */
export type Refusal = 'no-json' | 'no-event' | 'too-long' | 'too-deep' | 'unsafe' | 'other-course';

/** What became of a file. */
export interface ImportReport {
  /** Events handed on. Some of them may have been in the record before. */
  readonly kept: number;
  /** Lines that were not taken, by reason, with the numbers of the first five, from 1. */
  readonly refused: ReadonlyMap<Refusal, { readonly count: number; readonly lines: readonly number[] }>;
  /** How many events the file says it holds beyond those that came: its end was lost. */
  readonly missing: number;
  /** Whether the lines are those that were written. `missing`: the file does not say; `unchecked`: it could not be found out. */
  readonly checksum: 'right' | 'wrong' | 'missing' | 'unchecked';
  /** The course of the file, if it is another. */
  readonly otherCourse: string | undefined;
  /** Whether the file is of a later format than this version knows. What could be read of it was taken. */
  readonly isNewer: boolean;
}

export interface ImportOptions {
  /** Id of the course whose record it is to become. */
  readonly course: string;
  /** Takes the events of one piece of the file; the next piece is read when it is done. */
  readonly take: (events: readonly RecordEvent[]) => void | Promise<void>;
  readonly createHash?: (() => Hash) | undefined;
}

/**
 * Reads the file of a record piece by piece, and takes every line that is an event, whatever the other lines are.
 * Files of every format ever written stay readable, also one behind the other, without header or end, and with the line
 * ends of another system. Memory holds one piece, one line and what the hash keeps; a file longer than any honest one is
 * taken without being checked. Throws only what `take` or `pieces` throw.
 */
export async function parseExport(
  pieces: Iterable<string> | AsyncIterable<string>,
  { course, take, createHash }: ImportOptions,
): Promise<ImportReport> {
  const refused = new Map<Refusal, { count: number; lines: number[] }>();
  const sums: ImportReport['checksum'][] = [];
  let [kept, missing, line, isNewer] = [0, 0, 0, false];
  let otherCourse: string | undefined;
  let file = startFile(createHash);

  const refuse = (reason: Refusal) => {
    const known = refused.get(reason) ?? { count: 0, lines: [] };
    known.count += 1;
    if (known.lines.length < 5) known.lines.push(line);
    refused.set(reason, known);
    file.seen += 1;
  };
  const endFile = (sum: ImportReport['checksum']) => {
    if (file.isOpen) sums.push(sum);
    missing += Math.max(0, file.count - file.seen);
    file = startFile(createHash);
  };

  for await (const lines of splitLines(typeof pieces === 'string' ? [pieces] : pieces)) {
    const events: RecordEvent[] = [];
    for (const text of lines) {
      line += 1;
      if (text.trim() === '') continue;
      const value = parseLine(text);
      if (isHeader(value)) {
        endFile('missing');
        file.count = Number.isSafeInteger(value.count) ? value.count : 0;
        file.isForeign = value.course !== course;
        if (file.isForeign) otherCourse = value.course.slice(0, 100);
        isNewer ||= value.format > exportFormat;
      }
      if (isSum(value)) {
        const found = await file.hash?.digest();
        endFile(found === undefined ? 'unchecked' : found === value.sha256 ? 'right' : 'wrong');
        continue;
      }
      file.isOpen = true;
      file.summed += text.length + 1;
      if (file.summed > longestSummed) file.hash = undefined;
      file.hash?.update(`${text}\n`);
      if (isHeader(value)) continue;
      const reason = file.isForeign ? 'other-course' : refusalOf(value);
      if (reason) refuse(reason);
      else {
        events.push(value as RecordEvent);
        file.seen += 1;
      }
    }
    kept += events.length;
    if (events.length > 0) await take(events);
  }
  endFile('missing');
  const checksum = (['wrong', 'missing', 'unchecked', 'right'] as const).find((sum) => sums.includes(sum)) ?? 'missing';
  return { kept, refused, missing, checksum, otherCourse, isNewer };
}

/** What is known of the file being read; several may stand behind one another. */
const startFile = (createHash: ImportOptions['createHash']) => ({
  isOpen: false,
  isForeign: false,
  /** Events it says it holds, and lines that came in their place. */
  count: 0,
  seen: 0,
  hash: createHash?.(),
  /** Length of the lines so far. */
  summed: 0,
});

/** Browsers sum only what is in memory as a whole. A record of so many UTF-16 units has some two hundred thousand answers. */
const longestSummed = 2 ** 26;

const damaged = Symbol('damaged');

function parseLine(text: string): unknown {
  try {
    return text === longestLine ? longestLine : (JSON.parse(text) as unknown);
  } catch {
    return damaged;
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const isHeader = (value: unknown): value is ExportHeader => {
  const { fulcrum, format, course, v } = fieldsOf(value);
  return fulcrum === 'record' && typeof format === 'number' && typeof course === 'string' && v === undefined;
};

const isSum = (value: unknown): value is { readonly sha256: string } => {
  const { sha256, v } = fieldsOf(value);
  return typeof sha256 === 'string' && v === undefined;
};

function refusalOf(value: unknown): Refusal | undefined {
  if (value === damaged) return 'no-json';
  if (value === longestLine) return 'too-long';
  return refuseContent(value) ?? (isEvent(value) ? undefined : 'no-event');
}

/** Nothing nests like that by honest means, and what walks such a value would run out of stack. */
const deepest = 32;

// A value that this site wrote has none of these. Infinity comes of numbers like 1e999 and would not be written back.
function refuseContent(value: unknown): Refusal | undefined {
  const left: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [part, depth] = next;
    if (typeof part === 'number' && !Number.isFinite(part)) return 'unsafe';
    if (typeof part !== 'object' || part === null) continue;
    if (depth === deepest) return 'too-deep';
    if (Object.hasOwn(part, '__proto__')) return 'unsafe';
    for (const inner of Object.values(part)) left.push([inner, depth + 1]);
  }
  return undefined;
}
