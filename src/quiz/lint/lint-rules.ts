import type { LintRule } from './lint-rule.ts';
import { clang, convergence, grammaticalCue } from './rules/clues.ts';
import { altMissing, answerInStem, clozeEmpty, overlappingNumericRange } from './rules/faults.ts';
import { nonParallelOptions, numbersUnsorted, tooManyOptions } from './rules/form.ts';
import { lengthBias, longestIsKey } from './rules/length.ts';
import { bloomCoverage, readingGrade, zeroTolerance } from './rules/levels.ts';
import { negativeUnmarked } from './rules/negatives.ts';
import { keyPositionBias } from './rules/position.ts';
import { stemTooLong, unfocusedStem } from './rules/stem.ts';
import { allOfTheAbove, kType, noneOfTheAbove } from './rules/stock-options.ts';
import { absoluteTerm, vagueTerm } from './rules/terms.ts';
import { bareTrueFalse, truthBalance } from './rules/truth.ts';

/** Every rule of the item linter, in the order of the manual. A new one is a line here. */
export const lintRules = [
  overlappingNumericRange,
  answerInStem,
  altMissing,
  clozeEmpty,
  longestIsKey,
  lengthBias,
  keyPositionBias,
  allOfTheAbove,
  noneOfTheAbove,
  kType,
  negativeUnmarked,
  absoluteTerm,
  vagueTerm,
  clang,
  grammaticalCue,
  convergence,
  numbersUnsorted,
  tooManyOptions,
  nonParallelOptions,
  unfocusedStem,
  stemTooLong,
  readingGrade,
  bareTrueFalse,
  truthBalance,
  zeroTolerance,
  bloomCoverage,
] as const satisfies readonly LintRule[];

export type LintRuleId = (typeof lintRules)[number]['id'];
