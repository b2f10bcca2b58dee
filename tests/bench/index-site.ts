/** Indexes a built site with Pagefind: node index-site.ts FOLDER. What the generator does too, alone and measured. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

const folder = process.argv[2]!;
const { index } = await createIndex({ keepIndexUrl: false, forceLanguage: 'en' });
if (!index) throw new Error('Pagefind does not start.');
await index.addDirectory({ path: folder });
const { files } = await index.getFiles();
await close();
for (const { path, content } of files) {
  const file = join(folder, 'pagefind', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
