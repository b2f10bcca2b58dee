import type { Reference } from '../schemas/reference.ts';

type Names = NonNullable<Reference['author']>;

const entryTypes: Readonly<Record<Reference['type'], string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  report: 'techreport',
  thesis: 'thesis',
  webpage: 'misc',
  speech: 'misc',
  legislation: 'misc',
};

/** Writes works as a BibTeX file in UTF-8, as BibLaTeX and today's reference managers read it. */
export const formatBibtex = (works: readonly Reference[]): string => works.map(formatEntry).join('\n');

function formatEntry(work: Reference): string {
  const type = typeOf(work);
  const isArticle = work.type.startsWith('article');
  const [year, month, day] = work.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', names(work.author)],
    ['editor', names(work.editor)],
    ['title', braced(work.title)],
    [isArticle ? 'journal' : type === 'misc' ? 'howpublished' : 'booktitle', braced(work['container-title'])],
    ['year', plain(year)],
    ['month', plain(month)],
    ['date', year === undefined ? undefined : isoDate([year, month, day])],
    ['volume', plain(work.volume)],
    ['number', plain(work.issue ?? work.number)],
    ['edition', plain(work.edition)],
    ['pages', plain(work.page)?.replace(/[-–—]+/g, '--')],
    [publisherField(type), braced(work.publisher)],
    ['address', plain(work['publisher-place'])],
    ['type', braced(work.genre)],
    ['doi', verbatim(work.DOI)],
    ['isbn', plain(work.ISBN)],
    ['url', verbatim(work.URL)],
    ['urldate', work.accessed === undefined ? undefined : isoDate(work.accessed['date-parts'][0])],
    ['langid', plain(work.language)],
    ['note', plain(work.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@${type}{${work.id},\n${lines.join('\n')}\n}\n`;
}

// A thesis with a kind of its own is no phdthesis; BibTeX without BibLaTeX shows it as misc.
const typeOf = ({ type, genre }: Reference): string =>
  type === 'thesis' && genre === undefined ? 'phdthesis' : entryTypes[type];

const publisherField = (type: string) =>
  type === 'techreport' ? 'institution' : type.endsWith('thesis') ? 'school' : 'publisher';

const names = (list: Names | undefined) => list?.map(formatName).join(' and ');

/** Family, given; an institution in braces of its own, so that no “and” or comma in it parts it. */
function formatName(name: Names[number]): string {
  if ('literal' in name) return `{${escapeBibtex(name.literal)}}`;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  // A family name of several words would be taken apart.
  const guarded = /\s|,/.test(name.family) ? `{${escapeBibtex(name.family)}}` : escapeBibtex(name.family);
  const whole = name['non-dropping-particle'] ? `${escapeBibtex(name['non-dropping-particle'])} ${guarded}` : guarded;
  return name.given ? `${whole}, ${escapeBibtex(name.given)}` : family === name.family ? guarded : whole;
}

const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Escapes what TeX would read as a command. Letters of any script stay as they are. */
export const escapeBibtex = (text: string): string =>
  text.replace(/[\\{}$&%#_~^]/g, (character) => specials[character]!);

const plain = (value: string | number | undefined) => (value === undefined ? undefined : escapeBibtex(String(value)));

/** Words whose capitals are to be kept stand in a second pair of braces. */
const braced = (text: string | undefined) => (text === undefined ? undefined : `{${escapeBibtex(text)}}`);

// Addresses are read as they stand; only what would end or unbalance the field is written as a percent sign and number.
const verbatim = (address: string | undefined) =>
  address?.replace(/[{}\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** 2016, 2016-12 or 2016-12-19. */
export const isoDate = ([year, month, day]: readonly (number | undefined)[]): string =>
  [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => (part === undefined ? [] : [pad(part)]))].join('-');

const pad = (part: number) => String(part).padStart(2, '0');
