import type { AnsweredQuestion } from '../../markdown/question-text.ts';
import type { Grade } from '../../quiz/grade.ts';
import { fill } from '../../strings/fill.ts';
import type { QuizData } from '../question/load-quiz.ts';
import { pageContext } from '../page.ts';
import { Words } from '../words.tsx';

interface Props {
  readonly quiz: QuizData;
  readonly marked: readonly { readonly answered: AnsweredQuestion; readonly grade: Grade | undefined }[];
  readonly onRetry: (ids: readonly string[]) => void;
}

/** The sum of an attempt, by objective, with the passages to read again and a way to repeat what was not right. */
export function Result({ quiz: { strings, objectives }, marked, onRetry }: Props) {
  const format = (value: number) => value.toLocaleString(pageContext().language, { maximumFractionDigits: 2 });
  const points = (of: Props['marked']) =>
    fill(strings.points, {
      score: format(of.reduce((sum, { grade }) => sum + (grade?.score ?? 0), 0)),
      max: format(of.reduce((sum, { answered }) => sum + (answered.question.points ?? 1), 0)),
    });
  const isRight = ({ grade }: Props['marked'][number]) => grade?.verdict === 'right';
  const wrong = marked.filter((one) => !isRight(one)).map(({ answered }) => answered.question.id);
  return (
    <section class="quiz-result" id="quiz--result" tabIndex={-1} aria-labelledby="quiz--result-title">
      <h2 id="quiz--result-title">
        <Words>
          {strings.result}: {points(marked)}
        </Words>
      </h2>
      <ul>
        {[...Map.groupBy(marked, ({ answered }) => answered.question.objective)].map(([objective, of]) => {
          const passages = new Map(
            of.filter((one) => !isRight(one)).map(({ answered: { passage } }) => [passage.href, passage.title]),
          );
          return (
            <li key={objective}>
              {objectives[objective]}{' '}
              <b>
                <Words>{points(of)}</Words>
              </b>
              {passages.size > 0 && (
                <p class="small">
                  <Words>{strings.readAgain}</Words>{' '}
                  {[...passages].map(([href, title], position) => (
                    <span key={href}>
                      {position > 0 && ' · '}
                      <a href={href}>{title}</a>
                    </span>
                  ))}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {wrong.length > 0 && (
        <p class="question-actions">
          <button type="button" onClick={() => onRetry(wrong)}>
            <Words>{strings.retryWrong}</Words>
          </button>
        </p>
      )}
    </section>
  );
}
