import { brierScore, leastPercent } from '../../quiz/types/prediction/brier.ts';
import { type Calibration, calibrate, type Stated } from '../mastery/calibration.ts';
import { type Mastery, masteryOf } from '../mastery/mastery.ts';
import type { AnswerEvent } from '../events.ts';
import type { Confidence } from '../payloads.ts';
import { progressOf } from '../progress.ts';
import type { RecordState } from '../reduce.ts';

/** What the overview has to know of a chapter. */
export interface StudiedChapter {
  readonly id: string;
  /** Ids of its sections. */
  readonly sections: readonly string[];
  readonly objectives: readonly string[];
  readonly questions: readonly { readonly id: string; readonly objective: string; readonly type: string }[];
}

/** How far a reader is with a chapter, or with all of them. */
export interface Standing {
  readonly sections: number;
  readonly read: number;
  readonly questions: number;
  readonly answered: number;
  /** Questions whose last answer had full marks. */
  readonly right: number;
  readonly millis: number;
}

/** Counts what the record knows of a chapter. */
export function standingOf(state: RecordState, { id, sections, questions }: StudiedChapter): Standing {
  const { total, answered, right } = progressOf(
    state,
    questions.map((question) => question.id),
  );
  return {
    sections: sections.length,
    read: sections.filter((section) => state.read.has(`${id}#${section}`)).length,
    questions: total,
    answered,
    right,
    millis: state.time.get(id) ?? 0,
  };
}

/** Adds up the chapters of a course. */
export const sumStandings = (standings: readonly Standing[]): Standing =>
  standings.reduce(
    (sum, one) => ({
      sections: sum.sections + one.sections,
      read: sum.read + one.read,
      questions: sum.questions + one.questions,
      answered: sum.answered + one.answered,
      right: sum.right + one.right,
      millis: sum.millis + one.millis,
    }),
    { sections: 0, read: 0, questions: 0, answered: 0, right: 0, millis: 0 },
  );

/** Mastery of each objective of the course, by `chapter#objective`: other chapters may use the same id. */
export function masteryOfCourse(
  state: RecordState,
  chapters: readonly StudiedChapter[],
  now: number,
): ReadonlyMap<string, Mastery> {
  const objectives = chapters.flatMap(({ id, objectives: own }) => own.map((objective) => `${id}#${objective}`));
  const answers = chapters.flatMap(({ id: chapter, questions }) =>
    questions.flatMap(({ id, objective }) =>
      answersTo(state, id).map(({ ts, payload }) => ({
        objective: `${chapter}#${objective}`,
        at: Date.parse(ts),
        score: payload.score / payload.max,
      })),
    ),
  );
  return masteryOf(answers, objectives, now);
}

/** Answers that can be scored; an old or foreign record may hold others. */
const answersTo = ({ answers }: Pick<RecordState, 'answers'>, id: string): AnswerEvent[] =>
  (answers.get(id) ?? []).filter(({ payload }) => payload.max > 0);

/** The chance of being right that each word is taken to claim. Ours: a word is no number. */
export const claimed: Readonly<Record<Confidence, number>> = { unsure: 0.5, fairly: 0.75, certain: 0.95 };

/** How far confidence agreed with the verdict, over all answers given with one. */
export const calibrationOfConfidence = (state: RecordState): Calibration | undefined =>
  calibrate(
    [...state.answers.keys()].flatMap((id) =>
      answersTo(state, id).flatMap(({ payload: { confidence, score, max } }): Stated[] =>
        confidence && Object.hasOwn(claimed, confidence)
          ? [{ probability: claimed[confidence], happened: score >= max }]
          : [],
      ),
    ),
  );

/** How far the probabilities given with predictions agreed with what came true. */
export const calibrationOfPredictions = (
  state: RecordState,
  chapters: readonly StudiedChapter[],
): Calibration | undefined =>
  calibrate(
    chapters
      .flatMap(({ questions }) => questions)
      .filter(({ type }) => type === 'prediction')
      .flatMap(({ id }) => answersTo(state, id).flatMap(statedIn)),
  );

/** What came true is read back from the score: where both scores are the same, nothing can be said. */
function statedIn({ payload: { response, score, max, shown } }: AnswerEvent): Stated[] {
  const { probability } = (response ?? {}) as { readonly probability?: unknown };
  const options = shown?.length ?? 0;
  if (typeof probability !== 'number' || !(probability >= 0 && probability <= 100) || options < 2) return [];
  const stated = Math.max(leastPercent(options), probability) / 100;
  const distance = (cameTrue: boolean) => Math.abs(brierScore(stated, options, cameTrue) - score / max);
  const [fromTrue, fromFalse] = [distance(true), distance(false)];
  return Math.abs(fromTrue - fromFalse) < 0.02 ? [] : [{ probability: stated, happened: fromTrue < fromFalse }];
}

/** Objectives that are known to be strong, or known to be weak; where too little is known, neither. */
export const strengthsAndGaps = (
  masteries: Iterable<Mastery>,
): { readonly strengths: readonly Mastery[]; readonly gaps: readonly Mastery[] } => {
  const known = [...masteries].filter(({ answers }) => answers > 0);
  return {
    strengths: known.filter(({ low }) => low >= 0.5).sort((a, b) => b.low - a.low),
    gaps: known.filter(({ estimate, low }) => low < 0.5 && estimate < 0.6).sort((a, b) => a.estimate - b.estimate),
  };
};
