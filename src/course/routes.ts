/** The addresses of the site, relative to its base. Pages and the link check share this table. */
export const routes = {
  home: '/',
  glossary: '/glossary/',
  references: '/references/',
  timeline: '/timeline/',
  search: '/search/',
  searchTerms: '/search/terms.json',
  about: '/about/',
  revision: '/revision/',
  print: '/print/',
  offline: '/offline/',
  chapter: (id: string) => `/chapters/${id}/`,
  /** The chapter as Markdown. */
  chapterCopy: (id: string) => `/chapters/${id}.md`,
  /** A list, such as glossary, as Markdown. */
  listCopy: (list: string) => `/${list}.md`,
  /** The picture that stands for a part where a page is shared. */
  picture: (partId: string) => `/pictures/${partId}.png`,
  sitemap: '/sitemap.xml',
  feed: '/rss.xml',
  answers: (quizId: string) => `/answers/${quizId}/`,
  /** A file of all works for reference managers; `ending` as in export-formats. */
  bibliography: (ending: string) => `/references/works.${ending}`,
  chapterCitation: (id: string, ending: string) => `/chapters/${id}/cite.${ending}`,
  quizData: (quizId: string) => `/quizzes/${quizId}.json`,
} as const;

/** Joins the base path of the site and a route. `base` may or may not end in a slash. */
export const withBase = (base: string, route: string): string => `${base.replace(/\/$/, '')}${route}`;
