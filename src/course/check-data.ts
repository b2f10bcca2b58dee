import type { Source } from '../schemas/glossary.ts';
import { type Reference, requiredFields } from '../schemas/reference.ts';
import type { Draft, Ids } from './draft.ts';
import type { Index } from './index-ids.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import type { Path, YamlSource } from './yaml.ts';

/** Checks what glossary, references, events and frontmatter say about one another. */
export function checkData(draft: Draft, index: Index): Issue[] {
  return [
    ...checkReferences(draft),
    ...checkTerms(draft, index),
    ...checkEvents(draft, index),
    ...checkKeyTerms(draft, index),
  ];
}

function unknown(
  code: 'term-unknown' | 'reference-unknown',
  id: string,
  ids: Ids,
  source: YamlSource,
  path: Path,
): Issue[] {
  return ids && !ids.has(id) ? [makeIssue(code, source.placeOf(path), { id, nearest: nearest(id, ids.keys()) })] : [];
}

const checkSources = (sources: readonly Source[], { references }: Index, source: YamlSource, path: Path): Issue[] =>
  sources.flatMap(({ reference }, position) =>
    unknown('reference-unknown', reference, references, source, [...path, 'sources', position, 'reference']),
  );

function checkReferences({ references: { value, source } }: Draft): Issue[] {
  if (!value || !source) return [];
  return value.flatMap((reference, position) => {
    const missing = requiredFields[reference.type].filter((field) => !hasField(reference, field));
    const { id, type } = reference;
    return missing.length > 0
      ? [makeIssue('reference-incomplete', source.placeOf([position, 'id']), { id, type, missing })]
      : [];
  });
}

// A book may have editors instead of authors.
const hasField = (reference: Reference, field: keyof Reference) =>
  reference[field] !== undefined || (field === 'author' && reference.editor !== undefined);

function checkTerms({ glossary: { value, source } }: Draft, index: Index): Issue[] {
  if (!value || !source) return [];
  return value.flatMap(({ see, sources }, position) => [
    ...see.flatMap((id, at) => unknown('term-unknown', id, index.terms, source, [position, 'see', at])),
    ...checkSources(sources, index, source, [position]),
  ]);
}

function checkEvents({ events: { value, source }, course }: Draft, index: Index): Issue[] {
  if (!value || !source) return [];
  return value.flatMap(({ sources, givenDate, values }, position) => [
    ...checkSources(sources, index, source, [position]),
    ...(givenDate
      ? unknown('reference-unknown', givenDate.reference, index.references, source, [
          position,
          'givenDate',
          'reference',
        ])
      : []),
    ...Object.entries(values).flatMap(([vocabulary, ids]) => {
      const declared = course.value?.vocabularies;
      if (!declared) return [];
      const known = declared.find(({ id }) => id === vocabulary)?.values.map(({ id }) => id);
      if (!known) {
        const place = source.placeOfKey([position, 'values'], vocabulary);
        return [
          makeIssue('value-unknown', place, {
            id: vocabulary,
            vocabulary: 'values',
            nearest: nearest(
              vocabulary,
              declared.map(({ id }) => id),
            ),
          }),
        ];
      }
      return ids.flatMap((id, at) =>
        known.includes(id)
          ? []
          : [
              makeIssue('value-unknown', source.placeOf([position, 'values', vocabulary, at]), {
                id,
                vocabulary,
                nearest: nearest(id, known),
              }),
            ],
      );
    }),
  ]);
}

function checkKeyTerms({ chapters }: Draft, { terms }: Index): Issue[] {
  return chapters.flatMap(({ value, source }) =>
    value && source
      ? value.terms.flatMap((id, position) => unknown('term-unknown', id, terms, source, ['terms', position]))
      : [],
  );
}
