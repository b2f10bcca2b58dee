import type { ComponentName } from '../schemas/components.ts';
import { factsOf } from './check-models.ts';
import { argumentOwner, captionOwner, type Draft, type DraftChapter, mapOwner } from './draft.ts';
import type { ChapterLink, UseLink } from './graph.ts';
import type { Use } from './prose.ts';

type Kind = 'work' | 'term' | 'event' | 'model';
type Section = UseLink['sections'][number];

/** A place in a chapter where something is used; no section for the text before the first heading. */
export interface UsePlace {
  readonly kind: Kind;
  readonly id: string;
  readonly section: Section | undefined;
}

const kinds: Partial<Record<ComponentName, Kind>> = { Cite: 'work', Claim: 'work', Term: 'term', Event: 'event' };

/** Lists what a chapter uses in order of appearance: in its prose, its captions, its questions and its models. */
export type UsesIn = (chapter: DraftChapter) => readonly UsePlace[];

export function indexUses({ texts, modelReadings }: Draft): UsesIn {
  const byOwner = new Map<string, Use[]>();
  for (const { owner, prose } of texts) {
    const known = byOwner.get(owner);
    if (known) known.push(...prose.uses);
    else byOwner.set(owner, [...prose.uses]);
  }
  const ownerOf = (folder: string, use: Use): string =>
    use.component === 'Question' ? `question:${use.attributes.get('id') ?? ''}` : captionOwner(folder, use);
  const within = (folder: string, use: Use): readonly Use[] => [
    ...(byOwner.get(ownerOf(folder, use)) ?? []),
    ...(use.component === 'ArgumentMap' ? (byOwner.get(argumentOwner(use.attributes.get('data') ?? '')) ?? []) : []),
    ...(use.component === 'Map' ? (byOwner.get(mapOwner(use.attributes.get('data') ?? '')) ?? []) : []),
  ];
  const cache = new Map<DraftChapter, readonly UsePlace[]>();

  const list = ({ folder, prose }: DraftChapter): UsePlace[] => {
    const sectionOf = sectionFinder(prose.headings);
    return prose.uses.flatMap((outer) => {
      const section = sectionOf(outer);
      const inner = [outer, ...within(folder, outer)];
      return inner.flatMap((use) => namesIn(use, modelReadings).map((name) => ({ ...name, section })));
    });
  };
  return (chapter) => {
    const known = cache.get(chapter) ?? list(chapter);
    cache.set(chapter, known);
    return known;
  };
}

function namesIn({ component, attributes }: Use, models: Draft['modelReadings']): { kind: Kind; id: string }[] {
  // A model cites its sources in its own words below the figure.
  if (component === 'Model') {
    const model = attributes.get('id') ?? '';
    const works = factsOf(models, model)?.sources ?? [];
    return [{ kind: 'model', id: model }, ...works.map((id) => ({ kind: 'work' as const, id }))];
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

/** Collects, for every work, term, event and model, the chapters and sections that use it. */
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
