import type { Reference } from '../schemas/reference.ts';

type Names = NonNullable<Reference['author']>;

const types: Readonly<Record<Reference['type'], string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
  speech: 'GEN',
  legislation: 'STAT',
};

/** Writes works as a RIS file in UTF-8, lines ended as RIS has them. */
export const formatRis = (works: readonly Reference[]): string => works.map(formatEntry).join('\r\n');

function formatEntry(work: Reference): string {
  const date = work.issued?.['date-parts'][0];
  const [start, end] = String(work.page ?? '').split(/[-–—]/);
  const lines: readonly (readonly [string, string | number | undefined])[] = [
    ['TY', types[work.type]],
    ['ID', work.id],
    ...(work.author ?? []).map((name) => ['AU', formatName(name)] as const),
    ...(work.editor ?? []).map((name) => [work.author ? 'A2' : 'ED', formatName(name)] as const),
    ['TI', work.title],
    ['T2', work['container-title']],
    ['PY', date?.[0]],
    ['DA', date && [...date.map((part) => String(part).padStart(2, '0')), '', ''].slice(0, 3).join('/')],
    ['VL', work.volume],
    ['IS', work.issue ?? work.number],
    ['ET', work.edition],
    ['SP', start === '' ? undefined : start],
    ['EP', end],
    ['PB', work.publisher],
    ['CY', work['publisher-place']],
    ['M3', work.genre],
    ['DO', work.DOI],
    ['SN', work.ISBN],
    ['UR', work.URL ?? (work.DOI && `https://doi.org/${work.DOI}`)],
    ['LA', work.language],
    ['N1', work.note],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${String(value).replace(/\s+/g, ' ')}\r\n`]))
    .join('');
}

const formatName = (name: Names[number]): string =>
  'literal' in name
    ? name.literal
    : [[name['non-dropping-particle'], name.family].filter(Boolean).join(' '), name.given].filter(Boolean).join(', ');
