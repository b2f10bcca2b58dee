/** A chapter, as far as its weight in an exam is concerned. */
export interface ScopeChapter {
  readonly id: string;
  /** Ids of its objectives. */
  readonly objectives: readonly string[];
}

/** How much parts count in an exam, in any unit; 0 leaves a part out. What is not named counts 1. */
export interface ScopeWeights {
  readonly chapters: Readonly<Record<string, number>>;
  /** How much each objective counts within its chapter. */
  readonly objectives: Readonly<Record<string, number>>;
}

/** Divides the weight of each chapter among its objectives. Returns the share of every objective that counts. */
export function makeScope(chapters: readonly ScopeChapter[], weights: ScopeWeights): Map<string, number> {
  const scope = new Map<string, number>();
  for (const { id, objectives } of chapters) {
    const ofChapter = weightOf(weights.chapters, id);
    const each = objectives.map((objective) => weightOf(weights.objectives, objective));
    const whole = each.reduce((sum, weight) => sum + weight, 0);
    for (const [place, objective] of objectives.entries()) {
      const share = whole > 0 ? (ofChapter * each[place]!) / whole : 0;
      if (share > 0) scope.set(objective, share);
    }
  }
  return scope;
}

/** The weight a part was given, or 1. */
export const weightOf = (weights: Readonly<Record<string, number>>, id: string): number =>
  Object.hasOwn(weights, id) ? weights[id]! : 1;

/** Reads weights from the record or an address; what is no number of 0 or more is left out. */
export function readWeights(value: unknown): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([, weight]) => typeof weight === 'number' && Number.isFinite(weight) && weight >= 0),
  );
}
