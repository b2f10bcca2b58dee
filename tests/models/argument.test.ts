import { describe, expect, test } from 'vitest';
import {
  filterStatements,
  formatJudgements,
  type Judgement,
  parseJudgements,
  premisesOf,
  type Standing,
  type Statement,
  weigh,
} from '../../src/models/argument.ts';

/** claim ← two reasons; the first rests on evidence and an assumption and meets an objection with a rebuttal. */
const statements: readonly Statement[] = [
  { id: 'claim', parent: undefined, role: 'claim' },
  { id: 'reason', parent: 'claim', role: 'support' },
  { id: 'evidence', parent: 'reason', role: 'support' },
  { id: 'assumption', parent: 'reason', role: 'assumption' },
  { id: 'objection', parent: 'reason', role: 'against' },
  { id: 'rebuttal', parent: 'objection', role: 'against' },
  { id: 'other', parent: 'claim', role: 'support' },
];

const standing = (id: string, judged: Readonly<Record<string, Judgement>>): Standing | undefined =>
  weigh(statements, new Map(Object.entries(judged))).get(id);

const carried = { evidence: 'accept', assumption: 'accept', objection: 'reject' } as const;

test('the reader judges what nothing in the map gives reason or evidence for', () => {
  expect(premisesOf(statements)).toEqual(['evidence', 'assumption', 'objection', 'rebuttal', 'other']);
});

describe('a premise', () => {
  test.each([
    ['accept', 'stands'],
    ['doubt', 'open'],
    ['reject', 'falls'],
  ] as const)('judged "%s" %s', (judgement, expected) => {
    expect(standing('other', { other: judgement })).toBe(expected);
  });

  test('that nobody has judged is open', () => {
    expect(standing('other', {})).toBe('open');
  });

  test('falls with a rebuttal that stands, however it was judged itself', () => {
    expect(standing('objection', { objection: 'accept', rebuttal: 'accept' })).toBe('falls');
    expect(standing('objection', { objection: 'accept', rebuttal: 'reject' })).toBe('stands');
    expect(standing('objection', { objection: 'accept', rebuttal: 'doubt' })).toBe('open');
  });
});

describe('a conclusion', () => {
  test('stands if evidence and assumptions stand and the objection falls', () => {
    expect(standing('reason', carried)).toBe('stands');
  });

  test.each([
    ['its evidence falls', { ...carried, evidence: 'reject' }, 'falls'],
    ['its evidence is doubted', { ...carried, evidence: 'doubt' }, 'open'],
    ['its assumption falls', { ...carried, assumption: 'reject' }, 'falls'],
    ['its assumption is not judged', { evidence: 'accept', objection: 'reject' }, 'open'],
    ['an objection stands', { ...carried, objection: 'accept', rebuttal: 'reject' }, 'falls'],
    ['an objection is open', { ...carried, objection: 'doubt', rebuttal: 'reject' }, 'open'],
  ] as const)('is found where %s', (_, judged, expected) => {
    expect(standing('reason', judged)).toBe(expected);
  });

  test('needs one reason only: a fallen one does not drag down a claim that another carries', () => {
    expect(standing('claim', { evidence: 'reject', other: 'accept' })).toBe('stands');
    expect(standing('claim', { evidence: 'reject', other: 'reject' })).toBe('falls');
    expect(standing('claim', { evidence: 'reject' })).toBe('open');
  });

  test('does not depend on the order of the statements', () => {
    const judged = new Map<string, Judgement>(Object.entries(carried));
    const turned = weigh([...statements].reverse(), judged);
    for (const [id, found] of weigh(statements, judged)) expect(turned.get(id)).toBe(found);
  });
});

describe('a filter', () => {
  test('for everything leaves everything', () => {
    expect([...filterStatements(statements, 'all')].sort()).toEqual(statements.map(({ id }) => id).sort());
  });

  test('for support leaves out each branch that begins with an objection', () => {
    expect([...filterStatements(statements, 'support')].sort()).toEqual([
      'assumption',
      'claim',
      'evidence',
      'other',
      'reason',
    ]);
  });

  test('for objections leaves them, what hangs from them, and what leads to them', () => {
    expect([...filterStatements(statements, 'objections')].sort()).toEqual([
      'claim',
      'objection',
      'reason',
      'rebuttal',
    ]);
  });

  test('always leaves the claim', () => {
    expect([...filterStatements(statements.slice(0, 2), 'objections')]).toEqual(['claim']);
  });
});

describe('the address', () => {
  const premises = premisesOf(statements);

  test('gives the judgements back', () => {
    const judged = new Map<string, Judgement>(Object.entries(carried));
    expect(formatJudgements('map', judged)).toBe('#map?evidence=accept&assumption=accept&objection=reject');
    expect(parseJudgements(formatJudgements('map', judged), 'map', premises)).toEqual(judged);
  });

  test('without judgements names the map alone', () => {
    expect(formatJudgements('map', new Map())).toBe('#map');
  });

  test.each(['', '#map', '#other?evidence=accept'])('"%s" says nothing of the judgements of this map', (fragment) => {
    expect(parseJudgements(fragment, 'map', premises)).toBeUndefined();
  });

  test('with anything that is no judgement of a premise keeps the rest', () => {
    const fragment = '#map?reason=accept&nobody=accept&evidence=love&=&&other=doubt';
    expect(parseJudgements(fragment, 'map', premises)).toEqual(new Map([['other', 'doubt']]));
  });
});
