import { type Copies, copyName } from '../offline/plan.ts';
import { cacheNames, type OfflineSite } from '../offline/site.ts';
import { parseTable, type SiteFile, type SiteTable } from '../offline/table.ts';
import { hashOf } from './hash.ts';

/** Which versions are in use on this device. */
export interface Active {
  readonly version: string;
  readonly previous: string | undefined;
}

/** What is kept beside the files. */
interface Notes {
  active: Active;
  /** The reader saved the whole course. */
  whole: { readonly savedAt: string };
  /** Versions of open pages that are not of the active version, by client id. */
  guests: Readonly<Record<string, string>>;
}

/** The files of one course on this device. The worker and the page for offline reading share it. */
export interface Shelf {
  /** Names of all copies there are. */
  readonly copies: () => Promise<Copies>;
  readonly get: (file: SiteFile) => Promise<Response | undefined>;
  /** Keeps a response if it is the file, byte for byte. Resolves with whether it is; rejects if there is no room. */
  readonly put: (file: SiteFile, response: Response) => Promise<boolean>;
  readonly remove: (names: Iterable<string>) => Promise<void>;
  readonly readTable: (version: string) => Promise<SiteTable | undefined>;
  readonly writeTable: (version: string, text: string) => Promise<void>;
  readonly removeTablesExcept: (versions: readonly (string | undefined)[]) => Promise<void>;
  readonly readNote: <Name extends keyof Notes>(name: Name) => Promise<Notes[Name] | undefined>;
  readonly writeNote: <Name extends keyof Notes>(name: Name, value: Notes[Name] | undefined) => Promise<void>;
}

/** Opens the files of a course. */
export async function openShelf(site: Pick<OfflineSite, 'base' | 'course'>): Promise<Shelf> {
  const names = cacheNames(site);
  const [files, notes] = await Promise.all([caches.open(names.files), caches.open(names.notes)]);
  const root = new URL(site.base, location.origin).href;
  const read = async (name: string) => (await notes.match(root + name))?.text();
  const write = (name: string, text: string) => notes.put(root + name, new Response(text));
  return {
    copies: async () => new Set((await files.keys()).map(({ url }) => url.slice(root.length))),
    get: (file) => files.match(root + copyName(file)),
    put: async (file, response) => {
      const bytes = await response.arrayBuffer();
      if ((await hashOf(bytes)) !== file.hash) return false;
      // A new response: one that was redirected may not answer for a page.
      const headers = new Headers({ 'content-type': response.headers.get('content-type') ?? '' });
      await files.put(root + copyName(file), new Response(bytes, { headers }));
      return true;
    },
    remove: async (copies) => {
      await Promise.all([...copies].map((name) => files.delete(root + name)));
    },
    readTable: async (version) => {
      const text = await read(`table/${version}`);
      return text === undefined ? undefined : parseTable(version, text);
    },
    writeTable: (version, text) => write(`table/${version}`, text),
    removeTablesExcept: async (versions) => {
      const kept = versions.map((version) => `${root}table/${version ?? ''}`);
      const old = (await notes.keys()).filter(({ url }) => url.startsWith(`${root}table/`) && !kept.includes(url));
      await Promise.all(old.map((request) => notes.delete(request)));
    },
    readNote: async (name) => {
      const text = await read(name);
      return text === undefined ? undefined : (JSON.parse(text) as never);
    },
    writeNote: async (name, value) => {
      await (value === undefined ? notes.delete(root + name) : write(name, JSON.stringify(value)));
    },
  };
}
