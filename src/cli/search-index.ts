import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { orderFilters } from './search-order.ts';
import type { SearchRecord } from './search-records.ts';

/** Chapters and the page about the course are found as pages; terms, questions, events, works and models as records. */
const searchedPages = '{about,chapters}/**/*.html';

/** Pagefind brings search pages of its own; ours needs none of them. */
const readyMadeInterface = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/**
 * Makes the search index of the pages in `out` and of the records. Returns how many things can be found.
 *
 * It is one index for the course: Pagefind would hide a chapter in another language from a search in the language of
 * the rest.
 */
export async function makeSearchIndex(
  out: string,
  language: string,
  records: readonly SearchRecord[],
): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ keepIndexUrl: false, forceLanguage: language });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const pages = await index.addDirectory({ path: out, glob: searchedPages });
  // One after the other: the order in which Pagefind hears of them is written into its files.
  const added: { readonly errors: readonly string[] }[] = [];
  for (const record of records)
    added.push(
      await index.addCustomRecord({
        url: record.route,
        content: record.text,
        language,
        meta: {
          title: record.title,
          ...(record.place ? { place: record.place } : {}),
          ...(record.language ? { language: record.language } : {}),
        },
        filters: { kind: [record.kind] },
      }),
    );
  // Pagefind's own writing may be cut off when it is closed: take the files and write them here.
  const made = await index.getFiles();
  await pagefind.close();
  const faults = [pages, ...added, made].flatMap((step) => step.errors);
  if (faults.length > 0) throw new Error(`The search index could not be made: ${faults.join('; ')}`);
  const files = orderFilters(made.files.filter(({ path }) => !readyMadeInterface.test(path)));
  for (const { path, content } of files) {
    const file = join(out, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return files.filter(({ path }) => path.endsWith('.pf_fragment')).length;
}
