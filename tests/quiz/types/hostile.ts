/** What a damaged record may hold where a text, a list or an object should be. */
const junk: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1e300,
  '',
  '__proto__',
  'constructor',
  'toString',
  [],
  [[]],
  [null],
  [{}],
  {},
  JSON.parse('{"__proto__":{"choice":"a"}}'),
  { constructor: 'constructor', toString: 'toString', hasOwnProperty: 'x' },
  { length: 2, 0: 'a' },
  JSON.parse(`${'{"a":['.repeat(200)}1${']}'.repeat(200)}`),
];

/** Copies of a value in which each part in turn is junk. */
export function damage(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [...junk];
  return [
    ...junk,
    ...Object.entries(value).flatMap(([name, inner]) =>
      damage(inner).map((bad) => {
        const copy = structuredClone(value) as Record<string, unknown>;
        copy[name] = bad;
        return copy;
      }),
    ),
  ];
}

/** Replaces every text in a value. */
export const replaceTexts = (value: unknown, by: string): unknown =>
  typeof value === 'string'
    ? by
    : typeof value === 'object' && value !== null
      ? Array.isArray(value)
        ? value.map((one) => replaceTexts(one, by))
        : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaceTexts(inner, by)]))
      : value;

const secretFields = /feedback|misconception|explanation|otherwise|modelanswer|hints?$/i;

/** Texts that must not stand in a page before the answer. */
export function secretsOf(value: unknown, isSecret = false): string[] {
  if (typeof value === 'string') return isSecret ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => secretsOf(inner, isSecret || secretFields.test(name)));
}

/** Every name of a member, however deep. */
export const namesIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) => [...(Array.isArray(value) ? [] : [name]), ...namesIn(inner)]);
