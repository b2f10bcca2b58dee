import type { Reference } from '../schemas/reference.ts';

/** Makes author and year for every work, with a letter after the year where two works would look alike. */
export function shortCitations(works: readonly Reference[]): Map<string, { names: string; year: string }> {
  const plain = works.map((work) => ({ id: work.id, names: namesOf(work), year: yearOf(work) }));
  const groups = new Map<string, string[]>();
  for (const { id, names, year } of plain)
    groups.set(`${names} ${year}`, [...(groups.get(`${names} ${year}`) ?? []), id]);
  return new Map(
    plain.map(({ id, names, year }) => {
      const alike = groups.get(`${names} ${year}`)!;
      const mark = alike.length > 1 ? markOf(alike.indexOf(id), year) : '';
      return [id, { names, year: `${year}${mark}` }];
    }),
  );
}

// After the full stop of "n.d." a bare letter would read as one more abbreviation.
const markOf = (index: number, year: string) => `${year === undated ? '-' : ''}${lettersOf(index)}`;

/** Names a position as spreadsheets name columns: a to z, then aa, ab, … */
const lettersOf = (index: number): string =>
  (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

function namesOf({ author, editor, title }: Reference): string {
  const names = (author ?? editor ?? []).map((name) =>
    'literal' in name ? name.literal : [name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
  );
  if (names.length === 0) return title;
  if (names.length > 3) return `${names[0]} et al.`;
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} & ${names.at(-1)}`;
}

const undated = 'n.d.';
const yearOf = ({ issued }: Reference): string => String(issued?.['date-parts'][0][0] ?? undated);
