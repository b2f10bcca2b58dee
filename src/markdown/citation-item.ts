import type { Reference } from '../schemas/reference.ts';
import type { Engine } from './citation-style.ts';

// A private character that no author writes. It stands for the sign & in names, which is no “and” of the style's.
const ampersand = '\u{E003}';

type Item = ReturnType<typeof toItem>;

/** A work as the processor wants it: numbers as text, the id once more, institutions as names of one part. */
export function toItem({ note: _note, author, editor, ...work }: Reference) {
  const texts = Object.entries(work).map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]);
  return {
    ...(Object.fromEntries(texts) as Omit<Reference, 'note' | 'author' | 'editor'>),
    ...(author ? { author: author.map(toName) } : {}),
    ...(editor ? { editor: editor.map(toName) } : {}),
    system_id: work.id,
  };
}

type Name = NonNullable<Reference['author']>[number];

// The processor forgets the comma before an institution that it knows to be one.
const toName = (name: Name) => ('literal' in name ? { family: name.literal.replaceAll('&', ampersand) } : name);

/** Puts back what `toItem` has hidden from the processor. */
export const restore = (html: string) => html.replaceAll(ampersand, '&#38;');

/** The names of a work as a sentence has them, for styles that cite without names. */
export function namesOf({ author, editor, title }: Item, engine: Engine): string {
  const names = (author ?? editor ?? []).map((name) => {
    const particle = 'non-dropping-particle' in name ? `${name['non-dropping-particle']} ` : '';
    return `${particle}${name.family}`.replaceAll(ampersand, '&');
  });
  if (names.length === 0) return title;
  if (names.length > 2) return `${names[0]} ${engine.getTerm('et-al', 'long', 0)}`;
  return names.join(` ${engine.getTerm('and', 'long', 0)} `);
}

/** Escapes as the processor does. */
export const escape = (text: string) =>
  text.replaceAll('&', '&#38;').replaceAll('<', '&#60;').replaceAll('>', '&#62;').replaceAll('"', '&#34;');
