import type { Grade } from '../../quiz/grade.ts';
import type { QuestionStrings } from '../../strings/index.ts';
import { Icon } from '../icon.tsx';
import type { InStrings } from './view-props.ts';

interface Props {
  /** Id of the part. */
  readonly of: string;
  readonly grade: Grade | undefined;
  readonly strings: QuestionStrings;
  readonly inStrings: InStrings;
}

/** Says beside a part of a question whether it is right; nothing before the verdict. */
export function PartMark({ of, grade, strings, inStrings }: Props) {
  const part = grade?.parts.find(({ id }) => id === of);
  if (!part) return null;
  const isRight = part.verdict === 'right';
  return (
    <b class={isRight ? 'mark mark-right' : 'mark mark-wrong'} {...inStrings}>
      <Icon name={isRight ? 'right' : 'wrong'} />{' '}
      {isRight ? strings.right : part.verdict === 'partly' ? strings.partly : strings.wrong}
    </b>
  );
}
