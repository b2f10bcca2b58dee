/** A gap as its author wrote it. */
export interface Gap {
  readonly id: string;
  /** What is right; the first is shown as the answer. */
  readonly answers: readonly string[];
  /** What can be chosen; empty where the reader types. */
  readonly options: readonly string[];
  readonly hint: string | undefined;
}

const pattern = /\{\{(c[1-9]\d*)::([^{}\n]*)\}\}/g;

/** Splits a text, Markdown or HTML, at its gaps: between two gaps there is always a piece of text, if an empty one. */
export function splitGaps(text: string): { readonly pieces: readonly string[]; readonly gaps: readonly Gap[] } {
  const gaps = [...text.matchAll(pattern)].map(([, id, inside]) => parseGap(id!, inside!));
  return { pieces: text.replace(pattern, '\u0000').split('\u0000'), gaps };
}

function parseGap(id: string, inside: string): Gap {
  const [content = '', ...rest] = inside.split('::');
  const hint = rest.join('::').trim() || undefined;
  const list = /^\s*\[(.*)\]\s*$/.exec(content);
  const words = (list?.[1] ?? content).split('|').map((word) => word.trim());
  if (!list) return { id, answers: words, options: [], hint };
  const bare = (word: string) => word.replace(/\*$/, '').trim();
  return { id, answers: words.filter((word) => word.endsWith('*')).map(bare), options: words.map(bare), hint };
}
