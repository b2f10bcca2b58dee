import type { QuestionNode } from '../course/graph.ts';
import { routes, withBase } from '../course/routes.ts';
import type { Question } from '../schemas/quiz.ts';
import type { Lookup } from './lookup.ts';
import { renderLine, renderText } from './render-text.ts';

/** A question as it may stand in a page: neither key nor feedback. Texts are HTML. */
export interface QuestionText {
  readonly id: string;
  readonly stem: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
}

/** A question with its key and feedback, for grading in the browser and for the answers page. Texts are HTML. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly passage: { readonly href: string; readonly title: string };
}

export const makeQuestionText = ({ id, stem, choices }: Question, lookup: Lookup): QuestionText => ({
  id,
  stem: renderText(stem, lookup),
  choices: choices.map((choice) => ({ id: choice.id, text: renderLine(choice.text, lookup) })),
});

/** Renders every text of a question, key and feedback included. */
export function makeAnsweredQuestion(node: QuestionNode, lookup: Lookup): AnsweredQuestion {
  const { quiz: _quiz, chapter: _chapter, ...question } = node;
  const [chapter, section] = question.source.passage.split('#') as [string, string];
  return {
    question: {
      ...question,
      stem: renderText(question.stem, lookup),
      explanation: renderText(question.explanation, lookup),
      choices: question.choices.map((choice) => ({
        ...choice,
        text: renderLine(choice.text, lookup),
        feedback: renderLine(choice.feedback, lookup),
      })),
    },
    passage: {
      href: `${withBase(lookup.base, routes.chapter(chapter))}#${section}`,
      title: lookup.target(`section:${question.source.passage}`)?.title ?? section,
    },
  };
}
