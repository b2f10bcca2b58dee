import type { IslandStrings } from '../strings/index.ts';

/** What every island may ask of the page it stands on. */
export interface PageContext {
  readonly base: string;
  readonly course: string;
  /** The language of the strings, which may differ from that of the page. */
  readonly language: string;
  readonly strings: IslandStrings;
  /** Language and direction of the strings; undefined where they are the page’s own. */
  readonly inStrings: { readonly lang: string; readonly dir: 'ltr' | 'rtl' } | undefined;
}

let context: PageContext | undefined;

/** Reads what the server wrote into the page for its islands. */
export function pageContext(): PageContext {
  const { dataset, lang } = document.documentElement;
  const language = dataset.interface ?? lang;
  context ??= {
    base: dataset.base ?? '/',
    course: dataset.course ?? '',
    language,
    inStrings:
      language === lang ? undefined : { lang: language, dir: dataset.interfaceDirection === 'rtl' ? 'rtl' : 'ltr' },
    strings: JSON.parse(document.getElementById('page--island-strings')?.textContent ?? '{}') as IslandStrings,
  };
  return context;
}

/** Formats a moment for the reader, in the language of the interface. */
export const formatMoment = (iso: string): string =>
  new Intl.DateTimeFormat(pageContext().language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
