import { bundledLanguagesInfo } from 'shiki/langs';
import type { CodeInfo } from './code-info.ts';
import { escapeHtml } from './html-text.ts';

/** A piece of code with the class of its kind: k keyword, s string, n number, c comment, f name of what is defined. */
export interface Token {
  readonly text: string;
  readonly kind: string | undefined;
}

/** Languages that mean no language. */
export const plainLanguages: readonly string[] = ['text', 'txt', 'plain', 'plaintext'];

/** Every name an author may give after the three backticks. */
export const languageNames: ReadonlySet<string> = new Set([
  ...plainLanguages,
  ...bundledLanguagesInfo.flatMap(({ id, aliases }) => [id, ...(aliases ?? [])]),
]);

/** Returns the name of a language as readers know it. */
export const languageLabel = (language: string): string =>
  bundledLanguagesInfo.find(({ id, aliases }) => id === language || aliases?.includes(language))?.name ?? '';

export interface CodeBlock {
  readonly lines: readonly (readonly Token[])[];
  readonly info: Pick<CodeInfo, 'title' | 'lines'>;
  /** Name of the region for screen readers. */
  readonly label: string;
  /** Number of the first line, where lines are numbered. */
  readonly from?: number;
}

/** Renders highlighted code. Long lines scroll alone, also from the keyboard. */
export function renderCodeBlock({ lines, info, label, from }: CodeBlock): string {
  const rows = lines.map((tokens, index) => {
    const row = tokens.map(renderToken).join('');
    const number = from === undefined ? '' : `<span class="no" aria-hidden="true">${from + index}</span>`;
    return number + (info.lines.has(index + 1) ? `<mark>${row}</mark>` : row);
  });
  const body = `<pre class="code" role="group" tabindex="0" aria-label="${escapeHtml(label)}"><code>${rows.join('\n')}</code></pre>`;
  return info.title === undefined
    ? body
    : `<figure class="listing"><figcaption>${escapeHtml(info.title)}</figcaption>${body}</figure>`;
}

/** Splits code into lines without highlighting it. */
export const plainTokens = (code: string): readonly Token[][] =>
  code.split('\n').map((text) => [{ text, kind: undefined }]);

const renderToken = ({ text, kind }: Token): string =>
  kind === undefined ? escapeHtml(text) : `<i class="${kind}">${escapeHtml(text)}</i>`;
