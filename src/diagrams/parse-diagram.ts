/** Why Mermaid cannot read a source, and where in it. */
export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

interface ParserError {
  readonly message: string;
  readonly hash?: {
    readonly line: number;
    readonly loc?: Readonly<Record<'first_line' | 'first_column' | 'last_line' | 'last_column', number>>;
  };
}

/**
 * Parses a source with Mermaid’s own parser, which needs no browser for it.
 *
 * @returns the first fault, or undefined if the source can be drawn.
 */
export async function findSyntaxFault(source: string): Promise<SyntaxFault | undefined> {
  const { default: mermaid } = await loadMermaid();
  try {
    await mermaid.parse(blankComments(source));
    return undefined;
  } catch (error) {
    return explain(source, error as ParserError);
  }
}

// Mermaid removes the lines of comments before it counts.
const blankComments = (source: string) => source.replace(/^[ \t]*%%(?!\{).*$/gm, '');

async function loadMermaid() {
  // Mermaid cleans labels on parsing, for which it wants a document. Nothing is shown of what is only parsed.
  const { default: purify } = await import('dompurify');
  Object.assign(purify, { addHook: () => undefined, sanitize: (text: string) => text });
  return import('mermaid');
}

function explain(source: string, { message, hash }: ParserError): SyntaxFault {
  const rows = source.split('\n');
  // Mermaid does not see the empty lines at the top.
  const skipped = Math.max(
    0,
    blankComments(source)
      .split('\n')
      .findIndex((row) => row.trim() !== ''),
  );
  const at = place(rows.length - skipped, hash) ?? quoted(rows.slice(skipped), message) ?? { line: 1, column: 1 };
  const line = Math.min(rows.length, at.line + skipped);
  const row = rows[line - 1]!;
  const indent = row.length - row.trimStart().length + 1;
  const column = Math.max(indent, Math.min(at.column, row.length + 1));
  return { line, column, reason: hash ? say(row, column, at.open) : message.split('\n', 1)[0]!.replace(/[.:]+$/, '') };
}

function say(row: string, column: number, open = false): string {
  const [shown, rest] = [row.trim(), row.slice(column - 1).trim()];
  if (open && rest !== '') return `"${rest}" does not end in "${shown}"`;
  return rest === '' ? `something is missing at the end of "${shown}"` : `"${rest}" is not understood in "${shown}"`;
}

interface Spot {
  readonly line: number;
  readonly column: number;
  /** Whether something begins here that never ends. */
  readonly open?: boolean;
}

/** The end of the last thing that was understood; the start of it if it never ended. */
function place(count: number, hash: ParserError['hash']): Spot | undefined {
  if (!hash) return undefined;
  const { loc } = hash;
  if (!loc) return { line: Math.min(count, hash.line + 1), column: 1 };
  return loc.last_line > count
    ? { line: loc.first_line, column: loc.first_column + 1, open: true }
    : { line: loc.last_line, column: loc.last_column + 1 };
}

/** The line with the word that a message quotes. */
function quoted(rows: readonly string[], message: string): Spot | undefined {
  const word = /["“]([^"”]+)["”]/.exec(message)?.[1];
  if (word === undefined) return undefined;
  const line = rows.findIndex((row, index) => index > 0 && row.includes(word));
  return line < 0 ? undefined : { line: line + 1, column: rows[line]!.indexOf(word) + 1 };
}
