import { progressEn, type ProgressStrings } from './progress-en.ts';
import { progressEs } from './progress-es.ts';

/** The words of the page of progress for a language tag; English if there are none. They travel as data of the page. */
export const progressStringsFor = (language: string): ProgressStrings =>
  language.split('-', 1)[0] === 'es' ? progressEs : progressEn;
