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
  revisionSession: '/revision/session/',
  revisionItems: '/revision/items.json',
  examPlan: '/revision/plan/',
  mockExam: '/revision/exam/',
  yourData: '/your-data/',
  notes: '/notes/',
  progress: '/progress/',
  print: '/print/',
  offline: '/offline/',
  /** In dev alone. */
  coverage: '/coverage/',
  chapter: (id: string) => `/chapters/${id}/`,
  /** The chapter as Markdown. */
  chapterCopy: (id: string) => `/chapters/${id}.md`,
  /** A list, such as glossary, as Markdown. */
  listCopy: (list: string) => `/${list}.md`,
  /** The picture that stands for a part, or without one for the course, where a page is shared. */
  picture: (partId?: string) => `/pictures/${partId === undefined ? 'course' : `part--${partId}`}.png`,
  map: (id: string) => `/maps/${id}/`,
  board: (id: string) => `/boards/${id}/`,
  sorter: (id: string) => `/sorters/${id}/`,
  sorterData: (id: string) => `/sorters/${id}.json`,
  sorterAnswers: (id: string) => `/answers/sorters/${id}/`,
  wording: (id: string) => `/wordings/${id}/`,
  sourceCheck: (id: string) => `/source-checks/${id}/`,
  models: '/models/',
  model: (id: string) => `/models/${id}/`,
  /** The model alone, to stand in a frame of another site. */
  modelEmbed: (id: string) => `/models/${id}/embed/`,
  sitemap: '/sitemap.xml',
  feed: '/rss.xml',
  answers: (quizId: string) => `/answers/${quizId}/`,
  /** A file of all works for reference managers; `ending` as in export-formats. */
  bibliography: (ending: string) => `/references/works.${ending}`,
  chapterCitation: (id: string, ending: string) => `/chapters/${id}/cite.${ending}`,
  quiz: (quizId: string) => `/quizzes/${quizId}/`,
  /** The questions of a quiz as Markdown, without their answers. */
  quizCopy: (quizId: string) => `/quizzes/${quizId}.md`,
  quizData: (quizId: string) => `/quizzes/${quizId}.json`,
} as const;

/** The anchor of a wording on its page and in chapters; ids of authors have no double hyphens. */
export const wordingAnchor = (id: string): string => `wording--${id}`;

/** The files of a site that the generator writes, as a course would name them in `public/`. */
const ownFiles = [
  '(assets|pagefind|boards|maps|sorters|source-checks|chapters|answers|models|quizzes|revision|wordings)(/.*)?',
  '(about|glossary|notes|offline|print|progress|references|search|timeline|your-data)(/index\\.html)?',
  '(about|glossary|models|references|timeline)\\.md',
  'references/works\\.(bib|ris|json)|search/terms\\.json|pictures(/(course|part--[^/]*)\\.png)?',
  'icons(/(icon\\.svg|icon-(192|512)\\.png|maskable-512\\.png|apple-touch-icon\\.png))?',
  '(404|index)\\.html|sw\\.js|manifest\\.webmanifest|(llms|robots)\\.txt|(rss|sitemap)\\.xml',
];
const ownFile = new RegExp(`^(${ownFiles.join('|')})$`, 'i');

/** Whether a path below `public/` is one at which the generator puts a file or a folder of its own. */
export const isOwnPath = (path: string): boolean => ownFile.test(path);

/** Joins the base path of the site and a route. `base` may or may not end in a slash. */
export const withBase = (base: string, route: string): string => `${base.replace(/\/$/, '')}${route}`;
