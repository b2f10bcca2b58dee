import type { Fields } from './question-type.ts';
import { readTexts } from './stored.ts';

/** What a reader chose for each of several things, by the id of the thing. What is open is left out. */
export type Assigned = Readonly<Record<string, string>>;

/** Prefix of the names of fields, so that no id can be taken for a field of the frame. */
const prefix = 'for-';

/** The name of the field in which something is chosen for a thing. */
export const fieldFor = (id: string): string => `${prefix}${id}`;

/** The id of the thing that a field is for; undefined for a field of the frame. */
export const idOfField = (name: string): string | undefined =>
  name.startsWith(prefix) ? name.slice(prefix.length) : undefined;

/** Returns what was chosen for a thing; `constructor` is an id like any other. */
export const assignedTo = (assigned: Assigned, id: string): string | undefined =>
  Object.hasOwn(assigned, id) ? assigned[id] : undefined;

/** Reads choices from the fields of a form. An empty field is an open one. */
export const assignedOfFields = (fields: Fields): Assigned =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, [value]]) => {
      const id = idOfField(name);
      return id !== undefined && value ? [[id, value]] : [];
    }),
  );

export const assignedToFields = (assigned: Assigned): Fields =>
  Object.fromEntries(Object.entries(assigned).map(([id, value]) => [fieldFor(id), [value]]));

/** Reads choices from the record; undefined if it holds anything else. */
export function assignedOfStored(value: unknown): Assigned | undefined {
  const texts = readTexts(value);
  return texts && Object.fromEntries(Object.entries(texts).filter(([, chosen]) => chosen !== ''));
}
