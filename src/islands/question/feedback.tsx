import type { AnsweredQuestion } from '../../markdown/question-text.ts';
import type { Grade } from '../../quiz/grade.ts';
import type { Note, SolutionLine } from '../../quiz/question-type.ts';
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
  const heading = grade.notes.find(({ heads }) => heads !== undefined);
  const notes = grade.notes.filter((note) => note !== heading);
  const isRight = verdict === 'right';
  const isGood = heading ? heading.heads === 'right' : isRight;
  const own = isRight ? strings.right : verdict === 'partly' ? strings.partly : strings.wrong;
  const word = heading ? say(heading, strings) : own;
  const format = (value: number) => value.toLocaleString(pageContext().language, { maximumFractionDigits: 2 });
  return (
    <>
      <p>
        <b id={`${question.id}--verdict`} class={isGood ? 'verdict-right' : 'verdict-wrong'}>
          <Icon name={isGood ? 'right' : 'wrong'} /> <Words>{word}</Words>
        </b>{' '}
        {(verdict === 'partly' || max !== 1 || (isRight && score < max)) && (
          <Words>{fill(strings.pointsWon, { score: format(score), max: format(max) })}</Words>
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
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={say(note, strings)}>
              <Words>{say(note, strings)}</Words>
            </li>
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
      {!isGood && <Solution lines={solution.filter(({ correct }) => correct)} strings={strings} />}
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

/** A note in words of the interface. */
export const say = ({ word, values = {} }: Note, strings: QuestionStrings): string =>
  fill(strings[word as keyof QuestionStrings], values);

/** A sentence, perhaps in quotation marks or emphasis, has its own stop and takes no colon. */
const endsSentence = /[.!?…][”"’»]?(?:<\/\w+>)*$/;

/** A line of the solution as HTML; true and false are words of the interface. */
export function wordOf({ label, word, text }: SolutionLine, strings: QuestionStrings): string {
  if (word !== undefined) return strings[word as keyof QuestionStrings];
  const named = label === 'true' ? strings.isTrue : label === 'false' ? strings.isFalse : label;
  if (named === undefined || named === '' || text === '') return named || text;
  return `${named}${endsSentence.test(named) ? ' –' : ':'} ${text}`;
}
