/** A strategy that looks back one round. Probabilities of cooperating, from 0 to 1. */
export interface Strategy {
  readonly name: string;
  readonly first: number;
  /** After CC, CD, DC and DD, its own move first. */
  readonly after: readonly [number, number, number, number];
  /** Whether it defects for ever once the other has defected. */
  readonly unforgiving?: boolean;
}

// #region strategies
/**
 * The strategies of the league. The first seven are of the literature (Axelrod 1984; GTFT: Molander 1985; WSLS: win–stay,
 * lose–shift, also called Pavlov). The last four are ours, to make a league of twelve with the reader’s own.
 */
export const named = [
  { name: 'TFT', first: 1, after: [1, 0, 1, 0] },
  { name: 'ALLD', first: 0, after: [0, 0, 0, 0] },
  { name: 'ALLC', first: 1, after: [1, 1, 1, 1] },
  { name: 'GRIM', first: 1, after: [1, 1, 1, 1], unforgiving: true },
  { name: 'WSLS', first: 1, after: [1, 0, 0, 1] },
  { name: 'GTFT', first: 1, after: [1, 0, 1, 0] },
  { name: 'RANDOM', first: 0.5, after: [0.5, 0.5, 0.5, 0.5] },
  // Copies the other, but opens with a defection.
  { name: 'WARY', first: 0, after: [1, 0, 1, 0] },
  // Copies the other, but defects in one of ten rounds in which it would cooperate.
  { name: 'SLY', first: 0.9, after: [0.9, 0, 0.9, 0] },
  // Cooperates and defects by turns, whatever the other does.
  { name: 'TURNS', first: 1, after: [0, 0, 1, 1] },
  // Does the opposite of what the other did.
  { name: 'BULLY', first: 0, after: [0, 1, 0, 1] },
] as const satisfies readonly Strategy[];

/** Tit for Tat that forgives a defection with probability g. */
export const generous = (g: number): Strategy => ({ name: 'GTFT', first: 1, after: [1, g, 1, g] });
// #endregion
