import { describe, expect, test } from 'vitest';
import { type Citations, type CitedWork, type CiteOptions, makeCitations } from '../../src/markdown/citations.ts';
import type { Reference } from '../../src/schemas/reference.ts';

const settings = (style: string) => ({ style, styleText: undefined, localeText: undefined });
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#38;', '&')
    .replaceAll('&#60;', '<')
    .replaceAll('&#62;', '>');

const author = (...families: string[]): Pick<Reference, 'author'> => ({
  author: families.map((family) => ({ family, given: `${family[0]!}.` })),
});
const book = (id: string, families: string[], year?: number, title = `Title of ${id}`): Reference => ({
  id,
  type: 'book',
  title,
  publisher: 'Press',
  ...(families.length > 0 ? author(...families) : {}),
  ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
});

/** Works of every kind, with the entry that the APA manual (7th edition) asks for. */
const kinds: readonly (readonly [Reference, string, string])[] = [
  [
    {
      id: 'article',
      type: 'article-journal',
      title: 'Cooperation under the security dilemma',
      author: [{ family: 'Jervis', given: 'R.' }],
      issued: { 'date-parts': [[1978]] },
      'container-title': 'World Politics',
      volume: 30,
      issue: '2',
      page: '167–214',
      DOI: '10.2307/2009958',
    },
    'Jervis, R. (1978). Cooperation under the security dilemma. World Politics, 30(2), 167–214. https://doi.org/10.2307/2009958',
    '(Jervis, 1978)',
  ],
  [
    {
      id: 'book',
      type: 'book',
      title: 'Theory of International Politics',
      author: [{ family: 'Waltz', given: 'Kenneth N.' }],
      issued: { 'date-parts': [[1979]] },
      publisher: 'Addison-Wesley',
    },
    'Waltz, K. N. (1979). Theory of International Politics. Addison-Wesley.',
    '(Waltz, 1979)',
  ],
  [
    {
      id: 'chapter',
      type: 'chapter',
      title: 'A chapter',
      author: [{ family: 'Weaver', given: 'P.' }],
      editor: [
        { family: 'Stone', given: 'A.' },
        { family: 'Mill', given: 'B.' },
      ],
      'container-title': 'The whole book',
      issued: { 'date-parts': [[2004]] },
      page: '11–29',
      publisher: 'Sage',
    },
    'Weaver, P. (2004). A chapter. In A. Stone & B. Mill (Eds.), The whole book (pp. 11–29). Sage.',
    '(Weaver, 2004)',
  ],
  [
    {
      id: 'report',
      type: 'report',
      title: 'The state of bread',
      author: [{ literal: 'World Bank' }],
      issued: { 'date-parts': [[2016, 8, 1]] },
      genre: 'Working Paper',
      number: 5,
      publisher: 'Bread Institute',
    },
    'World Bank. (2016). The state of bread (Working Paper No. 5). Bread Institute.',
    '(World Bank, 2016)',
  ],
  [
    {
      id: 'thesis',
      type: 'thesis',
      title: 'On waves',
      author: [{ family: 'Beek', given: 'A.', 'non-dropping-particle': 'van' }],
      issued: { 'date-parts': [[2001]] },
      genre: 'Doctoral dissertation',
      publisher: 'Utrecht University',
    },
    'van Beek, A. (2001). On waves [Doctoral dissertation]. Utrecht University.',
    '(van Beek, 2001)',
  ],
  [
    {
      id: 'page',
      type: 'webpage',
      title: 'What tides are',
      author: [{ literal: 'Johnson & Johnson' }],
      URL: 'https://example.org/a?b=1&c=2',
      accessed: { 'date-parts': [[2026, 11, 23]] },
    },
    'Johnson & Johnson. (n.d.). What tides are. Retrieved November 23, 2026, from https://example.org/a?b=1&c=2',
    '(Johnson & Johnson, n.d.)',
  ],
  [
    {
      id: 'unsigned',
      type: 'article-newspaper',
      title: 'Bread riots',
      'container-title': 'The Times',
      issued: { 'date-parts': [[1951, 3, 2]] },
      page: 3,
    },
    'Bread riots. (1951, March 2). The Times, 3.',
    '(“Bread Riots,” 1951)',
  ],
];

const cite = (works: readonly Reference[], style = 'apa', language = 'en') =>
  citeWith(makeCitations(works, settings(style), language));

const citeWith = (citations: Citations) => (cited: readonly (CitedWork | string)[], options?: CiteOptions) =>
  plain(
    citations
      .cite(
        cited.map((one) => (typeof one === 'string' ? { id: one } : one)),
        options,
      )
      .map(({ html }) => html)
      .join(''),
  );

