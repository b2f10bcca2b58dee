/** How emphasised words come out: as they are, or in capitals, so that a rule can see the emphasis. */
type Emphasis = 'plain' | 'capitals';

/**
 * Reduces Markdown with components to the words a reader sees, on one line. A picture leaves its alternative text, a
 * citation nothing; `<Term id="x" />` leaves the words of its id.
 */
export function plainText(markdown: string, emphasis: Emphasis = 'plain'): string {
  const emphasise = (_: string, words: string) => (emphasis === 'capitals' ? words.toUpperCase() : words);
  return (
    markdown
      .replace(/<Cite\b[^>]*\/>/g, '')
      .replace(/<Term\b[^>]*\bid=["']([^"']*)["'][^>]*\/>/g, (_, id: string) => id.replaceAll('-', ' '))
      .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .replace(/<(?:strong|em|b|i)>([^]*?)<\/(?:strong|em|b|i)>/g, emphasise)
      .replace(/<(sub|sup)>([^]*?)<\/\1>/g, '$2')
      .replace(/<[A-Za-z/][^>]*>/g, ' ')
      .replace(/`([^`]+)`/g, '$1')
      .replace(/\*\*([^*]+)\*\*/g, emphasise)
      .replace(/\*([^*\s](?:[^*]*[^*\s])?)\*/g, emphasise)
      .replace(/(?<!\w)__([^_\s](?:[^_]*[^_\s])?)__(?!\w)/g, emphasise)
      .replace(/(?<!\w)_([^_\s](?:[^_]*[^_\s])?)_(?!\w)/g, emphasise)
      // A row of underlines is a blank, which stays.
      .replace(/^\s*(?:[-*>]|#{1,6})\s+/gm, '')
      .replace(/\\([^\w\s])/g, '$1')
      .replace(/\s+/g, ' ')
      .replace(/ ([.,;:?!])/g, '$1')
      .trim()
  );
}
