import type {
  ArgumentMapNode,
  BoardNode,
  QuestionNode,
  SorterNode,
  SourceCheckNode,
  WordingNode,
} from '../course/graph.ts';
import { defaultSeed, defaultValues } from '../models/address.ts';
import { copyAsMarkdown, type Copies } from '../markdown/markdown-copy.ts';
import { ask } from '../quiz/bank.ts';
import { routes, withBase } from '../course/routes.ts';
import { findRegions } from '../course/regions.ts';
import type { Strings } from '../strings/index.ts';
import {
  getArgumentMaps,
  getBoards,
  getCourse,
  getLookup,
  getObjectives,
  getQuestions,
  getQuizzes,
  getSorters,
  getSourceChecks,
  getWordings,
  type ObjectiveFacts,
} from './course-data.ts';
import { type Branch, makeTree } from './argument/tree.ts';
import { copyBoard } from './board/describe.ts';
import { courseStrings } from './course-strings.ts';
import { codeOf, modelOf, modelsForQuestions } from './models.ts';
import { oncePerBuild } from './once-per-build.ts';
import { copySorter, type SorterSurroundings } from './sorter/views.ts';
import { copySourceCheck } from './source-check/describe.ts';
import { copyWording } from './wording/copy.ts';

/** Returns a function that turns prose of the course into plain Markdown, without the key of any question. */
export const makeMarkdownCopier = oncePerBuild(async (): Promise<(source: string) => string> => {
  const parts = {
    course: await getCourse(),
    strings: await courseStrings(),
    lookup: await getLookup(),
    questions: byId(await getQuestions()),
    quizzes: byId(await getQuizzes()),
    argumentMaps: byId(await getArgumentMaps()),
    boards: byId(await getBoards()),
    sorters: byId(await getSorters()),
    wordings: byId(await getWordings()),
    sourceChecks: byId(await getSourceChecks()),
    objectives: await getObjectives(),
  };
  const copies = makeCopies(parts);
  return (source) => copyAsMarkdown(source, copies, parts.lookup);
});

const byId = <Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> =>
  new Map(parts.map((part) => [part.id, part]));

/** What the course says of everything that prose names. */
interface Parts extends SorterSurroundings {
  readonly questions: ReadonlyMap<string, QuestionNode>;
  readonly quizzes: ReadonlyMap<string, { readonly title: string }>;
  readonly argumentMaps: ReadonlyMap<string, ArgumentMapNode>;
  readonly boards: ReadonlyMap<string, BoardNode>;
  readonly sorters: ReadonlyMap<string, SorterNode>;
  readonly wordings: ReadonlyMap<string, WordingNode>;
  readonly sourceChecks: ReadonlyMap<string, SourceCheckNode>;
  readonly objectives: ReadonlyMap<string, ObjectiveFacts>;
}

