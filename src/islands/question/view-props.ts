import type { FunctionComponent } from 'preact';
import type { Grade } from '../../quiz/grade.ts';
import type { Asked, Fields, QuestionLogic } from '../../quiz/question-type.ts';
import type { CommonQuestion } from '../../schemas/question.ts';
import type { QuestionStrings } from '../../strings/index.ts';

/** Attributes that say which language the words of the interface are in, amid prose of another. */
export type InStrings = { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' };

/**
 * What the view of a type draws: named fields of a form, uncontrolled, so that a choice made before the script came, or
 * without it, is the reader’s. It stands inside a `<fieldset>` that is named by the stem.
 */
export interface ViewProps<Q extends CommonQuestion = CommonQuestion, A extends Asked = Asked> {
  readonly asked: A;
  readonly strings: QuestionStrings;
  readonly inStrings: InStrings;
  /** The fields as they were filled in before, for the first drawing. */
  readonly given?: Fields;
  /** After the verdict: the question with its key, and the grade. The fields are disabled then. */
  readonly result?: { readonly question: Q; readonly grade: Grade };
  /** While a reader marks an own answer: the question with its key. Only for types that are `selfMarked`. */
  readonly marking?: Q;
}

/** What the folder of a type gives the browser: its logic and its view. */
export interface TypeModule<Q extends CommonQuestion = CommonQuestion, A extends Asked = Asked, Response = unknown> {
  readonly logic: QuestionLogic<Q, A, Response>;
  readonly View: FunctionComponent<ViewProps<Q, A>>;
}
