import type { Option } from '../schemas/question.ts';
import type { QuestionFault, SolutionLine } from './question-type.ts';

/** An option as it may stand in a page: neither key nor feedback. */
export interface AskedOption {
  readonly id: string;
  readonly text: string;
}

export const askOptions = (options: readonly Option[]): AskedOption[] => options.map(({ id, text }) => ({ id, text }));

/** The options as lines of the solution. */
export const solveOptions = (options: readonly Option[]): SolutionLine[] =>
  options.map(({ text, correct, feedback }) => ({ text, correct, feedback }));

/** Finds options that say the same as an earlier one. */
export function findRepeated(
  id: string,
  options: readonly { readonly id: string; readonly text: string }[],
  field: string,
): QuestionFault[] {
  const seen = new Map<string, string>();
  return options.flatMap(({ id: option, text }, position): QuestionFault[] => {
    const said = fold(text);
    const first = seen.get(said);
    if (first !== undefined)
      return [{ code: 'question-option-repeated', path: [field, position, 'text'], details: { id, option, first } }];
    seen.set(said, option);
    return [];
  });
}

/** Finds a key of too few or too many options. */
export function checkKeys(id: string, options: readonly Option[], most: number): QuestionFault[] {
  const keys = options.filter(({ correct }) => correct).map((option) => option.id);
  if (keys.length === 0) return [{ code: 'question-no-key', path: ['id'], details: { id, count: options.length } }];
  return keys.length > most ? [{ code: 'question-many-keys', path: ['id'], details: { id, keys } }] : [];
}

// Two options that differ only in case, spacing or punctuation at the end are one option to a reader.
// Symbols of two letters, such as Co and CO, differ by their case.
const fold = (text: string) =>
  (/^\p{L}{2}$/u.test(text) ? text : text.toLowerCase())
    .normalize('NFC')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '');
