import type { Citations } from './citations.ts';
import type { EventNode, ReferenceNode, TargetNode, TermNode } from '../course/graph.ts';

/** What inline components need to know of the course, with the base path of the site. */
export interface Lookup {
  readonly base: string;
  readonly reference: (id: string) => ReferenceNode | undefined;
  /** The works in the citation style of the course. */
  readonly citations: Citations;
  readonly term: (id: string) => TermNode | undefined;
  readonly event: (id: string) => EventNode | undefined;
  readonly target: (id: string) => TargetNode | undefined;
  /** Names of numbered kinds in the language of the course: Figure, Table, Chapter. */
  readonly kindName: (kind: string) => string;
}
