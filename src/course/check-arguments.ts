import type { Statement, StatementType } from '../schemas/argument-map.ts';
import type { Draft, DraftArgumentMap } from './draft.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import type { YamlSource } from './yaml.ts';

/** Checks that the statements of each argument map form one tree, and that a chapter shows it. */
export function checkArguments(draft: Draft): Issue[] {
  const shown = listShown(draft);
  return draft.argumentMaps.flatMap((map) => [
    ...(map.value && map.source ? checkTree(map.value, map.source) : []),
    ...(shown && !shown.has(map.id) ? [unused(map)] : []),
  ]);
}

/** Lists the maps that chapters show; undefined while the text of a chapter cannot be read. */
function listShown({ chapters }: Draft): ReadonlySet<string> | undefined {
  if (!chapters.every(({ prose }) => prose.readable)) return undefined;
  const uses = chapters.flatMap(({ prose }) => prose.uses);
  return new Set(
    uses.flatMap(({ component, attributes }) => (component === 'ArgumentMap' ? (attributes.get('data') ?? []) : [])),
  );
}

const unused = ({ id, file }: DraftArgumentMap) => makeIssue('argument-unused', { file, line: 1, column: 1 }, { id });

function checkTree(statements: readonly Statement[], source: YamlSource): Issue[] {
  const claims = statements.filter(({ type }) => type === 'claim').map(({ id }) => id);
  const root = claims.length === 1 ? [] : [makeIssue('argument-root', source.placeOf([]), { claims })];
  return [
    ...root,
    ...statements.flatMap((statement, position) => checkStatement(statement, position, statements, source)),
    ...checkCycles(statements, source),
  ];
}

const expectedRelation: Readonly<Record<StatementType, string>> = {
  claim: 'neither `supports` nor `opposes`: the others are about it',
  reason: '`supports`, and no `opposes`',
  assumption: '`supports`, and no `opposes`',
  evidence: 'either `supports` or `opposes`',
  objection: '`opposes`, and no `supports`',
  rebuttal: '`opposes`, and no `supports`',
};

function fits(type: StatementType, supports: boolean, opposes: boolean): boolean {
  if (type === 'claim') return !supports && !opposes;
  if (type === 'evidence') return supports !== opposes;
  const isAgainst = type === 'objection' || type === 'rebuttal';
  return supports === !isAgainst && opposes === isAgainst;
}

function checkStatement(
  { id, type, text, supports, opposes }: Statement,
  position: number,
  statements: readonly Statement[],
  source: YamlSource,
): Issue[] {
  const issues: Issue[] = [];
  if (!fits(type, supports !== undefined, opposes !== undefined)) {
    const found = describeRelation(supports !== undefined, opposes !== undefined);
    const details = { id, type, found, expected: expectedRelation[type] };
    issues.push(makeIssue('argument-relation', source.placeOf([position, 'id']), details));
  }
  const ids = statements.map((other) => other.id);
  for (const field of ['supports', 'opposes'] as const) {
    const parent = { supports, opposes }[field];
    if (parent === undefined || ids.includes(parent)) continue;
    const details = { id: parent, nearest: nearest(parent, ids) };
    issues.push(makeIssue('argument-parent-unknown', source.placeOf([position, field]), details));
  }
  if (type === 'evidence' && !/<(Cite|Event)\b/.test(text))
    issues.push(makeIssue('argument-evidence-bare', source.placeOf([position, 'text']), { id }));
  return issues;
}

const describeRelation = (supports: boolean, opposes: boolean) =>
  supports && opposes
    ? 'both `supports` and `opposes`'
    : supports
      ? '`supports`'
      : opposes
        ? '`opposes`'
        : 'neither `supports` nor `opposes`';

/** Reports each circle once, at its statement that comes first. */
function checkCycles(statements: readonly Statement[], source: YamlSource): Issue[] {
  const parents = new Map(statements.map(({ id, supports, opposes }) => [id, supports ?? opposes]));
  const seen = new Set<string>();
  return statements.flatMap(({ id }, position) => {
    const path: string[] = [];
    let next: string | undefined = id;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      path.push(next);
      next = parents.get(next);
    }
    const start = next === undefined ? -1 : path.indexOf(next);
    return start < 0
      ? []
      : [makeIssue('argument-cycle', source.placeOf([position, 'id']), { cycle: [...path.slice(start), next!] })];
  });
}
