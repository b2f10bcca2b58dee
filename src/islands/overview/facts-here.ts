import type { ProgressStrings } from '../../strings/progress-en.ts';
import { pageContext } from '../page.ts';
import { readFacts, type StudyFacts } from './facts.ts';

interface PageFacts {
  /** Of the course. */
  readonly title: string;
  readonly words: ProgressStrings;
  readonly chapters: readonly StudyFacts[];
}

/** What the page of progress was given. */
export const { title, words, chapters } = readFacts() as PageFacts;

const { language } = pageContext();
const minutes = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
const percent = new Intl.NumberFormat(language, { style: 'percent' });
const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

export const formatMinutes = (millis: number): string => minutes.format(Math.round(millis / 60_000));
export const formatPercent = (share: number): string => percent.format(share);
export const formatDecimal = (value: number): string => decimal.format(value);
