import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { createPen } from '../../src/diagrams/pen.ts';
import { samples } from '../diagrams/samples.ts';
import { attribute, type BuiltPage, listFiles, readPages } from './site-files.ts';

const folder = inject('siteFolder');
const kB = 1000;
const read = (file: string): Buffer => readFileSync(join(folder, file));
const weigh = (files: Iterable<string>): number =>
  [...files].reduce(
    (sum, file) =>
      sum + (/\.(woff2|png|jpe?g|webp|avif)$/.test(file) ? read(file) : brotliCompressSync(read(file))).length,
    0,
  );

/** Files a script imports: at once, or only when it asks for them. */
function importsOf(file: string): { now: string[]; later: string[] } {
  const code = read(file).toString('utf8');
  const here = (address: string) => posix.join(posix.dirname(file), address);
  const find = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, address]) => here(address!));
  return {
    now: find(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g),
    later: find(/\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g),
  };
}

/** A script with everything it imports statically. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const next of importsOf(file).now) withImports(next, found);
  return found;
}

/** Draws diagrams of all kinds and returns the three heaviest. */
async function drawThree(): Promise<string[]> {
  const pen = createPen();
  const drawings: string[] = [];
  for (const source of Object.values(samples)) drawings.push(await pen.draw(source));
  await pen.close();
  return drawings.sort((a, b) => b.length - a.length).slice(0, 3);
}

const union = (...sets: ReadonlySet<string>[]) => new Set(sets.flatMap((set) => [...set]));
const without = (set: ReadonlySet<string>, ...others: ReadonlySet<string>[]) =>
  new Set([...set].filter((file) => !others.some((other) => other.has(file))));

