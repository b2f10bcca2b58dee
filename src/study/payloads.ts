/**
 * What each type of event says. `item` names what it is about; that is part of the meaning of a type, and stands first
 * in its doc line. Times are milliseconds, moments ISO in UTC. What is `unknown` here may be any JSON value: another
 * room owns its shape. Fields may be added to a payload, never renamed or given another meaning: logs are for ever.
 */
export interface Payloads {
  /** `item`: a question. An answer as it was given. */
  readonly answer: AnswerPayload;
  /** `item`: a question or a flashcard. How well the reader recalled it, in the reader’s own judgement. */
  readonly 'self-grade': {
    readonly rating: (typeof ratings)[number];
    /** Id of the answer that is judged, if there was one. */
    readonly answer?: string;
    /** Time from seeing a card to turning it. */
    readonly ms?: number;
  };
  /** `item`: a prediction. Made before a model opened, with the values the model then showed. */
  readonly prediction: {
    readonly option: string;
    readonly model: string;
    readonly values: Readonly<Record<string, number>>;
  };
  /** `item`: a claim, or an event under a claim as `claim#event`. What the reader holds of it; the last judgement holds. */
  readonly judgement:
    | Removed
    | {
        /** Id of the verdict chosen. */
        readonly choice: string;
        /** Why, in the reader’s own plain words: where a mark is disputed, the grounds for it. */
        readonly reason?: string;
      };
  /** `item`: `chapter#section`. The section was read. */
  readonly read: Nothing;
  /** `item`: a question or a flashcard, which is not to be asked until it is unsuspended. */
  readonly suspend: Nothing;
  /** `item`: a question or a flashcard, which may be asked again. */
  readonly unsuspend: Nothing;
  /** `item`: a question or a flashcard, which is not to be asked before that moment. The next answer ends it. */
  readonly later: { readonly until: string };
  /**
   * `item`: a chapter that starts over, or '' for the whole course. What the reader did there no longer counts; it stays
   * in the log. What the reader wrote or set (notes, bookmarks, highlights, plan) is not touched.
   */
  readonly reset: {
    /** Only what was done before this moment; without it, everything up to here in the order of the log. */
    readonly before?: string;
    /** Questions, predictions and judged events of the chapter. Its sections and its time are known by their own ids. */
    readonly items?: readonly string[];
  };
  /** `item`: ''. Takes a reset back. */
  readonly unreset: {
    /** Id of the event. */
    readonly reset: string;
  };
  /** `item`: ''. The plan for an exam; the last holds. `null` is no plan. */
  readonly plan: { readonly plan: unknown };
  /** `item`: the note’s own id. The last text holds. */
  readonly note:
    | Removed
    | {
        /** `chapter` or `chapter#section`. */
        readonly place: string;
        /** Plain text, never markup. */
        readonly text: string;
        /** Id of the highlight the note belongs to, if it belongs to one. */
        readonly highlight?: string;
      };
  /** `item`: the place marked, `chapter`, `chapter#section` or `question:` with the id of a question. */
  readonly bookmark: Removed | Nothing;
  /** `item`: the highlight’s own id. A passage is found again by its words, since an edited text has other positions. */
  readonly highlight:
    | Removed
    | {
        /** `chapter` or `chapter#section`. */
        readonly place: string;
        /** The words marked, and some of those before and after, as the text has them. */
        readonly quote: string;
        readonly prefix?: string;
        readonly suffix?: string;
        /** Name of the colour or kind. */
        readonly colour?: string;
      };
  /** `item`: the id of one sitting of a mock exam, which has an event when it starts and one when it ends. */
  readonly exam: ExamStart | ExamEnd;
  /** `item`: a chapter. Time spent on it since the last such event. */
  readonly time: { readonly ms: number };
}

export type Confidence = 'unsure' | 'fairly' | 'certain';

/** Where a question was answered. */
export type AnswerContext = 'chapter' | 'quiz' | 'review' | 'exam';

export interface AnswerPayload {
  /** What was answered, in the shape of the question’s type. */
  readonly response: unknown;
  /** Points won, of `max`. */
  readonly score: number;
  readonly max: number;
  /** Time from seeing the question to answering it, in milliseconds. */
  readonly ms: number;
  readonly context: AnswerContext;
  /** Ids of the options in the order shown. */
  readonly shown?: readonly string[];
  /** What order and numbers of the question were drawn from; 0, or left out by older versions, as the author wrote. */
  readonly seed?: number;
  /** How many hints were seen. */
  readonly hints?: number;
  /** How sure the reader was, said before the verdict. */
  readonly confidence?: Confidence;
  /** Whether the reader marked the answer, as with an essay. */
  readonly selfMarked?: true;
  /** Which try of this visit it was, from 1. */
  readonly tries?: number;
}

export interface ExamStart {
  readonly phase: 'started';
  readonly seed: number;
  /** What the paper was drawn by. */
  readonly blueprint: unknown;
  /** Ids of the questions of the paper, in order. */
  readonly questions: readonly string[];
}

export interface ExamEnd {
  readonly phase: 'ended';
  readonly result: unknown;
}

/** Nothing is said but that it happened. */
export type Nothing = Readonly<Record<string, never>>;

/** The thing named by `item` is taken away. */
export interface Removed {
  readonly removed: true;
}

export const ratings = ['again', 'hard', 'good', 'easy'] as const;

export type EventType = keyof Payloads;

type Fields = Readonly<Record<string, unknown>>;
type Check = (payload: Fields) => boolean;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

/** Whether a value is a moment as the log writes it: ISO, UTC. Other forms are read differently by different engines. */
export const isMoment = (value: unknown): value is string =>
  isText(value) && moment.test(value) && !Number.isNaN(Date.parse(value));

const isAbsentOr = (isGood: (value: unknown) => boolean, value: unknown): boolean =>
  value === undefined || isGood(value);
const says = (): boolean => true;
const orRemoved =
  (isGood: Check): Check =>
  (payload) =>
    payload.removed === true || isGood(payload);

/** Whether a payload says what its type has to say. What goes beyond it is not looked at. */
const checks: Readonly<Record<EventType, Check>> = {
  answer: ({ response, score, max, ms }) =>
    response !== undefined && isNumber(score) && isNumber(max) && isAbsentOr(isNumber, ms),
  'self-grade': ({ rating, ms }) => ratings.some((known) => known === rating) && isAbsentOr(isNumber, ms),
  prediction: ({ option }) => isText(option),
  judgement: orRemoved(({ choice, reason }) => isText(choice) && isAbsentOr(isText, reason)),
  read: says,
  suspend: says,
  unsuspend: says,
  later: ({ until }) => isMoment(until),
  reset: ({ before, items }) => isAbsentOr(isMoment, before) && isAbsentOr(isTextList, items),
  unreset: ({ reset }) => isText(reset),
  plan: ({ plan }) => plan !== undefined,
  note: orRemoved(({ place, text }) => isText(place) && isText(text)),
  bookmark: says,
  highlight: orRemoved(({ place, quote }) => isText(place) && isText(quote)),
  exam: ({ phase, seed, questions, result }) =>
    phase === 'started' ? isNumber(seed) && isTextList(questions) : phase === 'ended' && result !== undefined,
  time: ({ ms }) => isNumber(ms) && ms >= 0,
};

/** Whether an event type is known here and the payload is one of it. */
export function isPayloadOf(type: string, payload: unknown): boolean {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return false;
  return Object.hasOwn(checks, type) && checks[type as EventType](payload as Fields);
}
