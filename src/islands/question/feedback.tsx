import type { AnsweredQuestion } from '../../markdown/question-text.ts';
import type { Grade } from '../../quiz/grade.ts';
import { Icon } from '../icon.tsx';
import { pageContext } from '../page.ts';
import { Words } from '../words.tsx';

interface Props {
  readonly question: AnsweredQuestion['question'];
  readonly result: Grade;
  readonly passage: AnsweredQuestion['passage'];
}

/** The verdict, the feedback of the option chosen, the explanation, and the way back to the passage. */
export function Feedback({ question, result, passage }: Props) {
  const { strings } = pageContext();
  const isRight = result.verdict === 'right';
  const key = question.choices.find(({ correct }) => correct);
  return (
    <>
      <p>
        <b id={`${question.id}--verdict`} class={isRight ? 'verdict-right' : 'verdict-wrong'}>
          <Icon name={isRight ? 'right' : 'wrong'} /> <Words>{isRight ? strings.right : strings.wrong}</Words>
        </b>{' '}
        <span dangerouslySetInnerHTML={{ __html: result.chosen?.feedback ?? '' }} />
      </p>
      {!isRight && key && (
        <p>
          <b>
            <Words>{strings.rightAnswer}</Words>
          </b>{' '}
          <span dangerouslySetInnerHTML={{ __html: key.text }} />
        </p>
      )}
      <p>
        <b>
          <Words>{strings.explanation}:</Words>
        </b>
      </p>
      <div dangerouslySetInnerHTML={{ __html: question.explanation }} />
      <p class="small">
        <Words>{strings.readAgain}</Words> <a href={passage.href}>{passage.title}</a>
      </p>
    </>
  );
}

interface MarkProps {
  readonly id: string;
  readonly answer: string | undefined;
  readonly question: AnsweredQuestion['question'];
}

/** Says beside an option that it is right, or that it was chosen and is not. */
export function OptionMark({ id, answer, question }: MarkProps) {
  const { strings } = pageContext();
  const isKey = question.choices.some((choice) => choice.id === id && choice.correct);
  if (!isKey && id !== answer) return null;
  return (
    <b class={isKey ? 'mark mark-right' : 'mark mark-wrong'}>
      <Icon name={isKey ? 'right' : 'wrong'} /> <Words>{isKey ? strings.isRight : strings.isChosen}</Words>
    </b>
  );
}
