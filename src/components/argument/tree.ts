import type { Statement } from '../../schemas/argument-map.ts';
import type { Strings } from '../../strings/index.ts';
import { fill } from '../../strings/index.ts';

/** A statement in its place: 1.2 is the second statement below 1, and the claim has no number. */
export interface Branch {
  readonly statement: Statement;
  readonly number: string;
  /** What it is to its parent, in words: objection to 1. */
  readonly relation: string;
  readonly branches: readonly Branch[];
}

/** How a statement bears on its parent. */
export const roleOf = ({ type, opposes }: Statement): 'claim' | 'assumption' | 'support' | 'against' =>
  type === 'claim' || type === 'assumption' ? type : opposes === undefined ? 'support' : 'against';

/** Makes the tree of checked statements, each group in the author’s order. */
export function makeTree(statements: readonly Statement[], strings: Strings): Branch | undefined {
  const claim = statements.find(({ type }) => type === 'claim');
  return claim && makeBranch(claim, '', '', statements, strings);
}

function makeBranch(
  statement: Statement,
  number: string,
  parent: string,
  statements: readonly Statement[],
  strings: Strings,
): Branch {
  // `dev` shows what the checker has refused: two statements of one id must not make the tree endless.
  const others = statements.filter((one) => one !== statement);
  const below = others.filter(({ supports, opposes }) => (supports ?? opposes) === statement.id);
  return {
    statement,
    number,
    relation: fill(relationOf(statement, strings), { parent: parent || strings.argumentTheClaim }),
    branches: below.map((one, index) =>
      makeBranch(one, [number, index + 1].filter(Boolean).join('.'), number, others, strings),
    ),
  };
}

function relationOf({ type, opposes }: Statement, strings: Strings): string {
  switch (type) {
    case 'claim':
      return strings.argumentClaim;
    case 'reason':
      return strings.argumentReason;
    case 'assumption':
      return strings.argumentAssumption;
    case 'evidence':
      return opposes === undefined ? strings.argumentEvidenceFor : strings.argumentEvidenceAgainst;
    case 'objection':
      return strings.argumentObjection;
    case 'rebuttal':
      return strings.argumentRebuttal;
  }
}
