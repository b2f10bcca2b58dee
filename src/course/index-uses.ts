import type { ComponentName } from '../schemas/components.ts';
import type { Case } from '../schemas/source-check.ts';
import { factsOf } from './check-models.ts';
import { dataOwner, shownFrom } from './data-folders.ts';
import { captionOwner, caseOwner, type Draft, type DraftChapter } from './draft.ts';
import type { ChapterLink, UseLink } from './graph.ts';
import type { Use } from './prose.ts';

type Kind = 'work' | 'term' | 'event' | 'model' | 'sorter';
type Section = UseLink['sections'][number];

/** A place in a chapter where something is used; no section for the text before the first heading. */
export interface UsePlace {
  readonly kind: Kind;
  readonly id: string;
  readonly section: Section | undefined;
}

type Name = Pick<UsePlace, 'kind' | 'id'>;

const kinds: Partial<Record<ComponentName, Kind>> = { Cite: 'work', Claim: 'work', Term: 'term', Event: 'event' };

/** Lists what a chapter uses in order of appearance: in its prose, its captions, its questions and its models. */
export type UsesIn = (chapter: DraftChapter) => readonly UsePlace[];

export function indexUses(draft: Draft): UsesIn {
  const byOwner = new Map<string, Use[]>();
  for (const { owner, prose } of draft.texts) {
    const known = byOwner.get(owner);
    if (known) known.push(...prose.uses);
    else byOwner.set(owner, [...prose.uses]);
  }
  const ownerOf = (folder: string, use: Use): string =>
    use.component === 'Question' ? `question:${use.attributes.get('id') ?? ''}` : captionOwner(folder, use);
  const dataOf = ({ component, attributes }: Use): readonly Use[] => {
    const folder = shownFrom[component];
    return folder ? (byOwner.get(dataOwner(folder, attributes.get('data') ?? '')) ?? []) : [];
  };
  const within = (folder: string, use: Use): readonly Use[] => [
    ...(byOwner.get(ownerOf(folder, use)) ?? []),
    ...dataOf(use),
    ...casesShown(use, draft.sourceChecks).flatMap(({ id }) => byOwner.get(caseOwner(id)) ?? []),
  ];
  // The work that makes a claim stands in a field of its own.
  const claimed = (use: Use): Name[] =>
    casesShown(use, draft.sourceChecks).map(({ reference }) => ({ kind: 'work', id: reference }));
  const cache = new Map<DraftChapter, readonly UsePlace[]>();

  const list = ({ folder, prose }: DraftChapter): UsePlace[] => {
    const sectionOf = sectionFinder(prose.headings);
    return prose.uses.flatMap((outer) => {
      const section = sectionOf(outer);
      const inner = [outer, ...within(folder, outer)];
      const names = [...claimed(outer), ...inner.flatMap((use) => namesIn(use, draft))];
      return names.map((name) => ({ ...name, section }));
    });
  };
  return (chapter) => {
    const known = cache.get(chapter) ?? list(chapter);
    cache.set(chapter, known);
    return known;
  };
}

/** The claims that a component shows. */
export function casesShown({ component, attributes }: Use, checks: Draft['sourceChecks']): readonly Case[] {
  if (component !== 'SourceCheck') return [];
  const cases = checks.get(attributes.get('data') ?? '')?.value?.cases ?? [];
  const chosen = attributes.get('cases')?.split(/\s+/);
  return chosen ? cases.filter(({ id }) => chosen.includes(id)) : cases;
}

function namesIn({ component, attributes }: Use, { modelReadings, sorters, wordings }: Draft): Name[] {
  if (component === 'Wording') {
    const event = wordings.get(attributes.get('data') ?? '')?.value?.event;
    return event === undefined ? [] : [{ kind: 'event', id: event }];
  }
  // A model cites its sources in its own words below the figure.
  if (component === 'Model') {
    const model = attributes.get('id') ?? '';
    const works = factsOf(modelReadings, model)?.sources ?? [];
    return [{ kind: 'model', id: model }, ...works.map((id) => ({ kind: 'work' as const, id }))];
  }
  if (component === 'EventSorter') {
    const sorter = attributes.get('data') ?? '';
    const sorted = (sorters.get(sorter)?.value?.claims ?? []).flatMap(({ events }) => events);
    return [{ kind: 'sorter', id: sorter }, ...sorted.map(({ event }) => ({ kind: 'event' as const, id: event }))];
  }
  const kind = kinds[component];
  if (!kind) return [];
  return ['id', 'by', 'contestedBy']
    .flatMap((name) => (attributes.get(name) ?? '').split(/\s+/).filter(Boolean))
    .map((id) => ({ kind, id }));
}

/** Finds the last heading before a component; both come in order of appearance. */
function sectionFinder(headings: DraftChapter['prose']['headings']) {
  let next = 0;
  let current: Section | undefined;
  return ({ place }: Use): Section | undefined => {
    for (; next < headings.length; next++) {
      const { id, text, place: at } = headings[next]!;
      if (at.line > place.line) break;
      if (id !== undefined) current = { id, text };
    }
    return current;
  };
}

/** Collects, for every work, term, event, model and event sorter, the chapters and sections that use it. */
export function linkUses(
  chapters: readonly { readonly link: ChapterLink; readonly uses: readonly UsePlace[] }[],
): (kind: Kind, id: string, aliases?: readonly string[]) => readonly UseLink[] {
  const found = new Map<string, Map<string, { link: ChapterLink; sections: Map<string, Section> }>>();
  for (const { link, uses } of chapters)
    for (const { kind, id, section } of uses) {
      const key = `${kind}:${id}`;
      const places = found.get(key) ?? new Map<string, { link: ChapterLink; sections: Map<string, Section> }>();
      found.set(key, places);
      const place = places.get(link.id) ?? { link, sections: new Map<string, Section>() };
      places.set(link.id, place);
      if (section) place.sections.set(section.id, section);
    }
  return (kind, id, aliases = []) => {
    const all = [id, ...aliases].flatMap((name) => [...(found.get(`${kind}:${name}`)?.values() ?? [])]);
    const merged = new Map<string, UseLink>();
    for (const { link, sections } of all) {
      const before = merged.get(link.id)?.sections ?? [];
      const more = [...sections.values()].filter((section) => !before.some((known) => known.id === section.id));
      merged.set(link.id, { ...link, sections: [...before, ...more] });
    }
    return [...merged.values()].sort((a, b) => a.number - b.number);
  };
}
