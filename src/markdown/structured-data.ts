import type { ChapterNode, CourseNode, TermNode } from '../course/graph.ts';
import { routes, withBase } from '../course/routes.ts';

/** Descriptions of pages in the vocabulary of schema.org, for JSON-LD. Addresses stand in them only if the course has one. */
type Thing = Readonly<Record<string, unknown>>;

const context = 'https://schema.org';

const addressOf = ({ origin, base }: CourseNode, route: string) =>
  origin === undefined ? {} : { url: new URL(withBase(base, route), origin).href };

const people = ({ authors }: CourseNode) =>
  authors.map(({ name, family, url }) => ({
    '@type': family ? 'Person' : 'Organization',
    name,
    ...(url ? { url } : {}),
  }));

const common = (course: CourseNode) => ({
  author: people(course),
  license: course.licence.url,
  isAccessibleForFree: true,
});

/** The course as a whole. */
export function describeCourse(course: CourseNode, minutes: number): Thing {
  const address = addressOf(course, routes.home);
  return {
    '@context': context,
    '@type': 'Course',
    name: course.title,
    description: course.summary,
    inLanguage: course.language,
    ...address,
    ...common(course),
    provider: people(course)[0],
    hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: `PT${minutes}M` },
    offers: { '@type': 'Offer', category: 'Free', price: 0 },
  };
}

/** A chapter as a part of its course. */
export const describeChapter = (chapter: ChapterNode, course: CourseNode, terms: readonly string[]): Thing => ({
  '@context': context,
  '@type': 'LearningResource',
  name: chapter.title,
  description: chapter.summary,
  inLanguage: chapter.language,
  learningResourceType: 'chapter',
  position: chapter.number,
  timeRequired: `PT${chapter.minutes}M`,
  teaches: chapter.objectives.map(({ text }) => text),
  ...(terms.length > 0 ? { keywords: terms } : {}),
  ...(chapter.updated ? { dateModified: String(chapter.updated) } : {}),
  ...addressOf(course, routes.chapter(chapter.id)),
  ...common(course),
  isPartOf: { '@type': 'Course', name: course.title, description: course.summary, ...addressOf(course, routes.home) },
});

/** The glossary as a set of defined terms; `definitions` are plain text, by id. */
export const describeGlossary = (
  terms: readonly TermNode[],
  definitions: ReadonlyMap<string, string>,
  course: CourseNode,
  name: string,
): Thing => ({
  '@context': context,
  '@type': 'DefinedTermSet',
  name: `${name}: ${course.title}`,
  inLanguage: course.language,
  ...addressOf(course, routes.glossary),
  hasDefinedTerm: terms.map(({ id, term }) => ({
    '@type': 'DefinedTerm',
    name: term,
    description: definitions.get(id),
    termCode: id,
    ...addressOf(course, `${routes.glossary}#${id}`),
  })),
});
