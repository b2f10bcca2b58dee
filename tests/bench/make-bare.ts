import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chapterId, type Dialect, inventText } from './chapter-text.ts';
import { drawing } from './make-course.ts';

const markdown: Dialect = {
  cite: (work, page) => `(${work}, ${page})`,
  term: (id) => id.replaceAll('-', ' '),
  refer: (target, name) => `[${name}](/chapters/${target.split(':')[1]!}/)`,
  note: (_, text) => ` (${text})`,
  heading: (text, id) => `## ${text} {#${id}}`,
  figure: (_, caption, picture) => `![${picture}](/drawing.svg)\n\n${caption}`,
  table: (_, caption, rows) => `${rows}\n\n${caption}`,
  callout: (text) => text.replace(/^/gm, '> '),
  question: ({ stem, options }) => `${stem}\n\n${options.map((option) => `- ${option}`).join('\n')}`,
};

const config = `import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({
  trailingSlash: 'always',
  markdown: { processor: satteri({ features: { gfm: true, headingAttributes: true, smartPunctuation: true } }) },
  integrations: [mdx({ optimize: true })],
});
`;

const collection = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { chapters: defineCollection({ loader: glob({ pattern: '*.mdx', base: './chapters' }) }) };
`;

const page = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('chapters')).map((entry) => ({ params: { chapter: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>{entry.data.title}</title></head>
  <body><main data-pagefind-body><h1>{entry.data.title}</h1><Content /></main></body>
</html>
`;

/** Writes the least Astro project that shows the same text as the course: plain Markdown, one layout, nothing else. */
export function makeBare(folder: string, chapters: number, nodeModules: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('package.json', '{ "type": "module", "private": true }\n');
  write('astro.config.mjs', config);
  write('src/content.config.ts', collection);
  write('src/pages/chapters/[chapter].astro', page);
  write('public/drawing.svg', drawing);
  for (let number = 1; number <= chapters; number += 1)
    write(
      `chapters/${chapterId(number)}.mdx`,
      `---\ntitle: Chapter ${number}\n---\n\n${inventText(number, chapters, markdown)}`,
    );
  symlinkSync(nodeModules, join(folder, 'node_modules'), 'junction');
}
