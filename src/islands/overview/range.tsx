import { formatPercent } from './facts-here.ts';

/** The bounds of an estimate, which stands before it. */
export const Range = ({ low, high }: { readonly low: number; readonly high: number }) => (
  <span class="overview-bounds">
    ({formatPercent(low)} – {formatPercent(high)})
  </span>
);
