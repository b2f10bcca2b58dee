import type { LintRule } from '../../src/quiz/lint/lint-rule.ts';
import { lintRules } from '../../src/quiz/lint/lint-rules.ts';
import type { Count } from './measure.ts';

const rules: readonly LintRule[] = lintRules;

/** Checks that other codes make, by the name the labels have for them. */
const elsewhere: Readonly<Record<string, string>> = {
  'no-key': 'question-no-key',
  'multiple-keys': 'question-many-keys',
  'duplicate-option': 'question-option-repeated',
  'feedback-missing': 'field-missing',
};

const labelled = ({ found, missed }: Count) => found + missed;
const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(2));
const precision = ({ found, wrong }: Count) => share(found, found + wrong);
const recall = (count: Count) => share(count.found, labelled(count));

const sum = (counts: readonly Count[]): Count => ({
  found: counts.reduce((total, { found }) => total + found, 0),
  wrong: counts.reduce((total, { wrong }) => total + wrong, 0),
  missed: counts.reduce((total, { missed }) => total + missed, 0),
});

const none: Count = { found: 0, wrong: 0, missed: 0 };

/** Makes the table of figures: for every rule with labels, of the first run and as it stands. */
export function formatTable(first: ReadonlyMap<string, Count>, now: ReadonlyMap<string, Count>): string {
  const names = [...Object.keys(elsewhere), ...rules.map(({ id }) => id)].filter(
    (id) => labelled(now.get(id) ?? none) > 0,
  );
  const row = (name: string, before: Count, after: Count) =>
    `| ${name} | ${labelled(after)} | ${precision(before)} | ${recall(before)} | ${precision(after)} | ${recall(after)} |`;
  const countsIn = (counts: ReadonlyMap<string, Count>) => sum(names.map((id) => counts.get(id) ?? none));
  return [
    '| Rule | n | Precision, first run | Recall, first run | Precision | Recall |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...names.map((id) => row(`\`${elsewhere[id] ?? id}\``, first.get(id) ?? none, now.get(id) ?? none)),
    row('All together', countsIn(first), countsIn(now)),
  ].join('\n');
}

const example = (text: string) => `\`\`\`yaml\n${text}\n\`\`\``;

const languageNames: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish' };
const inWords = ({ languages }: LintRule) =>
  languages
    ? ` It has words for ${languages.map((tag) => languageNames[tag] ?? tag).join(' and ')}, and is silent elsewhere.`
    : '';

/** Makes the sections of docs/errors.md, one for each rule. */
export const formatErrorSections = (): string =>
  rules
    .map((rule) =>
      [
        `## lint-${rule.id}`,
        `${rule.level === 'warning' ? 'A warning: ' : ''}${rule.level === 'warning' ? rule.doc.replace(/^(?:The|A|An|All|In|Over|Of|There|Two|Options|Wrong)\b/, (word) => word.toLowerCase()) : rule.doc}${inWords(rule)} Source: ${rule.source}.`,
        'Example:',
        example(rule.flawed),
        `Fix: ${rule.fix.replace(/^./, (letter) => letter.toLowerCase())}`,
        example(rule.clean),
      ].join('\n\n'),
    )
    .join('\n\n');

/** Makes the list of rules with their levels. */
const formatRules = () =>
  [
    '| Rule | Level | It finds | Source |',
    '| --- | --- | --- | --- |',
    ...rules.map(
      (rule) =>
        `| [\`${rule.id}\`](errors.md#lint-${rule.id}) | ${rule.level} | ${cell(rule.doc + inWords(rule))} | ${cell(rule.source)} |`,
    ),
  ].join('\n');

const cell = (text: string) => text.replaceAll('|', '\\|');

/** Makes docs/linter.md. */
export function formatReport(
  first: ReadonlyMap<string, Count>,
  now: ReadonlyMap<string, Count>,
  count: number,
): string {
  const unmeasured = rules.filter(({ id }) => labelled(now.get(id) ?? none) === 0).map(({ id }) => `\`${id}\``);
  return `# The item linter

\`npm run check\` reads every question by the published guidelines for writing exam items. What it finds is reported like any mistake of an author, with file, line and column, under the code \`lint-\` and the id of the rule; [errors.md](errors.md) shows a flawed question and the same mended for each. What is certainly wrong is an error and stops the build. What makes a question easier, harder or less fair than it means to be is a warning. Key, options and references are checked by codes of their own: \`question-no-key\`, \`question-many-keys\`, \`question-option-repeated\`, \`field-missing\` for feedback, \`objective-unknown\`, \`passage-unknown\`.

The guidelines rest on unequal evidence, and some writers on testing reject some of them. So every rule can be changed.

## For a course

\`\`\`yaml
# chapters/course.yaml
lint:
  rules:
    clang: off
    none-of-the-above: error
\`\`\`

## For one question

\`\`\`yaml
lint:
  ignore: [vague-term]
  reason: The question is about what “usually” and “always” claim.
\`\`\`

An unknown rule is an error, and an excuse for a flaw that is not there is a warning.

## The rules

${formatRules()}

Rules look at the words a reader sees: emphasis, links, citations and components are taken off first. Word lists are English and Spanish; a rule that needs words is silent in other languages.

## How well they find flaws

Measured on the ${count} items of \`tests/fixtures/labelled-items\`, which were written and labelled by someone who had not seen the rules; the rules were written before their author saw the items. \`npm run lint:report -- --write\` measures again and writes this page. n is the number of items with the label; precision is the share of findings that the labels confirm, recall the share of labels that are found.

${formatTable(first, now)}

**The first run is the honest figure for new questions.** The names of the labels and how many items have each were known when the rules were written; no item was. After it, errors of the rules that it showed were mended, such as units of time that were not compared, pictures quoted as code, gaps that were taken for empty, names that were taken for a change of form. So the last two columns tell how the rules do on items that their author has read, and are too good. What is still missed or wrongly found was left: an echo is not reported where a wrong option echoes the stem as well, and a negative after a long clause is not seen. The totals count the rules of this table only; besides them, the first run took the four whole gaps of the set for empty (\`cloze-empty\`), which is mended, and \`bare-true-false\` rightly spoke of every true-false item, none of which gives reasons.

Not measured, for want of labels: ${unmeasured.join(', ')}.
`;
}
