import { idPattern, idRule } from '../schemas/common.ts';
import { components, htmlElements } from '../schemas/components.ts';
import { readElement } from './check-element.ts';
import { checkCode, checkFormula, findLooseDollars, type LiteralText } from './check-literals.ts';
import type { Diagram } from './diagram.ts';
import { formatPlace, type Issue, makeIssue, type Place } from './issue.ts';
import type { Heading, Prose, ProseOptions, Use } from './prose.ts';
import { excerpt, type Node, type Point, textOf } from './prose-tree.ts';

/** Walks the tree of a text and collects what the course needs of it, with the mistakes in it. */
export function walkProse(tree: Node, text: string, options: ProseOptions): { prose: Prose; issues: Issue[] } {
  const walker = new Walker(text, options);
  walker.visit(tree, undefined);
  return walker.finish();
}

/** What only a chapter has room for: a stem, a definition or a caption stands inside something else. */
const refusedInTexts: Readonly<Record<string, string>> = {
  heading: 'a heading',
  table: 'a table',
  blockquote: 'a quotation set apart',
  thematicBreak: 'a line across',
  image: 'an image',
  imageReference: 'an image',
  footnoteReference: 'a footnote',
};

/** The end of a tag in the text means that its `<` is gone: MDX would show the rest of the tag to readers. */
const tagNames = [...Object.keys(components), ...Object.keys(htmlElements)].join('|');
const tagRemnant = new RegExp(`(?<!\\\\)/(?:${tagNames})?>`, 'g');

class Walker {
  readonly #headings: Heading[] = [];
  readonly #uses: Use[] = [];
  readonly #links: { url: string; place: Place }[] = [];
  readonly #images: { url: string; alt: string; title: string | undefined; place: Place }[] = [];
  readonly #diagrams: Diagram[] = [];
  readonly #issues: Issue[] = [];
  readonly #noteTexts = new Map<string, Place>();
  readonly #noteMarks = new Set<string>();
  readonly #definitions = new Map<string, { label: string; url: string; title: string | undefined; place: Place }>();
  readonly #references: { node: Node; place: Place }[] = [];
  #words = 0;
  readonly #text: string;
  readonly #lines: readonly string[];
  readonly #options: ProseOptions;
  readonly #literals: LiteralText;

  constructor(text: string, options: ProseOptions) {
    this.#text = text;
    this.#lines = text.split('\n');
    this.#options = options;
    this.#literals = { text, lines: this.#lines, place: options.place };
  }

