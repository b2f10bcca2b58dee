import { pageContext } from '../page.ts';

/** An element with a text in the language of the interface. What a reader wrote never becomes markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

export function button(text: string, onClick: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const element = make('button', text, { type: 'button', ...attributes });
  element.addEventListener('click', onClick);
  return element;
}

/** Says of an element that it is in the language of the interface. */
export function inInterface<Element extends HTMLElement>(element: Element): Element {
  const { inStrings } = pageContext();
  if (inStrings) Object.assign(element, inStrings);
  return element;
}

/** Short enough to name a passage by. */
export const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

const signPaths = { pencil: 'M3 13l1-4 7-7 3 3-7 7-4 1z', tick: 'M2.5 8.5l3.5 4 7.5-9' } as const;

/** A sign, drawn: fonts do not all have it. It says nothing by itself; text or a name stands beside it. */
export function sign(name: keyof typeof signPaths): SVGSVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('class', 'notes-sign');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.ariaHidden = 'true';
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', signPaths[name]);
  drawing.append(path);
  return drawing;
}
