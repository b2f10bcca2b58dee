import type { Entry } from '../../study/notes/list-notes.ts';
import { findPassage, type SectionText } from './passages.ts';

/** Which highlights were found, and which not: those are shown by their words in the list of the section. */
export interface Drawn {
  /** Id of the section a highlight stands in, by its id. */
  readonly sections: ReadonlyMap<string, string>;
  /** Id of the highlight drawn at a point of the window, if there is one. */
  readonly at: (x: number, y: number) => string | undefined;
}

/** Draws highlights over the text without changing the page. Browsers that cannot still list them by the section. */
export function drawHighlights(sections: readonly SectionText[], entries: readonly Entry[]): Drawn {
  const found = new Map<string, string>();
  const drawn = new Map<string, Range>();
  const ranges: { readonly plain: Range[]; readonly noted: Range[] } = { plain: [], noted: [] };
  for (const { id, section, highlight, text } of entries) {
    if (!highlight) continue;
    const passage = findPassage(sections, section, highlight);
    if (!passage) continue;
    found.set(id, passage.section.id);
    const range = passage.section.rangeOf(passage.found);
    drawn.set(id, range);
    ranges[text === undefined ? 'plain' : 'noted'].push(range);
  }
  if ('highlights' in CSS) {
    CSS.highlights.set('notes-plain', new Highlight(...ranges.plain));
    CSS.highlights.set('notes-noted', new Highlight(...ranges.noted));
  }
  const covers = (range: Range, x: number, y: number) =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    );
  return { sections: found, at: (x, y) => [...drawn].find(([, range]) => covers(range, x, y))?.[0] };
}
