import { answersIn, gap } from './gaps.ts';
import { plainText } from './plain.ts';

type Path = readonly (string | number)[];

export interface LintOption {
  /** The words a reader sees. */
  readonly text: string;
  readonly correct: boolean;
  readonly path: Path;
}

export interface LintAnswer {
  readonly value?: number | undefined;
  readonly range?: { readonly min: number; readonly max: number } | undefined;
  readonly tolerance: number;
  /** In the unit of the answer. */
  readonly margin: number;
  readonly path: Path;
}

/** What the rules see of a question: plain words, whatever its type. */
export interface LintItem {
  readonly id: string;
  readonly type: string;
  /** First part of the language tag, such as en: what word lists go by. */
  readonly language: string;
  readonly stem: string;
  /** The stem with emphasised words in capitals. */
  readonly stemShouted: string;
  /** What a reader chooses from: the options, or the reasons of a true-false question. */
  readonly options: readonly LintOption[];
  /** Whether the stem asks for one or more of the options. */
  readonly isChoice: boolean;
  /** Whether readers may see the options in another order. */
  readonly shuffle: boolean;
  readonly answers: readonly LintAnswer[];
  /** Of a true-false question. */
  readonly answer: boolean | undefined;
  /** Of a text with gaps: what fills them first, and the text around them. */
  readonly gapText: { readonly answers: readonly string[]; readonly around: string } | undefined;
  /** Every text of the question, as written. */
  readonly texts: readonly { readonly path: Path; readonly text: string }[];
}

/** A quiz as the rules for the whole see it. */
export interface LintQuiz {
  readonly items: readonly LintItem[];
  /** Objectives that questions of the quiz test: their level and the levels of all questions on them, 0 = lowest. */
  readonly objectives: readonly {
    readonly id: string;
    readonly level: number;
    readonly asked: readonly number[];
    /** Path of one of the questions in the quiz. */
    readonly path: Path;
  }[];
}

/** Makes the view of a question. Takes it as a plain value, so that a new type needs nothing here. */
export function makeLintItem(question: object, language: string, shuffle = true): LintItem {
  const fields = question as Readonly<Record<string, unknown>>;
  const stem = textIn(fields, 'stem');
  const isChoice = Array.isArray(fields.choices);
  const field = isChoice ? 'choices' : 'reasons';
  return {
    id: textIn(fields, 'id'),
    type: textIn(fields, 'type'),
    language: language.split('-', 1)[0]!.toLowerCase(),
    stem: plainText(stem),
    stemShouted: plainText(stem, 'capitals'),
    options: objectsIn(fields, field).map((option, position) => ({
      text: plainText(textIn(option, 'text')),
      correct: option.correct === true,
      path: [field, position, 'text'],
    })),
    isChoice,
    shuffle: typeof fields.shuffle === 'boolean' ? fields.shuffle : shuffle,
    answers: objectsIn(fields, 'answers').map(makeAnswer),
    answer: typeof fields.answer === 'boolean' ? fields.answer : undefined,
    gapText: findGaps(textIn(fields, 'text')),
    texts: listTexts(question),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const textIn = (fields: Fields, name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
const objectsIn = (fields: Fields, name: string): readonly Fields[] =>
  Array.isArray(fields[name]) ? (fields[name] as unknown[]).filter(isFields) : [];
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function makeAnswer(answer: Fields, position: number): LintAnswer {
  const value = typeof answer.value === 'number' ? answer.value : undefined;
  const tolerance = typeof answer.tolerance === 'number' ? answer.tolerance : 0;
  const margin = answer.toleranceMode === 'relative' ? tolerance * Math.abs(value ?? 0) : tolerance;
  return { value, range: answer.range as LintAnswer['range'], tolerance, margin, path: ['answers', position] };
}

function listTexts(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => listTexts(item, [...path, index]));
  return isFields(value) ? Object.entries(value).flatMap(([key, item]) => listTexts(item, [...path, key])) : [];
}

function findGaps(text: string): LintItem['gapText'] {
  const answers = [...text.matchAll(gap)].flatMap(([mark]) => answersIn(mark).slice(0, 1));
  return answers.length === 0 ? undefined : { answers, around: plainText(text.replace(gap, ' … ')) };
}
