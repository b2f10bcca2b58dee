import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../src/markdown/lookup.ts';
import { findFormulaFault, renderFormula } from '../../src/markdown/maths.ts';
import { renderLine, renderText } from '../../src/markdown/render-text.ts';

const lookup = { base: '/', kindName: (kind: string) => kind.toUpperCase() } as unknown as Lookup;

describe('renderFormula', () => {
  it('gives MathML with its TeX, and neither styles nor classes', () => {
    const html = renderFormula('\\frac{a}{b} < \\text{c "d"}', true);
    expect(html).toMatch(/^<math xmlns="[^"]+" display="block"><semantics>/);
    expect(html).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
    expect(html).toContain('encoding="application/x-tex">\\frac{a}{b} &lt; ');
    expect(html).not.toMatch(/ (style|class)\s*=/);
  });

  it.each([
    '\\begin{align}a&=b\\end{align}',
    '\\boxed{x}',
    '\\fbox{x}',
    '\\cancel{x}',
    '\\mathbf{x}',
    '\\phantom{x}',
    '\\Huge x',
  ])('never writes a style attribute, which the policy of the pages blocks: %s', (tex) => {
    expect(findFormulaFault(tex, true)).toBeUndefined();
    expect(renderFormula(tex, true)).not.toMatch(/ style\s*=/);
  });
});

describe('letters and words of a formula', () => {
  it('keeps the names of functions upright, which the style sheet could not tell from letters', () => {
    const html = renderFormula('x = \\max(r V, \\beta)', true);
    expect(html).toContain('<mi mathvariant="normal">max</mi>');
    for (const letter of ['x', 'r', 'V', 'β']) expect(html).toContain(`<mi>${letter}</mi>`);
  });
});

describe('findFormulaFault', () => {
  it.each([
    ['\\sqrt{x', 7, "Expected '}', got 'EOF'"],
    ['a + \\nonsense', 4, 'Undefined control sequence: \\nonsense'],
    ['é', 0, 'Accented Unicode text character "é" used in math mode'],
    ['x \\color{red} y', 2, 'a colour of its own'],
    ['\\href{https://example.org}{x}', 0, 'a link or a picture inside a formula'],
    ['x \\tag{1}', 2, 'wrap the formula in <Equation'],
    [' ', 0, 'it is empty'],
  ])('names the fault in %j and its offset', (tex, offset, reason) => {
    const fault = findFormulaFault(tex, true);
    expect(fault?.offset).toBe(Math.min(offset, tex.length - 1));
    expect(fault?.reason).toContain(reason);
  });

  it('takes a line break before the word color for what it is', () => {
    expect(findFormulaFault('\\begin{matrix}a\\\\color\\end{matrix}', true)).toBeUndefined();
  });
});

describe('formulas in texts of data files', () => {
  it('are set inside a sentence; a single dollar stays a price', () => {
    const html = renderLine('From $5 to $6, or $$x_1$$.', lookup);
    expect(html).toMatch(/^From \$5 to \$6, or <math /);
    expect(html).toContain('<msub><mi>x</mi><mn>1</mn></msub>');
  });

  it('are set on lines of their own, in a named group that takes the focus', () => {
    expect(renderText('So:\n\n$$\nx < y\n$$', lookup)).toContain(
      '<div class="formula" role="group" tabindex="0" aria-label="FORMULA"><math',
    );
  });

  it('leave code as it is, in a named group that takes the focus', () => {
    expect(renderText('```js\na < "b"\n```', lookup)).toBe(
      '<pre class="code" role="group" tabindex="0" aria-label="CODE"><code>a &lt; &quot;b&quot;</code></pre>',
    );
  });
});
