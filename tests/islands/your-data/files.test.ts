import { createHash as createNodeHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createHash } from '../../../src/islands/your-data/hash.ts';
import { piecesOfFile, piecesOfText } from '../../../src/islands/your-data/pieces.ts';

const text = `${'a “é” 𝔸\n'.repeat(30_000)}end`;
const join = async (pieces: AsyncIterable<string>) => {
  const parts = [];
  for await (const piece of pieces) parts.push(piece);
  return parts.join('');
};

describe('the sum the browser computes', () => {
  it.each([
    ['in one piece', text.length],
    ['in many', 1009],
  ])('is SHA-256 of the text, given %s', async (_, size) => {
    const hash = createHash!();
    for (let start = 0; start < text.length; start += size) hash.update(text.slice(start, start + size));
    expect(await hash.digest()).toBe(createNodeHash('sha256').update(text).digest('hex'));
  });
});

describe('a file read in pieces', () => {
  it('is the text of the file, also where a piece ends within a letter', async () => {
    expect(await join(piecesOfFile(new Blob([text])))).toBe(text);
    expect(await join(piecesOfText(text, 7919))).toBe(text);
  });
});
