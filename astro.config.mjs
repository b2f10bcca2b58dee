import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { authorErrors } from './src/astro/author-errors.ts';
import { readSite } from './src/astro/site.ts';
import { markdownFeatures } from './src/markdown/features.ts';
import { alignCells, rebaseLinks, scrollTables } from './src/markdown/page-plugins.ts';

// The course is whatever stands in this folder: the root of the repo, unless a test or a host says otherwise.
const courseRoot = pathToFileURL(`${process.env.FULCRUM_COURSE ?? '.'}/`);
const site = readSite(fileURLToPath(courseRoot));

export default defineConfig({
  ...(site.origin ? { site: site.origin } : {}),
  base: site.base,
  publicDir: fileURLToPath(new URL('public/', courseRoot)),
  cacheDir: fileURLToPath(new URL('.cache/astro/', courseRoot)),
  trailingSlash: 'always',
  // 'jsx' would eat the space between a citation and the word before it.
  compressHTML: true,
  build: { inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: markdownFeatures, hastPlugins: [rebaseLinks(site.base), alignCells, scrollTables] }),
  },
  integrations: [mdx({ optimize: { ignoreElementNames: ['img'] } }), preact(), authorErrors(fileURLToPath(courseRoot))],
  security: {
    csp: {
      // Pagefind compiles WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    resolve: { alias: { '@course': fileURLToPath(courseRoot) } },
    // An inlined script would need a hash of its own and breaks relative imports.
    build: { assetsInlineLimit: 0 },
  },
});
