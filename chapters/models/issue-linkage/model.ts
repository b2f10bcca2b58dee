import { TOLERANCE } from '../shared/numbers.ts';
import { checkValues, type LinkageValues } from './parameters.ts';

export { parameters, type LinkageValues, type ParameterId } from './parameters.ts';

/** One issue: T for a breach, R for cooperation, P after a breach, in each round. */
export interface Issue {
  readonly T: number;
  readonly R: number;
  readonly P: number;
}

/** Whether cooperation holds on the first issue, military, and on the second, energy. */
export type Holds = readonly [military: boolean, energy: boolean];

export const arrangements = ['separate', 'rigid', 'free'] as const;
export type Arrangement = (typeof arrangements)[number];

/** A stretch of the weight of the future on which the same issues hold. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly holds: Holds;
}

export interface Run {
  readonly values: LinkageValues;
  readonly issues: readonly [Issue, Issue];
  /** The weight of the future that each issue needs by itself, and that both need together. */
  readonly alone: readonly [number, number];
  readonly linked: number;
  /** What a breach loses more than it gains, on each issue: below 0 a breach pays. */
  readonly slack: readonly [number, number];
  readonly holds: Readonly<Record<Arrangement, Holds>>;
  readonly stretches: Readonly<Record<Arrangement, readonly Stretch[]>>;
  /** What the rigid link does compared with separate issues. */
  readonly effect: 'helps' | 'harms' | 'nothing';
}

/** @throws RangeError unless T > R > P. */
export function checkIssue({ T, R, P }: Issue): void {
  if (!(T > R && R > P)) throw new RangeError(`Issue linkage: an issue needs T > R > P, not ${T}, ${R}, ${P}.`);
}

// #region thresholds
/**
 * The weight of the future from which a lasting threat sustains cooperation on these issues,
 * if a breach of one ends all: δ = Σ(T − R) / Σ(T − P). For one issue (T − R) / (T − P). For
 * two it lies between theirs (Bernheim and Whinston 1990).
 *
 * @throws RangeError unless every issue has T > R > P.
 */
export function threshold(issues: readonly Issue[]): number {
  issues.forEach(checkIssue);
  const gain = issues.reduce((sum, { T, R }) => sum + T - R, 0);
  const fall = issues.reduce((sum, { T, P }) => sum + T - P, 0);
  return gain / fall;
}

/** What a breach loses more than it gains: δ(T − P) − (T − R). Cooperation holds where it is not below 0. */
export const slackOf = ({ T, R, P }: Issue, delta: number): number => delta * (T - P) - (T - R);
// #endregion

// #region arrangements
/**
 * Where cooperation holds.
 * separate: a breach ends its own issue only, and each issue is judged alone.
 * rigid: a breach ends both, and there is nothing between both and neither.
 * free: a breach ends whatever was linked, and they link only what holds so.
 */
export function holdsUnder(arrangement: Arrangement, issues: readonly [Issue, Issue], delta: number): Holds {
  const isMet = (needed: number) => delta >= needed - TOLERANCE;
  const separate: Holds = [isMet(threshold([issues[0]])), isMet(threshold([issues[1]]))];
  if (arrangement === 'separate') return separate;
  if (isMet(threshold(issues))) return [true, true];
  return arrangement === 'rigid' ? [false, false] : separate;
}
// #endregion

const count = (holds: Holds): number => holds.filter(Boolean).length;

function stretchesOf(arrangement: Arrangement, issues: readonly [Issue, Issue], cuts: readonly number[]): Stretch[] {
  const stretches: { from: number; to: number; holds: Holds }[] = [];
  const ends = [0, ...[...cuts].sort((a, b) => a - b), 1];
  ends.slice(1).forEach((to, index) => {
    const from = ends[index]!;
    if (to - from <= TOLERANCE) return;
    const holds = holdsUnder(arrangement, issues, (from + to) / 2);
    const last = stretches.at(-1);
    if (last && last.holds.every((held, issue) => held === holds[issue])) last.to = to;
    else stretches.push({ from, to, holds });
  });
  return stretches;
}

/**
 * Finds what holds when the issues are kept apart, linked rigidly and linked freely. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: LinkageValues): Run {
  checkValues(values);
  const { T1, R1, P1, T2, R2, P2, delta } = values;
  const issues: readonly [Issue, Issue] = [
    { T: T1, R: R1, P: P1 },
    { T: T2, R: R2, P: P2 },
  ];
  const alone = [threshold([issues[0]]), threshold([issues[1]])] as const;
  const linked = threshold(issues);
  const cuts = [...alone, linked];
  const holds = {
    separate: holdsUnder('separate', issues, delta),
    rigid: holdsUnder('rigid', issues, delta),
    free: holdsUnder('free', issues, delta),
  };
  const change = count(holds.rigid) - count(holds.separate);
  return {
    values,
    issues,
    alone,
    linked,
    slack: [slackOf(issues[0], delta), slackOf(issues[1], delta)],
    holds,
    stretches: {
      separate: stretchesOf('separate', issues, cuts),
      rigid: stretchesOf('rigid', issues, cuts),
      free: stretchesOf('free', issues, cuts),
    },
    effect: change > 0 ? 'helps' : change < 0 ? 'harms' : 'nothing',
  };
}
