import type { Grade } from '../../quiz/grade.ts';
import type { Ordering } from '../../quiz/types/ordering/schema.ts';
import { fill } from '../../strings/fill.ts';
import type { QuestionStrings } from '../../strings/index.ts';
import { Icon } from '../icon.tsx';
import { plainText } from './plain-text.ts';
import type { InStrings } from './view-props.ts';

interface Props {
  readonly id: string;
  /** Where it was put, from 0. */
  readonly place: number;
  readonly result: { readonly question: Ordering; readonly grade: Grade };
  readonly strings: QuestionStrings;
  readonly inStrings: InStrings;
}

/** Says beside an item of an order what it won, by its place or by what it follows, and where it belongs. */
export function PlaceMark({ id, place, result: { question, grade }, strings, inStrings }: Props) {
  const { items, scoring } = question;
  const own = items.findIndex((item) => item.id === id);
  const before = items[own - 1];
  const byPairs = scoring.mode === 'adjacent-pairs' && before !== undefined;
  // What is said must be what was paid: an item in its place may follow the wrong one.
  const isRight = byPairs ? grade.parts.some((part) => part.id === id && part.verdict === 'right') : own === place;
  const wrong = byPairs
    ? fill(strings.belongsAfter, { item: plainText(before.text) })
    : fill(strings.belongsAt, { position: String(own + 1) });
  return (
    <b class={isRight ? 'mark mark-right' : 'mark mark-wrong'} {...inStrings}>
      <Icon name={isRight ? 'right' : 'wrong'} />{' '}
      {isRight ? (byPairs ? strings.followsRightly : strings.inPlace) : wrong}
    </b>
  );
}
