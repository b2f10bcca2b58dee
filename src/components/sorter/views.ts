import type { CourseNode, SorterNode } from '../../course/graph.ts';
import { routes, withBase } from '../../course/routes.ts';
import { spanOf } from '../../course/timeline/dates.ts';
import type { ClaimView, EventView, SorterData } from '../../islands/sorter/data.ts';
import type { Lookup } from '../../markdown/lookup.ts';
import { renderLine, renderText } from '../../markdown/render-text.ts';
import { sortedItem } from '../../quiz/sorter.ts';
import type { Strings } from '../../strings/index.ts';
import { formatEventDate } from '../timeline/format-event-date.ts';

export interface SorterSurroundings {
  readonly course: CourseNode;
  readonly lookup: Lookup;
  readonly strings: Strings;
}

/** The claims of a sorter with their events, as readers see them before they mark them: without the course’s marks. */
export function makeClaimViews(sorter: SorterNode, surroundings: SorterSurroundings): ClaimView[] {
  const { course, lookup } = surroundings;
  const { divide, marks, vocabulary } = sorter;
  const claims = course.vocabularies.find(({ id }) => id === vocabulary)?.values ?? [];
  return sorter.claims.map(({ id, text, events }) => ({
    id,
    place: `${sorter.id}--${id}`,
    label: claims.find((value) => value.id === id)?.label ?? id,
    text: renderText(text, lookup),
    marks,
    before: divide.before,
    after: divide.after,
    events: events.flatMap(({ event }) => makeEventView(sorter, id, event, surroundings)),
  }));
}

function makeEventView(
  { id: sorter, divide }: SorterNode,
  claim: string,
  id: string,
  { course, lookup, strings }: SorterSurroundings,
): EventView | [] {
  const event = lookup.event(id);
  const parting = lookup.event(divide.event);
  if (!event || !parting) return [];
  const { date, end, title, summary } = event;
  return {
    item: sortedItem(claim, id),
    id: `${sorter}--${claim}--${id}`,
    title,
    href: `${withBase(lookup.base, routes.timeline)}#${id}`,
    date: [date, ...(end === undefined ? [] : [end])]
      .map((one) => formatEventDate(one, course.language, strings))
      .join(' – '),
    isAfter: spanOf(date).from > spanOf(parting.date, parting.end).to,
    summary: renderText(summary, lookup),
  };
}

/** The marks of the course with their reasons, by what readers’ records call an event under a claim. */
export const makeCourseMarks = ({ claims }: SorterNode, lookup: Lookup): SorterData['key'] =>
  Object.fromEntries(
    claims.flatMap(({ id, events }) =>
      events.map(({ event, mark, arguable, reason }) => [
        sortedItem(id, event),
        { mark, arguable, reason: renderLine(reason, lookup) },
      ]),
    ),
  );

/** A sorter as plain Markdown, without the marks of the course. */
export function copySorter(
  sorter: SorterNode,
  surroundings: SorterSurroundings,
  toMarkdown: (text: string) => string,
): string {
  const { lookup } = surroundings;
  const views = makeClaimViews(sorter, surroundings);
  const choices = sorter.marks.map(({ label }) => label).join(' / ');
  const claims = sorter.claims.map(({ text, events }, at) => {
    const lines = events.map(({ event }, index) => {
      const { date, title } = views[at]!.events[index]!;
      return `- ${date}: **${title}** ${toMarkdown(lookup.event(event)!.summary).trim()} (${choices})`;
    });
    return `**${views[at]!.label}** ${toMarkdown(text).trim()}\n\n${lines.join('\n')}`;
  });
  return [`**${sorter.title}**`, toMarkdown(sorter.question).trim(), ...claims].join('\n\n');
}
