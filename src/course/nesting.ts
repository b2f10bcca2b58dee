/** Prose and data are never nested deeper than this; a text that is was spoiled by accident. */
export const maxDepth = 100;

/**
 * Returns the offset at which brackets are nested too deeply, if there is one. Brackets in words count too, which no
 * text comes near. The parsers recurse at brackets and `!`: 10,000 of them end the process or take minutes.
 */
export function findDeepBrackets(text: string): number | undefined {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/[([{)\]}]|[!~]+/g)) {
    if ('([{'.includes(found)) depth += 1;
    else if (')]}'.includes(found)) depth = Math.max(0, depth - 1);
    if (depth > maxDepth) return index;
    if (found.length > maxDepth) return index + maxDepth;
  }
  return undefined;
}
