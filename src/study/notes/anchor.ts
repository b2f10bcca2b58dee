/** A passage by its words, and some of those around it. */
export interface Anchor {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where a passage stands in a text: offsets in UTF-16 units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage that was found, and whether its words are still the same. */
export interface Found extends Span {
  readonly isExact: boolean;
}

/** How many characters before and after a passage are remembered. */
const contextLength = 32;
/** Share of the characters of a passage that an edit may have changed. Ours. */
const tolerance = 0.2;
/** A shorter passage has to be found as it was: a fifth of it is chance. */
const leastFuzzy = 12;
/** Characters of text times those of the passage beyond which no edited passage is looked for: it would stop the page. */
const mostWork = 3e7;

/** Remembers a passage of a text. White space in the text must already be single spaces. */
export function makeAnchor(text: string, { start, end }: Span): Anchor {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}

/**
 * Finds a passage again: where its words stand as they were, told apart from others of the same words by what is around
 * them; else the only passage that differs in no more than a fifth of its characters. Undefined where there is none, or
 * where several fit equally well: a mark at the wrong place is worse than none.
 */
export function findAnchor(text: string, anchor: Anchor): Found | undefined {
  if (anchor.quote === '') return undefined;
  const exact = occurrences(text, anchor.quote);
  const span = exact.length === 0 ? findSimilar(text, anchor.quote) : pickByContext(text, exact, anchor);
  return span && { ...span, isExact: exact.length > 0 };
}

function occurrences(text: string, quote: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
    found.push({ start, end: start + quote.length });
  return found;
}

function pickByContext(text: string, spans: readonly Span[], { prefix = '', suffix = '' }: Anchor): Span | undefined {
  const likeness = ({ start, end }: Span) =>
    sharedLength(reverse(prefix), reverse(text.slice(Math.max(0, start - prefix.length), start))) +
    sharedLength(suffix, text.slice(end, end + suffix.length));
  const scored = spans.map((span) => ({ span, score: likeness(span) })).sort((a, b) => b.score - a.score);
  return scored.length > 1 && scored[0]!.score === scored[1]!.score ? undefined : scored[0]!.span;
}

const reverse = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text[text.length - 1 - i]).join('');

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** A passage that ends at an offset, with the fewest insertions, deletions and replacements. */
interface Match extends Span {
  readonly distance: number;
}

/** The one passage close enough to a quote (Sellers 1980). */
function findSimilar(text: string, quote: string): Span | undefined {
  if (quote.length < leastFuzzy || text.length * quote.length > mostWork) return undefined;
  const most = Math.floor(quote.length * tolerance);
  const near = matchesWithin(text, quote, most);
  const best = near.reduce<Match | undefined>(
    (least, match) => (!least || match.distance < least.distance ? match : least),
    undefined,
  );
  if (!best) return undefined;
  return near.some(({ start, end }) => end <= best.start || start >= best.end)
    ? undefined
    : { start: best.start, end: best.end };
}

function matchesWithin(text: string, quote: string, most: number): Match[] {
  const found: Match[] = [];
  let distances = Array.from({ length: quote.length + 1 }, (_, row) => row);
  let starts = new Array<number>(quote.length + 1).fill(0);
  for (let end = 1; end <= text.length; end++) {
    const next = [0];
    const from = [end];
    for (let row = 1; row <= quote.length; row++) {
      const replaced = distances[row - 1]! + (quote[row - 1] === text[end - 1] ? 0 : 1);
      const left = distances[row]! + 1;
      const missing = next[row - 1]! + 1;
      const least = Math.min(replaced, left, missing);
      next.push(least);
      from.push(least === replaced ? starts[row - 1]! : least === left ? starts[row]! : from[row - 1]!);
    }
    [distances, starts] = [next, from];
    if (distances[quote.length]! <= most)
      found.push({ start: starts[quote.length]!, end, distance: distances[quote.length]! });
  }
  return found;
}
