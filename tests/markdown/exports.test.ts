import { describe, expect, test } from 'vitest';
import type { ChapterNode, CourseNode } from '../../src/course/graph.ts';
import { escapeBibtex, formatBibtex } from '../../src/markdown/bibtex.ts';
import { chapterAsWork } from '../../src/markdown/cite-page.ts';
import { makeCitations } from '../../src/markdown/citations.ts';
import { formatRis } from '../../src/markdown/ris.ts';
import type { Reference } from '../../src/schemas/reference.ts';

const article: Reference = {
  id: 'jervis-1978',
  type: 'article-journal',
  title: 'Bread & butter: 50% of {everything}_1',
  author: [
    { family: 'Müller', given: 'José' },
    { family: 'Beek', given: 'A.', 'non-dropping-particle': 'van' },
    { family: 'Guedes Vieira', given: 'Á.' },
    { literal: 'Ministry of Trade and Industry' },
  ],
  issued: { 'date-parts': [[1978, 1]] },
  'container-title': 'World Politics',
  volume: 30,
  issue: '2',
  page: '167–214',
  DOI: '10.2307/a_b',
};
const cyrillic: Reference = {
  id: 'lukin-2001',
  type: 'book',
  title: 'Внешняя политика',
  author: [{ family: 'Лукин', given: 'А.' }],
  issued: { 'date-parts': [[2001]] },
  publisher: 'Наука',
  language: 'ru',
  URL: 'https://example.org/a_b?c=1&d={2}',
};

