import { lintItem, lintQuiz, type Flaw } from '../quiz/lint/lint.ts';
import { makeLintItem } from '../quiz/lint/lint-item.ts';
import { lintRules } from '../quiz/lint/lint-rules.ts';
import { bloomLevels, type Objective } from '../schemas/chapter.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { Draft } from './draft.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import type { Path, YamlSource } from './yaml.ts';

const ruleIds: ReadonlySet<string> = new Set(lintRules.map(({ id }) => id));
type Levels = Readonly<Record<string, 'error' | 'warning' | 'off'>>;

/** Runs the item linter over every question and quiz; the course may change how serious a rule is. */
export function checkItems(draft: Draft): Issue[] {
  const levels = draft.course.value?.lint.rules ?? {};
  const asked = levelsAsked(draft);
  return [
    ...checkLevels(draft, levels),
    ...draft.quizzes.flatMap(({ value, source }) =>
      value && source ? checkQuiz(value, source, draft, levels, asked) : [],
    ),
  ];
}

function checkLevels({ course: { source } }: Draft, levels: Levels): Issue[] {
  return Object.keys(levels).flatMap((id) =>
    source && !ruleIds.has(id) ? [unknownRule(id, source.placeOfKey(['lint', 'rules'], id))] : [],
  );
}

const unknownRule = (id: string, place: Issue['place']) =>
  makeIssue('lint-rule-unknown', place, { id, nearest: nearest(id, ruleIds) });

/** Lists the Bloom levels of all questions on each objective, in whatever quiz. */
function levelsAsked({ quizzes }: Draft): ReadonlyMap<string, readonly number[]> {
  const levels = new Map<string, number[]>();
  for (const { objective, bloom } of quizzes.flatMap(({ value }) => value?.items ?? []))
    levels.set(objective, [...(levels.get(objective) ?? []), bloomLevels.indexOf(bloom)]);
  return levels;
}

function checkQuiz(
  quiz: Quiz,
  source: YamlSource,
  draft: Draft,
  levels: Levels,
  asked: ReadonlyMap<string, readonly number[]>,
): Issue[] {
  const chapter = draft.chapters.find(({ id }) => id === quiz.chapter)?.value;
  const language = chapter?.language ?? draft.course.value?.language ?? 'en';
  const items = quiz.items.map((question) => makeLintItem(question, language, quiz.defaults.shuffle));

  const report = ({ rule, path: at, found }: Flaw, what: string, path: Path): Issue[] => {
    const level = levels[rule];
    if (level === 'off') return [];
    const issue = makeIssue(`lint-${rule}`, source.placeOf([...path, ...at]), { what, found });
    return [level === undefined ? issue : { ...issue, level }];
  };
  const issues = quiz.items.flatMap((question, position): Issue[] => {
    const path = ['items', position];
    const ignored = question.lint?.ignore ?? [];
    const flaws = lintItem(items[position]!);
    const isFound = (id: string) => levels[id] !== 'off' && flaws.some(({ rule }) => rule === id);
    return [
      ...flaws
        .filter(({ rule }) => !ignored.includes(rule))
        .flatMap((flaw) => report(flaw, `question "${question.id}"`, path)),
      ...ignored.flatMap((id, at) => {
        const place = source.placeOf([...path, 'lint', 'ignore', at]);
        if (!ruleIds.has(id)) return [unknownRule(id, place)];
        return isFound(id) ? [] : [makeIssue('lint-ignore-unused', place, { question: question.id, id })];
      }),
    ];
  });
  const objectives = (chapter?.objectives ?? []).flatMap((objective) => tested(objective, quiz, asked));
  const whole = lintQuiz({ items, objectives });
  return [...issues, ...whole.flatMap((flaw) => report(flaw, `quiz "${quiz.id}"`, []))];
}

function tested({ id, bloom }: Objective, { items }: Quiz, asked: ReadonlyMap<string, readonly number[]>) {
  const first = items.findIndex(({ objective }) => objective === id);
  const path = ['items', first, 'bloom'];
  return first < 0 ? [] : [{ id, level: bloomLevels.indexOf(bloom), asked: asked.get(id) ?? [], path }];
}
