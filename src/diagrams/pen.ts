import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { makeSvg } from './make-svg.ts';
import { measure, type Measured } from './measure.ts';
import { stackTimeline } from './stack-timeline.ts';

/** Draws diagrams in one browser, which starts with the first of them. */
export interface Pen {
  /** Returns the drawing of a Mermaid source as SVG. Rejects with the reason if there is none. */
  readonly draw: (source: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The family that pages serve: what is measured here is what is shown there. */
const family = 'Source Serif 4';

/** How Mermaid lays out, for letters that can be read and drawings that fit a phone where they can. */
const settings = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  theme: 'base',
  look: 'classic',
  layout: 'dagre',
  handDrawnSeed: 1,
  htmlLabels: false,
  deterministicIds: true,
  deterministicIDSeed: 'diagram',
  fontFamily: `'${family}', serif`,
  fontSize: 16,
  themeVariables: { fontSize: '16px', fontFamily: `'${family}', serif` },
  flowchart: { htmlLabels: false, nodeSpacing: 28, rankSpacing: 36, padding: 12, wrappingWidth: 150, minNodeWidth: 0 },
  state: { nodeSpacing: 28, rankSpacing: 36, padding: 8, minNodeWidth: 0 },
  sequence: {
    width: 110,
    height: 60,
    actorMargin: 36,
    mirrorActors: false,
    wrap: true,
    boxMargin: 8,
    noteMargin: 8,
    messageMargin: 30,
    actorFontSize: 16,
    messageFontSize: 15,
    noteFontSize: 15,
  },
  timeline: { padding: 20, leftMargin: 40 },
  quadrantChart: {
    chartWidth: 350,
    chartHeight: 350,
    titleFontSize: 17,
    pointLabelFontSize: 15,
    quadrantLabelFontSize: 15,
    xAxisLabelFontSize: 15,
    yAxisLabelFontSize: 15,
  },
  mindmap: { padding: 8, maxNodeWidth: 150 },
};

interface MermaidInPage {
  readonly initialize: (settings: object) => void;
  readonly render: (id: string, source: string) => Promise<{ svg: string }>;
}

// A timeline across would be too wide for most pages; whoever wants one writes `timeline LR`.
const upright = (source: string) => source.replace(/^(\s*timeline)[ \t]*$/m, '$1 TD');

/** Creates a pen; nothing starts before it draws. */
export function createPen(): Pen {
  let started: Promise<{ browser: Browser; page: Page }> | undefined;
  // One after the other: they share a page.
  let last: Promise<unknown> = Promise.resolve();
  return {
    draw: (source) => {
      started ??= start();
      const drawn = last.then(async () => makeSvg(await drawIn((await started!).page, upright(source))));
      last = drawn.catch(() => undefined);
      return drawn;
    },
    close: async () => {
      const open = started;
      started = undefined;
      await last;
      await (await open?.catch(() => undefined))?.browser.close();
    },
  };
}

async function start(): Promise<{ browser: Browser; page: Page }> {
  const { startBrowser } = await import('./browser.ts');
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, offline: true, colorScheme: 'light' });
  const mermaid = dirname(createRequire(import.meta.url).resolve('mermaid'));
  await page.addScriptTag({ path: join(mermaid, 'mermaid.min.js') });
  await page.addScriptTag({
    content: `Object.assign(window, { measure: ${measure.toString()}, stackTimeline: ${stackTimeline.toString()} })`,
  });
  await page.evaluate(loadFonts, { family, faces: readFaces() });
  await page.evaluate(
    (given) => (globalThis as unknown as { mermaid: MermaidInPage }).mermaid.initialize(given),
    settings,
  );
  return { browser, page };
}

interface Face {
  readonly data: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
}

function readFaces(): Face[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/source-serif-4/package.json'));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const cuts = [
    ['400', 'normal'],
    ['600', 'normal'],
    ['400', 'italic'],
  ] as const;
  return Object.entries(ranges).flatMap(([subset, unicodeRange]) =>
    cuts.map(([weight, style]) => ({
      data: readFileSync(join(folder, `files/source-serif-4-${subset}-${weight}-${style}.woff2`)).toString('base64'),
      weight,
      style,
      unicodeRange,
    })),
  );
}

async function loadFonts({ family: name, faces }: { family: string; faces: readonly Face[] }): Promise<void> {
  for (const { data, weight, style, unicodeRange } of faces) {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const face = await new FontFace(name, bytes, {
      weight: weight === '600' ? '600 900' : weight,
      style,
      unicodeRange,
    }).load();
    document.fonts.add(face);
  }
}

async function drawIn(page: Page, source: string): Promise<Measured> {
  return page.evaluate(async (text) => {
    const inPage = globalThis as unknown as {
      mermaid: MermaidInPage;
      measure: typeof measure;
      stackTimeline: typeof stackTimeline;
    };
    document.body.replaceChildren();
    const { svg } = await inPage.mermaid.render('diagram', text);
    document.body.innerHTML = svg;
    const drawing = document.querySelector('svg')!;
    drawing.removeAttribute('style');
    if (drawing.querySelector('.timeline-node')) inPage.stackTimeline(drawing);
    return inPage.measure(drawing);
  }, source);
}
