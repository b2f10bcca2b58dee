/** Prose and data are never nested deeper than this; a text that is was spoiled by accident. */
export const maxDepth = 100;

/**
 * Returns the offset at which brackets are nested too deeply, if there is one. Brackets in words count too, which no
 * text comes near. The parsers recurse at brackets and `!`: 10,000 of them end the process or take minutes.
 */
export function findDeepBrackets(text: string): number | undefined {
  let depth = 0;
  let marks = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset]!;
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
    marks = '!~'.includes(character) ? marks + 1 : 0;
    if (depth > maxDepth || marks > maxDepth) return offset;
  }
  return undefined;
}
