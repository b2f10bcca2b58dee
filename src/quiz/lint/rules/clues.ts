import type { LintOption } from '../lint-item.ts';
import { itemRule } from '../lint-rule.ts';
import { commonWords } from '../word-lists.ts';
import { fold, stemOf, stemsOf, wordsOf } from '../words.ts';

/** What gives the key away to who has not learned it. */

export const clang = itemRule({
  id: 'clang',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002: clang associations',
  doc: 'The stem and the key share an uncommon word that no wrong option has, and no wrong option shares another with the stem: the echo gives the key away.',
  expected: 'a stem whose words lead to no option, or to all',
  fix: 'Use another word in the key or the stem, or let a wrong option echo the stem too.',
  languages: ['en', 'es'],
  flawed: `stem: What is the period of a tidal current on this coast?
choices:
  - text: Half a tidal day
    correct: true
  - text: A week of the calendar
  - text: A season of the year`,
  clean: `stem: What is the period of a tidal current on this coast?
choices:
  - text: About twelve hours
    correct: true
  - text: A week of the calendar
  - text: A season of the year`,
  check: (item) => {
    const { stem, options, language, isChoice } = item;
    const common = new Set([...(commonWords[language] ?? [])].map(stemOf));
    const keys = options.filter(({ correct }) => correct);
    if (!isChoice || keys.length !== 1 || !commonWords[language]) return [];
    const asked = [...stemsOf(stem, language)].filter((word) => word.length > 2 && !common.has(word));
    const echoes = (option: LintOption) => echoesOf(asked, option, options, language);
    const [key] = keys as [LintOption];
    const own = echoes(key);
    const most = Math.max(0, ...options.filter(({ correct }) => !correct).map((option) => echoes(option).length));
    return own.length > 0 && most === 0
      ? [{ path: key.path, found: `"${wordOf(own[0]!, key.text)}" in the stem and the key only` }]
      : [];
  },
});

/** Lists the stems asked for that one option has and no other. */
function echoesOf(asked: readonly string[], option: LintOption, options: readonly LintOption[], language: string) {
  const own = stemsOf(option.text, language);
  const others = options.filter((other) => other !== option).map(({ text }) => stemsOf(text, language));
  return asked.filter((word) => hasStem(own, word) && !others.some((other) => hasStem(other, word)));
}

/** Whether a set has a stem or a longer or shorter form of it. */
const hasStem = (stems: ReadonlySet<string>, wanted: string) =>
  stems.has(wanted) ||
  [...stems].some((stem) => {
    const [short, long] = stem.length < wanted.length ? [stem, wanted] : [wanted, stem];
    // Forms of one word, or a word within a compound.
    return (
      (short.length >= 5 && long.length - short.length <= 3 && long.startsWith(short)) ||
      (short.length >= 6 && long.endsWith(short))
    );
  });

const wordOf = (stem: string, text: string) =>
  wordsOf(text)
    .flatMap((word) => word.split('-'))
    .find((word) => hasStem(new Set([stemOf(word)]), stem)) ?? stem;

/** An open end of a stem, what must follow it, and how an option shows whether it follows. Undefined: it does not say. */
const endings: readonly (readonly [RegExp, (text: string) => boolean | undefined])[] = [
  [
    /\ban$/i,
    (text) => /^(?:[aeiou]|h(?:our|onest|eir)|x-|8|11\b|18\b)/i.test(text) && !/^(?:uni|eu|one\b|use|uti)/i.test(text),
  ],
  [
    /\ba$/i,
    (text) => !/^(?:[aeiou]|h(?:our|onest|eir)|8|11\b|18\b)/i.test(text) || /^(?:uni|eu|one\b|use|uti)/i.test(text),
  ],
  [/\b(?:are|were|these|those)$/i, (text) => isPlural(text)],
  [/\b(?:is|was|this|that)$/i, (text) => not(isPlural(text))],
  [/\bto$/i, (text) => !/^(?:to|the|an?|\w{3,}ing|\w{3,}ed)\b/i.test(text)],
  [/\b(?:by|of|for|from)$/i, (text) => !/^(?:to\b|that\b|because\b|it\b|they\b)/i.test(text)],
];

/** Questions whose answer is more than one thing. */
const plural = /^(?:who|what|which) (?:are|were)\b.*\?$|\b(?:which|what) (?:two|three|four)\b.*\?$/i;

const not = (value: boolean | undefined) => (value === undefined ? undefined : !value);

