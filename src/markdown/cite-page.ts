import type { ChapterNode, CourseNode } from '../course/graph.ts';
import { routes, withBase } from '../course/routes.ts';
import type { Reference } from '../schemas/reference.ts';
import { inlineEntry } from './citation-entry.ts';
import { toItem } from './citation-item.ts';
import { createEngine, type Engine } from './citation-style.ts';

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

let kept: { readonly key: string; readonly engine: Engine } | undefined;
let current: Reference;

/** How a chapter is cited in the style of the course, as HTML. */
export function citeChapter(work: Reference, course: CourseNode): string {
  const key = JSON.stringify([course.citations, course.language]);
  if (kept?.key !== key)
    kept = {
      key,
      // Chapter by chapter: together, those of one author and year would get letters that no reader can account for.
      engine: createEngine(course.citations, course.language, {
        retrieveItem: () => toItem(current),
      }),
    };
  current = work;
  kept.engine.updateItems([]);
  kept.engine.updateItems([work.id]);
  const made = kept.engine.makeBibliography();
  // The number of an only entry says nothing.
  return made === false ? '' : inlineEntry(made[1][0] ?? '').replace(/^<span class="work-number">[^<]*<\/span> /, '');
}
