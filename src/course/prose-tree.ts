/** The syntax tree of a piece of prose, as far as it is read here. */
export interface Node {
  readonly type: string;
  readonly position?: { readonly start: Point; readonly end: Point };
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly name?: string | null;
  readonly depth?: number;
  readonly url?: string;
  readonly alt?: string | null;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly title?: string | null;
  readonly identifier?: string;
  readonly label?: string | null;
  readonly data?: { readonly hProperties?: Readonly<Record<string, unknown>> };
  readonly attributes?: readonly AttributeNode[] | Readonly<Record<string, unknown>>;
}

export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface AttributeNode {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** Returns the first node nested deeper than `maxDepth`; a recursive walk must not begin where there is one. */
export function findTooDeep(tree: Node, maxDepth: number): Node | undefined {
  let level: readonly Node[] = [tree];
  for (let depth = 0; depth <= maxDepth; depth++) level = level.flatMap(({ children }) => children ?? []);
  return level[0];
}

/** Counts the nodes within a node that pass a test. */
export const countWithin = (node: Node, test: (node: Node) => boolean): number =>
  (node.children ?? []).reduce((sum, child) => sum + (test(child) ? 1 : 0) + countWithin(child, test), 0);

/** Returns the words of a node. A bare :word is ordinary text, though the parser takes it for a directive. */
export const textOf = (node: Node): string =>
  node.type === 'textDirective' ? `:${node.name}` : (node.value ?? (node.children ?? []).map(textOf).join(''));

/** Shortens code to what fits on the line of a report. */
export const excerpt = (code: string): string => {
  const line = code.trim().split('\n', 1)[0]!;
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
