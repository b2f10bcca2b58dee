import { makeEventId } from '../../study/events.ts';
import type { Anchor } from '../../study/notes/anchor.ts';
import type { Entry } from '../../study/notes/list-notes.ts';
import { record } from '../record/record.ts';

const newId = () => makeEventId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** Marks a passage. Returns the id of the highlight. */
export async function addHighlight(place: string, anchor: Anchor): Promise<string> {
  const item = newId();
  await record({ type: 'highlight', item, rev: 1, payload: { place, ...anchor } });
  return item;
}

/** Writes a note, or writes it anew where it has an id. */
export async function writeNote(
  place: string,
  text: string,
  { id = newId(), highlight }: { readonly id?: string | undefined; readonly highlight?: string | undefined },
): Promise<void> {
  await record({ type: 'note', item: id, rev: 1, payload: { place, text, ...(highlight ? { highlight } : {}) } });
}

export async function setBookmark(place: string, isSet: boolean): Promise<void> {
  await record({ type: 'bookmark', item: place, rev: 1, payload: isSet ? {} : { removed: true } });
}

/** Takes an entry away, by later events; a highlight with its note. */
export async function removeEntry({ kind, id, note }: Entry): Promise<void> {
  const payload = { removed: true } as const;
  if (note) await record({ type: 'note', item: note, rev: 1, payload });
  await record({ type: kind, item: id, rev: 1, payload });
}

export const placeOf = (chapter: string, section: string): string =>
  section === '' ? chapter : `${chapter}#${section}`;
