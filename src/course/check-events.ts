import type { Event } from '../schemas/event.ts';
import { checkSources, unknown } from './check-data.ts';
import type { Draft } from './draft.ts';
import type { Index } from './index-ids.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import { spanOf } from './timeline/dates.ts';
import { mostShapes } from './timeline/drawing.ts';
import type { Path, YamlSource } from './yaml.ts';

type HistoricalDate = Event['date'];

/** Checks what events say of works, of the vocabularies of course.yaml, and of time. */
export function checkEvents({ events: { value, source }, course }: Draft, index: Index): Issue[] {
  if (!value || !source) return [];
  const vocabularies = course.value && new Map(course.value.vocabularies.map(({ id, values }) => [id, values]));
  return value.flatMap((event, position) => [
    ...checkEvidence(event, index, source, position),
    ...checkDates(event.id, event, source, [position]),
    ...event.claimedDates.flatMap((claim, at) => [
      ...unknown('reference-unknown', claim.by, index.references, source, [position, 'claimedDates', at, 'by']),
      ...checkDates(event.id, claim, source, [position, 'claimedDates', at]),
    ]),
    ...(vocabularies ? checkValues(event, vocabularies, source, position) : []),
  ]);
}

function checkEvidence({ id, sources, sourceNote }: Event, index: Index, source: YamlSource, position: number) {
  const issues = checkSources(sources, index, source, [position]);
  if (sources.length === 0 && sourceNote === undefined)
    issues.push(makeIssue('event-unsourced', source.placeOf([position, 'id']), { id }));
  return issues;
}

function checkDates(
  id: string,
  { date, end }: { date: HistoricalDate; end?: HistoricalDate | undefined },
  source: YamlSource,
  path: Path,
): Issue[] {
  if (end === undefined || spanOf(end).to >= spanOf(date).from) return [];
  return [makeIssue('event-dates', source.placeOf([...path, 'end']), { id, begin: String(date), end: String(end) })];
}

function checkValues(
  { values }: Event,
  vocabularies: ReadonlyMap<string, readonly { readonly id: string }[]>,
  source: YamlSource,
  position: number,
): Issue[] {
  return Object.entries(values).flatMap(([vocabulary, ids]) => {
    const known = vocabularies.get(vocabulary)?.map(({ id }) => id);
    const report = (id: string, where: string, place: ReturnType<YamlSource['placeOf']>, among: Iterable<string>) =>
      makeIssue('value-unknown', place, { id, vocabulary: where, nearest: nearest(id, among) });
    if (!known)
      return [
        report(vocabulary, 'values', source.placeOfKey([position, 'values'], vocabulary), [...vocabularies.keys()]),
      ];
    return ids.flatMap((id, at) =>
      known.includes(id) ? [] : [report(id, vocabulary, source.placeOf([position, 'values', vocabulary, at]), known)],
    );
  });
}

/** Checks that the drawing of the timeline is made from vocabularies that exist and that it can show. */
export function checkTimeline({ course: { value, source } }: Draft): Issue[] {
  if (!value || !source) return [];
  const ids = value.vocabularies.map(({ id }) => id);
  const { lanes, marks } = value.timeline;
  const issues = Object.entries({ lanes, marks }).flatMap(([field, id]) =>
    id === undefined || ids.includes(id)
      ? []
      : [
          makeIssue('vocabulary-unknown', source.placeOf(['timeline', field]), {
            id,
            field: `timeline.${field}`,
            nearest: nearest(id, ids),
          }),
        ],
  );
  const count = value.vocabularies.find(({ id }) => id === marks)?.values.length ?? 0;
  if (marks !== undefined && count > mostShapes)
    issues.push(
      makeIssue('vocabulary-too-large', source.placeOf(['timeline', 'marks']), { id: marks, count, most: mostShapes }),
    );
  return issues;
}
