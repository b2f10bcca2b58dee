import type { Fields } from '../../quiz/question-type.ts';
import type { EventOf } from '../../study/events.ts';
import { type PaperAnswer, type PaperResult, scorePaper } from '../../study/mock/paper-result.ts';
import { type Given, gradeGiven, recordAnswer } from '../question/given.ts';
import { record } from '../record/record.ts';
import type { PaperQuestion } from './paper.ts';
import type { Session } from './session.ts';

/** Whether what was filled in is an answer; of a text that readers mark themselves, whether it is ready to be marked. */
export function isAnswered({ answered: { question }, type: { logic } }: PaperQuestion, drafts: Session['drafts']) {
  const fields: Fields | undefined = drafts[question.id];
  const response = fields && logic.readFields(fields);
  return response !== undefined && logic.isComplete(question, response, logic.isSelfMarked === true);
}

/** The answers that can be marked at once, by question: the others readers mark themselves, or have left open. */
export function takeAnswers(questions: readonly PaperQuestion[], drafts: Session['drafts']): Record<string, Given> {
  const given: Record<string, Given> = {};
  for (const paperQuestion of questions) {
    const { answered, type, seed } = paperQuestion;
    const { id } = answered.question;
    if (type.logic.isSelfMarked || !isAnswered(paperQuestion, drafts)) continue;
    given[id] = { response: type.logic.readFields(drafts[id]!), seed, hintsSeen: 0, confidence: undefined };
  }
  return given;
}

/** Whether a text waits for its reader to mark it. */
export const waitsForMark = (question: PaperQuestion, { drafts, given }: Pick<Session, 'drafts' | 'given'>): boolean =>
  question.type.logic.isSelfMarked === true &&
  given[question.answered.question.id] === undefined &&
  isAnswered(question, drafts);

/** What was reached; what was left open wins nothing. */
export function resultOf(questions: readonly PaperQuestion[], given: Session['given']): PaperResult {
  return scorePaper(
    questions.map(({ answered: { question }, type, models }): PaperAnswer => {
      const answer = given[question.id];
      const { score, max } = answer
        ? gradeGiven(type.logic, question, answer, models)
        : { score: 0, max: question.points ?? 1 };
      return { objective: question.objective, score, max };
    }),
  );
}

/** What the record keeps of a result. */
export interface SavedResult {
  readonly score: number;
  readonly max: number;
  readonly questions: number;
  readonly objectives: Readonly<Record<string, { readonly score: number; readonly max: number }>>;
}

/** Reads a result from the record; undefined if it cannot be understood. */
export function readResult(value: unknown): Pick<SavedResult, 'score' | 'max'> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { score, max } = value as Readonly<Record<string, unknown>>;
  return typeof score === 'number' && typeof max === 'number' ? { score, max } : undefined;
}

/** Whether everything that is marked is in the record, and the result when there is one. */
export const isRecorded = ({ phase, given, recorded, isResultRecorded }: Session): boolean =>
  phase === 'sitting' ||
  (Object.keys(given).every((id) => recorded.includes(id)) && (phase === 'marking' || isResultRecorded));

/**
 * Records of a sitting what is not in the record yet, one after the other. `onRecorded` is told of each at once, so that
 * a second try repeats none.
 *
 * @throws Error with the reason in words if one could not be kept.
 */
export async function recordSitting(
  questions: readonly PaperQuestion[],
  session: Session,
  onRecorded: (part: Pick<Session, 'recorded'> | Pick<Session, 'isResultRecorded'>) => void,
): Promise<void> {
  const recorded = [...session.recorded];
  for (const { answered, type, models } of questions) {
    const { question } = answered;
    const given = session.given[question.id];
    if (!given || recorded.includes(question.id)) continue;
    const grade = gradeGiven(type.logic, question, given, models);
    const ms = session.times[question.id] ?? 0;
    await recordAnswer(type.logic, question, given, grade, { models, ms, context: 'exam' });
    recorded.push(question.id);
    onRecorded({ recorded: [...recorded] });
  }
  if (session.phase !== 'done' || session.isResultRecorded) return;
  await recordEnd(session, resultOf(questions, session.given));
  onRecorded({ isResultRecorded: true });
}

/** Records that a sitting began. @throws Error with the reason in words. */
export const recordStart = ({ id, seed, blueprint, ids }: Session) =>
  record({ type: 'exam', item: id, rev: 1, payload: { phase: 'started', seed, blueprint, questions: ids } });

function recordEnd({ id }: Session, { whole, objectives }: PaperResult): Promise<EventOf<'exam'>> {
  const result: SavedResult = {
    score: whole.score,
    max: whole.max,
    questions: whole.questions,
    objectives: Object.fromEntries([...objectives].map(([objective, { score, max }]) => [objective, { score, max }])),
  };
  return record({ type: 'exam', item: id, rev: 1, payload: { phase: 'ended', result } }) as Promise<EventOf<'exam'>>;
}
