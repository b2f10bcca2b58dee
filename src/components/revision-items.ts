import type { QuestionNode } from '../course/graph.ts';
import { routes, withBase } from '../course/routes.ts';
import { blankSlots } from '../course/slots.ts';
import { escapeHtml, textOfHtml } from '../markdown/html-text.ts';
import type { Lookup } from '../markdown/lookup.ts';
import { makeAnsweredQuestion } from '../markdown/question-text.ts';
import { renderLine, renderText } from '../markdown/render-text.ts';
import { solve } from '../quiz/bank.ts';
import { type CardQuestion, deriveCards } from '../study/cards/derive-cards.ts';
import type { RevisionCard, RevisionItems, RevisionQuestion } from '../study/revision-items.ts';
import { getChapters, getCourse, getEvents, getLookup, getQuestions, getQuizzes, getTerms } from './course-data.ts';
import { courseStrings } from './course-strings.ts';
import { modelsForQuestions } from './models.ts';
import { formatEventDate } from './timeline/format-event-date.ts';

/** Seconds for an answer where the author gives none, and for a card. */
const questionSeconds = 60;
const cardSeconds = 15;
const longestStem = 140;

/** Gathers what may be revised in the course. No key is in it, but the backs of cards. */
export async function makeRevisionItems(): Promise<RevisionItems> {
  const lookup = await getLookup();
  const questions = await getQuestions();
  const chapters = (await getChapters()).toSorted((a, b) => a.number - b.number);
  const place = new Map(chapters.map(({ id }, index) => [id, index]));
  const plain = (markdown: string) => tidy(textOfHtml(renderText(markdown, lookup)));
  const quizzes = await getQuizzes();
  return {
    chapters: chapters.map(({ id, number, title, language, direction, objectives }) => ({
      id,
      number,
      title,
      language,
      direction,
      objectives: objectives.map((objective) => ({ id: objective.id, text: objective.text })),
    })),
    quizzes: Object.fromEntries(quizzes.map(({ id }) => [id, withBase(lookup.base, routes.quizData(id))])),
    questions: questions
      .map((node) => describeQuestion(node, lookup))
      .sort((a, b) => (place.get(a.chapter) ?? 0) - (place.get(b.chapter) ?? 0)),
    cards: await makeCards(questions, lookup),
    misconceptions: Object.fromEntries(
      questions.flatMap(({ beliefs }) => beliefs.map(({ id, belief }) => [id, plain(belief)])),
    ),
  };
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A card of the type is a card, whatever its author wants of other types. */
const isCard = ({ type, review }: QuestionNode) => type === 'flashcard' || review.as === 'flashcard';

function describeQuestion(node: QuestionNode, lookup: Lookup): RevisionQuestion {
  const { number = '', route = routes.chapter(node.chapter) } = lookup.target(`question:${node.id}`) ?? {};
  const stem = tidy(textOfHtml(renderText(blankSlots(node.stem), lookup)));
  return {
    id: node.id,
    revision: node.revision,
    quiz: node.quiz,
    chapter: node.chapter,
    objective: node.objective,
    type: node.type,
    bloom: node.bloom,
    points: node.points ?? 1,
    seconds: node.time ?? questionSeconds,
    number,
    href: withBase(lookup.base, route),
    stem: stem.length > longestStem ? `${stem.slice(0, longestStem).trimEnd()}…` : stem,
    misconceptions: node.beliefs.map(({ id }) => id),
    review: { include: node.review.include, as: isCard(node) ? 'flashcard' : 'question' },
  };
}

interface Source extends Pick<RevisionCard, 'chapter' | 'seconds' | 'question'> {
  /** Front and back as HTML, where the card was derived from plain text. */
  readonly rendered?: readonly [string, string];
}

async function makeCards(questions: readonly QuestionNode[], lookup: Lookup): Promise<RevisionCard[]> {
  const { language } = await getCourse();
  const terms = await getTerms();
  const events = await getEvents();
  const asCards = questions
    .filter((node) => node.review.include && isCard(node))
    .map((node): CardQuestion & { readonly node: QuestionNode } => {
      const { question } = makeAnsweredQuestion(node, undefined, lookup);
      const key = solve(question, 0, modelsForQuestions)
        .filter(({ correct }) => correct)
        .map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`));
      const back = key.length === 1 ? key[0]! : `<ul>${key.map((text) => `<li>${text}</li>`).join('')}</ul>`;
      return { id: node.id, front: question.stem, back, reverse: node.review.reverse, node };
    });
  const strings = await courseStrings();
  const dated = events.map((event) => ({
    event,
    date: [event.date, ...(event.end === undefined ? [] : [event.end])]
      .map((one) => formatEventDate(one, language, strings))
      .join(' – '),
  }));
  const sources = new Map<string, Source>();
  for (const { id, term, definition, usedIn } of terms)
    sources.set(`term:${id}`, {
      chapter: usedIn[0]?.id ?? '',
      seconds: cardSeconds,
      rendered: [escapeHtml(term), renderLine(definition, lookup)],
    });
  for (const { event, date } of dated)
    sources.set(`event:${event.id}`, {
      chapter: event.usedIn[0]?.id ?? '',
      seconds: cardSeconds,
      rendered: [escapeHtml(event.title), escapeHtml(date)],
    });
  for (const { id, node } of asCards)
    sources.set(`question:${id}`, { chapter: node.chapter, seconds: node.time ?? cardSeconds, question: id });
  // Which directions make sense is judged by the words alone; markup and addresses are not asked for.
  const cards = deriveCards({
    terms: terms.map(({ id, term, definition }) => ({
      id,
      term,
      definition: tidy(textOfHtml(renderText(definition, lookup))),
    })),
    events: dated.map(({ event, date }) => ({ id: event.id, title: event.title, date })),
    questions: asCards,
  });
  return cards.map((card) => {
    const isReverse = card.id.endsWith(':reverse');
    const { rendered, ...source } = sources.get(isReverse ? card.id.slice(0, -':reverse'.length) : card.id)!;
    const [front, back] = rendered && isReverse ? rendered.toReversed() : (rendered ?? [card.front, card.back]);
    return { ...card, ...source, front: front, back: back };
  });
}
