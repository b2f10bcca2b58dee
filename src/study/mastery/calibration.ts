import { type Share, wilson } from './wilson.ts';

/** Something that was held to be true with a probability, and whether it was. */
export interface Stated {
  /** 0 to 1. */
  readonly probability: number;
  readonly happened: boolean;
}

/** What was stated with about the same probability. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean of what was stated. */
  readonly stated: number;
  readonly observed: Share;
}

/** How far confidence, or prediction, agrees with what happened. */
export interface Calibration {
  /** Bins that hold anything, lowest first. */
  readonly bins: readonly CalibrationBin[];
  readonly count: number;
  /** Mean squared distance of what was stated from what happened: 0 is perfect, 0.25 is what “half” always gets (Brier 1950). */
  readonly brier: number;
  /** Mean stated less share that happened: above 0 is too sure. */
  readonly excess: number;
}

/** Compares what was stated with what happened, in bins of equal width; the last one includes its upper bound. */
export function calibrate(statements: readonly Stated[], binCount = 5): Calibration | undefined {
  const count = statements.length;
  if (count === 0) return undefined;
  const groups = Array.from({ length: binCount }, (): Stated[] => []);
  for (const each of statements)
    groups[Math.min(binCount - 1, Math.max(0, Math.floor(each.probability * binCount)))]!.push(each);
  const total = (list: readonly Stated[], value: (each: Stated) => number) =>
    list.reduce((sum, each) => sum + value(each), 0);
  const happened = ({ happened: did }: Stated) => Number(did);
  return {
    bins: groups.flatMap((group, index) =>
      group.length === 0
        ? []
        : {
            from: index / binCount,
            to: (index + 1) / binCount,
            count: group.length,
            stated: total(group, ({ probability }) => probability) / group.length,
            observed: wilson(total(group, happened), group.length),
          },
    ),
    count,
    brier: total(statements, (each) => (each.probability - happened(each)) ** 2) / count,
    excess: total(statements, (each) => each.probability - happened(each)) / count,
  };
}
