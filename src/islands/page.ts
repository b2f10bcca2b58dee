import type { IslandStrings } from '../strings/index.ts';

/** What every island may ask of the page it stands on. */
export interface PageContext {
  readonly base: string;
  readonly course: string;
  /** The language of the strings, which may differ from that of the page. */
  readonly language: string;
  readonly strings: IslandStrings;
}

let context: PageContext | undefined;

/** Reads what the server wrote into the page for its islands. */
export function pageContext(): PageContext {
  const { dataset, lang } = document.documentElement;
  context ??= {
    base: dataset.base ?? '/',
    course: dataset.course ?? '',
    language: dataset.interface ?? lang,
    strings: JSON.parse(document.getElementById('island-strings')?.textContent ?? '{}') as IslandStrings,
  };
  return context;
}

/** Formats a moment for the reader, in the language of the interface. */
export const formatMoment = (iso: string): string =>
  new Intl.DateTimeFormat(pageContext().language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
