import type { Span } from './anchor.ts';

/**
 * Splits a text into its sentences, white space around them left out. No sentence goes over a break: an offset, in
 * order, where a heading, paragraph or item begins. `language` is a BCP 47 tag.
 */
export function sentencesOf(text: string, breaks: readonly number[], language: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [0, ...breaks].flatMap((from, block) =>
    [...segmenter.segment(text.slice(from, breaks[block]))].flatMap(({ segment, index }) => {
      const start = from + index + segment.length - segment.trimStart().length;
      const end = from + index + segment.trimEnd().length;
      return end > start ? [{ start, end }] : [];
    }),
  );
}
