import type { RecordState } from './reduce.ts';

/** What a reader holds of a claim of a source check. */
export interface Judged {
  /** Id of the verdict. */
  readonly choice: string;
  /** In the reader’s own words; empty if none were given. */
  readonly reason: string;
}

/** How the log names a claim of a source check. */
export const itemOfClaim = (id: string): string => `source-check:${id}`;

/** What the reader holds of a claim; undefined if nothing, or a verdict that is no longer among those to choose from. */
export function judgedOf({ judgements }: RecordState, id: string, verdicts: readonly string[]): Judged | undefined {
  const payload = judgements.get(itemOfClaim(id))?.payload;
  return payload && verdicts.includes(payload.choice)
    ? { choice: payload.choice, reason: payload.reason ?? '' }
    : undefined;
}

/** Counts the claims judged, and those of them judged as the course does. */
export function tally(claims: readonly { readonly ours: string; readonly judged: Judged | undefined }[]) {
  const judged = claims.flatMap((claim) => claim.judged ?? []).length;
  const same = claims.filter((claim) => claim.judged?.choice === claim.ours).length;
  return { total: claims.length, judged, same, other: judged - same };
}
