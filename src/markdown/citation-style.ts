import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };
import styles from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };
import CSL, { type System } from 'citeproc';
import type { CitationSettings } from '../course/graph.ts';

const builtIn: Readonly<Record<string, string>> = {
  apa: styles.apa,
  harvard: styles.harvard1,
  vancouver: styles.vancouver,
};
export type Engine = InstanceType<typeof CSL.Engine>;

const known: Readonly<Record<string, string>> = locales;

/**
 * Compiles a citation style for the language of a course.
 *
 * @throws whatever the processor throws at a style it cannot use.
 */
export function createEngine(
  { style, styleText, localeText }: CitationSettings,
  language: string,
  system: Omit<System, 'retrieveLocale'>,
): Engine {
  const own = languageTag(language, localeText !== undefined);
  const retrieveLocale = (tag: string) => (tag === own ? localeText : undefined) ?? known[tag] ?? known['en-US']!;
  const text = styleText ?? inWords(builtIn[style]!, language);
  const engine = new CSL.Engine({ ...system, retrieveLocale }, text, own, true);
  engine.setOutputFormat('html');
  return engine;
}

/** Tries a style of the author's out on a work. Returns what is wrong with it, if anything is. */
export function findStyleFault(settings: CitationSettings, language: string): string | undefined {
  const work = { id: 'w', system_id: 'w', type: 'book', title: 'T', author: [{ family: 'A' }] };
  try {
    const engine = createEngine(settings, language, { retrieveItem: () => work });
    engine.updateItems(['w']);
    engine.makeCitationCluster([{ id: 'w', locator: '1', label: 'page' }]);
    if (engine.makeBibliography() === false) return 'it has no <bibliography>';
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `the processor says “${reason.split('\n', 1)[0]!}”`;
  }
}

/** The tag under which the processor keeps the words of a language: es-ES for es. */
function languageTag(language: string, isBrought: boolean): string {
  const base = language.split('-', 1)[0]!;
  if (isBrought || language in known) return language;
  return Object.keys(known).find((tag) => tag.startsWith(`${base}-`)) ?? 'en-US';
}

// The sign & between names belongs to English; elsewhere these styles are used with the word, without a comma before it.
const inWords = (style: string, language: string): string =>
  language.startsWith('en')
    ? style
    : style
        .replaceAll('and="symbol"', 'and="text"')
        .replaceAll('delimiter-precedes-last="always"', 'delimiter-precedes-last="never"');
