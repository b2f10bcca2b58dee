import type { LintItem, LintOption } from '../lint-item.ts';
import { itemRule } from '../lint-rule.ts';

/** Options that speak of other options. */

type Patterns = Readonly<Record<string, RegExp>>;

const all: Patterns = {
  en: /^(?:all|each|every one|both)(?: of)?(?: (?:the|these|those))? ?(?:above|these|them|those|(?:other |preceding |previous |given |listed )?(?:options|answers|choices|statements)(?: above| listed)?|foregoing)(?: (?:are|is) (?:correct|true|right))?$|^all (?:are|of them are) (?:correct|true|right)$/i,
  es: /^(?:tod[oa]s|ambas|ambos)(?: (?:las|los))?(?: (?:respuestas|opciones|afirmaciones))?(?: (?:anteriores|mencionad[oa]s|de arriba))?(?: son (?:correctas|ciertas|verdaderas))?$/i,
};

const none: Patterns = {
  en: /^(?:none|neither|no one|not any)(?: of)?(?: (?:the|these|those))? ?(?:above|these|them|those|(?:other |preceding |previous |given |listed )?(?:options|answers|choices|statements)(?: above| listed)?|foregoing)?(?: (?:are|is) (?:correct|true|right|applicable))?$|^no (?:correct|right) (?:answer|option)(?: is given)?$/i,
  es: /^(?:ningun[oa]|ningún|nada)(?: (?:de|otra))?(?: (?:las|los|lo))?(?: (?:respuestas?|opción|opciones|afirmaciones))?(?: (?:anteriores?|anterior|mencionad[oa]s?|de arriba))?(?: (?:es|son) (?:correctas?|ciertas?|verdaderas?))?$/i,
};

const bare = (text: string) => text.replace(/[.\s]+$/, '').trim();

const find = (patterns: Patterns, what: string) => (item: LintItem) =>
  item.options
    .filter(({ text }) => patterns[item.language]?.test(bare(text)))
    .map(({ path, text }) => ({ path, found: `the option "${text}", ${what}` }));

export const allOfTheAbove = itemRule({
  id: 'all-of-the-above',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002',
  doc: 'An option says that all the others are right. Who knows two of them to be right, or one to be wrong, knows the answer; and options in another order have no “above”.',
  expected: 'options that each say something of their own',
  fix: 'Ask for every right option in a multiple-response question, or replace the option.',
  languages: ['en', 'es'],
  flawed: `stem: What moves the sea?
choices:
  - text: The Moon
  - text: The wind
  - text: All of the above
    correct: true`,
  clean: `stem: What moves the sea most regularly?
choices:
  - text: The Moon
    correct: true
  - text: The wind
  - text: The rivers`,
  check: find(all, 'which stands for all the others'),
});

export const noneOfTheAbove = itemRule({
  id: 'none-of-the-above',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002: use it carefully',
  doc: 'An option says that no other is right. Who chooses it rightly has shown what is wrong, not what is right.',
  expected: 'options that each say something of their own',
  fix: 'Replace it by a mistake that readers make, or leave it out: three options are enough.',
  languages: ['en', 'es'],
  flawed: `stem: What raises the tides?
choices:
  - text: The Moon
    correct: true
  - text: The wind
  - text: None of the above`,
  clean: `stem: What raises the tides?
choices:
  - text: The Moon
    correct: true
  - text: The wind
  - text: The rivers`,
  check: find(none, 'which stands for none of the others'),
});

/** The options without those that speak of the others. */
export function ownOptions(item: LintItem): readonly LintOption[] {
  const stock = [...allOfTheAbove.check(item), ...noneOfTheAbove.check(item)].map(({ path }) => path);
  return item.options.filter(({ path }) => !stock.includes(path));
}

// A label of another option, and what joins such labels.
const label = String.raw`\(?(?:[a-h]|[ivx]{1,4}|\d)[).]?`;
const joint = String.raw`(?:\s*[,&+/]\s*(?:(?:and|or|y|e|o)\s+)?|\s+(?:and|or|but not|nor|y|e|o|ni)\s+)`;
const noun = '(?:(?:options?|answers?|statements?|choices?|opción|opciones|respuestas?|afirmaci(?:ón|ones)) )?';
const lead = '(?:(?:both|only|either|neither|just|tanto|solo|sólo|solamente|ambas|ni) )?';
const tail = '(?: (?:only|alone|together|are (?:correct|true|right)|is (?:correct|true|right)|solamente|únicamente))?';
const combined = new RegExp(`^${lead}${noun}${label}(?:${joint}${noun}${label})+${tail}$`, 'i');
// Letters beyond the last option name something else.
const isLabelled = (options: readonly LintOption[]) =>
  options.every(({ text }) =>
    [...bare(text).matchAll(/\b(?![IVX]\b)[A-Z]\b/g)].every(([letter]) => letter.charCodeAt(0) - 64 <= options.length),
  );
const ordinal =
  /^(?:both|all|none|neither|either) of the (?:first|last|other|previous) (?:two|three|four|options?|ones)$/i;
const single = new RegExp(
  `^(?:only ${noun}${label}|${noun}${label} (?:only|alone)|(?:solo|sólo) ${noun}${label})$`,
  'i',
);

export const kType = itemRule({
  id: 'k-type',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002: avoid the complex (K-type) format',
  doc: 'Options are combinations of others, such as “A and B” or “I and III only”. They test the handling of the list; and options in another order lose their letters.',
  expected: 'options that each say something of their own',
  fix: 'Make it a multiple-response question with one option for each statement.',
  languages: ['en', 'es'],
  flawed: `stem: "Which raise tides: (I) the Moon, (II) the Sun, (III) the wind?"
choices:
  - text: I only
  - text: I and II
    correct: true
  - text: I, II and III`,
  clean: `type: multiple-response
stem: Which bodies raise tides?
choices:
  - text: The Moon
    correct: true
  - text: The Sun
    correct: true
  - text: The wind`,
  check: ({ options, stem }) => {
    const found = options.filter(
      ({ text }) => ordinal.test(bare(text)) || (combined.test(bare(text)) && isLabelled(options)),
    );
    // Numbers that name nothing in the stem are numbers.
    const isList = /(?:^|[\s:(])(?:\(?(?:1|2)[).:]|1\b.*\b2\b)/.test(stem);
    const labelled = found.filter(({ text }) => !/^[\d\s,and/&+y]+$/.test(text) || isList);
    const alone = options.filter(({ text }) => single.test(bare(text)));
    const [first] = labelled.length > 0 ? labelled : alone.length > 1 ? alone : [];
    return first ? [{ path: first.path, found: `the option "${first.text}", which combines others` }] : [];
  },
});
