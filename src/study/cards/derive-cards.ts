/** A term of the glossary. All texts are plain. */
export interface CardTerm {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
}

/** A dated event. */
export interface CardEvent {
  readonly id: string;
  readonly title: string;
  /** As it is shown. */
  readonly date: string;
}

/** A question that its author marked as a card. */
export interface CardQuestion {
  readonly id: string;
  readonly front: string;
  readonly back: string;
  readonly reverse: boolean;
}

/** A flashcard. */
export interface Card {
  /** `term:ID`, `event:ID` or `question:ID`, with `:reverse` for the other direction. */
  readonly id: string;
  readonly kind: 'term' | 'event' | 'question';
  readonly front: string;
  readonly back: string;
}

/**
 * Derives flashcards. A term asks for its definition, and the definition for the term unless it gives the term away or
 * fits several. An event asks for its date, and the date for the event if no other has it. A question has the direction
 * its author gave it, and the other if they said so.
 */
export function deriveCards({
  terms,
  events,
  questions,
}: {
  readonly terms: readonly CardTerm[];
  readonly events: readonly CardEvent[];
  readonly questions: readonly CardQuestion[];
}): Card[] {
  const definitions = countBy(terms.map(({ definition }) => fold(definition)));
  const dates = countBy(events.map(({ date }) => fold(date)));
  return [
    ...terms.flatMap(({ id, term, definition }) =>
      bothWays('term', id, term, definition, definitions.get(fold(definition)) === 1 && !gives(definition, term)),
    ),
    ...events.flatMap(({ id, title, date }) =>
      bothWays('event', id, title, date, dates.get(fold(date)) === 1 && !gives(date, title)),
    ),
    ...questions.flatMap(({ id, front, back, reverse }) => bothWays('question', id, front, back, reverse)),
  ];
}

function bothWays(kind: Card['kind'], id: string, front: string, back: string, reverse: boolean): Card[] {
  const card = { id: `${kind}:${id}`, kind, front, back };
  return reverse ? [card, { id: `${card.id}:reverse`, kind, front: back, back: front }] : [card];
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
const gives = (text: string, answer: string) => fold(text).includes(fold(answer));

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
