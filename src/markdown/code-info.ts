/** What the line that opens a code block says after the language: title="…" and {2,4-5}. */
export interface CodeInfo {
  readonly title: string | undefined;
  /** Numbers of the lines to highlight, from 1. */
  readonly lines: ReadonlySet<number>;
  /** What could not be understood. */
  readonly faults: readonly string[];
}

const option = /title="([^"]*)"|\{([^}]*)\}|\S+/g;

/** Reads the options of a code block of `count` lines. */
export function parseCodeInfo(meta: string | null | undefined, count: number): CodeInfo {
  let title: string | undefined;
  const lines = new Set<number>();
  const faults: string[] = [];
  for (const [written, named, list] of (meta ?? '').matchAll(option)) {
    if (named !== undefined) title = named;
    else if (list === undefined) faults.push(written);
    else
      for (const range of list.split(',')) {
        const [, first, last] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(range) ?? [];
        const [from, to] = [Number(first), Number(last ?? first)];
        if (from >= 1 && from <= to && to <= count) for (let line = from; line <= to; line++) lines.add(line);
        else faults.push(`{${range.trim()}}`);
      }
  }
  return { title, lines, faults };
}
