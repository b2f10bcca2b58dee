import { fill } from '../../strings/fill.ts';
import type { QuestionStrings } from '../../strings/index.ts';
import { Icon } from '../icon.tsx';
import type { InStrings } from './view-props.ts';

interface Props {
  readonly id: string;
  /** Where it was put, from 0. */
  readonly place: number;
  readonly items: readonly { readonly id: string }[];
  readonly strings: QuestionStrings;
  readonly inStrings: InStrings;
}

/** Says beside an item of an order whether it is in its place, and which place that is. */
export function PlaceMark({ id, place, items, strings, inStrings }: Props) {
  const own = items.findIndex((item) => item.id === id);
  const isRight = own === place;
  return (
    <b class={isRight ? 'mark mark-right' : 'mark mark-wrong'} {...inStrings}>
      <Icon name={isRight ? 'right' : 'wrong'} />{' '}
      {isRight ? strings.inPlace : fill(strings.belongsAt, { position: String(own + 1) })}
    </b>
  );
}
