import { createHighlighterCore, type HighlighterCore, type ThemeRegistration } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';
import { plainLanguages, plainTokens, type Token } from './code-block.ts';

/**
 * Scopes by the kind of token they are shown as. The theme below paints each kind in a colour that no page ever shows:
 * it only carries the kind through the highlighter, so that one pass serves every theme of the site.
 */
const scopes: Readonly<Record<string, readonly string[]>> = {
  c: ['comment', 'punctuation.definition.comment'],
  k: ['keyword', 'storage', 'variable.language', 'entity.name.tag', 'markup.heading'],
  s: ['string', 'markup.inline.raw', 'punctuation.definition.string'],
  n: ['constant', 'support.constant', 'entity.other.attribute-name'],
  f: ['entity.name.function', 'entity.name.type', 'entity.name.class', 'support.function', 'support.type'],
};
const kinds = Object.keys(scopes);
const colour = (index: number) => `#00000${index + 1}`;
const theme: ThemeRegistration = {
  name: 'kinds',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { settings: { foreground: '#000000' } },
    ...kinds.map((kind, index) => ({ scope: [...scopes[kind]!], settings: { foreground: colour(index) } })),
    { scope: ['keyword.operator', 'meta.template.expression'], settings: { foreground: '#000000' } },
  ],
};
const kindOf = new Map(kinds.map((kind, index) => [colour(index), kind] as const));

// Oniguruma starts and runs faster here than the engine in JavaScript.
let highlighter: Promise<HighlighterCore> | undefined;
const start = () =>
  (highlighter ??= createHighlighterCore({ engine: createOnigurumaEngine(import('shiki/wasm')), themes: [theme] }));

const cache = new Map<string, Promise<readonly (readonly Token[])[]>>();

/** Splits code into lines of tokens. Equal blocks are highlighted once; a language is loaded when it first occurs. */
export function highlight(code: string, language: string): Promise<readonly (readonly Token[])[]> {
  if (plainLanguages.includes(language)) return Promise.resolve(plainTokens(code));
  const key = `${language}\n${code}`;
  const known = cache.get(key);
  if (known) return known;
  const made = tokenize(code, language);
  cache.set(key, made);
  return made;
}

async function tokenize(code: string, language: string): Promise<readonly (readonly Token[])[]> {
  const core = await start();
  if (!core.getLoadedLanguages().includes(language))
    await core.loadLanguage(bundledLanguages[language as BundledLanguage]);
  // With a limit of time a busy machine would leave the end of a line without colours, and no two builds be alike.
  return core
    .codeToTokensBase(code, { lang: language, theme: 'kinds', tokenizeTimeLimit: 0 })
    .map((line) =>
      line.reduce<Token[]>((tokens, { content, color }) => append(tokens, content, kindOf.get(color ?? '')), []),
    );
}

/** Adds a token; neighbours of one kind, and spaces between them, become one. */
function append(tokens: Token[], text: string, kind: string | undefined): Token[] {
  const last = tokens.at(-1);
  if (last && (last.kind === kind || text.trim() === ''))
    tokens[tokens.length - 1] = { text: last.text + text, kind: last.kind };
  else tokens.push({ text, kind });
  return tokens;
}
