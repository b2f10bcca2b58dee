import { TOLERANCE } from '../shared/numbers.ts';
import { checkValues, type AlignmentValues } from './parameters.ts';

export { parameters, type AlignmentValues, type ParameterId } from './parameters.ts';

export type PoleName = 'East' | 'West';
export type Policy = 'multi-vector' | 'balance' | 'bandwagon';

/** The policies in the order in which a tie is decided. */
export const POLICIES: readonly Policy[] = ['multi-vector', 'balance', 'bandwagon'];

export interface Pole {
  readonly name: PoleName;
  /** Walt’s four sources, each from 0 to 1; of distance, what it leaves. */
  readonly sources: {
    readonly power: number;
    readonly offence: number;
    readonly hostility: number;
    readonly nearness: number;
  };
  readonly threat: number;
  readonly rents: number;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly policy: Policy;
}

export interface Run {
  readonly values: AlignmentValues;
  readonly east: Pole;
  readonly west: Pole;
  /** The pole that is the greater threat, and the other, which could be an ally against it. */
  readonly threat: Pole;
  readonly ally: Pole;
  readonly worth: Readonly<Record<Policy, number>>;
  readonly best: Policy;
  /** Credibility above which balancing beats bandwagoning; null if nobody threatens. May lie outside 0 to 1. */
  readonly cStar: number | null;
  /** Polarisation up to which multi-vector policy is best; null if polarisation does not matter. May lie outside 0 to 1. */
  readonly rhoStar: number | null;
  /** The best policy along ρ, everything else held. */
  readonly regions: readonly Stretch[];
}

// #region threat
/**
 * Walt’s four sources of threat (1985): power A, offensive means O,
 * perceived hostility I, and distance d. He gives no formula; ours is
 * T = A·O·I·e^(−λd), or, averaged, (A + O + I + e^(−λd)) / 4.
 */
export const threatOf = ({ power, offence, hostility, nearness }: Pole['sources'], isAveraged: boolean): number =>
  isAveraged ? (power + offence + hostility + nearness) / 4 : power * offence * hostility * nearness;
// #endregion

function poles(values: AlignmentValues): { readonly east: Pole; readonly west: Pole } {
  const { AE, OE, IE, dE, BE, AW, OW, IW, dW, BW, lambda, form } = values;
  const pole = (name: PoleName, power: number, offence: number, hostility: number, d: number, rents: number): Pole => {
    const sources = { power, offence, hostility, nearness: Math.exp(-lambda * d) };
    return { name, sources, threat: threatOf(sources, form === 1), rents };
  };
  return { east: pole('East', AE, OE, IE, dE, BE), west: pole('West', AW, OW, IW, dW, BW) };
}

// #region worth
/**
 * What each policy is worth to the small state (ours). T is the threat
 * of the pole that threatens more.
 * Balance: B_ally − T(1 − c). Bandwagon: B_thr − Λ − T(1 − α).
 * Multi-vector: μ(1 − ρ)(B_thr + B_ally) − T[1 − n(1 − ρ)].
 */
export function worthOf(values: AlignmentValues, threat: Pole, ally: Pole): Record<Policy, number> {
  const { c, alpha, Lambda, mu, rho, n } = values;
  const T = threat.threat;
  return {
    'multi-vector': mu * (1 - rho) * (threat.rents + ally.rents) - T * (1 - n * (1 - rho)),
    balance: ally.rents - T * (1 - c),
    bandwagon: threat.rents - Lambda - T * (1 - alpha),
  };
}
// #endregion

/** The policy worth most; a tie goes to multi-vector before balance before bandwagon. */
export function bestOf(worth: Readonly<Record<Policy, number>>): Policy {
  const most = Math.max(...Object.values(worth));
  return POLICIES.find((policy) => worth[policy] >= most - TOLERANCE)!;
}

/** Balancing beats bandwagoning iff c > c* = α − (B_ally + Λ − B_thr) / T. Null if T = 0: then c does not matter. */
export function credibilityNeeded({ alpha, Lambda }: AlignmentValues, threat: Pole, ally: Pole): number | null {
  return threat.threat <= TOLERANCE ? null : alpha - (ally.rents + Lambda - threat.rents) / threat.threat;
}

/**
 * Multi-vector policy is best iff ρ ≤ ρ* = [μ(B_thr + B_ally) − T(1 − n) − max(V_bal, V_band)] / [μ(B_thr + B_ally) + nT].
 * Null if the denominator is 0: nothing that a hedger has depends on ρ then.
 */
export function polarisationBorne(values: AlignmentValues, threat: Pole, ally: Pole): number | null {
  const { mu, n } = values;
  const rents = mu * (threat.rents + ally.rents);
  const slope = rents + n * threat.threat;
  if (slope <= TOLERANCE) return null;
  const { balance, bandwagon } = worthOf(values, threat, ally);
  return (rents - threat.threat * (1 - n) - Math.max(balance, bandwagon)) / slope;
}

/**
 * Threats, what each policy is worth, and which is best. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: AlignmentValues): Run {
  checkValues(values);
  const { east, west } = poles(values);
  // Equal threats count as East’s.
  const [threat, ally] = west.threat > east.threat + TOLERANCE ? [west, east] : [east, west];
  const worth = worthOf(values, threat, ally);
  const rhoStar = polarisationBorne(values, threat, ally);
  const bestAt = (rho: number) => bestOf(worthOf({ ...values, rho }, threat, ally));
  const cut = rhoStar !== null && rhoStar > TOLERANCE && rhoStar < 1 - TOLERANCE ? [rhoStar] : [];
  const ends = [0, ...cut, 1];
  return {
    values,
    east,
    west,
    threat,
    ally,
    worth,
    best: bestOf(worth),
    cStar: credibilityNeeded(values, threat, ally),
    rhoStar,
    regions: ends.slice(1).map((to, index) => ({ from: ends[index]!, to, policy: bestAt((ends[index]! + to) / 2) })),
  };
}
