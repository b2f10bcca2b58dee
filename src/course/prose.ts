import { mdxToMdast } from 'satteri';
import { markdownFeatures } from '../markdown/features.ts';
import { type ComponentName, components, htmlElements } from '../schemas/components.ts';
import { idPattern, idRule } from '../schemas/common.ts';
import { formatPlace, type Issue, makeIssue, nearest, type Place } from './issue.ts';
import { findDeepBrackets, maxDepth } from './nesting.ts';

export interface Heading {
  readonly id: string | undefined;
  readonly text: string;
  readonly depth: number;
  readonly place: Place;
}

/** A component as it stands in the text. */
export interface Use {
  readonly component: ComponentName;
  readonly attributes: ReadonlyMap<string, string>;
  readonly place: Place;
  readonly placeOf: (attribute: string) => Place;
}

/** What the reader needs to know of a piece of prose. */
export interface Prose {
  readonly headings: readonly Heading[];
  readonly uses: readonly Use[];
  readonly links: readonly { readonly url: string; readonly place: Place }[];
  readonly images: readonly { readonly url: string; readonly alt: string; readonly place: Place }[];
  readonly words: number;
}

export interface ProseOptions {
  /** Components that may be used here. */
  readonly allowed: readonly ComponentName[];
  /** Whether the text is a chapter: only a chapter has headings, figures and footnotes. */
  readonly chapter: boolean;
  /** Maps a line and column of the text to a place in the file. */
  readonly place: (line: number, column: number) => Place;
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A node of the syntax tree, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly position?: { readonly start: Point; readonly end: Point };
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly name?: string | null;
  readonly depth?: number;
  readonly url?: string;
  readonly alt?: string | null;
  readonly lang?: string | null;
  readonly identifier?: string;
  readonly label?: string | null;
  readonly data?: { readonly hProperties?: Readonly<Record<string, unknown>> };
  readonly attributes?: readonly AttributeNode[] | Readonly<Record<string, unknown>>;
}

interface AttributeNode {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

const emptyProse: Prose = { headings: [], uses: [], links: [], images: [], words: 0 };

/** Parses prose and reports what MDX would refuse, drop or run. */
export function parseProse(text: string, options: ProseOptions): { prose: Prose; issues: Issue[] } {
  const refuse = (line: number, reason: string) => ({
    prose: emptyProse,
    issues: [makeIssue('mdx-syntax', options.place(line, 1), { reason })],
  });
  const deep = findDeepBrackets(text);
  if (deep !== undefined) return refuse(text.slice(0, deep).split('\n').length, `more than ${maxDepth} open brackets`);
  let tree: Node;
  try {
    tree = mdxToMdast(text, {
      features: { ...markdownFeatures, directive: true, frontmatter: options.chapter },
    }) as Node;
  } catch (error) {
    return { prose: emptyProse, issues: [syntaxIssue(error, options)] };
  }
  const tooDeep = findTooDeep(tree);
  if (tooDeep) return refuse(tooDeep.position?.start.line ?? 1, `more than ${maxDepth} levels inside one another`);
  const walker = new Walker(text, options);
  walker.visit(tree, undefined);
  return walker.finish();
}

/** Returns the first node nested deeper than prose ever is; a recursive walk must not begin there. */
function findTooDeep(tree: Node): Node | undefined {
  let level: readonly Node[] = [tree];
  for (let depth = 0; depth <= maxDepth; depth++) level = level.flatMap(({ children }) => children ?? []);
  return level[0];
}

// Sätteri reports the place in its message: "3:7: Unexpected closing tag … (mdx-jsx:unexpected-character)".
function syntaxIssue(error: unknown, { place }: ProseOptions): Issue {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, reason] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [undefined, '1', '1', message];
  const clean = reason
    .split('\n', 1)[0]!
    .replace(/ \([a-z-]+:[a-z-]+\)$/, '')
    .replace(/ \(note: .*\)$/, '')
    .replace(/ with oxc/, '');
  return makeIssue('mdx-syntax', place(Number(line), Number(column)), { reason: clean });
}

class Walker {
  readonly #headings: Heading[] = [];
  readonly #uses: Use[] = [];
  readonly #links: { url: string; place: Place }[] = [];
  readonly #images: { url: string; alt: string; place: Place }[] = [];
  readonly #issues: Issue[] = [];
  readonly #noteTexts = new Map<string, Place>();
  readonly #noteMarks = new Set<string>();
  readonly #definitions = new Map<string, string>();
  readonly #references: { node: Node; place: Place }[] = [];
  #words = 0;
  readonly #text: string;
  readonly #lines: readonly string[];
  readonly #options: ProseOptions;

  constructor(text: string, options: ProseOptions) {
    this.#text = text;
    this.#lines = text.split('\n');
    this.#options = options;
  }

