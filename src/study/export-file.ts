import { type RecordEvent } from './events.ts';
import { sortEvents } from './order.ts';

/**
 * The file in which a reader keeps their record: text in UTF-8, one JSON value a line, readable without this site.
 *
 * The first line is the header `{ fulcrum: 'record', format, course, device, made, count }`, then comes an event a line,
 * in the order of the log, and last `{ sha256, lines }`: the SHA-256 of all lines above, each ended by a line feed, so
 * that `head -n -1 FILE | sha256sum` gives the same. A file made where no hash is to be had has no last line.
 */
export const exportFormat = 1;

export interface ExportHeader {
  readonly fulcrum: 'record';
  readonly format: number;
  readonly course: string;
  /** The device the file was made on. */
  readonly device: string;
  /** When it was made, ISO. */
  readonly made: string;
  /** How many events follow. */
  readonly count: number;
}

/** Computes SHA-256 of a text in pieces. */
export interface Hash {
  readonly update: (text: string) => void;
  /** In hexadecimal, lower case. */
  readonly digest: () => string | Promise<string>;
}

/** Makes the text of the file of a log, every event in it, understood or not. */
export async function makeExport(
  log: readonly RecordEvent[],
  about: Pick<ExportHeader, 'course' | 'device' | 'made'>,
  hash?: Hash,
): Promise<string> {
  const inOrder = sortEvents(log);
  const placed = new Set(inOrder);
  const events = [...inOrder, ...log.filter((event) => !placed.has(event))];
  const header: ExportHeader = { fulcrum: 'record', format: exportFormat, ...about, count: events.length };
  const text = [header, ...events].map((value) => `${JSON.stringify(value)}\n`).join('');
  if (!hash) return text;
  hash.update(text);
  return `${text}${JSON.stringify({ sha256: await hash.digest(), lines: events.length + 1 })}\n`;
}
