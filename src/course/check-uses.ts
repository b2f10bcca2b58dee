import { idPattern, idRule } from '../schemas/common.ts';
import { type Attribute, type Component, components, locatorLabels } from '../schemas/components.ts';
import type { Draft } from './draft.ts';
import type { Index } from './index-ids.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import type { Use } from './prose.ts';

/** Checks the attributes of every component, in chapters and in texts, against its declaration and the ids. */
export function checkUses(draft: Draft, index: Index): Issue[] {
  const proses = [...draft.chapters, ...draft.texts].map(({ prose }) => prose);
  return proses.flatMap(({ uses }) => uses.flatMap((use) => checkUse(use, index)));
}

function checkUse(use: Use, index: Index): Issue[] {
  const declared: Component['attributes'] = components[use.component].attributes;
  const fault = (problem: string, expected: string, attribute?: string) =>
    makeIssue('component-attribute', attribute === undefined ? use.place : use.placeOf(attribute), {
      component: use.component,
      problem,
      expected,
    });
  const issues: Issue[] = [];
  for (const name of use.attributes.keys())
    if (!Object.hasOwn(declared, name))
      issues.push(fault(`with the attribute \`${name}\``, `only ${Object.keys(declared).join(', ')}`, name));
  for (const [name, attribute] of Object.entries(declared)) {
    const value = use.attributes.get(name);
    if (value === undefined) {
      if (attribute.required) issues.push(fault(`without \`${name}\``, `\`${name}\`: ${lowerFirst(attribute.doc)}`));
    } else issues.push(...checkValue(use, name, attribute, value, index, fault));
  }
  if (use.component === 'Cite') issues.push(...checkLocators(use, fault));
  return issues;
}

type Fault = (problem: string, expected: string, attribute?: string) => Issue;

function checkLocators({ attributes }: Use, fault: Fault): Issue[] {
  const works = wordsOf(attributes.get('id')).length;
  const pages = attributes.get('page')?.split(';').length;
  const issues: Issue[] = [];
  // One work may have a semicolon between its pages.
  if (pages !== undefined && works > 1 && pages !== works)
    issues.push(
      fault(
        `with ${pages} \`page\` for ${works} works`,
        'a page for each work, separated by semicolons: page="23; 101–104"; leave a place empty for a work without',
        'page',
      ),
    );
  if (attributes.has('locator') && works > 1)
    issues.push(fault('with one `locator` for several works', 'a <Cite> of its own for each work with one', 'locator'));
  if (attributes.has('locator') && attributes.has('page'))
    issues.push(fault('with `page` and `locator`', 'one of the two', 'locator'));
  return issues;
}

function checkValue(use: Use, name: string, { kind }: Attribute, value: string, index: Index, fault: Fault): Issue[] {
  const place = use.placeOf(name);
  const known = (code: Code, id: string, ids: ReadonlyMap<string, unknown> | undefined, meant = id) =>
    ids && !ids.has(id) ? [makeIssue(code, place, { id, nearest: nearest(meant, ids.keys()) })] : [];
  if (typeof kind === 'object')
    return kind.oneOf.includes(value)
      ? []
      : [fault(`with \`${name}="${value}"\``, `one of ${kind.oneOf.join(', ')}`, name)];
  if (kind === 'flag')
    return value === '' ? [] : [fault(`with \`${name}="${value}"\``, `\`${name}\` without a value`, name)];
  if (value.trim() === '') return [fault(`with an empty \`${name}\``, `a value for \`${name}\``, name)];
  switch (kind) {
    case 'declares':
      return idPattern.test(value) ? [] : [fault(`with \`${name}="${value}"\``, idRule, name)];
    case 'references':
      return wordsOf(value).flatMap((id) => known('reference-unknown', id, index.references));
    case 'term':
      return known('term-unknown', value, index.terms);
    case 'event':
      return known('event-unknown', value, index.events);
    case 'question':
      return known('question-unknown', value, index.questions);
    case 'quiz':
      return known('quiz-unknown', value, index.quizzes);
    case 'model':
      return known('model-unknown', value, index.models);
    case 'map':
      return known('map-unknown', value, index.maps);
    case 'board':
      return known('board-unknown', value, index.boards);
    case 'sorter':
      return known('sorter-unknown', value, index.sorters);
    case 'wording':
      return known('wording-unknown', value, index.wordings);
    case 'source-check':
      return known('source-check-unknown', value, index.sourceChecks);
    case 'cases':
      return wordsOf(value).flatMap((id, position, all) => [
        ...known('case-unknown', id, index.sourceChecks.get(use.attributes.get('data') ?? '')),
        ...(all.indexOf(id) < position ? [fault(`with the claim "${id}" twice`, 'each claim once', name)] : []),
      ]);
    case 'argument':
      return known('argument-unknown', value, index.argumentMaps);
    case 'target':
      return known('target-unknown', value, targetsOf(index), renew(value, index));
    case 'locator':
      return new RegExp(`^(${locatorLabels.join('|')}) \\S`).test(value)
        ? []
        : [fault(`with \`${name}="${value}"\``, `a number after one of ${locatorLabels.join(', ')}: chapter 3`, name)];
    case 'objective': // checked with its chapter
    case 'region': // checked with the files of the model
    case 'text':
    case 'markdown':
      return [];
  }
}

type Code = Parameters<typeof makeIssue>[0];

/** Puts the present id of a chapter into a section’s name that gives a former one. */
const renew = (target: string, { renamed }: Index) =>
  target.replace(/(?<=^(?:section|note):)[^#]+/, (chapter) => renamed.get(chapter) ?? chapter);

const wordsOf = (text: string | undefined) => (text ?? '').split(/\s+/).filter(Boolean);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');

/** Everything `<Ref to>` may point at; undefined while a file that declares targets cannot be read. */
function targetsOf(index: Index): ReadonlyMap<string, unknown> | undefined {
  if (!index.chapters || !index.events || !index.questions || [...index.anchors.values()].includes(undefined))
    return undefined;
  const known = targetCache.get(index);
  if (known) return known;
  const targets = new Map<string, true>();
  const add = (kind: string, ids: Iterable<string>) => {
    for (const id of ids) targets.set(`${kind}:${id}`, true);
  };
  add('figure', index.figures.keys());
  add('table', index.tables.keys());
  add('equation', index.equations.keys());
  add('model', index.models.keys());
  add('event', index.events.keys());
  add('chapter', index.chapters.keys());
  add('section', index.sections);
  add('note', index.notes);
  add('question', index.questions.keys());
  targetCache.set(index, targets);
  return targets;
}

const targetCache = new WeakMap<Index, ReadonlyMap<string, true>>();