  finish(): { prose: Prose; issues: Issue[] } {
    for (const { node, place } of this.#references) {
      const url = this.#definitions.get(node.identifier ?? '') ?? '';
      if (node.type === 'linkReference') this.#links.push({ url, place });
      else this.#images.push({ url, alt: node.alt ?? '', place });
    }
    for (const [label, place] of this.#noteTexts)
      if (!this.#noteMarks.has(label)) this.#report('footnote-unused', place, { label });
    const prose = {
      headings: this.#headings,
      uses: this.#uses,
      links: this.#links,
      images: this.#images,
      words: this.#words,
    };
    return { prose, issues: this.#issues };
  }

  visit(node: Node, parent: Node | undefined): void {
    const place = this.#placeOf(node);
    switch (node.type) {
      case 'text':
        this.#visitText(node);
        break;
      case 'heading':
        this.#visitHeading(node, place);
        break;
      case 'image':
        this.#images.push({ url: node.url ?? '', alt: node.alt ?? '', place });
        break;
      case 'link':
        this.#links.push({ url: node.url ?? '', place });
        break;
      case 'definition':
        this.#definitions.set(node.identifier ?? '', node.url ?? '');
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

  #visitText({ value, position }: Node): void {
    this.#words += value?.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
    if (!position) return;
    const { line, column, offset } = position.start;
    // The text as written, because \\[^1] is no footnote and its value does not show the backslash.
    const written = this.#text.slice(offset, position.end.offset);
    for (const { 1: label, index } of written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
      const before = written.slice(0, index).split('\n');
      const place = this.#options.place(
        line + before.length - 1,
        before.at(-1)!.length + (before.length === 1 ? column : 1),
      );
      this.#report('footnote-unknown', place, { label: label! });
    }
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
    const name = node.name ?? '';
    const attributes = new Map<string, string>();
    for (const attribute of (node.attributes ?? []) as readonly AttributeNode[]) {
      if (attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null))
        this.#report('mdx-code', this.#placeOfAttribute(node, attribute.name), {
          code: `<${name} ${attribute.name ?? '{…}'}={…}>`,
        });
      else if (attributes.has(attribute.name ?? ''))
        this.#report('component-attribute', place, {
          component: name,
          problem: `with \`${attribute.name}\` twice`,
          expected: `\`${attribute.name}\` once`,
        });
      else attributes.set(attribute.name ?? '', typeof attribute.value === 'string' ? attribute.value : '');
    }
    if (!Object.hasOwn(components, name)) return this.#visitHtml(name, attributes, place);
    const component = name as ComponentName;
    const { allowed } = this.#options;
    if (!allowed.includes(component))
      return this.#report('component-content', place, {
        component,
        problem: 'in a text that cannot hold it',
        expected: `only ${allowed.map((one) => `<${one}>`).join(', ')} here`,
      });
    this.#uses.push({ component, attributes, place, placeOf: (attribute) => this.#placeOfAttribute(node, attribute) });
    this.#checkPlace(component, node, place, parent);
  }

  #visitHtml(name: string, attributes: ReadonlyMap<string, string>, place: Place): void {
    const known = Object.hasOwn(htmlElements, name) ? htmlElements[name] : undefined;
    if (!known) {
      const names = [...Object.keys(components), ...Object.keys(htmlElements)];
      return this.#report('component-unknown', place, { id: name, nearest: nearest(name, names) });
    }
    for (const attribute of attributes.keys())
      if (!known.includes(attribute))
        this.#report('component-attribute', place, {
          component: name,
          problem: `with the attribute \`${attribute}\``,
          expected: known.length > 0 ? `only ${known.join(', ')}` : 'no attributes',
        });
  }

  #checkPlace(component: ComponentName, node: Node, place: Place, parent: Node | undefined): void {
    const { place: wanted, content } = components[component];
    const children = (node.children ?? []).filter(({ type, value }) => type !== 'text' || value?.trim() !== '');
    const fault = (problem: string, expected: string) =>
      this.#report('component-content', place, { component, problem, expected });
    if (wanted === 'block' && (node.type === 'mdxJsxTextElement' || parent?.type === 'paragraph'))
      fault('inside a sentence', 'a block on lines of its own, with an empty line before and after');
    if (component === 'Note' && node.type === 'mdxJsxFlowElement')
      fault('on lines of its own', 'a note inside a sentence');
    if (content === 'none' && children.length > 0) fault('with content', `<${component} … />, without content`);
    if (content === 'required' && children.length === 0)
      fault('without content', `content between <${component}> and </${component}>`);
    else if (component === 'Figure' && count(node, isPicture) !== 1)
      fault(`with ${count(node, isPicture)} pictures`, 'one image ![…](./file.svg) or one ```mermaid diagram');
    else if (component === 'Table' && count(node, ({ type }) => type === 'table') !== 1)
      fault(`with ${count(node, ({ type }) => type === 'table')} tables`, 'one Markdown table');
  }

  #placeOf(node: Node): Place {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return this.#options.place(line, column);
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

const isPicture = ({ type, lang }: Node) =>
  type === 'image' || type === 'imageReference' || (type === 'code' && lang === 'mermaid');

const count = (node: Node, test: (node: Node) => boolean): number =>
  (node.children ?? []).reduce((sum, child) => sum + (test(child) ? 1 : 0) + count(child, test), 0);

// A bare :word is ordinary text, though the parser takes it for a directive.
const textOf = (node: Node): string =>
  node.type === 'textDirective' ? `:${node.name}` : (node.value ?? (node.children ?? []).map(textOf).join(''));

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const excerpt = (code: string) => {
  const line = code.trim().split('\n', 1)[0]!;
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