describe('BibTeX', () => {
  test('an article with names of every kind, and no sign that TeX would take for a command', () => {
    expect(formatBibtex([article])).toBe(`@article{jervis-1978,
  author = {Müller, José and van Beek, A. and {Guedes Vieira}, Á. and {Ministry of Trade and Industry}},
  title = {{Bread \\& butter: 50\\% of \\{everything\\}\\_1}},
  journal = {{World Politics}},
  year = {1978},
  month = {1},
  date = {1978-01},
  volume = {30},
  number = {2},
  pages = {167--214},
  doi = {10.2307/a_b},
}
`);
  });

  test('letters of other scripts stay as they are; an address is left whole but for braces', () => {
    const text = formatBibtex([cyrillic]);
    expect(text).toContain('author = {Лукин, А.}');
    expect(text).toContain('publisher = {{Наука}}');
    expect(text).toContain('url = {https://example.org/a_b?c=1&d=%7B2%7D}');
  });

  test.each([
    ['a\\b', 'a\\textbackslash{}b'],
    ['$5 #1', '\\$5 \\#1'],
    ['x^2 ~ y', 'x\\textasciicircum{}2 \\textasciitilde{} y'],
    ['}{', '\\}\\{'],
  ])('%j is written %j', (text, escaped) => {
    expect(escapeBibtex(text)).toBe(escaped);
  });

  test('every brace that is not escaped has its partner', () => {
    for (const text of ['}', '{', '}{', '\\', 'a}b']) {
      const written = formatBibtex([{ ...cyrillic, title: text, note: text, author: [{ literal: text }] }]);
      let depth = 0;
      for (const [mark] of written.replace(/\\[{}]/g, '').matchAll(/[{}]/g)) {
        depth += mark === '{' ? 1 : -1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
  });

  test('the month of a day is kept in the date', () => {
    const text = formatBibtex([{ ...cyrillic, issued: { 'date-parts': [[2016, 12, 9]] } }]);
    expect(text).toContain('date = {2016-12-09}');
  });
});

describe('RIS', () => {
  test('an article, line by line', () => {
    expect(formatRis([article]).split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - jervis-1978',
      'AU  - Müller, José',
      'AU  - van Beek, A.',
      'AU  - Guedes Vieira, Á.',
      'AU  - Ministry of Trade and Industry',
      'TI  - Bread & butter: 50% of {everything}_1',
      'T2  - World Politics',
      'PY  - 1978',
      'DA  - 1978/01/',
      'VL  - 30',
      'IS  - 2',
      'SP  - 167',
      'EP  - 214',
      'DO  - 10.2307/a_b',
      'UR  - https://doi.org/10.2307/a_b',
      'ER  - ',
      '',
    ]);
  });

  test('every work begins with its type and ends with a mark of the end', () => {
    expect(formatRis([article, cyrillic]).match(/^TY {2}- |^ER {2}- /gm)).toEqual([
      'TY  - ',
      'ER  - ',
      'TY  - ',
      'ER  - ',
    ]);
  });
});

describe('a chapter as a work', () => {
  const course = (over: object = {}) =>
    ({
      id: 'the-sea',
      title: 'The sea',
      language: 'en',
      authors: [{ name: 'Ada B. Author', family: 'Author' }, { name: 'The sea group' }],
      citations: { style: 'apa', styleText: undefined, localeText: undefined },
      origin: 'https://example.org',
      base: '/courses/sea/',
      ...over,
    }) as unknown as CourseNode;
  const chapter = (over: object = {}) =>
    ({ id: 'tides', title: 'Tides', language: 'en', updated: '2026-11-23', ...over }) as unknown as ChapterNode;
  const citedAll = (chapters: readonly ChapterNode[], home: CourseNode, works: readonly Reference[] = []) => {
    const pages = chapters.map((one) => chapterAsWork(one, home));
    const citations = makeCitations(works, home.citations, home.language, pages);
    return pages.map(({ id }) =>
      citations
        .page(id)
        .replace(/<[^>]+>/g, '')
        .replaceAll('&#38;', '&'),
    );
  };
  const cited = (one: ChapterNode, home: CourseNode) => citedAll([one], home)[0];

  test('is cited with authors, year, title, course and address', () => {
    expect(cited(chapter(), course())).toBe(
      'Author, A. B., & The sea group. (2026). Tides. In The sea. https://example.org/courses/sea/chapters/tides/',
    );
  });

  test('has no address where the course has none, and no date where the chapter has none', () => {
    const work = chapterAsWork(chapter({ updated: undefined }), course({ origin: undefined }));
    expect(work).not.toHaveProperty('URL');
    expect(cited(chapter({ updated: undefined }), course({ origin: undefined }))).toBe(
      'Author, A. B., & The sea group. (n.d.). Tides. In The sea.',
    );
  });

  test('gets no letter after the year because of another chapter of the same year', () => {
    const own: Reference = {
      id: 'own',
      type: 'book',
      title: 'A book of ours',
      author: [{ family: 'Author', given: 'Ada B.' }, { literal: 'The sea group' }],
      issued: { 'date-parts': [[2026]] },
      publisher: 'Press',
    };
    expect(citedAll([chapter(), chapter({ id: 'waves', title: 'Waves' })], course(), [own])).toEqual([
      expect.stringContaining('(2026). Tides.'),
      expect.stringContaining('(2026). Waves.'),
    ]);
    const { citations, language } = course();
    const works = makeCitations([own], citations, language, [chapterAsWork(chapter(), course())]);
    expect(works.cite([{ id: 'own' }])[1]!.html).toBe('Author & The sea group, 2026'.replace('&', '&#38;'));
    expect(works.order()).toEqual(['own']);
  });

  test('keeps the signs of its title, whatever they are', () => {
    const titles = [
      'A puzzle: when does the weak side lead?',
      '2014–2016: Crimea, mediation, airbase',
      'A & B',
      'Die Brücke',
    ];
    expect(
      citedAll(
        titles.map((title, index) => chapter({ id: `c${index}`, title })),
        course({ origin: undefined }),
      ),
    ).toEqual([
      'Author, A. B., & The sea group. (2026). A puzzle: when does the weak side lead? In The sea.',
      'Author, A. B., & The sea group. (2026). 2014–2016: Crimea, mediation, airbase. In The sea.',
      'Author, A. B., & The sea group. (2026). A & B. In The sea.',
      'Author, A. B., & The sea group. (2026). Die Brücke. In The sea.',
    ]);
  });

  test('has its title in capitals where a style of the course’s wants them', () => {
    const styleText = `<?xml version="1.0" encoding="utf-8"?>
      <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
        <info><title>Mine</title><id>mine</id><updated>2026-01-01T00:00:00+00:00</updated></info>
        <citation><layout><text variable="title"/></layout></citation>
        <bibliography><layout><text variable="title" text-case="title"/></layout></bibliography>
      </style>`;
    const home = course({ citations: { style: 'data/mine.csl', styleText, localeText: undefined } });
    expect(cited(chapter({ title: 'the tides of the sea' }), home)).toBe('The Tides of the Sea');
  });

  test('is cited in the words of the course’s language', () => {
    expect(cited(chapter(), course({ language: 'es', origin: undefined }))).toBe(
      'Author, A. B. y The sea group. (2026). Tides. En The sea.',
    );
  });
});
