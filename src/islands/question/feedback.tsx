import type { AnsweredQuestion } from '../../markdown/question-text.ts';
import type { Grade } from '../../quiz/grade.ts';
import { Icon } from '../icon.tsx';
import { pageContext } from '../page.ts';

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
        <b class={isRight ? 'verdict-right' : 'verdict-wrong'}>
          <Icon name={isRight ? 'right' : 'wrong'} /> {isRight ? strings.right : strings.wrong}
        </b>{' '}
        <span dangerouslySetInnerHTML={{ __html: result.chosen?.feedback ?? '' }} />
      </p>
      {!isRight && key && (
        <p>
          <b>{strings.rightAnswer}</b> <span dangerouslySetInnerHTML={{ __html: key.text }} />
        </p>
      )}
      <p>
        <b>{strings.explanation}:</b>
      </p>
      <div dangerouslySetInnerHTML={{ __html: question.explanation }} />
      <p class="small">
        {strings.readAgain} <a href={passage.href}>{passage.title}</a>
      </p>
    </>
  );
}
