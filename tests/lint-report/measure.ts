import { check } from '../../src/quiz/bank.ts';
import { lintItem } from '../../src/quiz/lint/lint.ts';
import { makeLintItem } from '../../src/quiz/lint/lint-item.ts';
import { QuestionSchema } from '../../src/schemas/quiz.ts';

/** A question with the rules it breaks, by somebody who did not know the linter. */
export interface LabelledItem {
  readonly label: readonly string[];
  readonly item: Readonly<Record<string, unknown>>;
}

/** What the reader of courses says of a question besides the linter, by the name the labels have for it. */
const codes: Readonly<Record<string, string>> = {
  'question-no-key': 'no-key',
  'question-many-keys': 'multiple-keys',
  'question-option-repeated': 'duplicate-option',
};

/** Names the rules that a question is found to break. */
export function findFlaws(item: LabelledItem['item']): ReadonlySet<string> {
  const flaws = new Set<string>(lintItem(makeLintItem(item, 'en')).map(({ rule }) => rule));
  const whole = structuredClone(item) as Record<string, unknown>;
  for (const { path } of QuestionSchema.safeParse(item).error?.issues ?? []) {
    if (!String(path.at(-1)).startsWith('feedback') || !fill(whole, path)) continue;
    flaws.add('feedback-missing');
  }
  const { data } = QuestionSchema.safeParse(whole);
  for (const { code } of data ? check(data) : []) flaws.add(codes[code] ?? code);
  return flaws;
}

/** Fills in a text that is missing, so that the rest of the question can be read. */
function fill(question: object, path: readonly PropertyKey[]): boolean {
  const owner = path
    .slice(0, -1)
    .reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], question);
  const name = path.at(-1)!;
  const given = (owner as Record<PropertyKey, unknown>)[name];
  if (given !== undefined && given !== '') return false;
  (owner as Record<PropertyKey, unknown>)[name] = 'So.';
  return true;
}

/** How often a rule was right: rightly found, wrongly found, missed. */
export interface Count {
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Counts for every rule that labels or findings name. */
export function measure(items: readonly LabelledItem[]): ReadonlyMap<string, Count> {
  const pairs = items.map(({ label, item }) => ({ label, flaws: findFlaws(item) }));
  const rules = new Set(pairs.flatMap(({ label, flaws }) => [...label, ...flaws]));
  const count = (test: (labelled: boolean, found: boolean) => boolean, rule: string) =>
    pairs.filter(({ label, flaws }) => test(label.includes(rule), flaws.has(rule))).length;
  return new Map(
    [...rules].map((rule) => [
      rule,
      {
        found: count((labelled, found) => labelled && found, rule),
        wrong: count((labelled, found) => !labelled && found, rule),
        missed: count((labelled, found) => labelled && !found, rule),
      },
    ]),
  );
}
