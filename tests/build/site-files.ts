import { type HtmlElement, HtmlValidate, Parser } from 'html-validate';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { modelInFragment } from '../../src/models/address.ts';

/** A built page with its tree. */
export interface BuiltPage {
  /** Path of the file from the folder of the site, with forward slashes. */
  readonly file: string;
  /** Path in the address, base included. */
  readonly address: string;
  readonly html: string;
  readonly root: HtmlElement;
}

/** Lists the files of a folder as paths from it, sorted, with forward slashes. */
export const listFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();

/** Reads all pages of a built site. */
export async function readPages(folder: string, base = '/'): Promise<BuiltPage[]> {
  const parser = new Parser(await new HtmlValidate({ root: true, extends: [] }).getConfigFor('page.html'));
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const root = parser.parseHtml({ data: html, filename: file, line: 1, column: 1, offset: 0 });
      return { file, address: base + file.replace(/(^|\/)index\.html$/, '$1'), html, root };
    });
}

/** Returns the page at an address. */
export function pageAt(pages: readonly BuiltPage[], address: string): BuiltPage {
  const page = pages.find((one) => one.address === address);
  if (!page) throw new Error(`There is no page at ${address}, only at ${pages.map((one) => one.address).join(', ')}.`);
  return page;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Replaces the character references of HTML. */
export const decode = (html: string): string =>
  html.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)) : (named[name] ?? all),
  );

/** The text of a piece of HTML as a reader sees it, in single spaces. */
export const textOf = (html: string): string => squeeze(decode(html.replace(/<[^>]*>/g, ' ')));

export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The value of an attribute, character references resolved; empty if there is none. */
export const attribute = (element: HtmlElement, name: string): string => decode(element.getAttributeValue(name) ?? '');

/** A start tag with its attributes, drawings included, into which the tree does not look. */
interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Lists the start tags of a page in order. */
export const tagsOf = ({ html }: BuiltPage): Tag[] =>
  [...html.matchAll(/<([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)].map(([, name, rest]) => ({
    name: name!.toLowerCase(),
    attributes: new Map(
      [...rest!.matchAll(/([^\s=/"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g)].map(
        ([, key, double, single, bare]) => [key!.toLowerCase(), decode(double ?? single ?? bare ?? '')],
      ),
    ),
  }));

export interface Address {
  readonly page: string;
  readonly address: string;
}

const addressAttributes = ['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data-source'];

/** Collects every address that the pages name: links, scripts, styles, pictures, parts of drawings, redirections. */
export function addressesOf(pages: readonly BuiltPage[]): Address[] {
  return pages.flatMap((page) =>
    tagsOf(page)
      .flatMap(addressesIn)
      .map((address) => ({ page: page.file, address })),
  );
}

function addressesIn({ attributes }: Tag): string[] {
  const plain = addressAttributes.flatMap((name) => attributes.get(name) ?? []);
  const set = (attributes.get('srcset') ?? '').split(',').flatMap((part) => part.trim().split(/\s+/, 1));
  const parts = [...attributes.values()].flatMap((value) => /^url\((#[^)]+)\)$/.exec(value)?.[1] ?? []);
  const moved =
    attributes.get('http-equiv') === 'refresh' ? /url=(.*)$/.exec(attributes.get('content') ?? '')?.[1] : '';
  return [...plain, ...set, ...parts, moved ?? ''].filter((address) => address !== '');
}

/** Lists the addresses of the site itself that lead nowhere: no such file, no such id, or outside the base path. */
export function findDeadAddresses(folder: string, pages: readonly BuiltPage[], base = '/'): string[] {
  const files = new Set(listFiles(folder));
  const ids = new Map(pages.map((page) => [page.file, idsOf(page)] as const));
  const origin = 'http://site.test';
  return addressesOf(pages).flatMap(({ page, address }) => {
    const url = new URL(address, origin + pages.find(({ file }) => file === page)!.address);
    if (url.origin !== origin) return [];
    const dead = (why: string) => [`${page}: ${address} ${why}`];
    if (!url.pathname.startsWith(base)) return dead(`is outside ${base}`);
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return dead('is no file');
    // A run of a model is the model's id and then its values.
    const id = modelInFragment(url.hash) ?? decodeURIComponent(url.hash.slice(1));
    return id === '' || ids.get(file)?.includes(id) ? [] : dead('is no id');
  });
}

export const idsOf = (page: BuiltPage): string[] =>
  tagsOf(page).flatMap(({ attributes }) => attributes.get('id') ?? []);

/** Reads what the search index holds of each page: its address and its text. */
export function readSearchIndex(folder: string): { url: string; content: string; all: string }[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => {
      const unpacked = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
      const all = unpacked.replace(/^pagefind_dcd/, '');
      const { url, content } = JSON.parse(all) as { url: string; content: string };
      return { url, content, all };
    });
}
