import { placeOfQuestion } from './bookmarks.ts';
import type { AnswerEvent, EventOf } from './events.ts';
import type { ItemRecord } from './hub/select.ts';
import type { RecordState } from './reduce.ts';
import type { RevisionItem } from './revision-items.ts';
import type { ReviewProgress } from './spacing/item-state.ts';
import { rateAnswer } from './spacing/rating.ts';
import type { Rating, Review } from './spacing/review.ts';

/** What of the record tells about items. */
type Known = Pick<RecordState, 'answers' | 'selfGrades' | 'suspended' | 'later'>;
type Asked = Pick<RevisionItem, 'id' | 'question'>;

/**
 * The recalls of each item, of answers and of the reader’s own judgements. What was answered before a question was
 * revised is not one of the question as it is now. A judgement that names an answer rates that answer, and only as
 * easy; others are recalls of their own.
 */
export function reviewsOf({ answers, selfGrades }: Known, items: readonly Asked[]): Review[] {
  return items.flatMap((item) => {
    const grades = gradesOf(selfGrades, item);
    const easy = new Set(grades.flatMap(({ payload }) => (payload.rating === 'easy' ? (payload.answer ?? []) : [])));
    return [
      ...answersOf(answers, item).map((answer) => ({
        item: item.id,
        at: Date.parse(answer.ts),
        rating: ratingOf(answer, easy.has(answer.id)),
        seconds: answer.payload.ms / 1000,
      })),
      ...grades
        .filter(({ payload }) => payload.answer === undefined)
        .map(({ ts, payload }) => ({
          item: item.id,
          at: Date.parse(ts),
          rating: payload.rating,
          seconds: (payload.ms ?? 0) / 1000,
        })),
    ];
  });
}

/**
 * What the choice of items depends on, by item. What was asked for later is due at that moment, not before: an item
 * that waits is `askedLater`, and neither due nor new.
 */
export function recordsOf(
  known: Known & Pick<RecordState, 'bookmarks'>,
  { states, reviews }: ReviewProgress,
  items: readonly Asked[],
  nowMillis: number,
): Map<string, ItemRecord> {
  return new Map(
    items.map((item) => {
      const until = idsOf(item)
        .map((id) => known.later.get(id))
        .findLast((moment) => moment !== undefined);
      const untilMillis = until === undefined ? undefined : Date.parse(until);
      const state = states.get(item.id);
      const last = reviews.get(item.id)?.at(-1);
      const answer = last && lastAnswer(known, item, last);
      return [
        item.id,
        {
          state: state && untilMillis !== undefined ? { ...state, due: untilMillis } : state,
          last: last && { right: isRight(answer, last), sure: answer?.payload.confidence === 'certain' },
          bookmarked: item.question !== undefined && known.bookmarks.has(placeOfQuestion(item.question.id)),
          askedLater: until !== undefined,
          waiting: untilMillis !== undefined && untilMillis > nowMillis,
          suspended: idsOf(item).some((id) => known.suspended.has(id)),
        },
      ];
    }),
  );
}

/** The ids under which the record may speak of an item: a card made of a question is also that question. */
export const idsOf = ({ id, question }: Asked): readonly string[] =>
  question && question.id !== id && !id.endsWith(':reverse') ? [question.id, id] : [id];

const answersOf = (answers: Known['answers'], item: Asked): readonly AnswerEvent[] =>
  !item.question || item.id.endsWith(':reverse')
    ? []
    : (answers.get(item.question.id) ?? []).filter(({ rev }) => rev === item.question?.revision);

const gradesOf = (selfGrades: Known['selfGrades'], item: Asked): readonly EventOf<'self-grade'>[] =>
  idsOf(item)
    .flatMap((id) => selfGrades.get(id) ?? [])
    .filter(({ rev }) => !item.question || rev === item.question.revision);

function ratingOf({ payload }: AnswerEvent, saidEasy: boolean): Rating {
  const { score, max, hints = 0, confidence, selfMarked, response } = payload;
  // A card in a chapter asks for the reader’s word at once.
  const marked = selfMarked && typeof response === 'object' && response !== null && 'rating' in response;
  const easy = saidEasy || (marked === true && response.rating === 'easy');
  return rateAnswer({ score, max, hints, unsure: confidence === 'unsure', easy });
}

const lastAnswer = ({ answers }: Known, item: Asked, { at }: Review): AnswerEvent | undefined =>
  answersOf(answers, item).findLast(({ ts }) => Date.parse(ts) === at);

/** Without full marks an answer was not right, though it may count as recalled. */
const isRight = (answer: AnswerEvent | undefined, last: Review): boolean =>
  answer ? answer.payload.score >= answer.payload.max : last.rating !== 'again';
