import { fill, type IslandStrings } from '../../strings/index.ts';

/** What can stand between a reader and their record; each has its way out. */
export type Fault = 'full' | 'refused' | 'blocked' | 'newer' | 'unknown';

const faults: ReadonlyMap<string, Fault> = new Map([
  ['QuotaExceededError', 'full'],
  // Private windows and switched-off storage, each browser in its way.
  ['SecurityError', 'refused'],
  ['ReferenceError', 'refused'],
  ['NotSupportedError', 'refused'],
  ['InvalidStateError', 'refused'],
  ['LogBlockedError', 'blocked'],
  ['VersionError', 'newer'],
]);

export const faultOf = (error: unknown): Fault => (error instanceof Error && faults.get(error.name)) || 'unknown';

/** Says in plain words what is wrong and what to do. */
export function faultWords(error: unknown, strings: IslandStrings): string {
  const words: Readonly<Record<Fault, string>> = {
    full: strings.recordFull,
    refused: strings.recordRefused,
    blocked: strings.recordBlocked,
    newer: strings.recordNewer,
    unknown: strings.recordFault,
  };
  const message = error instanceof Error ? error.message || error.name : String(error);
  return fill(words[faultOf(error)], { message: message.replace(/\.$/, '') });
}

/** Whether a write failed because the database was taken away before it: nothing was written, and it may be tried again. */
export const isTakenAway = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'InvalidStateError' || error.name === 'AbortError');
