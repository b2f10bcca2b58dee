import type { RevisionItems, RevisionQuestion } from '../../src/study/revision-items.ts';

/**
 * A course to revise: questions q0, q1 … in turn of chapters c0 to c9, the last `asCards` of them asked as cards both
 * ways, and a term.
 */
export function makeItems({ questions, asCards }: { readonly questions: number; readonly asCards: number }) {
  const made = Array.from({ length: questions }, (_, index): RevisionQuestion => {
    const chapter = `c${index % 10}`;
    return {
      id: `q${index}`,
      revision: 1,
      quiz: `${chapter}-quiz`,
      chapter,
      objective: `${chapter}-o${index % 7}`,
      type: ['single-choice', 'numeric', 'cloze'][index % 3]!,
      bloom: 'remember',
      points: 1,
      seconds: 40,
      number: `${index % 10}.${index}`,
      href: `/quizzes/${chapter}-quiz/#q${index}`,
      stem: `What is number ${index}?`,
      misconceptions: [`m${index % 5}`],
      review: { include: true, as: index >= questions - asCards ? 'flashcard' : 'question' },
    };
  });
  const items: RevisionItems = {
    chapters: Array.from({ length: 10 }, (_, number) => ({
      id: `c${number}`,
      number,
      title: `Chapter ${number}`,
      language: 'en',
      direction: 'ltr',
      objectives: Array.from({ length: 7 }, (__, index) => ({ id: `c${number}-o${index}`, text: `Do ${index}` })),
    })),
    quizzes: Object.fromEntries(made.map(({ quiz }) => [quiz, `/quizzes/${quiz}.json`])),
    questions: made,
    cards: [
      ...made
        .filter(({ review }) => review.as === 'flashcard')
        .flatMap(({ id, chapter }) =>
          ['', ':reverse'].map((way) => ({
            id: `question:${id}${way}`,
            kind: 'question' as const,
            front: 'front',
            back: 'back',
            chapter,
            question: id,
            seconds: 15,
          })),
        ),
      ...['', ':reverse'].map((way) => ({
        id: `term:t0${way}`,
        kind: 'term' as const,
        front: 'front',
        back: 'back',
        chapter: 'c0',
        seconds: 15,
      })),
    ],
    misconceptions: Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`m${index}`, `Belief ${index}`])),
  };
  return items;
}
