import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RecordEvent } from '../../src/study/events.ts';
import { makeExport } from '../../src/study/export-file.ts';
import { parseExport } from '../../src/study/import-file.ts';
import { mergeLogs } from '../../src/study/merge.ts';
import { reduceEvents } from '../../src/study/reduce.ts';
import { course, createNodeHash, piecesOf, readFile, refusalsOf, writeFile } from './read-file.ts';
import { answer, anyLog, event } from './sample-events.ts';

const fixture = (name: string) => readFileSync(`tests/fixtures/records/${name}`, 'utf8');
const log = [
  answer(1, 'q'),
  event(2, 'note', 'n', { place: 'c#s', text: 'a\nb\u2028 “é” 𝔸 \u0000' }),
  answer(3, 'r', 'b'),
];
const linesOf = (text: string) => text.split('\n');

describe('the file of a record', () => {
  it('is a header, an event a line in the order of the log, and the sum of the lines', async () => {
    const lines = linesOf(await writeFile([log[2]!, log[0]!, log[1]!]));
    expect(JSON.parse(lines[0]!)).toEqual({
      fulcrum: 'record',
      format: 1,
      course,
      device: 'd',
      made: '2026-11-24T08:00:00.000Z',
      count: 3,
    });
    expect(lines.slice(1, 4).map((line) => JSON.parse(line) as unknown)).toEqual(log);
    const sum = createHash('sha256')
      .update(
        lines
          .slice(0, 4)
          .map((line) => `${line}\n`)
          .join(''),
      )
      .digest('hex');
    expect(JSON.parse(lines[4]!)).toEqual({ sha256: sum, lines: 4 });
    expect(lines.slice(5)).toEqual(['']);
  });

  it('read again gives the same log, in pieces of whatever size', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.integer({ min: 1, max: 300 }), async (any, size) => {
        const distinct = mergeLogs(any).events;
        const { events, ...report } = await readFile(await writeFile(distinct), size);
        expect(mergeLogs(events).events).toEqual(distinct);
        expect(report).toEqual({
          kept: distinct.length,
          refused: {},
          missing: 0,
          checksum: 'right',
          otherCourse: undefined,
          isNewer: false,
        });
      }),
    );
  });

  it('holds events of unknown types and both of two that share an id', async () => {
    const odd = [...log, event(4, 'hologram', '', { x: 1 }), { ...answer(1, 'q', 'b'), more: [1] }];
    const { events } = await readFile(await writeFile(odd));
    expect(mergeLogs(events)).toEqual(mergeLogs(odd));
  });

  it('can be made and read where there is nothing to sum with', async () => {
    const text = await makeExport(log, { course, device: 'd', made: 'm' });
    expect(linesOf(text)).toHaveLength(5);
    expect(await readFile(text)).toMatchObject({ kept: 3, checksum: 'missing', missing: 0 });
    const report = await parseExport([await writeFile(log)], { course, take: () => undefined });
    expect(report.checksum).toBe('unchecked');
  });
});

describe('files of earlier formats stay readable', () => {
  it('format 1', async () => {
    const { events, ...report } = await readFile(fixture('format-1.jsonl'));
    expect(report).toMatchObject({ kept: 4, refused: {}, checksum: 'right', missing: 0 });
    const { answers, predictions, notes } = reduceEvents(events);
    expect([answers.size, predictions.size, notes.size]).toEqual([2, 1, 1]);
  });

  it('the first events there were: answers with their options as shown, and predictions', () => {
    const events = JSON.parse(fixture('answers-and-predictions.json')) as RecordEvent[];
    const { answers, predictions } = reduceEvents(events);
    expect(answers.get('tide-cause')?.[0]?.payload).toMatchObject({ response: { choice: 'moon' }, score: 1, max: 1 });
    expect(answers.get('tide-height')).toHaveLength(1);
    expect(predictions.get('spiral-prediction')?.[0]?.payload.option).toBe('grows');
  });
});

