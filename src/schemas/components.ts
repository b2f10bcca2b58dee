/**
 * What MDX prose can say beyond Markdown. The table is the author's manual, the reader's checklist and the list of
 * components a page must provide; `docs/authoring.md` is written from it.
 */

/** What an attribute names: an id that must exist somewhere, an id that is declared here, or free text. */
export type AttributeKind =
  | 'declares' // an id declared by this component
  | 'references' // one or more ids of works, separated by spaces
  | 'term'
  | 'event'
  | 'question'
  | 'objective' // of the chapter it stands in
  | 'quiz'
  | 'model'
  | 'region' // of the model that `model` names
  | 'map'
  | 'board' // of chapters/data/boards/
  | 'sorter' // of chapters/data/sorters/
  | 'wording' // of chapters/data/wordings/
  | 'source-check' // of chapters/data/source-checks/
  | 'cases' // one or more claims of the source check that `data` names, separated by spaces
  | 'argument' // an argument map of chapters/data/arguments/
  | 'target' // figure:id, table:id, equation:id, model:id, question:id, event:id, chapter:id, section:chapter-id#section-id or note:chapter-id#note-id
  | 'locator' // a place in a work that is no page: what is counted, and its number
  | 'text'
  | 'markdown' // inline Markdown
  | 'flag' // written without a value
  | { readonly oneOf: readonly string[] };

export interface Attribute {
  readonly kind: AttributeKind;
  readonly required?: boolean;
  readonly doc: string;
}

