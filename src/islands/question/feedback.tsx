import type { AnsweredQuestion } from '../../markdown/question-text.ts';
import type { Grade } from '../../quiz/grade.ts';
import type { SolutionLine } from '../../quiz/question-type.ts';
import type { QuestionStrings } from '../../strings/index.ts';
import { fill } from '../../strings/fill.ts';
import { Icon } from '../icon.tsx';
import { pageContext } from '../page.ts';
import { Words } from '../words.tsx';

interface Props {
  readonly answered: AnsweredQuestion;
  readonly grade: Grade;
  readonly solution: readonly SolutionLine[];
  readonly strings: QuestionStrings;
  readonly wasCertain: boolean;
}

/** The verdict, what is said to this answer, the solution, the explanation, and the way back to the passage. */
export function Feedback({
  answered: { question, passage, work, misconceptions },
  grade,
  solution,
  strings,
  wasCertain,
}: Props) {
  const { verdict, score, max, feedback } = grade;
  const isRight = verdict === 'right';
  const word = isRight ? strings.right : verdict === 'partly' ? strings.partly : strings.wrong;
  const format = (value: number) => value.toLocaleString(pageContext().language, { maximumFractionDigits: 2 });
  return (
    <>
      <p>
        <b id={`${question.id}--verdict`} class={isRight ? 'verdict-right' : 'verdict-wrong'}>
          <Icon name={isRight ? 'right' : 'wrong'} /> <Words>{word}</Words>
        </b>{' '}
        {(verdict === 'partly' || max !== 1 || (isRight && score < max)) && (
          <Words>{fill(strings.points, { score: format(score), max: format(max) })}</Words>
        )}{' '}
        {feedback.length === 1 && <span dangerouslySetInnerHTML={{ __html: feedback[0]! }} />}
      </p>
      {feedback.length > 1 && (
        <ul>
          {feedback.map((text) => (
            <li key={text} dangerouslySetInnerHTML={{ __html: text }} />
          ))}
        </ul>
      )}
      {grade.misconceptions.map(
        (id) =>
          Object.hasOwn(misconceptions, id) && (
            <p key={id}>
              <b>
                <Words>{strings.misconception}</Words>
              </b>{' '}
              <span dangerouslySetInnerHTML={{ __html: misconceptions[id]! }} />
            </p>
          ),
      )}
      {wasCertain && !isRight && (
        <p>
          <Words>{strings.sureButWrong}</Words>
        </p>
      )}
      {!isRight && <Solution lines={solution.filter(({ correct }) => correct)} strings={strings} />}
      <p>
        <b>
          <Words>{strings.explanation}:</Words>
        </b>
      </p>
      <div dangerouslySetInnerHTML={{ __html: question.explanation }} />
      <p class="small">
        <Words>{strings.readAgain}</Words> <a href={passage.href}>{passage.title}</a>
        {work !== undefined && (
          <>
            {' · '}
            <Words>{strings.sourceOf}</Words> <span dangerouslySetInnerHTML={{ __html: work }} />
          </>
        )}
      </p>
    </>
  );
}

function Solution({ lines, strings }: { readonly lines: readonly SolutionLine[]; readonly strings: QuestionStrings }) {
  const text = (line: SolutionLine) => wordOf(line, strings);
  if (lines.length === 0) return null;
  return (
    <>
      <p>
        <b>
          <Words>{strings.rightAnswer}</Words>
        </b>{' '}
        {lines.length === 1 && <span dangerouslySetInnerHTML={{ __html: text(lines[0]!) }} />}
      </p>
      {lines.length > 1 && (
        <ul>
          {lines.map((line) => (
            <li key={text(line)} dangerouslySetInnerHTML={{ __html: text(line) }} />
          ))}
        </ul>
      )}
    </>
  );
}

/** A line of the solution as HTML; true and false are words of the interface. */
export function wordOf({ label, text }: SolutionLine, strings: QuestionStrings): string {
  const named = label === 'true' ? strings.isTrue : label === 'false' ? strings.isFalse : label;
  return [named, text].filter(Boolean).join(': ');
}
