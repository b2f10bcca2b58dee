/**
 * Reads a number as people write it: decimal point or comma, a real minus sign, spaces or thin spaces between thousands,
 * `1e-3`. Undefined for anything else, for `1,234.5` and `1.234,5` too: either could be meant.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/(?<=\d)[\s\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '')
    .replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
