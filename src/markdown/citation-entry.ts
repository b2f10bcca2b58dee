import type { Reference } from '../schemas/reference.ts';
import { escape, restore } from './citation-item.ts';
import type { Engine } from './citation-style.ts';

/** Makes the list of references: entries as HTML by id, in the order of the style. */
export function makeEntries(
  engine: Engine,
  works: readonly Reference[],
  language: string,
): ReadonlyMap<string, string> {
  const made = works.length > 0 && engine.makeBibliography();
  if (made === false) return new Map();
  const byId = new Map(works.map((work) => [work.id, work]));
  const [{ entry_ids: ids }, entries] = made;
  return new Map(
    ids.flatMap(([id], position) => {
      const work = byId.get(id!);
      return work ? [[work.id, finishEntry(entries[position]!, work, language)] as const] : [];
    }),
  );
}

/** The entry of the processor without blocks: a number before it becomes a span. */
export const inlineEntry = (entry: string): string =>
  restore(entry)
    .replace(/<div class="csl-left-margin">([^]*?)<\/div>/, '<span class="work-number">$1</span> ')
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Makes an entry fit to stand in a list item: no blocks, its title in its own language, with what the author noted. */
function finishEntry(entry: string, { title, language, note }: Reference, courseLanguage: string): string {
  const inline = inlineEntry(entry);
  const own = escape(title);
  const foreign = language !== undefined && language !== courseLanguage;
  const marked = foreign ? inline.replace(own, () => `<span lang="${escape(language)}">${own}</span>`) : inline;
  return note === undefined ? marked : `${marked} <span class="work-note">${escape(note)}</span>`;
}
