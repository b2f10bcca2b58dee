import { notesEn, type NotesStrings } from './notes-en.ts';
import { notesEs } from './notes-es.ts';

/** The words about notes for a language tag; English if there are none. For the server: a browser loads one language. */
export const notesStringsFor = (language: string): NotesStrings =>
  language.split('-', 1)[0] === 'es' ? notesEs : notesEn;
