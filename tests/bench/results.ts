import { availableParallelism } from 'node:os';
import type { Run, Weight } from './measure.ts';
import type { Result } from './run.ts';

/** Formats the results as a page of Markdown. Names the machine by its cores and its Node only. */
export const formatResults = (results: readonly Result[]): string => `# Benchmark

Written by \`npm run bench -- --write\`. Invented chapters of about 3,000 words with citations, terms, figures, tables, notes, callouts, code and questions, built by the generator; and the same text as plain Markdown, built by bare Astro with Sätteri and \`mdx({ optimize: true })\`, in the same run on the same machine, without caches. ${availableParallelism()} cores, Node ${process.versions.node}. Seconds are the least of ${results[0]?.ours.length ?? 0} ${results[0]?.ours.length === 1 ? 'run' : 'runs'}, with the median in brackets.

## Time

“Search” is Pagefind’s own time. Bare Astro makes no search index, so Pagefind is run over its pages for comparison. The budget is a ratio of 1.3 at 1,000 chapters, with search. Processor time, of the Node processes without Pagefind’s, is the surer measure on a busy machine.

${table(
  [
    'Chapters',
    'Fulcrum, with search',
    'Bare Astro',
    'Search over bare Astro',
    'Ratio with search',
    'Ratio to bare alone',
    'Ratio of processor time',
  ],
  results.map(({ chapters, ours, bare, index }) => [
    String(chapters),
    seconds(ours),
    seconds(bare),
    seconds(index),
    (least(ours) / (least(bare) + least(index))).toFixed(2),
    (least(ours) / least(bare)).toFixed(2),
    (leastOf(ours, 'processorSeconds') / leastOf(bare, 'processorSeconds')).toFixed(2),
  ]),
)}

## Where the time goes

${table(
  ['Chapters', 'Steps of the build as it reports them'],
  results.map(({ chapters, ours }) => [String(chapters), stepsOf(ours)]),
)}

## Memory and bytes

Memory is the peak of the Node process. Bytes are as written to disk, not compressed. The bytes of a chapter page must not grow with the course.

${table(
  ['Chapters', '', 'Memory (MB)', 'HTML (MB)', 'Script (kB)', 'Search index (MB)', 'A chapter page (kB)'],
  results.flatMap(({ chapters, ours, bare, ourWeight, bareWeight }) => [
    [String(chapters), 'Fulcrum', ...weights(ours, ourWeight)],
    [String(chapters), 'Bare Astro', ...weights(bare, bareWeight)],
  ]),
)}
`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const sorted = (runs: readonly Run[]) => runs.map((run) => run.seconds).sort((a, b) => a - b);
const least = (runs: readonly Run[]): number => leastOf(runs, 'seconds');
const leastOf = (runs: readonly Run[], measured: 'seconds' | 'processorSeconds'): number =>
  Math.min(...runs.map((run) => run[measured]));
const median = (runs: readonly Run[]): number => sorted(runs)[Math.floor(runs.length / 2)]!;
const seconds = (runs: readonly Run[]): string => `${least(runs).toFixed(1)} s (${median(runs).toFixed(1)} s)`;

// The build sums up its steps in one line; the fastest run stands for all.
function stepsOf(runs: readonly Run[]): string {
  const fastest = runs.find((run) => run.seconds === least(runs))!;
  return /^ {2}(Reading .* s)$/m.exec(fastest.output)?.[1] ?? '';
}

const mega = 1e6;

const weights = (runs: readonly Run[], { html, script, searchIndex, perChapter }: Weight): string[] => [
  (Math.max(...runs.map(({ memoryBytes }) => memoryBytes)) / mega).toFixed(0),
  (html / mega).toFixed(1),
  (script / 1000).toFixed(0),
  (searchIndex / mega).toFixed(1),
  (perChapter / 1000).toFixed(1),
];
