import type { OfflineSite } from './site.ts';
import type { SiteFile, SiteTable } from './table.ts';

/** The part of a request that decides who answers it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  readonly cache: string;
  /** Whether only a part of the file is asked for, as players of sound and film do. */
  readonly ranged: boolean;
}

/** Returns the path of an address below the base; undefined if the address belongs to others. */
export function pathOf(url: string, origin: string, { base, roots }: OfflineSite): string | undefined {
  const { origin: itsOrigin, pathname } = new URL(url);
  if (itsOrigin !== origin || !pathname.startsWith(base)) return undefined;
  const path = pathname.slice(base.length).replace(/(^|\/)index\.html$/, '$1');
  return roots.includes(path.split('/', 1)[0]!) ? path : undefined;
}

/**
 * Returns the path the worker answers for; undefined where it stays out of the way: another site or course, something
 * other than reading, a part of a file, or a request that wants no stored copy.
 */
export function pathAsked(asked: Asked, origin: string, site: OfflineSite): string | undefined {
  if (asked.method !== 'GET' || asked.ranged) return undefined;
  // A reload asks for the page itself with other cache modes; only what is not a page can mean them.
  if (asked.mode !== 'navigate' && (asked.cache === 'no-store' || asked.cache === 'reload')) return undefined;
  return pathOf(asked.url, origin, site);
}

/** The tables a worker holds: of its own version, and of the one before for pages that are still open. */
export interface Tables {
  readonly current: SiteTable;
  readonly previous: SiteTable | undefined;
}

/**
 * Returns the file that an open page may be given from the store for a path: the one of the build the page comes from.
 * `version` is the page’s; undefined where it is the worker’s own. Names in `assets/` change with their content, so
 * that any build’s is the right one.
 */
export function fileFor(
  path: string,
  version: string | undefined,
  { current, previous }: Tables,
): SiteFile | undefined {
  if (path.startsWith('assets/')) return current.files.get(path) ?? previous?.files.get(path);
  if (version === undefined || version === current.version) return current.files.get(path);
  return version === previous?.version ? previous.files.get(path) : undefined;
}
