/** The addresses of the site, relative to its base. Pages and the link check share this table. */
export const routes = {
  home: '/',
  glossary: '/glossary/',
  references: '/references/',
  timeline: '/timeline/',
  search: '/search/',
  about: '/about/',
  chapter: (id: string) => `/chapters/${id}/`,
  answers: (quizId: string) => `/answers/${quizId}/`,
  /** A file of all works for reference managers; `ending` as in export-formats. */
  bibliography: (ending: string) => `/references/works.${ending}`,
  chapterCitation: (id: string, ending: string) => `/chapters/${id}/cite.${ending}`,
  quizData: (quizId: string) => `/quizzes/${quizId}.json`,
} as const;

/** Joins the base path of the site and a route. `base` may or may not end in a slash. */
export const withBase = (base: string, route: string): string => `${base.replace(/\/$/, '')}${route}`;
