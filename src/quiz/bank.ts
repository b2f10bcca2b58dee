import type { Question } from '../schemas/quiz.ts';
import { type Grade, gradeWith } from './grade.ts';
import {
  type Asked,
  type Identity,
  type Models,
  noModels,
  type QuestionFault,
  type QuestionType,
  type SolutionLine,
} from './question-type.ts';
import { questionTypes } from './types/registry.ts';

/** A question of any type; the registry knows which logic belongs to it. */
type AnyType = QuestionType<Question>;

export const typeOf = ({ type }: Pick<Question, 'type'>): AnyType => questionTypes[type] as unknown as AnyType;

/** What a reader is shown of a question, in the order the seed gives. */
export const ask = (question: Question, seed: number, models: Models = noModels): Asked =>
  typeOf(question).logic.ask(question, seed, models);

/** Grades a stored response to a question. Pure, total and deterministic. */
export const grade = (
  question: Question,
  response: unknown,
  seed: number,
  options: { readonly hintsSeen?: number; readonly models?: Models } = {},
): Grade => gradeWith(typeOf(question).logic, question, response, seed, options);

/** The response that wins all points. */
export const keyOf = (question: Question, seed: number, models: Models = noModels): unknown =>
  typeOf(question).logic.key(question, seed, models);

export const solve = (question: Question, seed: number, models: Models = noModels): readonly SolutionLine[] =>
  typeOf(question).logic.solve(question, seed, models);

/** The question with what the seed draws put into its texts. */
export const draw = (question: Question, seed: number, models: Models = noModels): Question =>
  typeOf(question).logic.draw?.(question, seed, models) ?? question;

export const identify = (question: Question): Identity => typeOf(question).identify(question);
export const check = (question: Question): readonly QuestionFault[] => typeOf(question).check(question);
