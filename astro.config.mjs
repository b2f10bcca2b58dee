import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { authorErrors } from './src/astro/author-errors.ts';
import { coverageInDev } from './src/astro/coverage-in-dev.ts';
import { missedReloads } from './src/astro/missed-reloads.ts';
import { noWorkerInDev } from './src/astro/no-worker-in-dev.ts';
import { readSite } from './src/astro/site.ts';
import { Drawings } from './src/diagrams/drawings.ts';
import { highlightCode, renderMaths } from './src/markdown/block-plugins.ts';
import { placeDiagrams } from './src/markdown/diagrams.ts';
import { featuresWith } from './src/markdown/features.ts';
import { prefixFootnotes } from './src/markdown/footnote-ids.ts';
import { rebaseLinks, scrollTables } from './src/markdown/page-plugins.ts';

// The course is whatever stands in this folder: the root of the repo, unless a test or a host says otherwise.
const courseRoot = pathToFileURL(`${process.env.FULCRUM_COURSE ?? '.'}/`);
const site = readSite(fileURLToPath(courseRoot));
const drawings = new Drawings(fileURLToPath(courseRoot));

// Astro puts variables of the machine's environment before what Vite knows of the site: there a BASE_URL, which many
// hosts set, would move every link.
for (const name of ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']) delete process.env[name];

// The one inline script, which sets the reader's theme before the page is drawn, is allowed by its hash.
const beforePaint = readFileSync(new URL('src/layouts/before-paint.js', import.meta.url));

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
    processor: satteri({
      features: featuresWith({ label: site.strings.footnotes, backLabel: site.strings.backToText }),
      mdastPlugins: [placeDiagrams((source) => drawings.find(source))],
      hastPlugins: [
        rebaseLinks(site.base),
        scrollTables,
        prefixFootnotes,
        renderMaths(site.strings),
        highlightCode(site.strings),
      ],
    }),
  },
  integrations: [
    mdx({ optimize: { ignoreElementNames: ['img'] } }),
    preact(),
    authorErrors(fileURLToPath(courseRoot), drawings),
    missedReloads(),
    noWorkerInDev(site),
    coverageInDev(),
  ],
  security: {
    csp: {
      // Pagefind compiles WebAssembly.
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [`sha256-${createHash('sha256').update(beforePaint).digest('base64')}`],
      },
      styleDirective: { resources: ["'self'"] },
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    define: { COURSE_ROOT: JSON.stringify(fileURLToPath(courseRoot)) },
    resolve: { alias: { '@course': fileURLToPath(courseRoot) } },
    // An inlined script would need a hash of its own and breaks relative imports.
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
    // The scan for dependencies does not read tsconfig.json and would look for React.
    optimizeDeps: { rolldownOptions: { transform: { jsx: { runtime: 'automatic', importSource: 'preact' } } } },
  },
});
