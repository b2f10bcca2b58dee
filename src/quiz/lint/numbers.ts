const words: Readonly<Record<string, number>> = Object.fromEntries(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, value) => [word, value],
  ),
);

const numberPattern = /(?<![\p{L}\d])[-−]?\d+(?:[.,\u00a0\u202f ](?=\d)\d+)*/gu;

/** Reads a number as it is written in a language: 1,500.5 in English, 1.500,5 elsewhere. */
export function readNumber(text: string, language: string): number {
  const [group, point] = language === 'en' ? [',', '.'] : ['.', ','];
  const clean = text.replace('−', '-').replace(/[\s\u00a0\u202f]/g, '');
  // A lone mark before three digits groups them; otherwise it is the point.
  const grouped = new RegExp(`\\${group}(?=\\d{3}(?!\\d))`, 'g');
  return Number(clean.replace(grouped, '').replace(group, '.').replace(point, '.'));
}

/** A number with what stands around it. */
export interface Quantity {
  readonly value: number;
  readonly around: string;
}

/** Reads a text that holds one number, in digits or as an English word; undefined for any other. */
export function readQuantity(text: string, language: string): Quantity | undefined {
  const found = [...text.matchAll(numberPattern)];
  const rest = (start: number, length: number) =>
    `${text.slice(0, start)}#${text.slice(start + length)}`
      .toLowerCase()
      .replace(/[.\s]+$/, '')
      // One day and two days are of a kind.
      .replace(/(?<=\p{L}{2})s\b/gu, '');
  if (found.length === 1) {
    const [number] = found as [RegExpExecArray];
    const value = readNumber(number[0], language);
    return Number.isFinite(value) ? { value, around: rest(number.index, number[0].length) } : undefined;
  }
  const spelled = language === 'en' && found.length === 0 ? /^\p{L}+/u.exec(text) : null;
  const value = spelled ? words[spelled[0].toLowerCase()] : undefined;
  return value === undefined ? undefined : { value, around: rest(0, spelled![0].length) };
}

/** Numbers from `min` to `max`; an end that is open is not itself among them. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

const number = String.raw`[-−]?[$€£]?\s?(\d[\d.,]*)\s*[^\s\d]*`;
const unit = String.raw`(?:\s+[^\d]*)?`;
/** Ways to write a range with two ends. */
const closed = [
  new RegExp(
    `^(?:from |between |de |del |entre )?${number}\\s*(?:–|—|-|to|and|a|al|y|hasta)\\s*${number}${unit}$`,
    'iu',
  ),
];
const ends: readonly (readonly [RegExp, 'min' | 'max', boolean])[] = [
  [
    new RegExp(
      `^(?:less than|fewer than|under|below|before|<|menos de|por debajo de|antes de)\\s*${number}${unit}$`,
      'iu',
    ),
    'max',
    true,
  ],
  [new RegExp(`^(?:at most|up to|no more than|≤|como máximo|hasta)\\s*${number}${unit}$`, 'iu'), 'max', false],
  [
    new RegExp(`^${number}${unit.replace('*)', '*?)')}\\s+(?:or (?:less|fewer|below|under)|o menos)$`, 'iu'),
    'max',
    false,
  ],
  [
    new RegExp(
      `^(?:more than|greater than|over|above|after|>|más de|por encima de|después de)\\s*${number}${unit}$`,
      'iu',
    ),
    'min',
    true,
  ],
  [new RegExp(`^(?:at least|no (?:less|fewer) than|≥|al menos|como mínimo)\\s*${number}${unit}$`, 'iu'), 'min', false],
  [
    new RegExp(`^${number}${unit.replace('*)', '*?)')}\\s*(?:\\+|or (?:more|above|over|older|later)|o más)$`, 'iu'),
    'min',
    false,
  ],
];

/** Reads a range of numbers in words or figures: `10–20`, `between 10 and 20`, `fewer than 10`, `20 or more`. */
export function readRange(text: string, language: string): NumberRange | undefined {
  const clean = text.trim().replace(/\.$/, '').replace(/\+$/, ' +');
  for (const pattern of closed) {
    const found = pattern.exec(clean);
    if (!found) continue;
    const [min, max] = [readNumber(found[1]!, language), readNumber(found[2]!, language)];
    return min < max ? { min, max, minOpen: false, maxOpen: false } : undefined;
  }
  for (const [pattern, end, open] of ends) {
    const found = pattern.exec(clean);
    if (!found) continue;
    const value = readNumber(found[1]!, language);
    return end === 'max'
      ? { min: -Infinity, max: value, minOpen: true, maxOpen: open }
      : { min: value, max: Infinity, minOpen: open, maxOpen: true };
  }
  return undefined;
}

const seconds = { second: 1, minute: 60, hour: 3600, day: 86400, week: 604800, month: 2629800, year: 31557600 };
const metres = { mm: 0.001, cm: 0.01, m: 1, km: 1000 };
const grams = { mg: 0.001, g: 1, kg: 1000, t: 1e6 };
const units: Readonly<Record<string, readonly [kind: string, size: number]>> = Object.fromEntries(
  Object.entries({ seconds, metres, grams }).flatMap(([kind, sizes]) =>
    Object.entries(sizes).map(([name, size]) => [name, [kind, size]]),
  ),
);

/** Reads what a text with one number, one range or one fraction is sorted by; its unit goes into the value. */
export function readSize(text: string, language: string): Quantity | undefined {
  const fraction = /^(\d+)\s*[/⁄]\s*(\d+)$/.exec(text.trim());
  if (fraction) return { value: Number(fraction[1]) / Number(fraction[2]), around: '#' };
  const quantity = readQuantity(text, language);
  if (!quantity) {
    const range = readRange(text, language);
    return range && { value: Number.isFinite(range.min) ? range.min : range.max, around: '–' };
  }
  const name = /#\s*(\p{L}+)$/u.exec(quantity.around)?.[1] ?? '';
  const [kind, size] = units[name] ?? [name, 1];
  return { value: quantity.value * size, around: quantity.around.replace(/(?<=#\s*)\p{L}+$/u, kind) };
}

/** Whether some number lies in both ranges. */
export function overlap(a: NumberRange, b: NumberRange): boolean {
  const [low, high] = a.min < b.min || (a.min === b.min && !a.minOpen) ? [a, b] : [b, a];
  return high.min < low.max || (high.min === low.max && !high.minOpen && !low.maxOpen);
}
