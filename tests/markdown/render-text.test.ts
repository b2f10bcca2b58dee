import { describe, expect, it } from 'vitest';
import { makeCitations } from '../../src/markdown/citations.ts';
import type { Lookup } from '../../src/markdown/lookup.ts';
import { renderInline, renderLine, renderText } from '../../src/markdown/render-text.ts';
import type { Reference } from '../../src/schemas/reference.ts';

const work = (id: string, family: string, year: number): Reference => ({
  id,
  type: 'book',
  title: `Title of ${id}`,
  author: [{ family }],
  issued: { 'date-parts': [[year]] },
});
const citations = makeCitations(
  [work('jervis-1978', 'Jervis', 1978), work('herz-1950', 'Herz', 1950)],
  { style: 'apa', styleText: undefined, localeText: undefined },
  'en',
);
const lookup = {
  base: '/course/',
  citations,
  term: (id: string) => (id === 'anarchy' ? { id, term: 'anarchy' } : undefined),
  event: () => undefined,
  target: (id: string) =>
    ({
      'figure:loop': { id, number: '3.1', title: 'Loop', route: '/chapters/c/#loop' },
      'chapter:later': { id, number: '9', title: 'Later', route: undefined },
    })[id],
  kindName: (kind: string) => ({ figure: 'Figure', chapter: 'Chapter' })[kind] ?? '',
} as unknown as Lookup;

describe('renderText', () => {
  it('renders Markdown with smart quotes', () => {
    expect(renderText('He said "no" to *that*.', lookup)).toBe('<p>He said “no” to <em>that</em>.</p>');
  });

  it('resolves a citation with its page', () => {
    expect(renderLine('So it is <Cite id="jervis-1978" page="169" />.', lookup)).toBe(
      'So it is (<a href="/course/references/#jervis-1978" class="cite">Jervis, 1978, p. 169</a>).',
    );
  });

  it('joins several works in one pair of brackets', () => {
    expect(renderLine('<Cite id="jervis-1978 herz-1950" />', lookup)).toBe(
      '(<a href="/course/references/#herz-1950" class="cite">Herz, 1950</a>; <a href="/course/references/#jervis-1978" class="cite">Jervis, 1978</a>)',
    );
  });

  it('gives each of several works its own page, and a place that is no page its word', () => {
    expect(renderLine('<Cite id="jervis-1978 herz-1950" page="169; " />', lookup)).toMatch(
      />Herz, 1950<.*>Jervis, 1978, p\. 169</,
    );
    expect(renderLine('<Cite id="jervis-1978" locator="chapter 3" />', lookup)).toContain('Jervis, 1978, Chapter 3');
  });

  it('makes the author part of the sentence in a narrative citation', () => {
    expect(renderLine('<Cite id="jervis-1978" page="169" narrative /> argues', lookup)).toBe(
      '<a href="/course/references/#jervis-1978" class="cite">Jervis (1978, p. 169)</a> argues',
    );
  });

  it('shows a term by its own name or by the words given', () => {
    expect(renderLine('<Term id="anarchy" />', lookup)).toContain('>anarchy</a>');
    expect(renderLine('a <Term id="anarchy">lawless *world*</Term>', lookup)).toContain('>lawless <em>world</em></a>');
  });

  it('refers by number, and without a link to what has no page yet', () => {
    expect(renderLine('<Ref to="figure:loop" />', lookup)).toBe(
      '<a href="/course/chapters/c/#loop" class="ref">Figure 3.1</a>',
    );
    expect(renderLine('See <Ref to="chapter:later" />.', lookup)).toBe('See Chapter 9.');
  });

  it('puts links from the root of the site under its base path', () => {
    expect(renderLine('[glossary](/glossary/) and [out](https://example.org/)', lookup)).toBe(
      '<a href="/course/glossary/">glossary</a> and <a href="https://example.org/">out</a>',
    );
  });

  it('drops comments and keeps several paragraphs', () => {
    expect(renderText('One.{/* not shown */}\n\nTwo.', lookup)).toBe('<p>One.</p>\n<p>Two.</p>');
    expect(renderLine('One.\n\nTwo.', lookup)).toBe('<p>One.</p>\n<p>Two.</p>');
  });

  it('escapes what is no markup', () => {
    expect(renderLine('1 \\< 2 & "x"', lookup)).toBe('1 &#x3C; 2 &#x26; “x”');
  });
});

describe('renderInline', () => {
  it('keeps HTML content that was rendered before', () => {
    expect(renderInline('Term', { id: 'anarchy' }, '<em>x</em>', lookup)).toBe(
      '<a href="/course/glossary/#anarchy" class="term"><em>x</em></a>',
    );
  });
});