describe('in the style of the APA', () => {
  const works = kinds.map(([work]) => work);
  const citations = makeCitations(works, settings('apa'), 'en');
  const inText = citeWith(citations);
  const many = cite([
    book('one', ['Jervis'], 1978),
    book('two', ['Booth', 'Wheeler'], 1978),
    book('three', ['A', 'B', 'C'], 1978),
    book('five', ['D', 'E', 'F', 'G', 'H'], 1978),
  ]);

  test.each(kinds.map(([work, entry, short]) => [work.id, entry, short] as const))(
    'a reference to a work of the kind “%s” is as the manual has it',
    (id, entry, short) => {
      expect(plain(citations.entry(id))).toBe(entry);
      expect(inText([id])).toBe(short);
    },
  );

  test('titles are set in italics, and addresses are links', () => {
    expect(citations.entry('article')).toContain('<i>World Politics</i>');
    expect(citations.entry('article')).toContain('<a href="https://doi.org/10.2307/2009958">');
    expect(citations.entry('page')).toContain('<a href="https://example.org/a?b=1&#38;c=2">');
    expect(citations.entry('book')).not.toContain('<div');
  });

  test('works are listed in the order of the alphabet', () => {
    expect(citations.order()).toEqual(['unsigned', 'article', 'page', 'thesis', 'book', 'chapter', 'report']);
  });

  test.each([
    ['one', '(Jervis, 1978)', 'Jervis (1978)'],
    ['two', '(Booth & Wheeler, 1978)', 'Booth and Wheeler (1978)'],
    ['three', '(A et al., 1978)', 'A et al. (1978)'],
    ['five', '(D et al., 1978)', 'D et al. (1978)'],
  ])('%s authors', (id, inBrackets, asSubject) => {
    expect(many([id])).toBe(inBrackets);
    expect(many([id], { narrative: true })).toBe(asSubject);
  });

  test('an institution keeps its own sign &', () => {
    expect(inText(['page'], { narrative: true })).toBe('Johnson & Johnson (n.d.)');
  });

  test('a page, pages, another place, words before', () => {
    expect(many([{ id: 'one', locator: '169' }])).toBe('(Jervis, 1978, p. 169)');
    expect(many([{ id: 'one', locator: '170' }])).toBe('(Jervis, 1978, p. 170)');
    expect(many([{ id: 'one', locator: '10–11' }])).toBe('(Jervis, 1978, pp. 10–11)');
    expect(many([{ id: 'one', locator: '13, 15' }])).toBe('(Jervis, 1978, pp. 13, 15)');
    expect(many([{ id: 'one', locator: '3', label: 'chapter' }])).toBe('(Jervis, 1978, Chapter 3)');
    expect(many(['one'], { prefix: 'see' })).toBe('(see Jervis, 1978)');
    expect(many([{ id: 'one', locator: '169' }], { narrative: true })).toBe('Jervis (1978, p. 169)');
  });

  test('several works stand in one pair of brackets, each a part of its own, years of one author together', () => {
    const works = [book('a', ['Jervis'], 1978), book('b', ['Jervis'], 1976), book('c', ['Herz'], 1950)];
    const several = makeCitations(works, settings('apa'), 'en');
    const parts = several.cite([{ id: 'a' }, { id: 'c', locator: '157' }, { id: 'b' }]);
    expect(parts).toEqual([
      { html: '(' },
      { id: 'c', html: 'Herz, 1950, p. 157' },
      { html: '; ' },
      { id: 'b', html: 'Jervis, 1976' },
      { html: ', ' },
      { id: 'a', html: '1978' },
      { html: ')' },
    ]);
    expect(citeWith(several)(['a', 'c'], { narrative: true })).toBe('Jervis (1978) and Herz (1950)');
  });

  test('works that would look alike get letters, the same in every citation and in the list', () => {
    const works = [
      book('second', ['Glaser'], 1997, 'B'),
      book('other', ['Tang'], 1997),
      book('first', ['Glaser'], 1997, 'A'),
    ];
    const one = cite(works);
    expect([one(['second']), one(['first']), one(['other'])]).toEqual([
      '(Glaser, 1997b)',
      '(Glaser, 1997a)',
      '(Tang, 1997)',
    ]);
    expect(one([{ id: 'second', locator: '7' }], { narrative: true })).toBe('Glaser (1997b, p. 7)');
    expect(plain(makeCitations(works, settings('apa'), 'en').entry('second'))).toContain('(1997b)');
  });

  test('authors of one family name are told apart by their initials', () => {
    const works: Reference[] = [
      { ...book('a', [], 1999), author: [{ family: 'Smith', given: 'Jane' }] },
      { ...book('b', [], 1999), author: [{ family: 'Smith', given: 'Adam' }] },
    ];
    expect(cite(works)(['a'])).toBe('(J. Smith, 1999)');
  });

  test('a work without authors is named by its title in running text', () => {
    const law: Reference = {
      id: 'law',
      type: 'legislation',
      title: 'Law on mills',
      issued: { 'date-parts': [[2001]] },
      number: '12',
    };
    expect(cite([law])(['law'], { narrative: true })).toBe('Law on mills (2001)');
  });

  test('an unknown work leaves nothing, not even brackets', () => {
    const citations = makeCitations([], settings('apa'), 'en');
    expect(citations.cite([{ id: 'x' }])).toEqual([]);
    expect([citations.entry('x'), citations.name('x'), citations.order()]).toEqual(['', '', []]);
  });

  test('what the author noted follows the entry; markup in a title is text', () => {
    const work = { ...book('x', ['A'], 2001, 'On <b> & "c"'), note: 'Read only in <abstract>.' };
    const entry = makeCitations([work], settings('apa'), 'en').entry('x');
    expect(entry).toContain('<span class="work-note">Read only in &#60;abstract&#62;.</span>');
    expect(entry).not.toMatch(/<b>|<abstract>/);
  });

  test('a title in another language than the course says which', () => {
    const works = [{ ...book('x', ['A'], 2001, 'Le livre'), language: 'fr' }];
    expect(makeCitations(works, settings('apa'), 'en').entry('x')).toContain('<span lang="fr">Le livre</span>');
    expect(makeCitations(works, settings('apa'), 'fr').entry('x')).not.toContain('lang=');
  });
});