describe('a file that is not as it was written', () => {
  it('cut off anywhere, gives every whole line, and says that the rest is missing', async () => {
    const text = await writeFile(log);
    const ends = linesOf(text).map((_, index, all) => all.slice(0, index + 1).join('\n').length);
    for (let cut = ends[0]!; cut < text.length - 1; cut += 7) {
      const whole = ends.filter((end) => end <= cut).length - 1;
      const { kept, missing, checksum, refused } = await readFile(text.slice(0, cut));
      const isSumCut = whole >= 3;
      expect([cut, kept]).toEqual([cut, Math.min(whole, 3)]);
      expect(checksum).toBe('missing');
      // The line cut through stands for the event it was.
      expect(kept + missing + (isSumCut ? 0 : Object.values(refused).flat().length)).toBe(3);
    }
  });

  it('tells of a changed line by the sum, and takes it and the others all the same', async () => {
    const text = (await writeFile(log)).replace('"score":1', '"score":0');
    expect(await readFile(text)).toMatchObject({ kept: 3, checksum: 'wrong', refused: {} });
  });

  it('loses a damaged line alone, and says which', async () => {
    const lines = linesOf(await writeFile(log));
    lines[2] = lines[2]!.slice(1);
    expect(await readFile(lines.join('\n'))).toMatchObject({ kept: 2, checksum: 'wrong', refused: { 'no-json': [3] } });
  });

  it('may have the line ends, byte order mark and blank lines of another system', async () => {
    const text = `\uFEFF${(await writeFile(log)).replaceAll('\n', '\r\n')}\r\n\r\n`;
    for (const size of [1, 7, 1000])
      expect(await readFile(text, size)).toMatchObject({ kept: 3, checksum: 'right', refused: {} });
  });

  it('may lack its header, or hold several files', async () => {
    const [one, two] = [await writeFile(log), await writeFile([answer(9, 'q')])];
    expect(await readFile(linesOf(one).slice(1, 4).join('\n'))).toMatchObject({ kept: 3, checksum: 'missing' });
    expect(await readFile(one + two)).toMatchObject({ kept: 4, checksum: 'right', missing: 0, refused: {} });
    expect(await readFile(one + two.replace('"q"', '"r"'))).toMatchObject({ kept: 4, checksum: 'wrong' });
  });

  it('of another course gives nothing, and says whose it is', async () => {
    const { events, ...report } = await readFile(await writeFile(log, 'bread'));
    expect(events).toEqual([]);
    expect(report).toMatchObject({ kept: 0, otherCourse: 'bread', refused: { 'other-course': [2, 3, 4] }, missing: 0 });
  });

  it('of a later format gives what can be read of it, and says so', async () => {
    const text = (await writeFile(log)).replace('"format":1', '"format":2');
    expect(await readFile(text)).toMatchObject({ kept: 3, isNewer: true });
  });

  it.each([
    ['nothing', ''],
    ['words', 'Dear reader,\nthis is no record.\n'],
    ['another JSON file', '[{"a":1},\n{"b":2}]'],
    ['numbers and nulls', '1\nnull\ntrue\n"x"\n[]\n{}'],
    ['markup', '<!doctype html>\n<script>alert(1)</script>'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
  ])('that is %s gives nothing and throws nothing', async (_, text) => {
    const { kept, events } = await readFile(text, 3);
    expect([kept, events]).toEqual([0, []]);
  });
});

describe('a file that means harm', () => {
  const lineOf = (payload: string, rest: Partial<RecordEvent> = {}) =>
    JSON.stringify({ ...answer(1, 'q'), payload: 'HERE', ...rest }).replace('"HERE"', payload);

  it.each([
    ['a prototype', lineOf('{"__proto__":{"isAdmin":true}}'), 'unsafe'],
    ['a prototype of the event', `{"__proto__":{},${lineOf('{}').slice(1)}`, 'unsafe'],
    ['a prototype in a list', lineOf('[[{"a":{"__proto__":1}}]]'), 'unsafe'],
    ['a number beyond numbers', lineOf('{"score":1e999}'), 'unsafe'],
    ['deep lists', lineOf('['.repeat(200_000) + ']'.repeat(200_000)), 'too-deep'],
    ['deep objects', lineOf('{"a":'.repeat(40) + '1' + '}'.repeat(40)), 'too-deep'],
    ['a line of 2 MB', lineOf(`"${'x'.repeat(2 ** 21)}"`), 'too-long'],
    ['NUL as it is', lineOf('"a\0b"'), 'no-json'],
    ['NUL in a name', lineOf('{}', { id: 'a\0b' }), 'no-event'],
    ['a script for an id', lineOf('{}', { id: '<script>' }), 'no-event'],
    ['a number for a type', lineOf('{}', { type: 5 as never }), 'no-event'],
    ['an object for an item', lineOf('{}', { item: { toString: 1 } as never }), 'no-event'],
    ['a header that is none', '{"fulcrum":"record","format":1,"course":{"toString":1}}', 'no-event'],
  ])('%s is refused, and the lines around it are taken', async (_, line, reason) => {
    const text = [JSON.stringify(answer(7, 'q')), line, JSON.stringify(answer(8, 'q'))].join('\n');
    for (const size of [Infinity, 65_536]) {
      const { events, refused } = await readFile(text, size);
      expect(refused).toEqual({ [reason]: [2] });
      expect(events.map(({ seq }) => seq)).toEqual([7, 8]);
      expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
    }
  });

  it('text with markup comes through as text', async () => {
    const note = event(1, 'note', 'n', { place: 'c', text: '<img src=x onerror=alert(1)>' });
    expect((await readFile(await writeFile([note]))).events).toEqual([note]);
  });

  it('a header that promises what cannot be is not believed in the sum of what is missing', async () => {
    const header = '{"fulcrum":"record","format":1,"course":"waves","count":"many"}';
    expect(await readFile(`${header}\n${JSON.stringify(answer(1, 'q'))}`)).toMatchObject({ kept: 1, missing: 0 });
  });

  it('never throws, whatever its lines are', async () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom('\n', '{"sha256":"x"}', '\0'));
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        await readFile(pieces.join('\n'), 5);
      }),
    );
  });

  it('names no more than five lines of a kind', async () => {
    const { refused, ...report } = await parseExport(['x\n'.repeat(1000)], { course, take: () => undefined });
    expect(refused.get('no-json')).toEqual({ count: 1000, lines: [1, 2, 3, 4, 5] });
    expect(report.kept).toBe(0);
  });
});