/** Whether a noun phrase is in the plural; undefined where its words do not say. */
function isPlural(text: string): boolean | undefined {
  const first = wordsOf(text)[0] ?? '';
  if (/^(?:an?|one|each|every|this|that)$/.test(first)) return false;
  if (/^(?:two|three|four|several|many|both|these|those|few)$/.test(first)) return true;
  const head = text.split(/\s+(?:of|in|on|at|for|to|from|between|by|with|that|which|who)\s+/i, 1)[0]!;
  if (/\w (?:and|&) \w/.test(head)) return true;
  const words = wordsOf(head);
  const last = words.at(-1) ?? '';
  if (words.length > 4 || /^(?:to|because|that|if|when)$/.test(first)) return undefined;
  if (/[^suil]s$/.test(last) && last.length > 3) return true;
  return /^(?:people|men|women|children|data|criteria|phenomena)$/.test(last);
}

export const grammaticalCue = itemRule({
  id: 'grammatical-cue',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002: grammatical inconsistencies',
  doc: 'The end of the stem fits the key and not every wrong option: “an” before a consonant, “are” before a singular.',
  expected: 'a stem that every option completes in good grammar',
  fix: 'Write “a(n)”, move the article into the options, or ask a whole question.',
  languages: ['en'],
  flawed: `stem: The fall of the tide is called an
choices:
  - text: ebb
    correct: true
  - text: flood
  - text: surge`,
  clean: `stem: What is the fall of the tide called?
choices:
  - text: An ebb
    correct: true
  - text: A flood
  - text: A surge`,
  check: ({ stem, options, language, isChoice }) => {
    if (language !== 'en' || !isChoice) return [];
    const end = stem.replace(/[\s:_….]+$/, '');
    const fits = plural.test(stem) ? isPlural : endings.find(([ending]) => ending.test(end))?.[1];
    const keys = options.filter(({ correct }) => correct);
    const wrong = options.find(({ text, correct }) => !correct && fits?.(text) === false);
    return wrong && keys.length > 0 && keys.every(({ text }) => fits?.(text) === true)
      ? [
          {
            path: wrong.path,
            found: `the option "${wrong.text}", which does not fit the grammar of the stem as the key does`,
          },
        ]
      : [];
  },
});

export const convergence = itemRule({
  id: 'convergence',
  level: 'warning',
  source: 'Moore et al. 2023 (criterion “convergence cues”)',
  doc: 'The key has most in common with the other options, as if these had been made from it by changing one part each: who counts the parts finds the key.',
  expected: 'options of which none is the sum of what the others have in common',
  fix: 'Vary the wrong options from one another, or let each part appear equally often.',
  flawed: `stem: What raises the tides, and when are they highest?
choices:
  - text: The Moon, in spring
    correct: true
  - text: The Moon, in autumn
  - text: The wind, in spring
  - text: The rivers, in summer`,
  clean: `stem: What raises the tides, and when are they highest?
choices:
  - text: The Moon, in spring
    correct: true
  - text: The Moon, in autumn
  - text: The wind, in spring
  - text: The wind, in autumn`,
  check: ({ options, language, isChoice }) => {
    const keys = options.filter(({ correct }) => correct);
    if (!isChoice || keys.length !== 1 || options.length < 3) return [];
    const [key] = keys as [LintOption];
    const features = featuresOf(options, language);
    // What every option says tells none apart.
    const shared = features.map((own) => new Set([...own].filter((one) => !features.every((all) => all.has(one)))));
    const scores = shared.map((own, at) =>
      [...own].reduce((sum, one) => sum + shared.filter((other, index) => index !== at && other.has(one)).length, 0),
    );
    const at = options.indexOf(key);
    const own = shared[at]!;
    const donors = shared.filter((other, index) => index !== at && [...own].some((one) => other.has(one)));
    // Two wrong options must each hold a different part of the key.
    const parts = new Set(donors.map((other) => [...own].filter((one) => other.has(one)).join(' ')));
    const held = [...own].filter((one) => donors.some((other) => other.has(one))).length;
    const isHighest = scores.every((score, index) => index === at || score < scores[at]!);
    return isHighest && parts.size > 1 && held === own.size
      ? [{ path: key.path, found: `the key "${key.text}", every part of which stands in some other option` }]
      : [];
  },
});

/** What tells options apart: their parts, if all are lists of as many; or the stems of their words, and numbers. */
function featuresOf(options: readonly LintOption[], language: string): readonly ReadonlySet<string>[] {
  const parts = options.map(({ text }) => text.toLowerCase().split(/\s*[,;]\s*/));
  if (parts.every(({ length }) => length > 1 && length === parts[0]!.length)) return parts.map((own) => new Set(own));
  return options.map(({ text }) => new Set([...stemsOf(text, language), ...(fold(text).match(/\b\d+\b/g) ?? [])]));
}