function makeCopies(parts: Parts): Copies {
  const { strings, lookup } = parts;
  const number = (kind: string, id = '') => lookup.target(`${kind}:${id}`)?.number ?? '';
  const captioned = (kind: 'figure' | 'table'): Copies['Figure'] => {
    return ({ id, caption = '', source }, content, toMarkdown) => {
      const credit = source ? ` ${strings.source}: ${toMarkdown(source).trim()}` : '';
      return `${content}\n\n*${strings[kind]} ${number(kind, id)}.* ${toMarkdown(caption).trim()}${credit}`;
    };
  };
  const calloutNames: Readonly<Record<string, string>> = {
    'worked-example': strings.workedExample,
    'source-check': strings.sourceCheck,
    misconception: strings.misconception,
    'further-reading': strings.furtherReading,
  };
  const cite = (ids: string, toMarkdown: (text: string) => string) => toMarkdown(`<Cite id="${ids}" />`).trim();
  return {
    Note: (_, content) => ` (${strings.note}: ${content})`,
    Figure: captioned('figure'),
    Table: captioned('table'),
    Equation: ({ id }, content) => `${content}\n\n*${strings.equation} ${number('equation', id)}*`,
    Source: ({ model = '', region }) => {
      const found = codeOf(model).flatMap(({ file, code }) =>
        findRegions(code).regions.flatMap(({ name, lines }) => (name === region ? [{ file, lines }] : [])),
      );
      return found.map(({ file, lines }) => `*${file}*\n\n\`\`\`ts\n${lines.join('\n')}\n\`\`\``).join('\n\n');
    },
    Board: ({ data = '' }, _, toMarkdown) => {
      const board = parts.boards.get(data);
      return board ? copyBoard(board, strings, parts.course.language, toMarkdown) : '';
    },
    EventSorter: ({ data = '' }, _, toMarkdown) => {
      const sorter = parts.sorters.get(data);
      return sorter ? copySorter(sorter, parts, toMarkdown) : '';
    },
    Wording: ({ data = '' }, _, toMarkdown) => {
      const wording = parts.wordings.get(data);
      return wording ? copyWording(wording, strings, toMarkdown) : '';
    },
    SourceCheck: ({ data = '', cases }, _, toMarkdown) => {
      const check = parts.sourceChecks.get(data);
      const { language } = parts.course;
      return check ? copySourceCheck(check, cases, { language, base: lookup.base, toMarkdown }) : '';
    },
    Map: captioned('figure'),
    ArgumentMap: (attributes, _, toMarkdown) => {
      const map = parts.argumentMaps.get(attributes.data ?? '');
      const lines = (branch: Branch, depth: number): string[] => [
        `${'  '.repeat(depth)}- **${[branch.number, branch.relation].filter(Boolean).join(' ')}.** ${toMarkdown(branch.statement.text).trim()}`,
        ...branch.branches.flatMap((one) => lines(one, depth + 1)),
      ];
      const tree = map && makeTree(map.statements, strings);
      return captioned('figure')(attributes, tree ? lines(tree, 0).join('\n') : '', toMarkdown);
    },
    Callout: ({ type = '', title }, content) =>
      quoted(`**${calloutNames[type] ?? type}${title ? `: ${title}` : ''}**\n\n${content}`),
    Objective: ({ id = '' }) => quoted(`**${strings.objective}:** ${parts.objectives.get(id)?.text ?? ''}`),
    Claim: ({ by = '', asOf = '', contestedBy }, content, toMarkdown) => {
      const contested = contestedBy ? `; ${strings.claimContested} ${cite(contestedBy, toMarkdown)}` : '';
      const facts = `${strings.claimBy} ${cite(by, toMarkdown)}; ${strings.claimAsOf} ${asOf}${contested}`;
      return quoted(`**${strings.claim}**\n\n${content}\n\n${facts}`);
    },
    Question: ({ id = '' }, _, toMarkdown) => {
      const question = parts.questions.get(id);
      if (!question) return '';
      const asked = ask(question, 0, modelsForQuestions);
      const lines = asked.lines.map((text) => `- ${toMarkdown(text).trim()}`);
      return `**${strings.question} ${number('question', id)}.** ${toMarkdown(asked.stem)}\n${lines.join('\n')}`;
    },
    Quiz: ({ id = '' }) => {
      const title = parts.quizzes.get(id)?.title ?? '';
      return `[${strings.quiz}: ${title}](${withBase(lookup.base, routes.quiz(id))})`;
    },
    Model: ({ id = '' }) => copyModel(id, strings),
  };
}

/** A model as Markdown: what it shows, its run at the default values in words, and what is ours. */
export function copyModel(id: string, strings: Strings): string {
  const model = modelOf(id);
  const run = model.run(defaultValues(model.parameters), defaultSeed);
  return `**${strings.model}: ${model.title}**\n\n${model.summary}\n\n${model.describe(run)}\n\n${strings.ours}: ${model.ours}`;
}

const quoted = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
