/**
 * Three theories of what an alternative is worth to the weaker side of a bargain. A patron and a small state divide a deal
 * worth V; x is the amount that goes to the small state. x below 0 or above V is a side payment and is left as it is.
 */

/** Amounts closer than this count as equal. */
export const TOLERANCE = 1e-9;

/** What the next small unit of something adds to x: of the usable alternative e, of the patron's stake σ, of the pie V. */
export interface Effects {
  readonly e: number;
  readonly sigma: number;
  readonly V: number;
}

export interface ThreatPoint {
  /** What each has if talks break down: the small state, the patron. */
  readonly dS: number;
  readonly dP: number;
  /** What there is to gain by agreeing; below 0 there is no deal. */
  readonly surplus: number;
  readonly deal: boolean;
  readonly x: number;
  readonly effects: Effects;
}

export interface OutsideOption {
  /** What the small state gets by bargaining alone, without an alternative. */
  readonly bargained: number;
  /** Whether the alternative is better than that. */
  readonly binds: boolean;
  readonly deal: boolean;
  readonly x: number;
  readonly effects: Effects;
  /** x if both were as patient as can be. */
  readonly patientLimit: number;
}

export interface Auction {
  readonly patronWins: boolean;
  readonly x: number;
  readonly effects: Effects;
}

/**
 * The alternative that can really be used: e = qE − κ. Ours. Nobody has to take an alternative that costs more than it
 * brings, so e is at least 0.
 */
export const usableAlternative = (E: number, q: number, kappa: number): number => Math.max(0, q * E - kappa);

// #region threat-point
/**
 * Gauge 1 (the solution is Nash 1950; the threat points are ours).
 * Something outside may break the talks off, and each then has its
 * threat point: d_S = e − γ and d_P = −σ − τφ. Each is sure of that
 * much, and the rest is divided β to 1 − β: x = d_S + β(V − d_S − d_P).
 * Without anything to gain (V < d_S + d_P) there is no deal, and
 * x = d_S. Valid for 0 < β < 1.
 */
export function threatPoint(
  V: number,
  beta: number,
  e: number,
  { gamma, sigma, tau, phi }: { gamma: number; sigma: number; tau: number; phi: number },
): ThreatPoint {
  const dS = e - gamma;
  const dP = -sigma - tau * phi;
  const surplus = V - dS - dP;
  const deal = surplus >= -TOLERANCE;
  const x = deal ? dS + beta * surplus : dS;
  return { dS, dP, surplus, deal, x, effects: threatEffects(beta, surplus) };
}
// #endregion

/** Slopes of x to the right. At a surplus of exactly 0 more e ends the deal, while more stake or pie keeps it. */
function threatEffects(beta: number, surplus: number): Effects {
  if (surplus < -TOLERANCE) return { e: 1, sigma: 0, V: 0 };
  return { e: surplus <= TOLERANCE ? 1 : 1 - beta, sigma: beta, V: beta };
}

// #region outside-option
/**
 * Gauge 2 (Rubinstein 1982; Binmore, Shaked and Sutton 1989).
 * The two make offers in turn, the patron first, and waiting costs: a
 * unit in the next round is worth δ now. The small state may instead
 * take e when it answers an offer:
 * x = max(V·δ_S(1 − δ_P) / (1 − δ_S·δ_P), e). If e > V there is no
 * deal, and the small state leaves with e. Valid for 0 < δ < 1, e ≥ 0.
 */
export function outsideOption(V: number, e: number, deltaS: number, deltaP: number): OutsideOption {
  const share = (deltaS * (1 - deltaP)) / (1 - deltaS * deltaP);
  const bargained = V * share;
  const deal = e <= V + TOLERANCE;
  const binds = e > bargained + TOLERANCE;
  const x = Math.max(bargained, e);
  const effects = { e: e >= bargained - TOLERANCE ? 1 : 0, sigma: 0, V: binds ? 0 : share };
  return { bargained, binds, deal, x, effects, patientLimit: patientLimit(V, e) };
}
// #endregion

/**
 * Gauge 2 with two suitors whose values are `high` and `low` and with boundless patience: max(high / 2, low).
 * The prediction of refined equilibria (Abreu and Manea 2025); others are possible. Valid for high ≥ low ≥ 0.
 */
export const patientSuitors = (high: number, low: number): number => Math.max(high / 2, low);

/** As the one above, with the patron's value V and the small state's right to leave with e where e > V. */
const patientLimit = (V: number, e: number): number => (e > V ? e : patientSuitors(V, e));

// #region auction
/**
 * Gauge 3 (an ascending auction). Patron and rival bid for the small state up to V and up to e. The lower of the two drops
 * out first, and the winner pays no more than it takes to win: x = min(V, e). Valid for V, e ≥ 0.
 */
export function auction(V: number, e: number): Auction {
  const patronWins = V >= e - TOLERANCE;
  const lower = (mine: number, other: number) => (mine < other - TOLERANCE ? 1 : 0);
  return { patronWins, x: Math.min(V, e), effects: { e: lower(e, V), sigma: 0, V: lower(V, e) } };
}
// #endregion
