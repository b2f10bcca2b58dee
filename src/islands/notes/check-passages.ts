import type { Entry } from '../../study/notes/list-notes.ts';
import { findPassage, readSections } from './passages.ts';

/** Whether the words of a highlight still stand in the text. */
export type Fate = 'same' | 'edited' | 'changed';

/** Looks the highlights of a chapter up in its present text. Empty where the text is out of reach. */
export async function checkPassages(address: string, entries: readonly Entry[]): Promise<ReadonlyMap<string, Fate>> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return new Map();
    const sections = readSections(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    return new Map(
      entries.flatMap(({ id, section, highlight }): [string, Fate][] => {
        if (!highlight) return [];
        const passage = findPassage(sections, section, highlight);
        return [[id, passage ? (passage.found.isExact ? 'same' : 'edited') : 'changed']];
      }),
    );
  } catch {
    return new Map(); // Offline, with a chapter that was not saved: nothing can be said of it.
  }
}
