import { type Strings, stringsFor } from '../strings/index.ts';
import { getCourse } from './course-data.ts';

/** Returns the interface strings in the language of the course. */
export const courseStrings = async (): Promise<Strings> => stringsFor((await getCourse()).language).strings;
