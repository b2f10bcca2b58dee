/** What a reader looks at in a wording: one vocabulary, and beside it another, all others or none. */
export interface WordingView {
  readonly shown: string;
  /** Id of a vocabulary, `everyOther`, or nothing. */
  readonly beside: string;
}

/** Stands for all vocabularies at once; no id looks like this. */
export const everyOther = '*';

/** Makes the fragment that shows the same: `#id?words=annexation&with=accession`. */
export const formatWording = (id: string, { shown, beside }: WordingView): string =>
  `#${id}?words=${shown}${beside === '' || beside === shown ? '' : `&with=${beside}`}`;

/**
 * Reads a fragment for the wording `id`; undefined if it speaks of another or of none. What names no vocabulary of
 * `known` counts as not said: the first is shown, and nothing beside it.
 */
export function parseWording(fragment: string, id: string, known: readonly string[]): WordingView | undefined {
  if (!fragment.startsWith(`#${id}?`)) return undefined;
  const settings = new URLSearchParams(fragment.slice(id.length + 2));
  const named = settings.get('words') ?? '';
  const shown = known.includes(named) ? named : known[0]!;
  const other = settings.get('with') ?? '';
  return { shown, beside: other === everyOther || known.includes(other) ? other : '' };
}

type Words = Readonly<Record<string, string>>;

/** Lists the slots in which two vocabularies differ. */
export const differingSlots = (words: Words, others: Words): string[] =>
  Object.keys(words).filter((slot) => words[slot] !== others[slot]);
