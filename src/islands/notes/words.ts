import type { NotesStrings } from '../../strings/notes-en.ts';
import { pageContext } from '../page.ts';

/** Loads the words about notes in the language of the interface. */
export const loadWords = async (): Promise<NotesStrings> =>
  pageContext().language.split('-', 1)[0] === 'es'
    ? (await import('../../strings/notes-es.ts')).notesEs
    : (await import('../../strings/notes-en.ts')).notesEn;
