import { createHash } from 'node:crypto';
import type { RecordEvent } from '../../src/study/events.ts';
import { type Hash, makeExport } from '../../src/study/export-file.ts';
import { type ImportReport, parseExport } from '../../src/study/import-file.ts';

export const course = 'waves';

export const createNodeHash = (): Hash => {
  const hash = createHash('sha256');
  return { update: (text) => void hash.update(text), digest: () => hash.digest('hex') };
};

export const writeFile = (log: readonly RecordEvent[], of = course): Promise<string> =>
  makeExport(log, { course: of, device: 'd', made: '2026-11-24T08:00:00.000Z' }, createNodeHash());

/** Reads a file, in pieces of the given size, and returns what came and the report with its refusals as an object. */
export async function readFile(text: string, size = Infinity) {
  const events: RecordEvent[] = [];
  const report = await parseExport(piecesOf(text, size), {
    course,
    take: (piece) => void events.push(...piece),
    createHash: createNodeHash,
  });
  return { events, ...report, refused: refusalsOf(report) };
}

export const refusalsOf = ({ refused }: ImportReport) =>
  Object.fromEntries([...refused].map(([reason, { lines }]) => [reason, lines]));

export function* piecesOf(text: string, size: number): Generator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}
