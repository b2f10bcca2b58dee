import katex from 'katex';

/** A fault in a formula, with its offset in the TeX. */
export interface FormulaFault {
  readonly reason: string;
  readonly offset: number;
}

/** Commands that a page cannot honour, and why: KaTeX would print their names, or colours that no theme knows. */
const refused: Readonly<Record<string, string>> = {
  ...of('a link or a picture inside a formula', 'href url includegraphics'),
  ...of('HTML inside a formula', 'htmlClass htmlId htmlStyle htmlData'),
  ...of('a colour of its own, which no theme can make readable', 'color textcolor colorbox fcolorbox'),
  ...of('a number; wrap the formula in <Equation id="…"> instead', 'tag'),
  ...of('a shadow, which the site’s policy forbids', 'pmb'),
};

/** Renders TeX as MathML. Throws if `findFormulaFault` finds a fault. */
export function renderFormula(tex: string, display: boolean): string {
  const key = `${display ? 'd' : 'i'}${tex}`;
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const html = katex.renderToString(tex, {
    output: 'mathml',
    displayMode: display,
    strict: 'error',
    throwOnError: true,
  });
  // The source stays in the page, for those who copy the formula, and out of the search index.
  const formula = html
    .replace(/^<span class="katex">([^]*)<\/span>$/, '$1')
    .replace('<annotation ', '<annotation data-pagefind-ignore ')
    // The style sheet slants letters, and cannot tell them from words.
    .replaceAll(/<mi>(\p{L}{2,})<\/mi>/gu, '<mi mathvariant="normal">$1</mi>')
    .replaceAll(/ class ="[^"]*"/g, '');
  rendered.set(key, formula);
  return formula;
}

const rendered = new Map<string, string>();

/** Returns what is wrong with a formula, if something is. */
export function findFormulaFault(tex: string, display: boolean): FormulaFault | undefined {
  if (tex.trim() === '') return { reason: 'it is empty', offset: 0 };
  for (const { 1: command, index } of tex.matchAll(/\\([a-zA-Z]+|[^])/g))
    if (command && Object.hasOwn(refused, command))
      return { reason: `\\${command}, ${refused[command]!}`, offset: index };
  try {
    renderFormula(tex, display);
    return undefined;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const { rawMessage, position } = error as { rawMessage: string; position?: number };
    const offset = Math.max(0, Math.min(position ?? 0, tex.length - 1));
    return { reason: rawMessage.replace(/^LaTeX-incompatible input and strict mode is set to 'error': /, ''), offset };
  }
}

/** The element a formula on lines of its own stands in: it scrolls alone, also from the keyboard. */
export const displayFormula = (tex: string, label: string): string =>
  `<div class="formula" role="group" tabindex="0" aria-label="${label}">${renderFormula(tex, true)}</div>`;

function of(reason: string, commands: string): Record<string, string> {
  return Object.fromEntries(commands.split(' ').map((command) => [command, reason]));
}
