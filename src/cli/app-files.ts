import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { CourseNode } from '../course/graph.ts';
import { makeAppManifest } from '../offline/app-manifest.ts';
import { paper } from '../layouts/paper.ts';
import type { Places } from './commands.ts';

/** Writes what a browser needs to install the course: `manifest.webmanifest` and icons made of the course’s drawing. */
export async function writeAppFiles({ project, course: root, out }: Places, course: CourseNode): Promise<void> {
  const drawing = readFileSync(course.icon ? join(root, 'public', course.icon) : join(project, 'src/layouts/mark.svg'));
  mkdirSync(join(out, 'icons'), { recursive: true });
  writeFileSync(join(out, 'icons/icon.svg'), drawing);
  const write = async (name: string, size: number, share: number, ground: string | undefined) =>
    writeFileSync(join(out, 'icons', name), await drawIcon(drawing, size, share, ground));
  await write('icon-192.png', 192, 1, undefined);
  await write('icon-512.png', 512, 1, undefined);
  // A mask may leave only the inner 80 % of the width in sight, cut to a circle.
  await write('maskable-512.png', 512, 0.56, paper.light);
  await write('apple-touch-icon.png', 180, 0.7, paper.light);
  writeFileSync(
    join(out, 'manifest.webmanifest'),
    `${JSON.stringify(makeAppManifest(course, paper.light), null, 2)}\n`,
  );
}

/** Draws a square picture of `size` pixels with the drawing on `share` of its width. */
async function drawIcon(drawing: Buffer, size: number, share: number, ground: string | undefined): Promise<Buffer> {
  const { width, height } = await sharp(drawing).metadata();
  const inner = Math.round(size * share);
  const density = Math.min(100_000, Math.max(1, (72 * inner) / Math.max(width, height)));
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const picture = await sharp(drawing, { density })
    .resize(inner, inner, { fit: 'contain', background: clear })
    .png()
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 4, background: ground ?? clear } })
    .composite([{ input: picture }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}
