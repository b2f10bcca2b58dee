import type { Features } from 'satteri';

/**
 * The Markdown every text of a course is written in. One constant for the reader and for the pages, so that what was
 * checked is what is shown. Directives are read only in order to report them.
 */
export const markdownFeatures = {
  gfm: true,
  headingAttributes: true,
  smartPunctuation: true,
  math: { singleDollarTextMath: false },
} as const satisfies Features;

/**
 * The features with the words that Markdown itself puts into a page: the heading of the footnotes and the way back. Its
 * arrow is one that the typeface of the page has; phones show the usual ↩ as a coloured picture.
 */
export const featuresWith = (footnotes: { readonly label: string; readonly backLabel: string }) =>
  ({ ...markdownFeatures, gfm: { footnotes: { ...footnotes, backContent: '↑' } } }) satisfies Features;
