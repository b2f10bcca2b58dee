/** Whether what comes next after a text of Markdown stands in a formula or in code that the text has opened. */
export const isInLiteral = (before: string): boolean => {
  const plain = before
    .replace(/\\[`$]/g, '')
    .replace(/(`+)[^]*?\1/g, '')
    .replace(/\$\$[^]*?\$\$/g, '');
  return plain.includes('`') || plain.includes('$$');
};
