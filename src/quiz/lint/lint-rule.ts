import type { LintItem, LintQuiz } from './lint-item.ts';

/** What a rule found, in words that follow `question "x" with` or `quiz "x" with`. */
export interface Finding {
  /** Path of the field in the question or quiz. */
  readonly path: readonly (string | number)[];
  readonly found: string;
}

interface Description<Id extends string> {
  readonly id: Id;
  readonly level: 'error' | 'warning';
  /** Where the rule and its threshold come from. */
  readonly source: string;
  /** What is wrong with such a question, for authors. */
  readonly doc: string;
  readonly expected: string;
  readonly fix: string;
  /** The languages it has words for; without, it holds in all. */
  readonly languages?: readonly string[];
  /** Fields of a question, or a list of questions, in YAML: one that the rule finds and the same mended. */
  readonly flawed: string;
  readonly clean: string;
}

/** A rule for one question. Pure; reports each flaw once. */
export interface ItemRule<Id extends string = string> extends Description<Id> {
  readonly check: (item: LintItem) => readonly Finding[];
}

/** A rule for the questions of a quiz together. */
export interface QuizRule<Id extends string = string> extends Description<Id> {
  readonly checkQuiz: (quiz: LintQuiz) => readonly Finding[];
}

export type LintRule<Id extends string = string> = ItemRule<Id> | QuizRule<Id>;

/** Declares a rule for one question. */
export const itemRule = <const Id extends string>(rule: ItemRule<Id>): ItemRule<Id> => rule;
/** Declares a rule for a whole quiz. */
export const quizRule = <const Id extends string>(rule: QuizRule<Id>): QuizRule<Id> => rule;