  visit(node: Node, parent: Node | undefined): void {
    const place = this.#placeOf(node);
    const refused = refusedInTexts[node.type];
    if (refused !== undefined && !this.#options.chapter) this.#refuse(refused, place);
    switch (node.type) {
      case 'text':
        this.#visitText(node);
        break;
      case 'heading':
        this.#visitHeading(node, place);
        break;
      case 'image':
        this.#images.push({ url: node.url ?? '', alt: node.alt ?? '', title: node.title ?? undefined, place });
        break;
      case 'math':
      case 'inlineMath':
        this.#issues.push(...checkFormula(node, this.#literals));
        break;
      case 'code':
        if (node.lang === 'mermaid') this.#visitDiagram(node, place, parent);
        else this.#issues.push(...checkCode(node, this.#literals));
        break;
      case 'link':
        this.#links.push({ url: node.url ?? '', place });
        break;
      case 'definition':
        this.#visitDefinition(node, place);
        break;
      case 'imageReference':
      case 'linkReference':
        this.#references.push({ node, place });
        break;
      case 'footnoteDefinition':
        this.#visitNoteText(node.identifier ?? '', place);
        break;
      case 'footnoteReference':
        this.#noteMarks.add(node.identifier ?? '');
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#visitElement(node, place, parent);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*(\/\*[^]*?\*\/\s*)+$/.test(node.value ?? ''))
          this.#report('mdx-code', place, { code: excerpt(`{${node.value ?? ''}}`) });
        break;
      case 'mdxjsEsm':
        this.#report('mdx-code', place, { code: excerpt(node.value ?? '') });
        break;
      case 'containerDirective':
      case 'leafDirective':
        this.#report('directive-unhandled', place, {
          directive: `${node.type === 'leafDirective' ? '::' : ':::'}${node.name}`,
        });
        break;
      case 'textDirective':
        // A bare :word is ordinary text, as in "see:also"; with a label or attributes it is meant as a directive.
        if ((node.children?.length ?? 0) > 0 || Object.keys(node.attributes ?? {}).length > 0)
          this.#report('directive-unhandled', place, { directive: `:${node.name}` });
        break;
    }
    for (const child of node.children ?? []) this.visit(child, node);
  }

  finish(): { prose: Prose; issues: Issue[] } {
    this.#resolveReferences();
    for (const [label, place] of this.#noteTexts)
      if (!this.#noteMarks.has(label)) this.#reportNote('footnote-unused', label, place);
    const prose = {
      readable: true,
      headings: this.#headings,
      uses: this.#uses,
      links: this.#links,
      images: this.#images,
      diagrams: this.#diagrams,
      words: this.#words,
    };
    return { prose, issues: this.#issues };
  }

  #visitText({ value, position }: Node): void {
    this.#words += value?.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
    if (!position) return;
    // The text as written, because \\[^1] is no footnote and its value does not show the backslash.
    const written = this.#text.slice(position.start.offset, position.end.offset);
    for (const { 1: label, index } of written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g))
      this.#reportNote('footnote-unknown', label!, this.#placeWithin(written, index, position.start));
    for (const { code, index, found } of findLooseDollars(written))
      this.#report(code, this.#placeWithin(written, index, position.start), { found });
    for (const { 0: remnant, index } of written.matchAll(tagRemnant))
      this.#report('tag-remnant', this.#placeWithin(written, index, position.start), { remnant });
  }

  #visitDiagram({ value = '', position }: Node, place: Place, parent: Node | undefined): void {
    if (!this.#options.chapter) return this.#refuse('a diagram', place);
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    this.#diagrams.push({
      source: value,
      place,
      // The first line of the source is the one below the fence, and as far from the margin.
      placeOf: (row, character) => this.#options.place(line + row, column + character - 1),
      inFigure: parent?.name === 'Figure',
    });
  }

  // Where a text may have no footnotes, it makes no difference whether mark and text match.
  #reportNote(code: 'footnote-unknown' | 'footnote-unused', label: string, place: Place): void {
    if (this.#options.chapter) this.#report(code, place, { label });
    else this.#refuse('a footnote', place);
  }

  #refuse(what: string, place: Place): void {
    this.#report('component-content', place, {
      problem: `with ${what}`,
      expected: 'paragraphs, emphasis, links, lists, code and inline components only',
    });
  }

  #visitDefinition({ identifier = '', label, url = '', title }: Node, place: Place): void {
    const first = this.#definitions.get(identifier);
    const name = label ?? identifier;
    if (first) {
      const details = { what: 'the link definition', id: name, first: formatPlace(first.place) };
      this.#report('id-duplicate', place, details);
    } else this.#definitions.set(identifier, { label: name, url, title: title ?? undefined, place });
  }

  #resolveReferences(): void {
    for (const { node, place } of this.#references) {
      const { url = '', title } = this.#definitions.get(node.identifier ?? '') ?? {};
      if (node.type === 'linkReference') this.#links.push({ url, place });
      else this.#images.push({ url, alt: node.alt ?? '', title, place });
    }
    const used = new Set(this.#references.map(({ node }) => node.identifier));
    for (const [identifier, { label, place }] of this.#definitions)
      if (!used.has(identifier)) this.#report('definition-unused', place, { label });
  }

  #visitNoteText(label: string, place: Place): void {
    const first = this.#noteTexts.get(label);
    if (first) this.#report('id-duplicate', place, { what: 'the footnote', id: label, first: formatPlace(first) });
    else this.#noteTexts.set(label, place);
  }

  #visitHeading(node: Node, place: Place): void {
    const depth = node.depth ?? 1;
    const { id, ...others } = node.data?.hProperties ?? {};
    this.#headings.push({ id: typeof id === 'string' ? id : undefined, text: textOf(node), depth, place });
    const fault = (problem: string, expected: string) =>
      this.#report('component-attribute', place, { component: `h${depth}`, problem, expected });
    if (typeof id === 'string' && !idPattern.test(id)) fault(`with the id "${id}"`, idRule);
    for (const name of Object.keys(others))
      fault(
        `with the attribute \`${name === 'className' ? 'class' : name}\``,
        'only an id in braces after the heading',
      );
  }

  #visitElement(node: Node, place: Place, parent: Node | undefined): void {
    const placeOf = (attribute: string | undefined) => this.#placeOfAttribute(node, attribute);
    const { use, issues } = readElement({ node, parent, place, placeOf }, this.#options.allowed);
    if (use) this.#uses.push(use);
    this.#issues.push(...issues);
  }

  #placeOf(node: Node): Place {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return this.#options.place(line, column);
  }

  #placeWithin(written: string, index: number, start: Point): Place {
    const before = written.slice(0, index).split('\n');
    const column = before.at(-1)!.length + (before.length === 1 ? start.column : 1);
    return this.#options.place(start.line + before.length - 1, column);
  }

  // The tree gives no place for an attribute: look for it in the lines that follow the tag’s start.
  #placeOfAttribute(node: Node, attribute: string | undefined): Place {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const pattern = new RegExp(`(?<=[\\s"'])${escape(attribute ?? '')}\\s*=`);
    for (let index = line - 1; attribute && index < Math.min(this.#lines.length, line + 20); index++) {
      const from = index === line - 1 ? column - 1 : 0;
      const found = this.#lines[index]!.slice(from).search(pattern);
      if (found >= 0) return this.#options.place(index + 1, from + found + 1);
    }
    return this.#options.place(line, column);
  }

  #report(...[code, place, details]: Parameters<typeof makeIssue>): void {
    this.#issues.push(makeIssue(code, place, details));
  }
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
