const prefix = 'question:';

/** The place that the record names when a question is bookmarked. No chapter has a colon in its id. */
export const placeOfQuestion = (id: string): string => `${prefix}${id}`;

/** The id of the question a bookmarked place names; undefined if it is a chapter or a section. */
export const questionOfPlace = (place: string): string | undefined =>
  place.startsWith(prefix) ? place.slice(prefix.length) : undefined;
