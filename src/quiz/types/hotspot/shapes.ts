import type { MapDrawing } from '../../../map/draw-map.ts';
import type { Area } from './schema.ts';

/** An area as the data of an SVG path, with the point where its label stands. */
export interface Shape {
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

/** A map with the areas of a question, in the units of the map. */
export interface MapPicture {
  readonly drawing: MapDrawing;
  /** How many kinds of country the map tells apart. */
  readonly kinds: number;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** A circle as a path. */
export const circleAt = (x: number, y: number, r: number): Shape => ({
  path: `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  x,
  y,
});

/** The shape of an area of a picture; undefined for an area of a map. */
export function shapeIn({ rect, circle, poly }: Pick<Area, 'rect' | 'circle' | 'poly'>): Shape | undefined {
  if (circle) return circleAt(circle.x, circle.y, circle.r);
  const corners = rect
    ? ([
        [rect.x, rect.y],
        [rect.x + rect.width, rect.y],
        [rect.x + rect.width, rect.y + rect.height],
        [rect.x, rect.y + rect.height],
      ] as const)
    : poly;
  if (!corners) return undefined;
  const middle = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return { path: `M${corners.map((corner) => corner.join(' ')).join('L')}z`, x: middle(0), y: middle(1) };
}
