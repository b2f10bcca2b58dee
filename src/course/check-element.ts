import { type ComponentName, components, htmlElements } from '../schemas/components.ts';
import { type Issue, makeIssue, nearest, type Place } from './issue.ts';
import type { Use } from './prose.ts';
import { type AttributeNode, countWithin, type Node } from './prose-tree.ts';

/** A tag in the text: a component, or an HTML element. */
export interface Tag {
  readonly node: Node;
  readonly parent: Node | undefined;
  readonly place: Place;
  readonly placeOf: (attribute: string | undefined) => Place;
}

/** Reads a tag. `use` is the component it stands for, unless it is an HTML element or must not stand here. */
export function readElement(tag: Tag, allowed: readonly ComponentName[]): { use?: Use; issues: Issue[] } {
  const { place, placeOf } = tag;
  const name = tag.node.name ?? '';
  const { attributes, issues } = readAttributes(tag);
  if (!Object.hasOwn(components, name)) return { issues: [...issues, ...checkHtml(name, attributes, place)] };
  const component = name as ComponentName;
  if (allowed.includes(component))
    return { use: { component, attributes, place, placeOf }, issues: [...issues, ...checkComponent(component, tag)] };
  const expected = `only ${allowed.map((one) => `<${one}>`).join(', ')} here`;
  const problem = 'in a text that cannot hold it';
  return { issues: [...issues, makeIssue('component-content', place, { component, problem, expected })] };
}

function readAttributes({ node, place, placeOf }: Tag): { attributes: Map<string, string>; issues: Issue[] } {
  const component = node.name ?? '';
  const attributes = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { type, name, value } of (node.attributes ?? []) as readonly AttributeNode[])
    if (type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null))
      issues.push(makeIssue('mdx-code', placeOf(name), { code: `<${component} ${name ?? '{…}'}={…}>` }));
    else if (attributes.has(name ?? '')) {
      const details = { component, problem: `with \`${name}\` twice`, expected: `\`${name}\` once` };
      issues.push(makeIssue('component-attribute', place, details));
    } else attributes.set(name ?? '', typeof value === 'string' ? value : '');
  return { attributes, issues };
}

function checkHtml(name: string, attributes: ReadonlyMap<string, string>, place: Place): Issue[] {
  const known = Object.hasOwn(htmlElements, name) ? htmlElements[name] : undefined;
  if (!known) {
    const names = [...Object.keys(components), ...Object.keys(htmlElements)];
    return [makeIssue('component-unknown', place, { id: name, nearest: nearest(name, names) })];
  }
  return [...attributes.keys()]
    .filter((attribute) => !known.includes(attribute))
    .map((attribute) =>
      makeIssue('component-attribute', place, {
        component: name,
        problem: `with the attribute \`${attribute}\``,
        expected: known.length > 0 ? `only ${known.join(', ')}` : 'no attributes',
      }),
    );
}

function checkComponent(component: ComponentName, { node, place, parent }: Tag): Issue[] {
  const { place: wanted, content } = components[component];
  const children = (node.children ?? []).filter(({ type, value }) => type !== 'text' || value?.trim() !== '');
  const issues: Issue[] = [];
  const fault = (problem: string, expected: string) =>
    issues.push(makeIssue('component-content', place, { component, problem, expected }));
  if (wanted === 'block' && (node.type === 'mdxJsxTextElement' || parent?.type === 'paragraph'))
    fault('inside a sentence', 'a block on lines of its own, with an empty line before and after');
  if (component === 'Note' && node.type === 'mdxJsxFlowElement')
    fault('on lines of its own', 'a note inside a sentence');
  if (content === 'none' && children.length > 0) fault('with content', `<${component} … />, without content`);
  if (content === 'required' && children.length === 0)
    fault('without content', `content between <${component}> and </${component}>`);
  else if (component === 'Figure' && countWithin(node, isPicture) !== 1)
    fault(`with ${countWithin(node, isPicture)} pictures`, 'one image ![…](./file.svg) or one ```mermaid diagram');
  else if (component === 'Table' && countWithin(node, isTable) !== 1)
    fault(`with ${countWithin(node, isTable)} tables`, 'one Markdown table');
  else if (component === 'Equation' && (children.length !== 1 || children[0]!.type !== 'math'))
    fault('with something else than one formula', 'one formula between two lines of $$, and nothing else');
  return issues;
}

const isPicture = ({ type, lang }: Node) =>
  type === 'image' || type === 'imageReference' || (type === 'code' && lang === 'mermaid');

const isTable = ({ type }: Node) => type === 'table';
