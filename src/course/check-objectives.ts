import type { Draft } from './draft.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';

/** Checks that every `<Objective>` names an objective of the chapter it stands in. */
export function checkObjectives({ chapters }: Draft): Issue[] {
  return chapters.flatMap(({ value, prose }) => {
    // A chapter whose frontmatter cannot be read has no objectives yet, so nothing is known to be wrong.
    if (!value) return [];
    const own = value.objectives.map(({ id }) => id);
    return prose.uses.flatMap(({ component, attributes, placeOf }) => {
      const id = attributes.get('id');
      if (component !== 'Objective' || !id?.trim() || own.includes(id)) return [];
      return [makeIssue('objective-unknown', placeOf('id'), { id, nearest: nearest(id, own) })];
    });
  });
}
