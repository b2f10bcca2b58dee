import { formatEventDate } from '../components/timeline/format-event-date.ts';
import type { CourseGraph, EventNode, ReferenceNode } from '../course/graph.ts';
import { routes } from '../course/routes.ts';
import type { Strings } from '../strings/index.ts';
import { blankSlots } from '../course/slots.ts';
import { typeOf } from '../quiz/bank.ts';
import { type NameComponent, plainText } from './plain-text.ts';

/** The kinds of things a reader can search in, as the address of a search names them; chapters are indexed as pages. */
export type SearchKind = 'chapter' | 'term' | 'question' | 'event' | 'work' | 'model';

/** Something smaller than a page that is found by itself. */
export interface SearchRecord {
  readonly kind: SearchKind;
  /** Route with anchor, relative to the base of the site. */
  readonly route: string;
  readonly title: string;
  /** Where it stands or when it was, in a few words. */
  readonly place?: string;
  /** The searchable words, as plain text. */
  readonly text: string;
  /** Language of the text, where it differs from that of the course. */
  readonly language?: string;
}

/**
 * Lists the terms, questions, events, works and models of a course as search records. Of a question only the stem is there:
 * options, keys, feedback and explanations must never be found.
 */
export function makeSearchRecords(graph: CourseGraph, strings: Strings): SearchRecord[] {
  const nameOf = nameComponents(graph, strings);
  return [
    ...graph.terms.map(({ id, term, definition }): SearchRecord => ({
      kind: 'term',
      route: `${routes.glossary}#${id}`,
      title: term,
      text: plainText(definition, nameOf),
    })),
    ...questionRecords(graph, strings, nameOf),
    ...graph.events.map((event): SearchRecord => ({
      kind: 'event',
      route: `${routes.timeline}#${event.id}`,
      title: event.title,
      place: datesOf(event, graph.course.language, strings),
      text: plainText(event.summary, nameOf),
    })),
    ...graph.references.map((work): SearchRecord => ({
      kind: 'work',
      route: `${routes.references}#${work.id}`,
      title: work.title,
      place: shortNameOf(work),
      text: wordsOf(work),
      ...(work.language && work.language !== graph.course.language ? { language: work.language } : {}),
    })),
    ...graph.models.map(({ id, title, summary }): SearchRecord => ({
      kind: 'model',
      route: `${routes.model(id)}#${id}`,
      title,
      place: strings.model,
      text: summary,
    })),
  ];
}

/** A question stands where its chapter asks it; one that no chapter asks has no place and is left out. */
function questionRecords(graph: CourseGraph, strings: Strings, nameOf: NameComponent): SearchRecord[] {
  const chapters = new Map(graph.chapters.map((chapter) => [chapter.id, chapter]));
  const targets = new Map(graph.targets.map((target) => [target.id, target]));
  return graph.questions.flatMap(({ quiz: _quiz, chapter: chapterId, ...question }): SearchRecord[] => {
    const { id, stem } = question;
    const chapter = chapters.get(chapterId);
    const target = targets.get(`question:${id}`);
    if (!chapter || !target?.route) return [];
    return [
      {
        kind: 'question',
        route: target.route,
        title: `${strings.question} ${target.number}`,
        place: chapter.title,
        // What an attempt draws is not known here.
        text: plainText(typeOf(question).logic.draw ? blankSlots(stem) : stem, nameOf),
        ...(chapter.language === graph.course.language ? {} : { language: chapter.language }),
      },
    ];
  });
}

function nameComponents(graph: CourseGraph, strings: Strings): NameComponent {
  const works = new Map(graph.references.map((work) => [work.id, shortNameOf(work)]));
  const terms = new Map(graph.terms.flatMap(({ id, aliases, term }) => [id, ...aliases].map((name) => [name, term])));
  const events = new Map(graph.events.map(({ id, title }) => [id, title]));
  const targets = new Map(graph.targets.map((target) => [target.id, target]));
  const kinds: Readonly<Record<string, string>> = {
    figure: strings.figure,
    table: strings.table,
    chapter: strings.chapter,
  };
  return (component, { id = '', to = '', ...rest }) => {
    if (component === 'Term') return terms.get(id) ?? '';
    if (component === 'Event') return events.get(id) ?? '';
    if (component === 'Ref') {
      const target = targets.get(to);
      return target?.number ? `${kinds[to.split(':', 1)[0]!] ?? ''} ${target.number}` : (target?.title ?? '');
    }
    if (component !== 'Cite') return '';
    const cited = id.split(/\s+/).flatMap((one) => works.get(one) ?? []);
    return 'narrative' in rest ? cited.join(', ') : `(${cited.join('; ')})`;
  };
}

const datesOf = ({ date, end }: EventNode, language: string, strings: Strings): string =>
  [date, ...(end === undefined ? [] : [end])].map((one) => formatEventDate(one, language, strings)).join(' – ');

/** Whom and when to look for: a list of results need not follow the citation style of the course. */
function shortNameOf({ author, editor, title, issued }: ReferenceNode): string {
  const names = (author ?? editor ?? []).map((name) => ('literal' in name ? name.literal : name.family));
  const year = issued?.['date-parts'][0]?.[0];
  return [names.length > 0 ? names.join(', ') : title, year].filter((part) => part !== undefined).join(' ');
}

/** The words a reader may remember of a work: its people and where it appeared. Its title is found as such. */
function wordsOf(work: ReferenceNode): string {
  const people = [...(work.author ?? []), ...(work.editor ?? [])].map((name) =>
    'literal' in name
      ? name.literal
      : [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
  );
  return [people.join(', '), work['container-title'], work.publisher, work.note]
    .flatMap((part) => (part ? [`${part.replace(/\.$/, '')}.`] : []))
    .join(' ');
}
