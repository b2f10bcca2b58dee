import { createHash } from 'node:crypto';
import type { Place } from './issue.ts';

/** A Mermaid diagram as it stands in the text of a chapter. */
export interface Diagram {
  readonly source: string;
  readonly place: Place;
  /** Maps a line and column of the source, from 1, to a place in the file. */
  readonly placeOf: (line: number, column: number) => Place;
  /** Whether it stands in a <Figure>, whose caption then names it. */
  readonly inFigure: boolean;
}

/** Where the drawings of a course are kept. They are committed with it, so that few builds need a browser. */
export const drawingsFolder = 'chapters/diagrams';

/** Raise it when the same source is to be drawn anew. */
const version = 1;

/** Names the drawing of a source, the same on every system: a changed diagram has another drawing. */
export function drawingName(source: string): string {
  const text = source.replaceAll('\r\n', '\n').trimEnd();
  return `${createHash('sha256').update(`${version}\n${text}`).digest('hex').slice(0, 16)}.svg`;
}

/** Whether a path of the course is a drawing that a build wrote. */
export const isDrawing = (path: string): boolean => /^chapters\/diagrams\/[0-9a-f]{16}\.svg$/.test(path);

const elements = 'svg|title|desc|g|rect|circle|ellipse|path|text';
const attributes =
  'xmlns|viewBox|width|height|class|x|y|rx|cx|cy|r|ry|d|fill|stroke|stroke-width|stroke-dasharray|transform|text-anchor|font-size|font-weight|font-style|textLength|lengthAdjust';
const allowed = new RegExp(`^(?:<(?:${elements})(?: (?:${attributes})="[^"<>&]*")*/?>|</(?:${elements})>|[^<>])*$`);

/** Whether a drawing holds nothing but shapes and text: a file of the course may have been edited by hand. */
export const isCleanDrawing = (svg: string): boolean => svg.startsWith('<svg ') && allowed.test(svg);

/** The kinds that are drawn, by the word a diagram begins with, each with an example of its first line. */
export const diagramKinds = [
  'flowchart',
  'graph',
  'sequenceDiagram',
  'stateDiagram-v2',
  'timeline',
  'quadrantChart',
  'mindmap',
] as const;

/** Returns the word a diagram begins with. */
export const kindOf = (source: string): string => /^(?:\s*%%[^\n]*\n|\s)*([\w-]*)/.exec(source)?.[1] ?? '';
