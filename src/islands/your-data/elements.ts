import type { YourDataStrings } from '../../strings/your-data.ts';

/** A part of the page, by the name the server gave it. */
export const part = (name: string): HTMLElement => document.getElementById(`data--${name}`)!;

export const strings = JSON.parse(part('panel').dataset.strings ?? '{}') as YourDataStrings;

/** An element with a text. Nothing from a file or a record becomes markup: it only ever comes here. */
export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

export const lines = (texts: readonly string[]): HTMLElement[] => texts.map((text) => make('p', text));
