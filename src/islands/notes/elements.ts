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
