import type { z } from 'zod';
import type { CommonQuestion } from '../schemas/question.ts';

/** What a form holds: the values of each named field, in their order. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** A model of the course, as far as a question needs it: its quantities for some values and a seed. */
export interface QuestionModel {
  readonly parameters: readonly {
    readonly id: string;
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly default: number;
  }[];
  readonly run: (values: Readonly<Record<string, number>>, seed: number) => unknown;
  readonly quantities?: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit?: string;
    readonly digits: number;
    readonly of: (run: never) => number;
  }[];
}

export type Models = (id: string) => QuestionModel | undefined;

/** For questions that ask no model. */
export const noModels: Models = () => undefined;

export type Verdict = 'right' | 'partly' | 'wrong' | 'unanswered';

/** Something that the interface says: the name of one of its words about questions, and what fills its gaps. */
export interface Note {
  readonly word: string;
  readonly values?: Readonly<Record<string, string>>;
  /** Stands where otherwise the word for the verdict does, as good or as bad news. */
  readonly heads?: 'right' | 'wrong';
}

/** One mark: an option, a pair, a gap. `score` and `max` are shares of the points of the question. */
export interface Part {
  /** Id of what is marked. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly score: number;
  readonly max: number;
  readonly feedback?: string;
  readonly misconception?: string;
  /** What the type itself has to say to this part, beside what its author wrote. */
  readonly notes?: readonly Note[];
}

/** A line of the solution: an option with its feedback, a pair, a gap with what belongs there. */
export interface SolutionLine {
  readonly label?: string;
  /** The name of a word of the interface that stands where `text` is empty. */
  readonly word?: string;
  readonly text: string;
  readonly correct: boolean;
  readonly feedback?: string;
}

/** What a reader is shown: nothing of it gives the key away. `shown` lists ids in the order of the screen. */
export interface Asked {
  readonly id: string;
  readonly type: string;
  readonly stem: string;
  readonly shown: readonly string[];
  /** What stands below the stem, line by line, for copies that are text alone: the options, the pairs to be made. */
  readonly lines: readonly string[];
}

/** What a question says by which a published version is recognised. */
export interface Identity {
  /** Ids of what a reader may choose. */
  readonly options: readonly string[];
  /** The key, in words that change when the key does. */
  readonly key: readonly string[];
}

/** Something wrong in one question, found without knowing the rest of the course. The code is one of the author errors. */
export interface QuestionFault {
  readonly code: 'question-no-key' | 'question-many-keys' | 'question-option-repeated' | 'question-field';
  /** Path of the faulty field in the question. */
  readonly path: readonly (string | number)[];
  readonly details: Readonly<Record<string, unknown>>;
}

/** How a type goes into another format: as it is, with a loss that is named, or not at all. */
export type Mapping =
  | { readonly as: string; readonly fidelity: 'exact' }
  | { readonly as: string; readonly fidelity: 'degraded'; readonly loss: string }
  | { readonly fidelity: 'omitted'; readonly loss: string };

export interface Mappings {
  readonly qti3: Mapping;
  readonly moodle: Mapping;
  readonly gift: Mapping;
  readonly anki: Mapping;
}

/**
 * The logic of one type of question. Every function is pure and total; `seed` is an unsigned 32-bit integer, and 0 means
 * the order the author wrote where that does not give the key away. Texts are Markdown, or HTML once a page has
 * rendered them: the logic passes them on.
 */
export interface QuestionLogic<Q extends CommonQuestion, A extends Asked = Asked, Response = unknown> {
  readonly ask: (question: Q, seed: number, models: Models) => A;
  /** Reads a response from a form or from the record; undefined if it is none of this type. */
  readonly readFields: (fields: Fields) => Response | undefined;
  readonly readStored: (value: unknown) => Response | undefined;
  readonly toFields: (response: Response) => Fields;
  /**
   * Whether there is enough to mark; if not, the reader is asked for the rest. `beforeMarking`: whether there is enough
   * for a reader who marks the own answer to be shown what is right.
   */
  readonly isComplete: (question: Q, response: Response, beforeMarking?: boolean) => boolean;
  /** What a reader is told whose response is not complete, if “Choose an answer first” is not it. */
  readonly reminder?: (question: Q, beforeMarking: boolean) => Note;
  /** Marks a response part by part. An incomplete or unknown one has parts that are `unanswered`. */
  readonly mark: (question: Q, response: Response, seed: number, models: Models) => readonly Part[];
  /** The response that wins all points. */
  readonly key: (question: Q, seed: number, models: Models) => Response;
  readonly solve: (question: Q, seed: number, models: Models) => readonly SolutionLine[];
  /** Id of the model of the course that it asks, if it asks any. */
  readonly modelOf?: (question: Q) => string;
  /** The question with what the seed draws put into its texts; a type that has it is drawn anew at each attempt. */
  readonly draw?: (question: Q, seed: number, models: Models) => Q;
  /** Whether readers mark their own answers: they answer, see what is right, then say how they did. */
  readonly isSelfMarked?: true;
  /** Whether only a response without fault wins points. */
  readonly allOrNothing?: (question: Q) => boolean;
  /** The least share of the points; 0 if left out. */
  readonly least?: (question: Q) => number;
}

/** A type of question: its folder in `src/quiz/types`, its line in the registry. */
export interface QuestionType<Q extends CommonQuestion, A extends Asked = Asked, Response = unknown> {
  readonly schema: z.ZodType<Q>;
  readonly logic: QuestionLogic<Q, A, Response>;
  readonly identify: (question: Q) => Identity;
  readonly check: (question: Q) => readonly QuestionFault[];
  readonly mappings: Mappings;
}