describe('a file of 100 MB', () => {
  it('is read with the memory of a piece, and the next piece waits until this one is taken', async () => {
    const line = `${JSON.stringify(event(1, 'note', 'n', { place: 'c', text: 'x'.repeat(2000) }))}\n`;
    const piece = line.repeat(Math.ceil(2 ** 20 / line.length));
    const perPiece = piece.length / line.length;
    let [given, taken] = [0, 0];
    function* pieces() {
      for (; given < 100; given++) {
        expect(taken).toBe(given * perPiece);
        yield piece;
      }
    }
    const take = async (events: readonly RecordEvent[]) => {
      await new Promise((resolve) => setTimeout(resolve));
      taken += events.length;
    };
    const report = await parseExport(pieces(), { course, take, createHash: createNodeHash });
    expect(report.kept).toBe(100 * perPiece);
    expect(refusalsOf(report)).toEqual({});
  });

  it('is not kept to be summed: beyond 64 MB its lines are taken and called unchecked', async () => {
    const line = `${JSON.stringify(event(1, 'note', 'n', { place: 'c', text: 'x'.repeat(500_000) }))}\n`;
    let summed = 0;
    const createHash = () => ({ update: (text: string) => void (summed += text.length), digest: () => 'right' });
    const read = (lines: number) =>
      parseExport([...Array<string>(lines).fill(line), '{"sha256":"right","lines":1}\n'], {
        course,
        take: () => undefined,
        createHash,
      });
    expect(await read(100)).toMatchObject({ kept: 100, checksum: 'right' });
    expect(summed).toBe(100 * line.length);
    expect(await read(200)).toMatchObject({ kept: 200, checksum: 'unchecked', refused: new Map() });
    expect(summed).toBeLessThanOrEqual(100 * line.length + 2 ** 26);
  });

  it('of one line without end is refused without being kept', async () => {
    const report = await parseExport(piecesOf('x'.repeat(2 ** 24), 2 ** 16), { course, take: () => undefined });
    expect(refusalsOf(report)).toEqual({ 'too-long': [1] });
  });
});

// The sum is what a reader can check with the tools of their own system.
it.runIf(process.platform === 'linux')('the sum of a file is that of sha256sum', () => {
  const sum = execFileSync('sh', ['-c', 'head -n -1 tests/fixtures/records/format-1.jsonl | sha256sum'], {
    encoding: 'utf8',
  });
  expect(fixture('format-1.jsonl')).toContain(`{"sha256":"${sum.slice(0, 64)}"`);
});
