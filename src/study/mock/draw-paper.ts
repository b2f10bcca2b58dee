import { shuffle } from '../shuffle.ts';
import { apportion } from './apportion.ts';

/** A question that may be drawn. */
export interface PaperItem {
  readonly id: string;
  readonly objective: string;
  readonly bloom: string;
  readonly seconds: number;
}

/** What the exam asks for. Shares are in any unit. */
export interface Blueprint {
  readonly objectives: ReadonlyMap<string, number>;
  /** Shares of Bloom’s levels within every objective; without any, levels are left to chance. */
  readonly blooms: ReadonlyMap<string, number>;
  readonly length: { readonly questions: number } | { readonly minutes: number };
}

/** A part of the blueprint for which there were too few questions. */
export interface Shortfall {
  readonly objective: string;
  /** Undefined where the whole objective fell short. */
  readonly bloom: string | undefined;
  readonly wanted: number;
  readonly drawn: number;
}

export interface Paper {
  /** Ids in the order in which they are asked. */
  readonly items: readonly string[];
  readonly seconds: number;
  readonly shortfalls: readonly Shortfall[];
  /** Questions the paper lacks because there are no more. */
  readonly missing: number;
}

/**
 * Draws a paper, stratified by objective and level with the largest remainder. What one level lacks comes from others of
 * the same objective, what an objective lacks from the others; either is reported. With minutes, it is the longest paper
 * that keeps within them. The same seed gives the same paper, whatever the order of the items.
 */
export function drawPaper(items: readonly PaperItem[], blueprint: Blueprint, seed: number): Paper {
  const sorted = items
    .filter(({ objective }) => (blueprint.objectives.get(objective) ?? 0) > 0)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const pool = shuffle(sorted, seed);
  const { length } = blueprint;
  if ('questions' in length) return drawCount(pool, blueprint, length.questions, seed);
  for (let count = pool.length; count > 0; count--) {
    const paper = drawCount(pool, blueprint, count, seed);
    if (paper.seconds <= length.minutes * 60) return paper;
  }
  return drawCount(pool, blueprint, 0, seed);
}

function drawCount(pool: readonly PaperItem[], { objectives, blooms }: Blueprint, count: number, seed: number): Paper {
  const drawn = new Set<PaperItem>();
  const shortfalls: Shortfall[] = [];
  const draw = (wanted: number, fits: (item: PaperItem) => boolean): number => {
    const found = pool.filter((item) => !drawn.has(item) && fits(item)).slice(0, Math.max(0, wanted));
    for (const item of found) drawn.add(item);
    return found.length;
  };

  const names = [...objectives.keys()];
  const perObjective = apportion([...objectives.values()], count);
  for (const [place, objective] of names.entries()) {
    const wanted = perObjective[place]!;
    const levels = [...blooms.keys()];
    let got = 0;
    for (const [index, quota] of apportion([...blooms.values()], wanted).entries()) {
      const bloom = levels[index]!;
      const found = draw(quota, (item) => item.objective === objective && item.bloom === bloom);
      if (found < quota) shortfalls.push({ objective, bloom, wanted: quota, drawn: found });
      got += found;
    }
    got += draw(wanted - got, (item) => item.objective === objective);
    if (got < wanted) shortfalls.push({ objective, bloom: undefined, wanted, drawn: got });
  }
  draw(count - drawn.size, () => true);

  const asked = shuffle([...drawn], seed + 1);
  return {
    items: asked.map(({ id }) => id),
    seconds: asked.reduce((sum, { seconds }) => sum + seconds, 0),
    shortfalls,
    missing: count - asked.length,
  };
}
