import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import sharp from 'sharp';

const width = 1200;
const height = 630;
const margin = 90;

/**
 * Draws the picture that stands for a page where it is shared: 1200 × 630 pixels, PNG. Letters are drawn as outlines from
 * the served typeface, so that the picture is the same on every machine. Words the typeface cannot write are left out.
 */
export async function drawSharePicture(kicker: string, title: string, colours: Colours): Promise<Buffer> {
  const lines = breakLines(title, 68, width - 2 * margin);
  const first = 300 - (lines.length - 1) * 42;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${colours.paper}"/>
    <path d="M0 ${height - 60}h${width}v12H0zM${width / 2} ${height - 48}l28 48h-56z" fill="${colours.accent}"/>
    <g fill="${colours.muted}">${outline(breakLines(kicker, 36, width - 2 * margin)[0]!, 36, margin, 130)}</g>
    <g fill="${colours.ink}">${lines.map((line, index) => outline(line, 68, margin, first + index * 84)).join('')}</g>
  </svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}

export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
}

let fonts: readonly Font[] | undefined;

const loadFonts = () =>
  (fonts ??= ['latin', 'latin-ext', 'cyrillic', 'greek'].map((script) => {
    const file = `@fontsource/source-serif-4/files/source-serif-4-${script}-600-normal.woff`;
    return create(readFileSync(createRequire(import.meta.url).resolve(file))) as Font;
  }));

/** Outlines of a text with its start at a point; empty if a letter has none. */
function outline(text: string, size: number, x: number, y: number): string {
  const runs = splitByFont(text);
  if (!runs) return '';
  let at = x;
  return runs
    .map(({ font, letters }) => {
      const scale = size / font.unitsPerEm;
      const run = font.layout(letters);
      return run.glyphs
        .map((glyph, index) => {
          const path = `<path transform="translate(${at} ${y}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`;
          at += run.positions[index]!.xAdvance * scale;
          return path;
        })
        .join('');
    })
    .join('');
}

/** Splits a text into runs that one font file can write; undefined if a letter is in none. */
function splitByFont(text: string): { font: Font; letters: string }[] | undefined {
  const runs: { font: Font; letters: string }[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    const last = runs.at(-1);
    const font = last?.font.hasGlyphForCodePoint(code)
      ? last.font
      : loadFonts().find((one) => one.hasGlyphForCodePoint(code));
    if (!font) return undefined;
    if (last?.font === font) last.letters += letter;
    else runs.push({ font, letters: letter });
  }
  return runs;
}

function breakLines(text: string, size: number, room: number): string[] {
  const widthOf = (words: string) =>
    (splitByFont(words) ?? []).reduce(
      (sum, { font, letters }) => sum + (font.layout(letters).advanceWidth * size) / font.unitsPerEm,
      0,
    );
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.slice(0, 4);
}
