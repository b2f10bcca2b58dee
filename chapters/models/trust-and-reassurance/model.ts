import { TOLERANCE } from '../shared/numbers.ts';
import {
  actsNeeded,
  faultOf,
  gains,
  gestureWindow,
  misreadingLimit,
  posterior,
  trustThreshold,
  type Window,
} from './model-trust.ts';
import { checkValues, type TrustValues } from './parameters.ts';

export * from './model-trust.ts';
export { parameters, type ParameterId, type TrustValues } from './parameters.ts';

/**
 * What becomes of the gesture. `separates`: only the trustworthy make it, and it is believed. `too-small`: both types
 * would. `too-big`: neither would. `tempts-only-others`: only the untrustworthy would. `doubted`: it would separate, but is
 * misread too often to be believed. `needless`: it would separate, but whoever is not seen to make it is trusted as well.
 * `certain`: trust is 0 or 1, and nothing can change it.
 */
export type Gesture = 'separates' | 'too-small' | 'too-big' | 'tempts-only-others' | 'doubted' | 'needless' | 'certain';

export interface Results {
  /** Trust from which the receiver cooperates. */
  readonly m: number;
  readonly cooperates: boolean;
  readonly window: Window;
  readonly gains: { readonly trustworthy: number; readonly untrustworthy: number };
  readonly gesture: Gesture;
  /** Trust after a gesture is seen and after none is, if both types do what pays; the same where it tells nothing. */
  readonly after: { readonly seen: number; readonly none: number };
  /** The misreading up to which a gesture that is seen is believed. */
  readonly epsLimit: number;
  readonly acts: number | null;
  /** Trust after 0, 1, 2, … good acts in a row. */
  readonly learning: readonly number[];
}

export interface Run {
  readonly values: TrustValues;
  /** What is wrong with the order of payoffs; nothing is computed then. */
  readonly fault: string | null;
  readonly results: Results | null;
}

/** Good acts that are shown. */
export const ACTS = 10;

/**
 * Threshold, gesture, misreading and slow learning of one sender and one receiver. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: TrustValues): Run {
  checkValues(values);
  const fault = faultOf(values);
  return { values, fault, results: fault ? null : resultsOf(values) };
}

function resultsOf(values: TrustValues): Results {
  const { t, alpha, eps, qT, qU } = values;
  const m = trustThreshold(values);
  const window = gestureWindow(values, eps);
  const seen = posterior(t, 1 - eps, eps);
  const none = posterior(t, eps, 1 - eps);
  const gesture = gestureOf(values, window, m);
  const tells = ['separates', 'doubted', 'needless'].includes(gesture);
  return {
    m,
    cooperates: t >= m - TOLERANCE,
    window,
    gains: gains(values, alpha, eps),
    gesture,
    after: tells ? { seen, none } : { seen: t, none: t },
    epsLimit: misreadingLimit(t, m),
    acts: actsNeeded(t, m, qT, qU),
    learning: Array.from({ length: ACTS + 1 }, (_, n) => posterior(t, qT ** n, qU ** n)),
  };
}

/** What becomes of a gesture of this size; on the edge of the window it still separates. */
function gestureOf({ t, alpha, eps }: TrustValues, { min, max }: Window, m: number): Gesture {
  const isBigEnough = alpha >= min - TOLERANCE;
  const isSmallEnough = alpha <= max + TOLERANCE;
  if (t <= TOLERANCE || t >= 1 - TOLERANCE) return 'certain';
  if (!isBigEnough) return isSmallEnough ? 'too-small' : 'tempts-only-others';
  if (!isSmallEnough) return 'too-big';
  if (posterior(t, 1 - eps, eps) < m - TOLERANCE) return 'doubted';
  return posterior(t, eps, 1 - eps) >= m - TOLERANCE ? 'needless' : 'separates';
}
