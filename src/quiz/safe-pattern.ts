/** Longest pattern, and longest text it is tried on: with few repetitions no match can take long then. */
const maxPattern = 200;
const maxText = 100;
const maxRepetitions = 3;

/** What makes a pattern unfit to run in a reader's browser; undefined if it is fit. */
export function findPatternFault(source: string): string | undefined {
  if (source.length > maxPattern) return `a pattern of more than ${maxPattern} characters`;
  if (/\\[1-9k]|\(\?(?!:)/.test(source.replace(/\\[^1-9k]/g, 'x'))) return 'a pattern that looks around or back';
  const fault = findRepetitionFault(source);
  if (fault !== undefined) return fault;
  return compile(source) ? undefined : 'a pattern that is no regular expression';
}

/** Whether a pattern matches the whole of a text. False for a text too long, and for a pattern that does not compile. */
export const matchesWhole = (source: string, text: string, caseSensitive: boolean): boolean =>
  text.length <= maxText && (compile(source, caseSensitive ? 'u' : 'iu')?.test(text) ?? false);

function compile(source: string, flags = 'u'): RegExp | undefined {
  try {
    return new RegExp(`^(?:${source})$`, flags);
  } catch {
    return undefined;
  }
}

// A repetition of a repetition, or of a choice, can take time that doubles with every letter.
function findRepetitionFault(source: string): string | undefined {
  const plain = source.replace(/\\[^]/g, 'x').replace(/\[(?:[^\]])*\]/g, 'x');
  const risky: boolean[] = [false];
  let count = 0;
  let closed = false;
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at]!;
    const repeats = sign === '*' || sign === '+' || (sign === '{' && /^\{\d+,?\d*\}/.test(plain.slice(at)));
    if (repeats) {
      count += 1;
      if (closed) return 'a pattern that repeats a repetition or a choice';
      risky[risky.length - 1] = true;
    } else if (sign === '|') risky[risky.length - 1] = true;
    else if (sign === '(') risky.push(false);
    const inner = sign === ')' && risky.length > 1 ? risky.pop()! : false;
    if (inner) risky[risky.length - 1] = true;
    closed = sign === ')' && inner;
  }
  return count > maxRepetitions ? `a pattern with more than ${maxRepetitions} repetitions` : undefined;
}
