import { TOLERANCE } from '../shared/numbers.ts';
import { checkValues, type RulerValues } from './parameters.ts';

export { parameters, type ParameterId, type RulerValues } from './parameters.ts';

/** Where a ruler can turn, in the order in which ties are broken. */
export const vectors = ['multi', 'east', 'west'] as const;
export type Vector = (typeof vectors)[number];

/** What a vector is worth: h_int·θ_int + h_ext·θ_ext − L. */
interface Quality {
  readonly home: number;
  readonly abroad: number;
  readonly price: number;
}

/** A corner of an area on the map of threats: at home, from abroad. */
export type Corner = readonly [home: number, abroad: number];

export interface Run {
  readonly values: RulerValues;
  readonly worth: Readonly<Record<Vector, number>>;
  readonly choice: Vector;
  /** Threat at home above which east beats many vectors, at this threat from abroad; null if it is no such line. */
  readonly line: number | null;
  /** For each vector the area of the map in which it is best; fewer than three corners: nowhere. */
  readonly areas: Readonly<Record<Vector, readonly Corner[]>>;
  /** What the ruler would choose along the threat at home, all else held. */
  readonly course: readonly { readonly from: number; readonly to: number; readonly choice: Vector }[];
}

/** What the values say of each vector. */
export const qualities = (values: RulerValues): Readonly<Record<Vector, Quality>> => ({
  multi: { home: values.homeM, abroad: values.abroadM, price: values.priceM },
  east: { home: values.homeE, abroad: values.abroadE, price: values.priceE },
  west: { home: values.homeW, abroad: values.abroadW, price: values.priceW },
});

// #region choice
/** V = h_int·θ_int + h_ext·θ_ext − L. The logic is David 1991; the form is ours. */
export const worthOf = ({ home, abroad, price }: Quality, atHome: number, fromAbroad: number): number =>
  home * atHome + abroad * fromAbroad - price;

/** The vector worth most to the ruler; of those that tie, many vectors before east and east before west. */
export function choose(values: RulerValues, atHome = values.home, fromAbroad = values.abroad): Vector {
  const of = qualities(values);
  const worth = (vector: Vector) => worthOf(of[vector], atHome, fromAbroad);
  const most = Math.max(...vectors.map(worth));
  return vectors.find((vector) => worth(vector) >= most - TOLERANCE)!;
}

/**
 * The threat at home above which east beats many vectors:
 * θ* = [(L_E − L_M) + (h_ext,M − h_ext,E)·θ_ext] / (h_int,E − h_int,M).
 * Valid where east helps more at home than many vectors do; null elsewhere.
 */
export function flipLine(values: RulerValues): number | null {
  const { east, multi } = qualities(values);
  const slope = east.home - multi.home;
  if (slope <= TOLERANCE) return null;
  return (east.price - multi.price + (multi.abroad - east.abroad) * values.abroad) / slope;
}
// #endregion

/**
 * The area of the map, 0 to 1 both ways, in which a vector is worth at least as much as the two others: the square, cut
 * along one line after the other. Corners in order; empty where the vector is never best.
 */
export function areaOf(values: RulerValues, vector: Vector): Corner[] {
  const of = qualities(values);
  let corners: Corner[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  for (const other of vectors) {
    if (other === vector) continue;
    const lead = ([home, abroad]: Corner) => worthOf(of[vector], home, abroad) - worthOf(of[other], home, abroad);
    corners = cut(corners, lead);
  }
  return corners;
}

/** The part of a convex area where `lead`, which is linear, is not below 0. */
function cut(corners: readonly Corner[], lead: (corner: Corner) => number): Corner[] {
  return corners.flatMap((corner, index): Corner[] => {
    const next = corners[(index + 1) % corners.length]!;
    const [here, there] = [lead(corner), lead(next)];
    const kept = here >= -TOLERANCE ? [corner] : [];
    if (Math.abs(here) <= TOLERANCE || Math.abs(there) <= TOLERANCE || here > 0 === there > 0) return kept;
    const share = here / (here - there);
    return [...kept, [corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])]];
  });
}

/** Cuts the threat at home from 0 to 1 where two vectors are worth the same, and says what is chosen in each piece. */
function courseOf(values: RulerValues): Run['course'] {
  const of = qualities(values);
  const cuts = vectors.flatMap((one, index) =>
    vectors.slice(index + 1).flatMap((other) => {
      const slope = of[one].home - of[other].home;
      const gap = worthOf(of[other], 0, values.abroad) - worthOf(of[one], 0, values.abroad);
      return Math.abs(slope) > TOLERANCE ? [gap / slope] : [];
    }),
  );
  const inside = cuts.filter((at) => at > TOLERANCE && at < 1 - TOLERANCE).sort((a, b) => a - b);
  const course: { from: number; to: number; choice: Vector }[] = [];
  for (const [index, to] of [...inside, 1].entries()) {
    const from = inside[index - 1] ?? 0;
    const choice = choose(values, (from + to) / 2);
    const last = course.at(-1);
    if (last?.choice === choice) last.to = to;
    else course.push({ from, to, choice });
  }
  return course;
}

/**
 * Finds what serves the ruler best. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: RulerValues): Run {
  checkValues(values);
  const of = qualities(values);
  const worth = (vector: Vector) => worthOf(of[vector], values.home, values.abroad);
  return {
    values,
    worth: { multi: worth('multi'), east: worth('east'), west: worth('west') },
    choice: choose(values),
    line: flipLine(values),
    areas: { multi: areaOf(values, 'multi'), east: areaOf(values, 'east'), west: areaOf(values, 'west') },
    course: courseOf(values),
  };
}
