import { graphlib, layout } from '@dagrejs/dagre';
import type { CourseNode } from './graph.ts';

/** A chapter of the graph, or a part where a course has too many chapters to draw each. */
export interface GraphNode {
  readonly id: string;
  readonly kind: 'chapter' | 'part';
  readonly number: number;
  readonly title: string;
  readonly planned: boolean;
  /** Place of its part in the course, from 0. */
  readonly part: number;
  /** Of the middle, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** The line and its head as path data. */
  readonly line: string;
  readonly head: string;
}

export interface PrerequisiteGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly width: number;
  readonly height: number;
}

type Links = ReadonlyMap<string, readonly string[]>;
type Plain = Omit<GraphNode, 'x' | 'y'>;

/** Side of a node, in pixels: what a finger can hit. */
export const nodeSize = 44;
/** A course with more chapters is drawn by parts. */
const mostChapters = 40;
const margin = 4;

/**
 * Lays out what builds on what, from top to bottom, so narrow that a phone can show it.
 *
 * @returns undefined if nothing in the course builds on anything else.
 */
export function layOutPrerequisites(
  course: Pick<CourseNode, 'parts' | 'prerequisites'>,
): PrerequisiteGraph | undefined {
  const chapters = course.parts.flatMap((part, index) =>
    part.chapters.map((chapter): Plain => ({ ...pick(chapter), kind: 'chapter', part: index })),
  );
  const byChapters = chapters.length <= mostChapters;
  const nodes = byChapters ? chapters : course.parts.map(partNode);
  const links = withoutShortcuts(byChapters ? linksOfChapters(course) : linksOfParts(course));
  return [...links.values()].some((targets) => targets.length > 0) ? layOut(nodes, links) : undefined;
}

const pick = ({ id, number, title, planned }: CourseNode['parts'][number]['chapters'][number]) => ({
  id,
  number,
  title,
  planned,
});

const partNode = ({ id, title, chapters }: CourseNode['parts'][number], index: number): Plain => ({
  id,
  kind: 'part',
  number: index + 1,
  title,
  planned: chapters.every(({ planned }) => planned),
  part: index,
});

const linksOfChapters = ({ prerequisites }: Pick<CourseNode, 'prerequisites'>): Links =>
  new Map(Object.entries(prerequisites));

function linksOfParts(course: Pick<CourseNode, 'parts' | 'prerequisites'>): Links {
  const { parts } = course;
  const prerequisites = linksOfChapters(course);
  const partOf = new Map(parts.flatMap(({ id, chapters }) => chapters.map((chapter) => [chapter.id, id] as const)));
  return new Map(
    parts.map(({ id, chapters }) => {
      const before = chapters.flatMap((chapter) => prerequisites.get(chapter.id) ?? []).map((one) => partOf.get(one)!);
      return [id, [...new Set(before)].filter((one) => one !== id)];
    }),
  );
}

/** Leaves out a link where a longer way says as much: the list beside the picture has them all. */
function withoutShortcuts(links: Links): Links {
  const all = new Map<string, ReadonlySet<string>>();
  const ancestorsOf = (id: string): ReadonlySet<string> => {
    const known = all.get(id);
    if (known) return known;
    // The checker reports a circle; until it is mended it must not be walked for ever.
    all.set(id, new Set());
    const direct = links.get(id) ?? [];
    const found = new Set([...direct, ...direct.flatMap((one) => [...ancestorsOf(one)])]);
    all.set(id, found);
    return found;
  };
  return new Map(
    [...links].map(([id, direct]) => [
      id,
      direct.filter((one) => !direct.some((other) => other !== one && ancestorsOf(other).has(one))),
    ]),
  );
}

function layOut(nodes: readonly Plain[], links: Links): PrerequisiteGraph {
  const graph = new graphlib.Graph<object, { width: number; height: number; x: number; y: number }, object>();
  graph.setGraph({ rankdir: 'TB', nodesep: 16, ranksep: 26, edgesep: 10, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  // The library stumbles over a node named as something that every object has: constructor. Numbers are safe.
  const nameOf = new Map(nodes.map(({ id }, index) => [id, String(index)]));
  for (const name of nameOf.values()) graph.setNode(name, { width: nodeSize, height: nodeSize, x: 0, y: 0 });
  for (const [to, before] of links)
    for (const from of before)
      if (nameOf.has(from) && nameOf.has(to)) graph.setEdge(nameOf.get(from)!, nameOf.get(to)!);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    nodes: nodes.map((node, index) => {
      const { x, y } = graph.node(String(index));
      return { ...node, x: round(x), y: round(y) };
    }),
    edges: graph.edges().map((edge) => {
      const { points } = graph.edge(edge) as { points: readonly Point[] };
      return { from: nodes[Number(edge.v)]!.id, to: nodes[Number(edge.w)]!.id, ...draw(points) };
    }),
    width: Math.ceil(width),
    height: Math.ceil(height),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number) => Math.round(value * 10) / 10;
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** A line that bends softly at its points, and an arrow head where it ends. */
function draw(points: readonly Point[]): { line: string; head: string } {
  const [first, ...others] = points;
  const end = points.at(-1)!;
  const bends = others.slice(0, -1).map((point, index) => `Q${at(point)} ${at(between(point, others[index + 1]!))}`);
  const before = points.at(-2)!;
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const corner = (turn: number): Point => ({
    x: end.x - 8 * Math.cos(angle + turn),
    y: end.y - 8 * Math.sin(angle + turn),
  });
  return {
    line: `M${at(first!)}${bends.join('')}L${at(end)}`,
    head: `M${at(end)}L${at(corner(0.45))}L${at(corner(-0.45))}Z`,
  };
}
