import { bloomLevels } from '../schemas/chapter.ts';
import { misconceptionsOf } from './check-misconceptions.ts';
import type { ChapterNode, CourseGraph, QuestionNode, TermNode } from './graph.ts';

/** A question as it bears on its objective. */
export interface CoverageQuestion {
  readonly id: string;
  readonly quiz: string;
  readonly type: string;
  readonly bloom: (typeof bloomLevels)[number];
  readonly passage: string;
  /** Work and page. */
  readonly reference: string | undefined;
  readonly misconceptions: readonly string[];
  /** The terms of the objective, if its passage uses none of them. */
  readonly absent: readonly string[];
}

export interface CoverageObjective {
  readonly id: string;
  readonly text: string;
  readonly bloom: (typeof bloomLevels)[number];
  /** Names of the glossary terms that the objective speaks of. */
  readonly terms: readonly string[];
  readonly questions: readonly CoverageQuestion[];
}

export interface CoverageChapter {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly objectives: readonly CoverageObjective[];
}

/** Lays objectives, questions, passages, references and misconceptions side by side, chapter by chapter. Pure. */
export function makeCoverage({
  chapters,
  questions,
  terms,
}: Pick<CourseGraph, 'chapters' | 'questions' | 'terms'>): readonly CoverageChapter[] {
  const asked = new Map<string, QuestionNode[]>();
  for (const question of questions) asked.set(question.objective, [...(asked.get(question.objective) ?? []), question]);
  const byId = new Map(chapters.map((chapter) => [chapter.id, chapter]));
  return chapters.map(({ id, number, title, objectives }) => ({
    id,
    number,
    title,
    objectives: objectives.map((objective) => {
      const meant = terms.filter(({ term }) => speaksOf(objective.text, term));
      const own = asked.get(objective.id) ?? [];
      return {
        id: objective.id,
        text: objective.text,
        bloom: objective.bloom,
        terms: meant.map(({ term }) => term),
        questions: own.map((question) => bearing(question, meant, byId)),
      };
    }),
  }));
}

/** Whether a text names a term, in the singular or a plural in -s. */
const speaksOf = (text: string, term: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:e?s)?(?![\\p{L}\\p{N}])`, 'iu').test(
    text,
  );

function bearing(
  question: QuestionNode,
  meant: readonly TermNode[],
  chapters: ReadonlyMap<string, ChapterNode>,
): CoverageQuestion {
  const { id, quiz, type, bloom, source } = question;
  const [chapter, section] = source.passage.split('#') as [string, string];
  const within = sectionsOf(chapters.get(chapter), section);
  const isUsed = ({ usedIn }: TermNode) =>
    usedIn.some((use) => use.id === chapter && use.sections.some((one) => within.has(one.id)));
  const page = source.page === undefined ? '' : `, ${source.page}`;
  return {
    id,
    quiz,
    type,
    bloom,
    passage: source.passage,
    reference: source.reference === undefined ? undefined : `${source.reference}${page}`,
    misconceptions: misconceptionsOf(question),
    // A chapter names a term where it first matters: one of them is enough.
    absent: meant.some(isUsed) ? [] : meant.map(({ term }) => term),
  };
}

/** A section with those below it. */
function sectionsOf(chapter: ChapterNode | undefined, id: string): ReadonlySet<string> {
  const all = chapter?.sections ?? [];
  const start = all.findIndex((section) => section.id === id);
  const after = all.slice(start + 1);
  const end = after.findIndex(({ depth }) => depth <= (all[start]?.depth ?? 0));
  return new Set([id, ...after.slice(0, end < 0 ? after.length : end).map((section) => section.id)]);
}

/** What an author should look at. */
export interface CoverageGap {
  readonly objective: string;
  /** The question whose passage uses no term; without, the objective has no question. */
  readonly question?: string;
  readonly text: string;
}

/** Names objectives without a question, and questions whose passage uses none of the terms of their objective. */
export const findGaps = (coverage: readonly CoverageChapter[]): readonly CoverageGap[] =>
  coverage.flatMap(({ objectives }) =>
    objectives.flatMap(({ id, questions }): CoverageGap[] =>
      questions.length === 0
        ? [{ objective: id, text: `objective ${id} has no question` }]
        : questions
            .filter(({ absent }) => absent.length > 0)
            .map(({ id: question, passage, absent }) => ({
              objective: id,
              question,
              text: `question ${question}: its passage ${passage} has no <Term> for what objective ${id} speaks of: ${absent.join(', ')}`,
            })),
    ),
  );

/** Formats the coverage for a terminal: a block for each chapter, a line for each question, then what is missing. */
export function formatCoverage(coverage: readonly CoverageChapter[]): string {
  const rows = coverage.flatMap(({ objectives }) => objectives.flatMap(({ questions }) => questions));
  const widths = [
    Math.max(0, ...rows.map(({ id }) => id.length)),
    Math.max(...bloomLevels.map((level) => level.length)),
    Math.max(0, ...rows.map(({ passage }) => passage.length)),
  ] as const;
  const line = ({ id, bloom, passage, reference, misconceptions }: CoverageQuestion) =>
    [
      `    ${id.padEnd(widths[0])}`,
      bloom.padEnd(widths[1]),
      passage.padEnd(widths[2]),
      [reference ?? '–', ...(misconceptions.length > 0 ? [`mistakes: ${misconceptions.join(', ')}`] : [])].join('; '),
    ].join('  ');
  const blocks = coverage.map(({ number, title, objectives }) =>
    [
      `${number} ${title}`,
      ...objectives.flatMap(({ id, text, bloom, questions }) => [
        `  ${id} (${bloom}): ${text}`,
        ...(questions.length === 0 ? ['    no question'] : questions.map(line)),
      ]),
    ].join('\n'),
  );
  const gaps = findGaps(coverage).map(({ text }) => `- ${text}`);
  return [...blocks, gaps.length > 0 ? `To look at:\n${gaps.join('\n')}` : 'Nothing is missing.'].join('\n\n');
}
