import { routes, withBase } from '../../course/routes.ts';
import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import type { ExamChapter } from '../../study/exam/parts.ts';
import type { PaperScore } from '../../study/mock/paper-result.ts';
import { pageContext } from '../page.ts';
import { gradeGiven } from '../question/given.ts';
import { QuestionCard } from '../question/question-card.tsx';
import { formatAddress } from './address.ts';
import { resultOf } from './finish.ts';
import { KeyEntry } from './key-entry.tsx';
import type { LoadedPaper, PaperQuestion } from './paper.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly paper: LoadedPaper;
  readonly chapters: readonly ExamChapter[];
  readonly words: ExamStrings;
  readonly onNew: () => void;
}

/** The sum of a sitting, by objective with what to read again, then every question with what was right. */
export function ExamResult({ session, paper: { questions, strings }, chapters, words, onNew }: Props) {
  const { language, base } = pageContext();
  const { whole, objectives } = resultOf(questions, session.given);
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 2 });
  const percent = (share: number) => share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
  const points = ({ score, max }: PaperScore) => fill(words.ofPoints, { score: number(score), max: number(max) });
  const isRight = ({ answered: { question }, type, models }: PaperQuestion) => {
    const given = session.given[question.id];
    return given !== undefined && gradeGiven(type.logic, question, given, models).verdict === 'right';
  };
  const parts = chapters.flatMap(({ language: lang, direction, parts: of }) =>
    of.map((part) => [part.id, { text: part.text ?? part.id, lang, dir: direction }] as const),
  );
  const named = new Map(parts);
  return (
    <>
      <section id="exam--result" tabIndex={-1} aria-labelledby="exam--result-title" class="quiz-result">
        <h2 id="exam--result-title">
          {fill(words.resultTitle, { score: number(whole.score), max: number(whole.max) })}
        </h2>
        <p>
          {fill(words.resultRange, {
            count: whole.questions,
            low: percent(whole.share.low),
            high: percent(whole.share.high),
          })}
        </p>
        <div class="table-scroll" tabIndex={0} role="region" aria-labelledby="exam--by-objective">
          <table>
            <caption id="exam--by-objective">{words.byObjective}</caption>
            <thead>
              <tr>
                {[words.objective, words.points, words.range, words.readAgain].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...objectives].map(([id, score]) => {
                const wrong = questions.filter((one) => one.item.objective === id && !isRight(one));
                const passages = new Map(wrong.map(({ answered: { passage } }) => [passage.href, passage.title]));
                const { text = id, ...tongue } = named.get(id) ?? {};
                return (
                  <tr key={id}>
                    <th scope="row" {...tongue}>
                      {text}
                    </th>
                    <td>{points(score)}</td>
                    <td>
                      {percent(score.share.low)}–{percent(score.share.high)}
                    </td>
                    <td>
                      {passages.size === 0
                        ? words.nothingToRead
                        : [...passages].map(([href, title]) => (
                            <div key={href}>
                              <a href={href} {...tongue}>
                                {title}
                              </a>
                            </div>
                          ))}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <p>
          {words.wrongInRevision} <a href={withBase(base, routes.revision)}>{words.toRevision}</a>
        </p>
        <p class="exam-row">
          <button type="button" onClick={onNew}>
            {words.newExam}
          </button>
          <a class="button quiet" href={formatAddress(session)} onClick={onNew}>
            {words.samePaper}
          </a>
        </p>
      </section>
      <section aria-labelledby="exam--solutions">
        <h2 id="exam--solutions">{words.solutions}</h2>
        {questions.map((question, place) => {
          const { answered, type, seed, models } = question;
          const { id } = answered.question;
          const given = session.given[id];
          return (
            <div class="question" id={id} key={id}>
              <p class="callout-title">
                <b id={`${id}--number`}>{fill(words.questionOf, { number: place + 1, count: questions.length })}</b>
              </p>
              {given ? (
                <QuestionCard
                  answered={answered}
                  type={type}
                  strings={strings}
                  asksConfidence={false}
                  context="exam"
                  seed={seed}
                  models={models}
                  given={given}
                  isHeld
                />
              ) : (
                <>
                  <div
                    class="stem"
                    dangerouslySetInnerHTML={{ __html: type.logic.ask(answered.question, seed, models).stem }}
                  />
                  <p>
                    <b>{words.unanswered}</b> {strings.rightAnswer}
                  </p>
                  <KeyEntry question={question} strings={strings} words={words} />
                </>
              )}
            </div>
          );
        })}
      </section>
    </>
  );
}
