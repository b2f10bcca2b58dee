import { didYouMean, error } from './author-error.ts';

/** Mistakes in Mermaid diagrams. */
export const diagramErrors = {
  'diagram-kind': error<{ kind: string; kinds: readonly string[]; nearest?: string | undefined }>({
    found: ({ kind }) => (kind === '' ? 'an empty diagram' : `a diagram of the kind "${kind}"`),
    expected: ({ kinds }) => `a first line that begins with one of ${kinds.join(', ')}`,
    fix: ({ kind, nearest }) =>
      didYouMean({ id: kind, nearest }, 'Use one of these kinds, or draw the picture as SVG.'),
  }),
  'diagram-title': error<object>({
    found: () => 'a diagram without a name',
    expected: () => 'a <Figure> with a caption around it, or a line `accTitle: what it shows` in it',
    fix: () => 'Put the diagram into a <Figure>, or add the line, for readers who cannot see it.',
  }),
  'diagram-feature': error<{ what: string; line: string }>({
    found: ({ what, line }) => `a diagram with ${what}: ${line}`,
    expected: () => 'shapes, lines and words; the site gives the colours, in every theme',
    fix: () => 'Remove it. To tell boxes apart, write :::a, :::b, :::c, :::d or :::accent after them.',
  }),
  'diagram-syntax': error<{ reason: string }>({
    found: ({ reason }) => `a diagram that Mermaid cannot read: ${reason}`,
    expected: () => 'a diagram as https://mermaid.js.org/ describes its kind',
    fix: () => 'Correct the line. Words with brackets or signs in them stand in quotes: A["f(x)"].',
  }),
  'diagram-not-drawn': error<{ name: string; reason: string }>({
    found: ({ name, reason }) => `a diagram without its drawing chapters/diagrams/${name}: ${reason}`,
    expected: () => 'a drawing for every diagram; a new or changed one is drawn by a browser',
    fix: () =>
      'Run `npm run build` where it can start a browser (on Linux it brings one; elsewhere install Chrome or Edge), and commit chapters/diagrams/.',
  }),
} as const;
