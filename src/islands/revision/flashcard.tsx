import { useEffect, useRef, useState } from 'preact/hooks';
import type { RevisionStrings } from '../../strings/revision.ts';
import { ratings } from '../../study/payloads.ts';
import type { RevisionCard } from '../../study/revision-items.ts';
import type { Rating } from '../../study/spacing/review.ts';
import type { Name } from './names.ts';

interface Props {
  readonly card: RevisionCard;
  /** Of what stands on the card. */
  readonly tongue: Pick<Name, 'lang' | 'dir'>;
  readonly strings: RevisionStrings;
  /** Called with the reader’s word and the milliseconds before the card was turned. */
  readonly onRated: (rating: Rating, ms: number) => void;
}

/** A card: its front, then its back, then the reader says how it went. */
export function Flashcard({ card, tongue, strings, onRated }: Props) {
  const [turnedAfter, setTurnedAfter] = useState<number>();
  const shownMillis = useRef(performance.now());
  const back = useRef<HTMLDivElement>(null);
  useEffect(() => back.current?.focus(), [turnedAfter !== undefined]);
  const meanings = {
    again: strings.againMeans,
    hard: strings.hardMeans,
    good: strings.goodMeans,
    easy: strings.easyMeans,
  };
  return (
    <>
      <div class="card-side" {...tongue} dangerouslySetInnerHTML={{ __html: card.front }} />
      {turnedAfter === undefined ? (
        <p class="question-actions">
          <button type="button" onClick={() => setTurnedAfter(performance.now() - shownMillis.current)}>
            {strings.turn}
          </button>
        </p>
      ) : (
        <>
          <div class="card-side card-back" ref={back} tabIndex={-1} role="group" aria-label={strings.back}>
            <div {...tongue} dangerouslySetInnerHTML={{ __html: card.back }} />
          </div>
          <div class="card-ratings" role="group" aria-label={strings.howRecalled}>
            {ratings.map((rating) => (
              <button key={rating} type="button" class="quiet" onClick={() => onRated(rating, turnedAfter)}>
                <b>{strings[rating]}</b> <span>{meanings[rating]}</span>
              </button>
            ))}
          </div>
        </>
      )}
    </>
  );
}
