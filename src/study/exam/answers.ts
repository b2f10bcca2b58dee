import type { ExamInput } from './input.ts';
import { type ExamPlan, minutesNeeded, planExam } from './plan.ts';

/** The two questions a plan answers: what will I have, and what do I need? */
export interface PlanAnswers {
  readonly plan: ExamPlan;
  /** The fewest minutes on each day of study with which the aim is met; undefined if none suffices. */
  readonly needed: number | undefined;
  /** How many items the exam covers. */
  readonly total: number;
}

/** Works out both. */
export const answerPlan = (input: ExamInput): PlanAnswers => ({
  plan: planExam(input),
  needed: minutesNeeded(input),
  total: input.items.filter(({ objective, weight }) => (input.scope.get(objective) ?? 0) > 0 && weight > 0).length,
});
