import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Pagefind's files are compressed, and begin with these bytes before their CBOR. */
const signature = Buffer.from('pagefind_dcd');

/** A filter and its values, each with the numbers of the pages that have it. */
type Filter = readonly [name: string, values: readonly (readonly [value: string, pages: readonly number[]])[]];

/**
 * Puts the values of Pagefind's filters in a fixed order. Pagefind writes them as its hash table yields them, so that two
 * builds of one course would differ in the file, in its name, and in all that names it.
 *
 * @throws Error if the files are not laid out as those of Pagefind 1.5.
 */
export function orderFilters(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = files
    .filter(({ path }) => path.endsWith('.pf_filter'))
    .map(({ path, content }) => {
      const [name, values] = unpack(content) as Filter;
      const ordered = pack([name, values.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
      return renameByContent(path, ordered, renamed);
    });
  const metas = files
    .filter(({ path }) => path.endsWith('.pf_meta'))
    .map(({ path, content }) => renameByContent(path, pack(replaceAll(unpack(content), renamed)), renamed));
  return files.map((file) => {
    if (file.path.endsWith('.pf_filter')) return filters.shift()!;
    if (file.path.endsWith('.pf_meta')) return metas.shift()!;
    if (file.path !== 'pagefind-entry.json') return file;
    const entry = replaceAll(JSON.parse(Buffer.from(file.content).toString('utf8')), renamed);
    return { ...file, content: Buffer.from(JSON.stringify(entry)) };
  });
}

function unpack(content: Uint8Array): unknown {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error('A file of the search index is unknown.');
  return decode(bytes.subarray(signature.length));
}

const pack = (value: unknown): Buffer => gzipSync(Buffer.concat([signature, encode(value)]), { level: 9 });

/** A file is named by its language and a hash, `filter/en_1a2b3c4.pf_filter`: keeps the language, renews the hash. */
function renameByContent(path: string, content: Buffer, renamed: Map<string, string>): IndexFile {
  const [, before, language, hash] = /((\w[\w-]*)_([0-9a-f]+))\.pf_\w+$/.exec(path)!;
  const digest = createHash('sha256').update(content).digest('hex').slice(0, hash!.length);
  renamed.set(before!, `${language}_${digest}`);
  return { path: path.replace(before!, renamed.get(before!)!), content };
}

/** Replaces every string that is one of the former names, however deep. */
function replaceAll(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => replaceAll(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceAll(one, names)]));
}