describe('in other languages and styles', () => {
  const works = [
    book('two', ['Booth', 'Wheeler'], 2008),
    book('none', ['Pan']),
    {
      ...book('part', ['Weaver'], 2004),
      type: 'chapter' as const,
      editor: [{ family: 'Stone', given: 'A.' }],
      'container-title': 'El libro',
      page: '11–29',
    },
  ];

  test('a course in Spanish has Spanish words', () => {
    const one = cite(works, 'apa', 'es');
    expect(one(['two'])).toBe('(Booth y Wheeler, 2008)');
    expect(one([{ id: 'two', locator: '3–4' }], { narrative: true })).toBe('Booth y Wheeler (2008, pp. 3–4)');
    expect(one([{ id: 'two', locator: '3', label: 'chapter' }])).toBe('(Booth y Wheeler, 2008, Capítulo 3)');
    expect(one(['none'])).toBe('(Pan, s.\u00a0f.)');
    const { entry } = makeCitations(works, settings('apa'), 'es');
    expect(plain(entry('two'))).toBe('Booth, B. y Wheeler, W. (2008). Title of two. Press.');
    expect(plain(entry('part'))).toContain('En A. Stone (Ed.)');
  });

  test('Harvard', () => {
    expect(cite(works, 'harvard')([{ id: 'two', locator: '7' }])).toBe('(Booth and Wheeler, 2008, p. 7)');
    expect(cite(works, 'harvard', 'es')(['two'])).toBe('(Booth y Wheeler, 2008)');
    expect(plain(makeCitations(works, settings('harvard'), 'en').entry('two'))).toBe(
      'Booth, B. and Wheeler, W. (2008) Title of two. Press.',
    );
  });

  test('Vancouver numbers the works as they are given, and knows which number is which work', () => {
    const citations = makeCitations(works, settings('vancouver'), 'en');
    expect(citations.cite([{ id: 'two' }, { id: 'part' }]).map(({ id, html }) => [id, html])).toEqual([
      [undefined, '('],
      ['two', '1'],
      [undefined, ','],
      ['part', '3'],
      [undefined, ')'],
    ]);
    expect(cite(works, 'vancouver')(['two'], { narrative: true })).toBe('Booth and Wheeler (1)');
    expect(citations.entry('two')).toMatch(/^<span class="work-number">1\.<\/span> Booth/);
  });

  test('a style and the words of a language that the course brings are used', () => {
    const styleText = `<?xml version="1.0" encoding="utf-8"?>
      <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
        <info><title>Mine</title><id>mine</id><updated>2026-01-01T00:00:00+00:00</updated></info>
        <citation><layout prefix="[" suffix="]" delimiter="/">
          <group delimiter=" "><names variable="author"><name form="short" and="text"/></names><date variable="issued"><date-part name="year"/></date></group>
        </layout></citation>
        <bibliography><layout><text variable="title"/></layout></bibliography>
      </style>`;
    const localeText = `<?xml version="1.0" encoding="utf-8"?>
      <locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="xx"><terms><term name="and">og</term></terms></locale>`;
    const citations = makeCitations(works, { style: 'data/mine.csl', styleText, localeText }, 'xx');
    expect(
      citations
        .cite([{ id: 'two' }])
        .map(({ html }) => html)
        .join(''),
    ).toBe('[Booth og Wheeler 2008]');
    expect(citations.entry('two')).toBe('Title of two');
  });
});
