import { en, enPlurals, type PluralForms, type PluralStrings, type Strings } from './en.ts';
import { es, esPlurals } from './es.ts';

import { fill } from './fill.ts';
import { type QuestionStrings, questionsEn } from './questions-en.ts';
import { questionsEs } from './questions-es.ts';

export { fill };
export type { QuestionStrings, Strings };

const tables: Readonly<Record<string, Strings>> = { en, es };
const pluralTables: Readonly<Record<string, PluralStrings>> = { en: enPlurals, es: esPlurals };

/** Returns the interface strings for a BCP 47 language tag and the language they are in; English if there are none. */
export function stringsFor(language: string): { strings: Strings; language: string } {
  const base = language.split('-', 1)[0]!;
  return base in tables ? { strings: tables[base]!, language } : { strings: en, language: 'en' };
}

const questionTables: Readonly<Record<string, QuestionStrings>> = { en: questionsEn, es: questionsEs };

/** Returns the words about questions for a language tag; English if there are none. */
export const questionStringsFor = (language: string): QuestionStrings =>
  questionTables[language.split('-', 1)[0]!] ?? questionsEn;

/** Returns a string with a number in the form its language asks for, the number written as the language writes it. */
export function counted(language: string, key: keyof PluralStrings, count: number): string {
  const base = language.split('-', 1)[0]!;
  return countedIn(base in pluralTables ? language : 'en', (pluralTables[base] ?? enPlurals)[key], count);
}

/** Fills `{count}` in the form that a count takes in a language. */
export function countedIn(language: string, forms: PluralForms, count: number): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: count.toLocaleString(language) });
}

/** The strings islands use; only these travel to the browser. */
export const islandKeys = [
  'chooseFirst',
  'saving',
  'notSaved',
  'recordFull',
  'recordRefused',
  'recordBlocked',
  'recordNewer',
  'recordFault',
  'predictFirst',
  'commit',
  'skipPrediction',
  'yourPrediction',
  'modelQuestions',
  'question',
  'parameters',
  'moreParameters',
  'presets',
  'actions',
  'reset',
  'share',
  'shared',
  'shareManually',
  'seed',
  'noChance',
  'inWords',
  'numbers',
  'downloadCsv',
  'answeredOf',
] as const satisfies readonly (keyof Strings)[];

export type IslandStrings = Readonly<Pick<Strings, (typeof islandKeys)[number]>>;

/** Picks the strings islands use. */
export const pickIslandStrings = (strings: Strings): IslandStrings =>
  Object.fromEntries(islandKeys.map((key) => [key, strings[key]])) as IslandStrings;
