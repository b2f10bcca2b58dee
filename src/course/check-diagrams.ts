import { type Diagram, diagramKinds, drawingName, drawingsFolder, isCleanDrawing, kindOf } from './diagram.ts';
import type { Draft } from './draft.ts';
import type { CourseFiles } from './files.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';

/** Checks what can be seen of a diagram without Mermaid: its kind, its name, and what has no place in it. */
export function checkDiagrams({ chapters }: Draft): Issue[] {
  return chapters.flatMap(({ prose }) => prose.diagrams.flatMap(checkDiagram));
}

function checkDiagram(diagram: Diagram): Issue[] {
  const { source, place, placeOf, inFigure } = diagram;
  const kind = kindOf(source);
  const issues: Issue[] = [];
  if (!isKind(kind))
    issues.push(makeIssue('diagram-kind', place, { kind, kinds: diagramKinds, nearest: nearest(kind, diagramKinds) }));
  if (!inFigure && !/^\s*accTitle\s*:\s*\S/m.test(source)) issues.push(makeIssue('diagram-title', place, {}));
  source.split('\n').forEach((line, index) => {
    for (const [kinds, pattern, what] of refused) {
      const at = kinds.test(kind) ? line.search(pattern) : -1;
      if (at < 0) continue;
      issues.push(makeIssue('diagram-feature', placeOf(index + 1, at + 1), { what, line: line.trim() }));
      return;
    }
  });
  return issues;
}

const isKind = (kind: string) => diagramKinds.some((one) => one === kind) || kind === 'stateDiagram';

/** What Mermaid allows and a page does not: colours that fit one theme only, links, settings, code and pictures. */
const refused: readonly (readonly [kinds: RegExp, pattern: RegExp, what: string])[] = [
  [/flowchart|graph|state|quadrant/, /(?<=^\s*)(style|classDef|linkStyle)\s+\S/, 'colours of its own'],
  [/sequence/, /(?<=^\s*)(rect|box)\s+(rgb|hsl|#)/, 'colours of its own'],
  [/quadrant/, /(?<=\]\s*)(radius|color|stroke-)|:::/, 'sizes or colours of its own'],
  [/flowchart|graph|state/, /(?<=^\s*)click\s+\S/, 'links'],
  [/sequence/, /(?<=^\s*)(links?|properties|details)\s+[^:]+:/, 'links'],
  [/./, /(?<=^\s*)(%%\{|---\s*$)/, 'settings of its own'],
  [/./, /\$\$/, 'formulas'],
  [/./, /::icon\(|\bfa:fa-|@\{\s*(icon|img)/, 'icons or pictures'],
  [/./, /(?<!<)<(?!br\s*\/?>)[a-z][^<>]*>(?!>)/i, 'HTML'],
];

/** Lists the diagrams of a course that have no drawing yet, or one that somebody spoiled, each source once. */
export function findUndrawn({ chapters }: Draft, { texts }: CourseFiles): Diagram[] {
  const undrawn = new Map<string, Diagram>();
  for (const diagram of chapters.flatMap(({ prose }) => prose.diagrams)) {
    const name = drawingName(diagram.source);
    const drawing = texts.get(`${drawingsFolder}/${name}`);
    if ((drawing === undefined || !isCleanDrawing(drawing)) && !undrawn.has(name)) undrawn.set(name, diagram);
  }
  return [...undrawn.values()];
}
