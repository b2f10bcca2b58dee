import { readWeights, type ScopeWeights } from './scope.ts';

/** A plan for an exam as the record keeps it: what the reader said, not what follows from it. */
export interface SavedPlan extends ScopeWeights {
  readonly v: 1;
  /** Moment of the exam, ISO in UTC. */
  readonly exam: string;
  /** Minutes for each weekday, from Sunday. */
  readonly minutes: readonly number[];
  /** Dates without study, 2026-11-24. */
  readonly daysOff: readonly string[];
  /** Wanted recall on the exam day, between 0 and 1. */
  readonly target: number;
}

const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const isMinutes = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1440;

/** Reads a plan from the record; undefined if there is none that can be understood. */
export function readPlan(value: unknown): SavedPlan | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { v, exam, chapters, objectives, minutes, daysOff, target } = value as Readonly<Record<string, unknown>>;
  if (v !== 1 || typeof exam !== 'string' || Number.isNaN(Date.parse(exam))) return undefined;
  if (!Array.isArray(minutes) || minutes.length !== 7 || !minutes.every(isMinutes)) return undefined;
  if (typeof target !== 'number' || !(target > 0 && target < 1)) return undefined;
  return {
    v,
    exam,
    chapters: readWeights(chapters),
    objectives: readWeights(objectives),
    minutes,
    daysOff: Array.isArray(daysOff) ? daysOff.filter(isDate) : [],
    target,
  };
}
