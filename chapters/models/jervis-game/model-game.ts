/**
 * Jervis's game: two identical states move once and at the same time. C is to hold back, D is to arm.
 * The logic is that of Jervis 1978; the formulas are ours. Payoffs are utilities, without a unit.
 */
export type Move = 'C' | 'D';

/** This state's move first, the other's second. */
export type Profile = 'CC' | 'CD' | 'DC' | 'DD';

export type GameClass = 'harmony' | 'stag-hunt' | 'chicken' | 'prisoners-dilemma' | 'boundary';

// #region payoffs
/** What a state gets: R both hold back, T it alone arms, S it alone holds back, P both arm. */
export interface Payoffs {
  readonly R: number;
  readonly T: number;
  readonly S: number;
  readonly P: number;
}
// #endregion

/** Best replies to a state that holds back and to one that arms; two moves where they tie. */
export interface BestReplies {
  readonly toC: readonly Move[];
  readonly toD: readonly Move[];
}

/** Payoffs closer than this count as equal. */
export const TOLERANCE = 1e-9;

/** −1, 0 or 1, with numbers within the tolerance counted as 0. */
export const sign = (x: number): number => (Math.abs(x) <= TOLERANCE ? 0 : Math.sign(x));

/** The better of the two moves by what C pays more than D; both where they tie. */
const better = (advantageOfC: number): readonly Move[] =>
  sign(advantageOfC) > 0 ? ['C'] : sign(advantageOfC) < 0 ? ['D'] : ['C', 'D'];

// #region classes
/**
 * The class by two signs (Jervis 1978; Oye 1985).
 * R − T < 0 is greed: arming pays against a state that holds back.
 * P − S > 0 is fear: holding back costs more against one that arms.
 * Valid for any payoffs; a tie is a boundary.
 */
export function classify({ R, T, S, P }: Payoffs): GameClass {
  const greed = sign(T - R);
  const fear = sign(P - S);
  if (greed === 0 || fear === 0) return 'boundary';
  if (greed > 0) return fear > 0 ? 'prisoners-dilemma' : 'chicken';
  return fear > 0 ? 'stag-hunt' : 'harmony';
}
// #endregion

// #region best-replies
/** The moves that pay best against each move of the other. Valid for any payoffs. */
export const bestReplies = ({ R, T, S, P }: Payoffs): BestReplies => ({
  toC: better(R - T),
  toD: better(S - P),
});
// #endregion

/** Pure Nash equilibria: the pairs of moves in which each is a best reply to the other. Valid for any payoffs. */
export function equilibria(game: Payoffs): readonly Profile[] {
  const { toC, toD } = bestReplies(game);
  const best = (mine: Move, other: Move) => (other === 'C' ? toC : toD).includes(mine);
  const pairs = [
    ['C', 'C'],
    ['C', 'D'],
    ['D', 'C'],
    ['D', 'D'],
  ] as const;
  return pairs
    .filter(([row, column]) => best(row, column) && best(column, row))
    .map(([row, column]) => `${row}${column}` as const);
}

/**
 * The belief at which both moves pay the same: p* = (P − S) / [(R − T) + (P − S)], a probability.
 * From pR + (1 − p)S = pT + (1 − p)P. Valid in the Stag Hunt (hold back iff p ≥ p*) and in Chicken (hold back iff
 * p ≤ p*), where it is also the share of holding back in the mixed equilibrium. Elsewhere one move is best at any belief: null.
 */
export function thresholdBelief(game: Payoffs): number | null {
  const gameClass = classify(game);
  if (gameClass !== 'stag-hunt' && gameClass !== 'chicken') return null;
  const { R, T, S, P } = game;
  return (P - S) / (R - T + (P - S));
}

/** The move with the higher expected payoff when the other holds back with probability p. Valid for p from 0 to 1. */
export const choose = ({ R, T, S, P }: Payoffs, p: number): readonly Move[] => better(p * (R - T) + (1 - p) * (S - P));

/**
 * The risk-dominant equilibrium of the Stag Hunt (the logic is Harsanyi and Selten's): hold back iff p* < ½, that is,
 * iff R − T > P − S. Null outside the Stag Hunt.
 */
export function riskDominance(game: Payoffs): Move | 'neither' | null {
  if (classify(game) !== 'stag-hunt') return null;
  const [first, second] = choose(game, 0.5);
  return second || !first ? 'neither' : first;
}

/** Whether R > P and, in Chicken, R ≥ S: always so without levers. */
export function hasUsualOrder(game: Payoffs): boolean {
  return sign(game.R - game.P) > 0 && (classify(game) !== 'chicken' || sign(game.R - game.S) >= 0);
}
