import { en, type Strings } from './en.ts';
import { es } from './es.ts';

export { fill } from './fill.ts';
export type { Strings };

const tables: Readonly<Record<string, Strings>> = { en, es };

/** Returns the interface strings for a BCP 47 language tag and the language they are in; English if there are none. */
export function stringsFor(language: string): { strings: Strings; language: string } {
  const base = language.split('-', 1)[0]!;
  return base in tables ? { strings: tables[base]!, language } : { strings: en, language: 'en' };
}

/** The strings islands use; only these travel to the browser. */
export const islandKeys = [
  'check',
  'chooseFirst',
  'right',
  'wrong',
  'rightAnswer',
  'isRight',
  'isChosen',
  'explanation',
  'readAgain',
  'tryAgain',
  'answeredOn',
  'revised',
  'saving',
  'saved',
  'notSaved',
  'recordUnavailable',
  'predictFirst',
  'commit',
  'skipPrediction',
  'yourPrediction',
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
] as const satisfies readonly (keyof Strings)[];

export type IslandStrings = Readonly<Pick<Strings, (typeof islandKeys)[number]>>;

/** Picks the strings islands use. */
export const pickIslandStrings = (strings: Strings): IslandStrings =>
  Object.fromEntries(islandKeys.map((key) => [key, strings[key]])) as IslandStrings;
