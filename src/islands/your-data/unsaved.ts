import { fill } from '../../strings/fill.ts';
import { findUnsaved, type Unsaved } from '../../study/backup.ts';
import type { RecordState } from '../../study/reduce.ts';
import { formatMoment, pageContext } from '../page.ts';
import { readPreference } from '../preferences.ts';

/** What of the record is in no file yet, by what this browser remembers of the last file. */
export const unsavedOf = (state: RecordState): Unsaved =>
  findUnsaved(state, readPreference('backup').savedAt, Date.now());

/** Says how many answers are in no file yet; nothing where there are none. */
export const describeUnsaved = ({ answers, since }: Unsaved, text: string): string =>
  since === undefined
    ? ''
    : fill(text, { count: answers.toLocaleString(pageContext().language), date: formatMoment(since) });
