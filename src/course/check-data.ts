import type { Source } from '../schemas/glossary.ts';
import { type Reference, requiredFields } from '../schemas/reference.ts';
import type { Draft, Ids } from './draft.ts';
import type { Index } from './index-ids.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import type { Path, YamlSource } from './yaml.ts';

/** Checks what glossary, references and frontmatter say about one another. */
export function checkData(draft: Draft, index: Index): Issue[] {
  return [...checkReferences(draft), ...checkTerms(draft, index), ...checkKeyTerms(draft, index)];
}

/** Reports an id that names nothing. */
export function unknown(
  code: 'term-unknown' | 'reference-unknown',
  id: string,
  ids: Ids,
  source: YamlSource,
  path: Path,
): Issue[] {
  return ids && !ids.has(id) ? [makeIssue(code, source.placeOf(path), { id, nearest: nearest(id, ids.keys()) })] : [];
}

export const checkSources = (
  sources: readonly Source[],
  { references }: Index,
  source: YamlSource,
  path: Path,
): Issue[] =>
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

function checkKeyTerms({ chapters }: Draft, { terms }: Index): Issue[] {
  return chapters.flatMap(({ value, source }) =>
    value && source
      ? value.terms.flatMap((id, position) => unknown('term-unknown', id, terms, source, ['terms', position]))
      : [],
  );
}
