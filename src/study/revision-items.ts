import type { Card } from './cards/derive-cards.ts';
import type { StudyItem } from './spacing/review.ts';

/** A chapter of the course, as revision names it. */
export interface RevisionChapter {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Of its questions, as BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
}

/** A question without its key. */
export interface RevisionQuestion {
  readonly id: string;
  readonly revision: number;
  readonly quiz: string;
  readonly chapter: string;
  readonly objective: string;
  readonly type: string;
  readonly bloom: string;
  readonly points: number;
  /** Expected time for an answer. */
  readonly seconds: number;
  /** As readers know it, such as 3.1; empty if it has none. */
  readonly number: string;
  /** Its address, base included. */
  readonly href: string;
  /** The stem as plain text, cut short. */
  readonly stem: string;
  /** Ids of the misconceptions that its wrong answers stand for. */
  readonly misconceptions: readonly string[];
  readonly review: { readonly include: boolean; readonly as: 'question' | 'flashcard' };
}

/** A flashcard; front and back are HTML of this site. */
export interface RevisionCard extends Card {
  /** The chapter that has it first; '' if none has. */
  readonly chapter: string;
  /** Of the question it is made of. */
  readonly question?: string;
  readonly seconds: number;
}

/** What may be revised in a course: the content of `/revision/items.json`. */
export interface RevisionItems {
  readonly chapters: readonly RevisionChapter[];
  /** The address of the data of each quiz, base included, by its id. */
  readonly quizzes: Readonly<Record<string, string>>;
  readonly questions: readonly RevisionQuestion[];
  readonly cards: readonly RevisionCard[];
  /** What each misconception says, as plain text, by its id. */
  readonly misconceptions: Readonly<Record<string, string>>;
}

/** Something that revision may ask. */
export interface RevisionItem extends StudyItem {
  readonly chapter: string;
  readonly question: RevisionQuestion | undefined;
  readonly card: RevisionCard | undefined;
}

/** Lists what revision asks: every question, as its author wants it asked, and every other card. */
export function listItems({ questions, cards }: RevisionItems): RevisionItem[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return [
    ...questions
      .filter(({ review }) => review.include && review.as === 'question')
      .map((question) => ({
        id: question.id,
        objective: question.objective,
        family: question.chapter,
        kind: question.type,
        seconds: question.seconds,
        weight: 1,
        chapter: question.chapter,
        question,
        card: undefined,
      })),
    ...cards.map((card) => {
      const question = card.question === undefined ? undefined : byId.get(card.question);
      return {
        id: card.id,
        objective: question?.objective ?? `${card.kind}:${card.chapter}`,
        family: card.chapter,
        kind: 'card',
        seconds: card.seconds,
        weight: 1,
        chapter: card.chapter,
        question,
        card,
      };
    }),
  ];
}
