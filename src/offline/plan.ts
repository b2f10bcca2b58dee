import { firstPages } from './site.ts';
import { type SiteFile, type SiteTable, withNeeds } from './table.ts';

/** Names a stored copy: a path and the content it had. */
export const copyName = ({ path, hash }: Pick<SiteFile, 'path' | 'hash'>): string => `${path}?${hash}`;

const pathOfCopy = (name: string): string => name.slice(0, name.lastIndexOf('?'));

/** The copies a device holds, by name. */
export type Copies = ReadonlySet<string>;

/** Lists the files of which no copy of this content is there. */
export const missingFrom = (files: readonly SiteFile[], copies: Copies): SiteFile[] =>
  files.filter((file) => !copies.has(copyName(file)));

/** What must be there before a version can take over: the first pages with all they need. */
export const firstFiles = (table: SiteTable): SiteFile[] => withNeeds(table, firstPages);

/**
 * Lists what a new version has to fetch so that everything that could be read without network still can: the files of
 * which the device holds other content, or every file if the whole course was saved.
 */
export function filesToRefresh(table: SiteTable, copies: Copies, whole: boolean): SiteFile[] {
  const paths = whole ? table.files.keys() : new Set([...copies].map(pathOfCopy));
  return missingFrom(withNeeds(table, paths), copies);
}

/** Lists the copies that no kept version has any more. */
export function uselessCopies(copies: Copies, kept: readonly SiteTable[]): string[] {
  const useful = new Set(kept.flatMap(({ files }) => [...files.values()].map(copyName)));
  return [...copies].filter((name) => !useful.has(name));
}

/** Lists the pages a reader can open without network, in the order of the site. */
export const savedPages = ({ files }: SiteTable, copies: Copies): SiteFile[] =>
  [...files.values()].filter((file) => file.title !== undefined && copies.has(copyName(file)));
