/** The mark of a gap in a text: `[[answer|other]]`, or `{{c1::answer|other::hint}}`. */
export const gap = /\[\[([^[\]]*)\]\]|\{\{([^{}]*)\}\}/g;

/** Lists the answers that the mark of a gap names. */
export const answersIn = (mark: string): readonly string[] =>
  mark
    .slice(2, -2)
    .replace(/^\s*c\d+\s*(?:::|$)/, '')
    .split('::', 1)[0]!
    .split('|')
    .map((answer) => answer.trim().replace(/\*$/, ''))
    .filter(Boolean);
