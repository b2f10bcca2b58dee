import type { SourceCheckStrings } from '../../strings/source-check-en.ts';

/** The words of a source check that its island writes. */
export const liveKeys = [
  'agree',
  'differ',
  'chooseFirst',
  'saving',
  'kept',
  'notKept',
  'takenBack',
  'judged',
  'count',
  'difference',
] as const satisfies readonly (keyof SourceCheckStrings)[];

export type LiveWords = Readonly<Pick<SourceCheckStrings, (typeof liveKeys)[number]>>;
