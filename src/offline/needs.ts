/** What a file names, by its kind. Addresses of the site in pages begin with its base; scripts and styles name neighbours too. */
const patterns: Readonly<Record<string, RegExp>> = {
  html: /["'\s,;=(](\/[^"'\s<>()#?,]+\.[a-z0-9]+)(?=["'\s#?,)])/g,
  css: /url\(\s*["']?([^"')#?]+)/g,
  js: /["'`}]([^"'`\s<>(){}$?#]+\.[a-z0-9]+)["'`?#]/g,
  // Texts in it are HTML; quotes within them are escaped.
  json: /["'\s,;=(](\/[^"'\s<>()#?,\\]+\.[a-z0-9]+)(?=["'\s#?,)\\])/g,
  webmanifest: /"([^"\s]+\.(?:png|svg))"/g,
};

/**
 * Lists the paths below the base that a file names in its text, in order, each once. `known` are the paths that may be
 * needed: a page does not need the pages it links to, nor the search index, which comes with the whole course. Fonts are
 * saved when a page has used them, since a style names far more of them than one language needs.
 */
export function findNeeds(path: string, text: string, base: string, known: ReadonlySet<string>): string[] {
  const kind = path === '' || path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1);
  const pattern = patterns[kind];
  if (!pattern) return [];
  const here = new URL(base + path, 'https://site.invalid');
  const found = new Set<string>();
  for (const [, address] of text.matchAll(pattern)) {
    // Vite lists what a chunk needs by paths from the base.
    for (const root of [here, new URL(base, here)]) {
      if (!URL.canParse(address!, root)) continue;
      const url = new URL(address!, root);
      const below = url.pathname.slice(base.length);
      if (url.origin === here.origin && url.pathname.startsWith(base) && known.has(below) && below !== path)
        found.add(below);
    }
  }
  return [...found];
}

/** Whether another file may need this one: it is no page, no part of the search index, and no font. */
export const mayBeNeeded = (path: string): boolean => path !== '' && !/\/$|\.html$|^pagefind\/|\.woff2?$/.test(path);

/** Whether readers are served a file of the site: not what hosts and crawlers read, nor the page for what is not there. */
export const isForReaders = (file: string): boolean =>
  !/(^|\/)\.|^_|^(404\.html|CNAME|robots\.txt|sw\.js)$|^sitemap[^/]*\.xml$/.test(file);

/** Turns the path of a built file into its path in addresses. */
export const pathOfFile = (file: string): string =>
  new URL(
    encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))
      .replaceAll('?', '%3F')
      .replaceAll('#', '%23'),
    'https://site.invalid/',
  ).pathname.slice(1);
