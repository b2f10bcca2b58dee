import type { Mark } from './measure.ts';

/** The classes of src/styles/diagram.css. */
export type Look = 'box' | 'group' | 'soft' | 'note' | 'accent' | 'a' | 'b' | 'c' | 'd' | 'line' | 'faint' | 'head';

const palette = ['a', 'b', 'c', 'd'] as const;
/** Classes an author may give to a box. */
const chosen = [...palette, 'accent'] as const;

/** The parts of each kind by the class names Mermaid gives them; the first that fits decides. */
const looks: readonly (readonly [role: RegExp, look: Look | undefined])[] = [
  // Words between shapes have a rim instead: see `isLoose`.
  [/^(background|labelBkg|inner)$/, undefined],
  [/^node-line-/, undefined],
  [/^(actor-line|loopLine|border)$/, 'faint'],
  [/^(cluster|labelBox|statediagram-cluster)$/, 'group'],
  [/^(note|statediagram-note)$/, 'note'],
  [/^(state-start|data-point)$/, 'head'],
  [/^section-root$/, 'accent'],
  [/^rect$/, 'group'],
];

/** Returns the class a shape is coloured by; undefined for what only Mermaid needs. */
export function lookOf(mark: Mark): Look | undefined {
  const { roles, fill, stroke, tag, dashes } = mark;
  if (roles.includes('marker')) return 'head';
  // Mermaid draws some shapes twice: the area, then its outline, which is the one with a pattern of zeros.
  if (roles.includes('outer-path') && dashes.startsWith('0px, 0px')) return undefined;
  for (const [role, look] of looks) if (roles.some((one) => role.test(one))) return look;
  if (tag === 'line') return 'line';
  if (!fill) return stroke ? 'line' : undefined;
  if (roles.includes('quadrant')) return isTinted(mark) ? 'soft' : undefined;
  const own = chosen.find((name) => roles.includes(name));
  if (own) return own;
  const section = roles.map((one) => /^section-(-?\d+)$/.exec(one)?.[1]).find((one) => one !== undefined);
  return section === undefined ? 'box' : palette[(Number(section) + 1) % palette.length];
}

// The quadrants of one diagonal are tinted.
const isTinted = ({ geometry }: Mark) => Number(geometry.x) > 100 === Number(geometry.y) < 150;

const looseRoles = new Set(['messageText', 'loopText', 'sectionTitle', 'edgeLabel', 'cluster-label', 'data-point']);

/** Whether words stand on lines and not in a shape of their own. */
export const isLoose = ({ roles }: Mark): boolean => roles.some((role) => looseRoles.has(role));
