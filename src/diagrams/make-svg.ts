import { describeWords } from './describe.ts';
import type { Mark, Measured } from './measure.ts';
import { movePath, round } from './path.ts';
import { isLoose, lookOf } from './roles.ts';

const margin = 4;
/** Letters of a drawing are between these sizes, in the pixels it is drawn at. */
const [smallest, largest] = [14, 18];

/**
 * Makes the drawing that stands in the course: shapes with a class each, then lines of text. It is built from nothing
 * but the elements below, so that whatever stood in the author’s text can only come out as text.
 */
export function makeSvg({ box, marks, title, description }: Measured): string {
  const [x, y, width, height] = box as [number, number, number, number];
  const size = [round(width + 2 * margin), round(height + 2 * margin)] as const;
  const shift: Mark['matrix'] = [1, 0, 0, 1, margin - x, margin - y];
  const moved = marks.map((mark) => ({ ...mark, matrix: multiply(shift, mark.matrix) }));
  const shapes = moved.filter(({ text }) => !text).flatMap((mark) => shapeOf(mark) ?? []);
  const lines = moved.flatMap(lineOf);
  // The colours of the root are for those who open the file by itself; pages colour by class.
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(' ')}" width="${size[0]}" height="${size[1]}" fill="#fff" stroke="#000">`,
    ...(title ? [`<title>${escape(title)}</title>`] : []),
    `<desc>${escape(description || describeWords(moved))}</desc>`,
    ...shapes,
    '<g class="words" fill="#000" stroke="none" text-anchor="middle">',
    ...lines,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function shapeOf(mark: Mark): string | undefined {
  const look = lookOf(mark);
  const shape = look && outlineOf(mark);
  if (!shape) return undefined;
  const [tag, own] = shape;
  const open = ['line', 'path', 'polyline'].includes(mark.tag) && !/z\s*$/i.test(mark.geometry.d ?? '');
  const isLine = look === 'line' || look === 'faint' || (look === 'head' && open);
  const attributes: Record<string, string> = { class: isLine && look === 'head' ? 'line' : look, ...own };
  const dashes = mark.dashes.replaceAll('px', '').split(/,\s*/).map(Number);
  if (isLine) attributes.fill = 'none';
  else if (look === 'head') attributes.fill = '#000';
  if (isLine && dashes.some((dash) => dash > 1))
    attributes['stroke-dasharray'] = dashes.map((dash) => dash * 2).join(' ');
  // A mind map has lines of up to 17 px; one thickness more is enough to tell.
  if (isLine && mark.strokeWidth >= 3) attributes['stroke-width'] = '3';
  return format(tag, attributes);
}

/** The element that draws a shape, in the coordinates of the drawing; undefined for a shape without size. */
function outlineOf({ tag, geometry, matrix, roles }: Mark): [string, Record<string, string>] | undefined {
  const number = (name: string) => Number(geometry[name] ?? 0);
  const [a, b, c, d, x, y] = matrix;
  const plain = a === 1 && d === 1 && b === 0 && c === 0;
  // Mermaid draws the end of a state diagram as a circle of forty curves.
  if (tag === 'path' && roles.includes('outer-path') && !roles.includes('label-container')) {
    const radius = /^M\s*([\d.]+)/.exec(geometry.d ?? '')?.[1];
    if (radius !== undefined) return ['circle', places({ cx: x, cy: y, r: Number(radius) })];
  }
  // The area of a shape that is drawn twice is left open.
  const end = tag === 'path' && roles.includes('outer-path') && !/z\s*$/i.test(geometry.d ?? '') ? 'Z' : '';
  if (tag === 'path') return pathOf(`${geometry.d ?? ''}${end}`, matrix);
  if (tag === 'polygon' || tag === 'polyline')
    return pathOf(`M${(geometry.points ?? '').trim()}${tag === 'polygon' ? 'Z' : ''}`, matrix);
  if (tag === 'line') return pathOf(`M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`, matrix);
  const turn = plain ? {} : { transform: `matrix(${matrix.map((value) => value.toFixed(3)).join(' ')})` };
  const [dx, dy] = plain ? [x, y] : [0, 0];
  if (tag === 'rect') {
    if (number('width') === 0 || number('height') === 0) return undefined;
    const corner = number('rx') > 0 ? { rx: number('rx') } : {};
    const [width, height] = [number('width'), number('height')];
    return ['rect', { ...places({ x: number('x') + dx, y: number('y') + dy, width, height, ...corner }), ...turn }];
  }
  if (tag === 'circle')
    return ['circle', { ...places({ cx: number('cx') + dx, cy: number('cy') + dy, r: number('r') }), ...turn }];
  const radii = { rx: number('rx'), ry: number('ry') };
  return ['ellipse', { ...places({ cx: number('cx') + dx, cy: number('cy') + dy, ...radii }), ...turn }];
}

function pathOf(d: string, matrix: Mark['matrix']): [string, Record<string, string>] | undefined {
  const moved = movePath(d, matrix);
  if (moved !== undefined) return ['path', { d: moved }];
  const still = movePath(d, [1, 0, 0, 1, 0, 0]);
  return still === undefined
    ? undefined
    : ['path', { d: still, transform: `matrix(${matrix.map((value) => value.toFixed(3)).join(' ')})` }];
}

function lineOf(mark: Mark): string[] {
  const { text, geometry, matrix } = mark;
  if (!text) return [];
  const [a, b, c, d, x, y] = matrix;
  const at = [Number(geometry.x), Number(geometry.y)] as const;
  const place = [a * at[0] + c * at[1] + x, b * at[0] + d * at[1] + y] as const;
  const size = Math.min(largest, Math.max(smallest, text.size));
  const attributes: Record<string, string> = {
    ...(isLoose(mark) ? { class: 'loose' } : {}),
    ...places({ x: place[0], y: place[1] }),
  };
  if (b !== 0)
    attributes.transform = `rotate(${Math.round((Math.atan2(b, a) * 180) / Math.PI)} ${place.map(round).join(' ')})`;
  attributes['font-size'] = round(size);
  if (text.bold) attributes['font-weight'] = '600';
  if (text.italic) attributes['font-style'] = 'italic';
  // Whatever font a reader has, the words are as wide as they were measured. Letters that the measuring font lacks keep
  // their own width.
  if (isMeasured(text.words))
    Object.assign(attributes, {
      textLength: round((Number(geometry.width) * size) / text.size),
      lengthAdjust: 'spacingAndGlyphs',
    });
  return [format('text', attributes, escape(text.words))];
}

const isMeasured = (words: string) =>
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{P}\p{Sc}\s+=<>~|^±×÷−→←↑↓]*$/u.test(words);

const places = (values: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));

const multiply = (m: Mark['matrix'], n: Mark['matrix']): Mark['matrix'] => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const format = (tag: string, attributes: Readonly<Record<string, string>>, content = ''): string => {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return content === '' ? `<${tag}${list.join('')}/>` : `<${tag}${list.join('')}>${content}</${tag}>`;
};

const escape = (text: string) =>
  text
    .replace(/[\p{Cc}]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
