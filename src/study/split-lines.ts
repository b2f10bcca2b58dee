/** Longest line that is read, in UTF-16 units. An event that this site writes is far shorter. */
const limit = 2 ** 20;

/** Stands for a line that was too long to keep. No line of JSON is this. */
export const longestLine = '\0';

/**
 * Splits a text that comes in pieces into lines without their ends, a list for every piece. Of a line without end nothing
 * is kept but that it was there. A byte order mark is dropped; `\r\n` ends a line as `\n` does.
 */
export async function* splitLines(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string[]> {
  let [rest, isTooLong, isFirst] = ['', false, true];
  for await (const piece of pieces) {
    const parts = (isFirst ? piece.replace(/^\uFEFF/, '') : piece).split('\n');
    isFirst = false;
    const lines: string[] = [];
    parts.forEach((part, index) => {
      isTooLong ||= rest.length + part.length > limit;
      rest = isTooLong ? '' : rest + part;
      if (index === parts.length - 1) return;
      lines.push(isTooLong ? longestLine : rest.replace(/\r$/, ''));
      [rest, isTooLong] = ['', false];
    });
    yield lines;
  }
  if (rest || isTooLong) yield [isTooLong ? longestLine : rest.replace(/\r$/, '')];
}
