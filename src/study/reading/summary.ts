/**
 * A summary of what was done, for the reader to print or hand on: lines of text in the reader’s language, the last of
 * them the SHA-256 of all lines above. It tells that nobody changed the text since; it proves neither who did the work
 * nor that it was done.
 */

/** Computes the SHA-256 of a text in UTF-8, as hexadecimal digits. */
export type Digest = (text: string) => Promise<string>;

const label = 'SHA-256';
const sumLine = /^SHA-256:\s*([0-9a-f\s]{64,})$/i;

/** The one form of a text that is summed: NFC, line feeds, single spaces, no empty lines, each line ended. */
export const canonicalSummary = (text: string): string =>
  text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');

/** Makes a summary of lines; breaks within a line become spaces, so that a name cannot forge one. */
export async function makeSummary(lines: readonly string[], digest: Digest): Promise<string> {
  const text = canonicalSummary(lines.map((line) => line.replace(/\s+/gu, ' ')).join('\n'));
  return `${text}${label}: ${await digest(text)}\n`;
}

/** Whether a summary is as it was made. A text pasted from a letter may have other spaces and empty lines. */
export async function checkSummary(text: string, digest: Digest): Promise<'right' | 'wrong' | 'missing'> {
  const lines = canonicalSummary(text).trimEnd().split('\n');
  const sum = sumLine.exec(lines.at(-1) ?? '')?.[1]?.replace(/\s/g, '');
  if (sum?.length !== 64 || lines.length < 2) return 'missing';
  return (await digest(canonicalSummary(lines.slice(0, -1).join('\n')))) === sum.toLowerCase() ? 'right' : 'wrong';
}
