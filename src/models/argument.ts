/**
 * What a reader’s judgements of the premises make of an argument. Three values in order: falls, open, stands.
 *
 * - A premise is a statement for which the map gives neither reason nor evidence. It is worth what the reader makes of
 *   it: accepted it stands, rejected it falls; doubted or not judged it is open.
 * - Any other statement is worth as much as the best reason or evidence for it: one is enough.
 * - Nothing is worth more than the weakest of its assumptions, nor than the opposite of the strongest objection to it.
 *
 * So a statement stands if it is supported, all its assumptions stand and every objection falls; it falls if all its
 * support falls, or one assumption does, or one objection stands; otherwise it is open. The rule weighs nothing: it
 * does not know that one reason may be better than another.
 */
export type Standing = 'falls' | 'open' | 'stands';

export const judgements = ['accept', 'doubt', 'reject'] as const;
export type Judgement = (typeof judgements)[number];
export type Judgements = ReadonlyMap<string, Judgement>;

/** A statement as the rule sees it. The statements of a map form one tree. */
export interface Statement {
  readonly id: string;
  readonly parent: string | undefined;
  /** How it bears on its parent. */
  readonly role: 'claim' | 'support' | 'assumption' | 'against';
}

/** Which statements of a map a reader wants to see. */
export type Filter = 'all' | 'support' | 'objections';

const ranks: readonly Standing[] = ['falls', 'open', 'stands'];
const worth: Readonly<Record<Judgement, number>> = { reject: 0, doubt: 1, accept: 2 };

/** Lists the ids of the statements that the reader judges. */
export function premisesOf(statements: readonly Statement[]): string[] {
  const supported = new Set(statements.flatMap(({ role, parent }) => (role === 'support' ? (parent ?? []) : [])));
  return statements.flatMap(({ id }) => (supported.has(id) ? [] : [id]));
}

/** Finds for every statement whether it stands, by the rule above. */
export function weigh(statements: readonly Statement[], judged: Judgements): ReadonlyMap<string, Standing> {
  const found = new Map<string, number>();
  const rank = (id: string): number => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const below = statements.filter(({ parent }) => parent === id);
    const of = (role: Statement['role']) => below.filter((child) => child.role === role).map((child) => rank(child.id));
    const support = of('support');
    const own = support.length > 0 ? Math.max(...support) : worth[judged.get(id) ?? 'doubt'];
    const result = Math.min(own, ...of('assumption'), ...of('against').map((objection) => 2 - objection));
    found.set(id, result);
    return result;
  };
  return new Map(statements.map(({ id }) => [id, ranks[rank(id)]!]));
}

/**
 * Lists the statements that a filter leaves. Support only: no branch that starts with something against. Objections
 * only: whatever is against, what hangs from it, and what leads to it.
 */
export function filterStatements(statements: readonly Statement[], filter: Filter): ReadonlySet<string> {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const lineOf = (statement: Statement): Statement[] => {
    const parent = statement.parent === undefined ? undefined : byId.get(statement.parent);
    return parent ? [statement, ...lineOf(parent)] : [statement];
  };
  const isAgainst = (statement: Statement) => lineOf(statement).some(({ role }) => role === 'against');
  const kept =
    filter === 'all'
      ? statements
      : filter === 'support'
        ? statements.filter((statement) => !isAgainst(statement))
        : statements.filter(isAgainst).flatMap(lineOf);
  const roots = statements.filter(({ role }) => role === 'claim');
  return new Set([...roots, ...kept].map(({ id }) => id));
}

/** Makes the fragment that gives the judgements back: `#map?premise=accept&other=reject`. */
export const formatJudgements = (map: string, judged: Judgements): string =>
  judged.size === 0 ? `#${map}` : `#${map}?${[...judged].map(([id, judgement]) => `${id}=${judgement}`).join('&')}`;

/** Reads a fragment for a map; undefined if it speaks of something else. What is no judgement of a premise is passed over. */
export function parseJudgements(fragment: string, map: string, premises: readonly string[]): Judgements | undefined {
  const [, id, query] = /^#?([a-z0-9-]+)\?(.*)$/.exec(fragment) ?? [];
  if (id !== map) return undefined;
  const pairs = query!.split('&').map((pair) => pair.split('=', 2));
  return new Map(
    pairs.flatMap(([premise, judgement]): [string, Judgement][] => {
      const known = judgements.find((one) => one === judgement);
      return known && premise !== undefined && premises.includes(premise) ? [[premise, known]] : [];
    }),
  );
}
