import type { LintItem, LintQuiz } from './lint-item.ts';
import type { Finding, LintRule } from './lint-rule.ts';
import { type LintRuleId, lintRules } from './lint-rules.ts';

/** A flaw that a rule has found. */
export interface Flaw extends Finding {
  readonly rule: LintRuleId;
}

const rules: readonly LintRule<LintRuleId>[] = lintRules;

/** Finds the flaws of one question. */
export const lintItem = (item: LintItem): readonly Flaw[] =>
  rules.flatMap((rule) => ('check' in rule ? rule.check(item).map((found) => ({ ...found, rule: rule.id })) : []));

/** Finds the flaws that the questions of a quiz have together. */
export const lintQuiz = (quiz: LintQuiz): readonly Flaw[] =>
  rules.flatMap((rule) =>
    'checkQuiz' in rule ? rule.checkQuiz(quiz).map((found) => ({ ...found, rule: rule.id })) : [],
  );
