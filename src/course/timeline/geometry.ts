import type { Drawing, Lane, Mark } from './drawing.ts';

/** Pixels of a drawing. */
export interface Geometry {
  /** Width of a column: at least a finger’s width for a mark. */
  readonly pitch: number;
  /** Height of a level. */
  readonly rise: number;
  readonly width: number;
  readonly heightOf: (lane: Pick<Lane<unknown>, 'levels'>) => number;
  /** Where the line of a named column stands. */
  readonly xOfTick: (column: number) => number;
  readonly place: (mark: Mark<unknown>, lane: Pick<Lane<unknown>, 'levels'>) => Place;
}

/** Where a mark stands: its corner, its line, and how far its sign is moved along it. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** With an arrow where it goes on beyond the drawing. Undefined if it lasts no more than a column. */
  readonly line: string | undefined;
  readonly shift: number;
}

/** Side of the square a mark is drawn in. */
export const markSize = 24;
export const axisHeight = 22;
const highestLane = 288;

/** Makes the geometry of a drawing; where there is room for wider columns than a mark needs, they take it. */
export function makeGeometry(drawing: Drawing<unknown>, isRtl: boolean, room = 0): Geometry {
  const { columns, lanes } = drawing;
  const pitch = Math.max(markSize, columns === 0 ? 0 : Math.floor(room / columns));
  const highest = lanes.reduce((most, { levels }) => Math.max(most, levels), 1);
  // Until the stacks grow so high that the marks become slices of a bar.
  const rise = Math.min(markSize, Math.max(3, Math.floor(highestLane / highest)));
  const xOf = (column: number, wide: number) => (isRtl ? columns - column - wide : column) * pitch;
  return {
    pitch,
    rise,
    width: columns * pitch,
    heightOf: ({ levels }) => (levels - 1) * rise + markSize,
    xOfTick: (column) => xOf(column, 1) + (isRtl ? pitch : 0),
    place: (mark, { levels }) => ({
      x: xOf(mark.column, mark.columns),
      y: (levels - 1 - mark.level) * rise,
      line: lineOf(mark, mark.columns * pitch, isRtl),
      // A mark stands at the beginning of what lasted, from right to left at the right.
      shift: isRtl ? mark.columns * pitch - markSize : 0,
    }),
  };
}

function lineOf({ columns, before, after }: Mark<unknown>, width: number, isRtl: boolean): string | undefined {
  if (columns === 1 && !before && !after) return undefined;
  const half = markSize / 2;
  const [arrowAtLeft, arrowAtRight] = isRtl ? [after, before] : [before, after];
  const left = arrowAtLeft ? `M6 ${half - 5} 1 ${half} 6 ${half + 5}M1 ${half}` : `M${half} ${half}`;
  const right = `${width - 6} ${half - 5} ${width - 1} ${half} ${width - 6} ${half + 5}`;
  return `${left}H${arrowAtRight ? width - 1 : width - half}${arrowAtRight ? `M${right}` : ''}`;
}
