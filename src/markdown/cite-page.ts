import type { ChapterNode, CourseNode } from '../course/graph.ts';
import { routes, withBase } from '../course/routes.ts';
import type { Reference } from '../schemas/reference.ts';
import { inlineEntry } from './citation-entry.ts';
import { escape } from './citation-item.ts';
import type { Engine } from './citation-style.ts';

/** A chapter of the course as a work that others may cite. Without the address of the course it has no URL. */
export function chapterAsWork(chapter: ChapterNode, course: CourseNode): Reference {
  const date = chapter.updated === undefined ? undefined : String(chapter.updated).split('-').map(Number);
  return {
    id: `${course.id}-${chapter.id}`,
    type: 'chapter',
    title: chapter.title,
    author: course.authors.map(({ name, family }) =>
      family === undefined
        ? { literal: name }
        : { family, given: name.replace(family, '').replace(/\s+/g, ' ').trim() },
    ),
    'container-title': course.title,
    ...(date ? { issued: { 'date-parts': [date] } } : {}),
    ...(course.origin === undefined
      ? {}
      : { URL: new URL(withBase(course.base, routes.chapter(chapter.id)), course.origin).href }),
    language: chapter.language,
  };
}

/** The words that stand for title and address while the processor makes the form of a citation. */
const probe = { id: 'page--cited', title: 'zzqx wvkj', address: 'https://zzqx.example/' } as const;

/**
 * Cites pages of the course in the style of an engine that holds no work yet, as HTML by id. They are formatted one by
 * one: together, those of one author and year would get letters that no reader can account for. Pages that differ in
 * title and address only are formatted once, as long as the style leaves titles as they are.
 */
export function citePages(pages: readonly Reference[], engine: Engine, load: (work: Reference) => void) {
  const format = (work: Reference): string => {
    // The processor takes a work in once; a new one under the same id is new only after the old one has gone.
    engine.updateItems([]);
    load({ ...work, id: probe.id });
    engine.updateItems([probe.id]);
    const made = engine.makeBibliography();
    // The number of an only entry says nothing.
    return made === false ? '' : inlineEntry(made[1][0] ?? '').replace(/^<span class="work-number">[^<]*<\/span> /, '');
  };
  const forms = new Map<string, string>();
  const formOf = (work: Reference): string => {
    const sample = { ...work, id: probe.id, title: probe.title, ...(work.URL ? { URL: probe.address } : {}) };
    const key = JSON.stringify(sample);
    const form = forms.get(key) ?? format(sample);
    forms.set(key, form);
    return form;
  };
  return new Map(
    pages.map((work) => {
      const form = isPlain(work.title) ? formOf(work) : '';
      if (!form.includes(probe.title)) return [work.id, format(work)] as const;
      const filled = form.replaceAll(probe.title, work.title).replaceAll(probe.address, () => escape(work.URL ?? ''));
      return [work.id, filled] as const;
    }),
  );
}

/** Whether no style would touch the signs of a title or those beside it. */
const isPlain = (title: string) => /^[\p{L}\p{M}\p{N} ,:–-]*[\p{L}\p{N}]$/u.test(title);
