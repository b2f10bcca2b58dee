import type { QuestionNode } from '../course/graph.ts';
import { unveilSlots, veilSlots } from '../course/slots.ts';
import { markdownFields } from '../course/validate.ts';
import type { Path } from '../course/yaml.ts';
import { routes, withBase } from '../course/routes.ts';
import { typeOf } from '../quiz/bank.ts';
import type { Question, Quiz } from '../schemas/quiz.ts';
import type { Lookup } from './lookup.ts';
import { renderLine, renderText } from './render-text.ts';

/** A question with its key and feedback, for grading in the browser and for the answers page. Texts are HTML. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly passage: { readonly href: string; readonly title: string };
  /** The work the answer is found in, as a citation. */
  readonly work: string | undefined;
  /** What the misconceptions that it names stand for, by their ids. */
  readonly misconceptions: Readonly<Record<string, string>>;
  readonly stimulus: { readonly title: string; readonly body: string } | undefined;
}

/** Renders every text of a question, key and feedback included. */
export function makeAnsweredQuestion(node: QuestionNode, quiz: Quiz | undefined, lookup: Lookup): AnsweredQuestion {
  const { quiz: _quiz, chapter: _chapter, beliefs, ...question } = node;
  const { passage, reference, page } = question.source;
  const [chapter, section] = passage.split('#') as [string, string];
  const stimulus = question.stimulus === undefined ? undefined : quiz?.stimuli[question.stimulus];
  const cited = `<Cite id="${reference ?? ''}"${page === undefined ? '' : ` page="${page}"`} />`;
  return {
    question: renderTexts(question, lookup),
    passage: {
      href: `${withBase(lookup.base, routes.chapter(chapter))}#${section}`,
      title: lookup.target(`section:${passage}`)?.title ?? section,
    },
    work: reference === undefined ? undefined : renderLine(cited, lookup),
    misconceptions: Object.fromEntries(
      beliefs.map(({ id, belief, answer }) => [
        id,
        [belief, answer].flatMap((text) => (text === undefined ? [] : renderLine(text, lookup))).join(' '),
      ]),
    ),
    stimulus: stimulus && {
      title: stimulus.title,
      body: `${renderText(stimulus.body, lookup)}${stimulus.source ? `<p class="small">${renderLine(stimulus.source, lookup)}</p>` : ''}`,
    },
  };
}

/** Texts of more than a line. */
const blocks = new Set(['stem', 'explanation', 'text', 'modelAnswer']);

function renderTexts(question: Question, lookup: Lookup): Question {
  const rendered = structuredClone(question);
  for (const { path, text, slots } of markdownFields(typeOf(question).schema, question)) {
    const isBlock = path.length === 1 && blocks.has(String(path[0]));
    const render = isBlock ? renderText : renderLine;
    setAt(rendered, path, slots ? unveilSlots(render(veilSlots(text), lookup), text) : render(text, lookup));
  }
  if (rendered.type === 'hotspot' && rendered.image) rendered.image.src = withBase(lookup.base, rendered.image.src);
  return rendered;
}

function setAt(value: object, path: Path, text: string): void {
  const owner = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], value);
  (owner as Record<PropertyKey, unknown>)[path.at(-1)!] = text;
}