describe('byte budgets of a chapter page (Brotli)', () => {
  let page: BuiltPage;
  let measured: Record<string, number>;

  beforeAll(async () => {
    // The longest chapter stands for all.
    page = (await readPages(folder))
      .filter(({ address }) => /^\/chapters\/[^/]+\/$/.test(address))
      .sort((a, b) => b.html.length - a.html.length)[0]!;
    const linked = (selector: string, name: string) =>
      page.root
        .querySelectorAll(selector)
        .filter((element) => attribute(element, 'loading') !== 'lazy')
        .map((element) => attribute(element, name).replace(/^\//, ''));
    const scripts = union(...linked('script[src]', 'src').map((file) => withImports(file)));
    const styles = linked('link[rel="stylesheet"]', 'href');
    const eager = [
      ...linked('img', 'src'),
      ...linked('link[rel="preload"], link[rel="icon"]', 'href').filter((file) => !file.endsWith('.woff2')),
    ];

    // None if the page loads it at once: it then weighs in as script.
    const named = (name: string) =>
      [...scripts]
        .flatMap((file) => importsOf(file).later)
        .filter((file) => posix.basename(file).startsWith(`${name}.`));
    const question = union(...named('question').map((file) => withImports(file)));
    const sourceCheck = union(...named('source-check').map((file) => withImports(file)));
    const shell = union(...named('model').map((file) => withImports(file)));
    const shared = new Set([...without(question, scripts)].filter((file) => shell.has(file)));
    const log = [...shared]
      .flatMap((file) => importsOf(file).later)
      .filter((file) => posix.basename(file).startsWith('open.'))
      .map((file) => withImports(file));
    const models = [...shell]
      .flatMap((file) => importsOf(file).later)
      .map((file) => weigh(without(union(shell, withImports(file)), scripts, shared)));
    const rest = weigh(union(scripts, new Set(styles), new Set(eager)));
    measured = {
      script: weigh(scripts),
      style: weigh(styles),
      everything: brotliCompressSync(page.html).length + rest,
      illustrated: brotliCompressSync(page.html + (await drawThree()).join('')).length + rest,
      fonts: weigh(latinFonts(styles)),
      runtime: weigh(shared),
      record: weigh(without(union(...log), scripts, shared)),
      question: weigh(without(question, scripts, shared)),
      model: Math.max(0, ...models),
      sourceCheck: weigh(without(sourceCheck, scripts, shared)),
      revision: weigh(
        without(
          union(...[...named('hub'), ...named('session-page')].map((file) => withImports(file))),
          scripts,
          shared,
        ),
      ),
    };
    console.info(`Bytes of ${page.address}, Brotli:`);
    console.table(measured);
  });

  test.each([
    ['script', 8, 'loaded before interaction'],
    ['style', 15, 'of the page'],
    ['everything', 60, 'without fonts: page, style, script, icon, pictures in view'],
    ['illustrated', 60, 'without fonts, with three more diagrams'],
    ['fonts', 100, 'for a page in Latin script'],
    ['runtime', 12, 'shared by all islands, once'],
    ['record', 4, 'of the log in the database, fetched beside the questions'],
    ['question', 8, 'of the question island, beyond the runtime'],
    ['sourceCheck', 3, 'of the island of source checks, beyond the runtime'],
    ['model', 25, 'of the model shell with the heaviest model, beyond the runtime'],
    ['revision', 25, 'of the hub and its sessions with the frame of questions, beyond the runtime'],
  ])('%s: at most %i kB %s', (name, budget) => {
    expect(measured[name]).toBeLessThanOrEqual(budget * kB);
  });

  test('the measure sees what it weighs', () => {
    expect(page.html.replace(/<[^>]*>/g, ' ').match(/\p{L}+/gu)?.length).toBeGreaterThan(3000);
    expect(measured.illustrated! - measured.everything!).toBeGreaterThan(1000);
    expect(measured.script).toBeGreaterThan(500);
    expect(measured.style).toBeGreaterThan(1000);
    expect(measured.fonts).toBeGreaterThan(10_000);
    expect(measured.runtime).toBeGreaterThan(4000);
    expect(measured.record).toBeGreaterThan(1000);
    expect(measured.question).toBeGreaterThan(1000);
    expect(measured.model).toBeGreaterThan(4000);
    expect(measured.sourceCheck).toBeGreaterThan(500);
    expect(measured.revision).toBeGreaterThan(6000);
  });

  test('nothing is loaded from another host', () => {
    const scripts = listFiles(folder).filter((file) => /^assets\/.*\.(js|css)$/.test(file));
    const found = scripts.flatMap((file) => [
      ...read(file)
        .toString('utf8')
        .matchAll(/(?:\bfrom|\bimport\(?|url\()\s*["'`]?(?:https?:)?\/\/[^"'`)\s]+/g),
    ]);
    expect(found.map(([text]) => text)).toEqual([]);
  });
});

describe('byte budgets of the pages of models (Brotli)', () => {
  test('on each, the shell with its own model is at most 25 kB beyond the runtime, and the page 60 kB without fonts', async () => {
    const pages = (await readPages(folder)).filter(({ address }) => /^\/models\/[^/]+\/$/.test(address));
    const weighed = pages.map((page) => {
      const linked = (selector: string, name: string) =>
        page.root.querySelectorAll(selector).map((element) => attribute(element, name).replace(/^\//, ''));
      const scripts = union(...linked('script[src]', 'src').map((file) => withImports(file)));
      const later = (name: string, from: ReadonlySet<string>) =>
        union(
          ...[...from]
            .flatMap((file) => importsOf(file).later)
            .filter((file) => posix.basename(file).startsWith(`${name}.`))
            .map((file) => withImports(file)),
        );
      const shell = later('model', scripts);
      const question = later('question', scripts);
      const shared = new Set([...shell].filter((file) => question.has(file)));
      const id = page.address.split('/').at(-2)!;
      const own = later(id, shell);
      expect([id, own.size > 0]).toEqual([id, true]);
      const styles = linked('link[rel="stylesheet"]', 'href');
      return {
        id,
        page: brotliCompressSync(page.html).length + weigh(union(scripts, new Set(styles))),
        model: weigh(without(union(shell, own), scripts, shared)),
      };
    });
    console.table(weighed);
    expect(weighed.length).toBeGreaterThan(1);
    expect(weighed.filter(({ page, model }) => page > 60 * kB || model > 25 * kB)).toEqual([]);
  });
});

/** The fonts a style sheet loads for Latin text: those without a `unicode-range` and those whose range begins at U+0. */
function latinFonts(styles: readonly string[]): Set<string> {
  const fonts = styles.flatMap((style) =>
    [
      ...read(style)
        .toString('utf8')
        .matchAll(/@font-face\s*\{[^}]*\}/g),
    ]
      .map(([face]) => face)
      .filter((face) => !/unicode-range:/.test(face) || /unicode-range:\s*u\+(0{1,4}\b|\?\?)/i.test(face))
      .flatMap((face) => [...face.matchAll(/url\((['"]?)([^'")]+\.woff2)\1\)/g)].map(([, , address]) => address!))
      .map((address) => new URL(address, `http://site.test/${style}`).pathname.slice(1)),
  );
  return new Set(fonts);
}
