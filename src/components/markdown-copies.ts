import type { ArgumentMapNode, BoardNode, QuestionNode, SourceCheckNode } from '../course/graph.ts';
import { defaultSeed, defaultValues } from '../models/address.ts';
import { copyAsMarkdown, type Copies } from '../markdown/markdown-copy.ts';
import type { Lookup } from '../markdown/lookup.ts';
import { ask } from '../quiz/bank.ts';
import { routes, withBase } from '../course/routes.ts';
import { findRegions } from '../course/regions.ts';
import type { Strings } from '../strings/index.ts';
import {
  getArgumentMaps,
  getBoards,
  getCourse,
  getLookup,
  getQuestions,
  getQuizzes,
  getSourceChecks,
} from './course-data.ts';
import { type Branch, makeTree } from './argument/tree.ts';
import { copyBoard } from './board/describe.ts';
import { courseStrings } from './course-strings.ts';
import { codeOf, modelOf, modelsForQuestions } from './models.ts';
import { oncePerBuild } from './once-per-build.ts';
import { copySourceCheck } from './source-check/describe.ts';

/** Returns a function that turns prose of the course into plain Markdown, without the key of any question. */
export const makeMarkdownCopier = oncePerBuild(async (): Promise<(source: string) => string> => {
  const lookup = await getLookup();
  const copies = makeCopies(
    await courseStrings(),
    lookup,
    new Map((await getQuestions()).map((question) => [question.id, question])),
    new Map((await getQuizzes()).map(({ id, title }) => [id, title])),
    new Map((await getArgumentMaps()).map((map) => [map.id, map])),
    new Map((await getBoards()).map((board) => [board.id, board])),
    new Map((await getSourceChecks()).map((check) => [check.id, check])),
    (await getCourse()).language,
  );
  return (source) => copyAsMarkdown(source, copies, lookup);
});

function makeCopies(
  strings: Strings,
  lookup: Lookup,
  questions: ReadonlyMap<string, QuestionNode>,
  quizzes: ReadonlyMap<string, string>,
  maps: ReadonlyMap<string, ArgumentMapNode>,
  boards: ReadonlyMap<string, BoardNode>,
  sourceChecks: ReadonlyMap<string, SourceCheckNode>,
  language: string,
): Copies {
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
      const board = boards.get(data);
      return board ? copyBoard(board, strings, language, toMarkdown) : '';
    },
    SourceCheck: ({ data = '', cases }, _, toMarkdown) => {
      const check = sourceChecks.get(data);
      return check ? copySourceCheck(check, cases, { language, base: lookup.base, toMarkdown }) : '';
    },
    Map: captioned('figure'),
    ArgumentMap: (attributes, _, toMarkdown) => {
      const map = maps.get(attributes.data ?? '');
      const lines = (branch: Branch, depth: number): string[] => [
        `${'  '.repeat(depth)}- **${[branch.number, branch.relation].filter(Boolean).join(' ')}.** ${toMarkdown(branch.statement.text).trim()}`,
        ...branch.branches.flatMap((one) => lines(one, depth + 1)),
      ];
      const tree = map && makeTree(map.statements, strings);
      return captioned('figure')(attributes, tree ? lines(tree, 0).join('\n') : '', toMarkdown);
    },
    Callout: ({ type = '', title }, content) =>
      quoted(`**${calloutNames[type] ?? type}${title ? `: ${title}` : ''}**\n\n${content}`),
    Claim: ({ by = '', asOf = '', contestedBy }, content, toMarkdown) => {
      const contested = contestedBy ? `; ${strings.claimContested} ${cite(contestedBy, toMarkdown)}` : '';
      const facts = `${strings.claimBy} ${cite(by, toMarkdown)}; ${strings.claimAsOf} ${asOf}${contested}`;
      return quoted(`**${strings.claim}**\n\n${content}\n\n${facts}`);
    },
    Question: ({ id = '' }, _, toMarkdown) => {
      const question = questions.get(id);
      if (!question) return '';
      const asked = ask(question, 0, modelsForQuestions);
      const lines = asked.lines.map((text) => `- ${toMarkdown(text).trim()}`);
      return `**${strings.question} ${number('question', id)}.** ${toMarkdown(asked.stem)}\n${lines.join('\n')}`;
    },
    Quiz: ({ id = '' }) => {
      const title = quizzes.get(id) ?? '';
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