export interface Component {
  readonly doc: string;
  /** Whether it stands inside a sentence or on lines of its own. */
  readonly place: 'inline' | 'block';
  /** Whether it wraps content: never, if the author likes, or always. */
  readonly content: 'none' | 'optional' | 'required';
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** What a place in a work may be counted in, named as in CSL. Citation styles have a word for each. */
export const locatorLabels = [
  'book',
  'chapter',
  'column',
  'figure',
  'folio',
  'issue',
  'line',
  'note',
  'paragraph',
  'part',
  'section',
  'verse',
  'volume',
] as const;

export const calloutTypes = ['worked-example', 'source-check', 'misconception', 'further-reading'] as const;

export const components = {
  Cite: {
    doc: 'Cites one or more works: (Pugh 1987, 23).',
    place: 'inline',
    content: 'none',
    attributes: {
      id: { kind: 'references', required: true, doc: 'Ids of works, separated by spaces.' },
      page: { kind: 'text', doc: 'Page or pages; with several works those of each, separated by semicolons.' },
      locator: { kind: 'locator', doc: 'A place that is no page, only with one work: chapter 3, section 2.1.' },
      prefix: { kind: 'text', doc: 'Words before the citation, such as see.' },
      narrative: { kind: 'flag', doc: 'Makes the author part of the sentence: Pugh (1987, 23).' },
    },
  },
  Term: {
    doc: 'Links a word to its entry in the glossary.',
    place: 'inline',
    content: 'optional',
    attributes: { id: { kind: 'term', required: true, doc: 'Id of the term.' } },
  },
  Event: {
    doc: 'Links to an event of the timeline.',
    place: 'inline',
    content: 'optional',
    attributes: { id: { kind: 'event', required: true, doc: 'Id of the event.' } },
  },
  Ref: {
    doc: 'Refers to a figure, table, equation, model, question, event, chapter, section or sidenote by number and name.',
    place: 'inline',
    content: 'optional',
    attributes: {
      to: {
        kind: 'target',
        required: true,
        doc: 'figure:id, table:id, equation:id, model:id, question:id, event:id, chapter:id, section:chapter-id#section-id or note:chapter-id#note-id.',
      },
    },
  },
  Note: {
    doc: 'A sidenote: a remark beside the sentence it belongs to.',
    place: 'inline',
    content: 'required',
    attributes: { id: { kind: 'declares', required: true, doc: 'Id of the note.' } },
  },
  Figure: {
    doc: 'A numbered figure: a picture or a Mermaid diagram, then, if needed, its description in words.',
    place: 'block',
    content: 'required',
    attributes: {
      id: { kind: 'declares', required: true, doc: 'Id of the figure.' },
      caption: { kind: 'markdown', required: true, doc: 'Caption.' },
      source: { kind: 'markdown', doc: 'Where the picture comes from.' },
    },
  },
  Table: {
    doc: 'A numbered table: wraps a Markdown table.',
    place: 'block',
    content: 'required',
    attributes: {
      id: { kind: 'declares', required: true, doc: 'Id of the table.' },
      caption: { kind: 'markdown', required: true, doc: 'Caption.' },
      source: { kind: 'markdown', doc: 'Where the content comes from.' },
    },
  },
  Equation: {
    doc: 'A numbered equation: wraps one formula on lines of its own.',
    place: 'block',
    content: 'required',
    attributes: { id: { kind: 'declares', required: true, doc: 'Id of the equation.' } },
  },
  Source: {
    doc: 'Shows a named region of the rules of a model, as its file has them.',
    place: 'block',
    content: 'none',
    attributes: {
      model: { kind: 'model', required: true, doc: 'Id of the model.' },
      region: { kind: 'region', required: true, doc: 'Name after // #region in the model.' },
    },
  },
  Board: {
    doc: 'What several models make of one change: a board of chapters/data/boards/.',
    place: 'block',
    content: 'none',
    attributes: {
      data: { kind: 'board', required: true, doc: 'Name of the file in chapters/data/boards/, without .yaml.' },
    },
  },
  EventSorter: {
    doc: 'Dated events to mark for or against claims: a sorter of chapters/data/sorters/.',
    place: 'block',
    content: 'none',
    attributes: {
      data: { kind: 'sorter', required: true, doc: 'Name of the file in chapters/data/sorters/, without .yaml.' },
    },
  },
  Wording: {
    doc: 'One event in several vocabularies: a wording of chapters/data/wordings/.',
    place: 'block',
    content: 'none',
    attributes: {
      data: { kind: 'wording', required: true, doc: 'Name of the file in chapters/data/wordings/, without .yaml.' },
    },
  },
  SourceCheck: {
    doc: 'Claims of a source to judge by the evidence: those of a file of chapters/data/source-checks/, or some of them.',
    place: 'block',
    content: 'none',
    attributes: {
      data: {
        kind: 'source-check',
        required: true,
        doc: 'Name of the file in chapters/data/source-checks/, without .yaml.',
      },
      cases: { kind: 'cases', doc: 'Ids of the claims to show, separated by spaces; all of them if left out.' },
    },
  },
  Map: {
    doc: 'A numbered figure: a map drawn from a file of chapters/data/maps/.',
    place: 'block',
    content: 'none',
    attributes: {
      id: { kind: 'declares', required: true, doc: 'Id of the figure.' },
      caption: { kind: 'markdown', required: true, doc: 'Caption.' },
      source: { kind: 'markdown', doc: 'Where the content comes from.' },
      data: { kind: 'map', required: true, doc: 'Name of the file in chapters/data/maps/, without .yaml.' },
    },
  },
  Callout: {
    doc: 'A block set apart from the text.',
    place: 'block',
    content: 'required',
    attributes: {
      type: { kind: { oneOf: calloutTypes }, required: true, doc: 'What the block is.' },
      title: { kind: 'text', doc: 'Title.' },
    },
  },
  Objective: {
    doc: 'An objective of the chapter, at the place that works for it: its words and the questions that ask for it.',
    place: 'block',
    content: 'none',
    attributes: {
      id: { kind: 'objective', required: true, doc: 'Id of an objective in the frontmatter of the chapter.' },
    },
  },
  Claim: {
    doc: 'A key claim with who argues it, as of when, and who contests it.',
    place: 'block',
    content: 'required',
    attributes: {
      by: { kind: 'references', required: true, doc: 'Ids of works that argue it.' },
      asOf: { kind: 'text', required: true, doc: 'The year or date the claim speaks of.' },
      contestedBy: { kind: 'references', doc: 'Ids of works that contest it.' },
    },
  },
  Question: {
    doc: 'Asks a question of the bank.',
    place: 'block',
    content: 'none',
    attributes: { id: { kind: 'question', required: true, doc: 'Id of the question.' } },
  },
  Quiz: {
    doc: 'Leads to the page of a quiz, with its length and what the reader has answered.',
    place: 'block',
    content: 'none',
    attributes: { id: { kind: 'quiz', required: true, doc: 'Id of the quiz.' } },
  },
  Model: {
    doc: 'Shows an interactive model of chapters/models/.',
    place: 'block',
    content: 'none',
    attributes: { id: { kind: 'model', required: true, doc: 'Id of the model: the name of its folder.' } },
  },
  ArgumentMap: {
    doc: 'A numbered figure that shows an argument of chapters/data/arguments/ as a tree of statements.',
    place: 'block',
    content: 'none',
    attributes: {
      id: { kind: 'declares', required: true, doc: 'Id of the figure.' },
      caption: { kind: 'markdown', required: true, doc: 'Caption.' },
      source: { kind: 'markdown', doc: 'Whose argument it is, and who drew the map.' },
      data: { kind: 'argument', required: true, doc: 'Name of the file in chapters/data/arguments/, without .yaml.' },
    },
  },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof components;

/** Components that may stand in Markdown text outside chapters: questions, definitions, captions. */
export const textComponents: readonly ComponentName[] = ['Cite', 'Term', 'Event', 'Ref'];

/** HTML elements that prose may use, with the attributes they may carry. */
export const htmlElements: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title', 'lang', 'dir'],
  bdi: ['lang', 'dir'],
  br: [],
  cite: ['lang', 'dir'],
  dfn: ['lang', 'dir'],
  div: ['lang', 'dir'],
  em: ['lang', 'dir'],
  i: ['lang', 'dir'],
  kbd: [],
  mark: [],
  q: ['lang', 'dir'],
  s: [],
  small: [],
  span: ['lang', 'dir'],
  strong: ['lang', 'dir'],
  sub: [],
  sup: [],
  var: [],
  wbr: [],
};
