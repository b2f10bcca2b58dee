import type { Sorter, SorterClaim } from '../schemas/sorter.ts';
import type { Draft } from './draft.ts';
import type { Index } from './index-ids.ts';
import { formatPlace, type Issue, makeIssue, nearest } from './issue.ts';
import type { Path, YamlSource } from './yaml.ts';

/** Checks every event sorter: its claims are declared, its events and marks exist, and events.yaml agrees with it. */
export const checkSorters = (draft: Draft, index: Index): Issue[] =>
  [...draft.sorters.values()].flatMap(({ value, source }) =>
    value && source
      ? [
          ...checkOnce(value, source),
          ...checkMarks(value, source),
          ...checkEvents(value, source, index),
          ...checkClaims(value, source, draft),
        ]
      : [],
  );

/** Every mark and claim once in its file, every event once under its claim. */
function checkOnce({ marks, claims }: Sorter, source: YamlSource): Issue[] {
  const once = (what: string, ids: readonly string[], pathOf: (index: number) => Path) =>
    ids.flatMap((id, index) => {
      const before = ids.indexOf(id);
      const first = before < index ? formatPlace(source.placeOf(pathOf(before))) : undefined;
      return first === undefined ? [] : [makeIssue('id-duplicate', source.placeOf(pathOf(index)), { what, id, first })];
    });
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [
    ...once('the mark', idsOf(marks), (index) => ['marks', index, 'id']),
    ...once('the claim', idsOf(claims), (index) => ['claims', index, 'id']),
    ...claims.flatMap(({ events }, at) =>
      once(
        'the event',
        events.map(({ event }) => event),
        (index) => ['claims', at, 'events', index, 'event'],
      ),
    ),
  ];
}

function checkMarks({ marks, claims }: Sorter, source: YamlSource): Issue[] {
  const known = marks.map(({ id }) => id);
  const unknown = (id: string, path: Path) =>
    known.includes(id) ? [] : [makeIssue('sorter-mark', source.placeOf(path), { id, nearest: nearest(id, known) })];
  return everyEvent(claims).flatMap(({ sorted: { mark, arguable }, path }) => [
    ...unknown(mark, [...path, 'mark']),
    ...arguable.flatMap((id, index) =>
      id === mark || arguable.indexOf(id) < index
        ? [makeIssue('sorter-mark-repeated', source.placeOf([...path, 'arguable', index]), { id })]
        : unknown(id, [...path, 'arguable', index]),
    ),
  ]);
}

function checkEvents({ divide, claims }: Sorter, source: YamlSource, { events }: Index): Issue[] {
  const unknown = (id: string, path: Path) =>
    !events || events.has(id)
      ? []
      : [makeIssue('event-unknown', source.placeOf(path), { id, nearest: nearest(id, events.keys()) })];
  return [
    ...unknown(divide.event, ['divide', 'event']),
    ...everyEvent(claims).flatMap(({ sorted, path }) => unknown(sorted.event, [...path, 'event'])),
  ];
}

/** The claims are values of a vocabulary; what events.yaml labels with them is what has something to say of them. */
function checkClaims(sorter: Sorter, source: YamlSource, { course, events }: Draft): Issue[] {
  if (!course.value) return [];
  const { vocabulary, marks, claims } = sorter;
  const ids = course.value.vocabularies.map(({ id }) => id);
  const found = course.value.vocabularies.find(({ id }) => id === vocabulary);
  if (!found) {
    const details = { id: vocabulary, field: 'vocabulary', nearest: nearest(vocabulary, ids) };
    return [makeIssue('vocabulary-unknown', source.placeOf(['vocabulary']), details)];
  }
  const values = found.values.map(({ id }) => id);
  const undeclared = claims.flatMap(({ id }, index) =>
    values.includes(id)
      ? []
      : [
          makeIssue('value-unknown', source.placeOf(['claims', index, 'id']), {
            id,
            vocabulary,
            nearest: nearest(id, values),
          }),
        ],
  );
  if (undeclared.length > 0) return undeclared;
  const labels = new Map((events.value ?? []).map(({ id, values: own }) => [id, own[vocabulary] ?? []]));
  return everyEvent(claims).flatMap(({ claim, sorted: { event, mark }, path }) => {
    const says = marks.find(({ id }) => id === mark)?.says;
    const bears = labels.get(event)?.includes(claim);
    if (says === undefined || bears === undefined || bears === (says !== 'nothing')) return [];
    return [makeIssue('sorter-label', source.placeOf([...path, 'mark']), { event, claim, bears })];
  });
}

const everyEvent = (claims: readonly SorterClaim[]) =>
  claims.flatMap(({ id: claim, events }, at) =>
    events.map((sorted, index) => ({ claim, sorted, path: ['claims', at, 'events', index] as Path })),
  );
