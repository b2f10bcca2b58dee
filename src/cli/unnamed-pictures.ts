import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// A page gives the whole path, which is found much faster; scripts and styles name their neighbours too.
const inPages = /\/assets\/([^/"'()\s,]+\.(?:svg|png|jpe?g|webp|avif|gif))\b/g;
const anywhere = /(?<=[/"'(])([^/"'()\s,]+\.(?:svg|png|jpe?g|webp|avif|gif))\b/g;

/**
 * Removes from the built site the pictures that no page names: Astro leaves the file of every drawing that it has put
 * into a page.
 */
export function removeUnnamedPictures(out: string): void {
  const folder = join(out, 'assets');
  if (!existsSync(folder)) return;
  const unnamed = new Set(readdirSync(folder).filter((file) => /\.(svg|png|jpe?g|webp|avif|gif)$/.test(file)));
  for (const entry of readdirSync(out, { withFileTypes: true, recursive: true })) {
    if (unnamed.size === 0) return;
    if (!entry.isFile() || !/\.(html|css|js|json|xml|webmanifest)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, file] of text.matchAll(entry.name.endsWith('.html') ? inPages : anywhere)) unnamed.delete(file!);
  }
  for (const file of unnamed) rmSync(join(folder, file));
}
