import { itemRule } from '../lint-rule.ts';
import { answersIn, gap } from '../gaps.ts';
import { type NumberRange, overlap, readQuantity, readRange } from '../numbers.ts';
import type { LintAnswer } from '../lint-item.ts';
import { fold, isContentWord, wordsOf } from '../words.ts';

/** Faults that leave a reader without a right way to answer, or with the answer in front of them. */

export const overlappingNumericRange = itemRule({
  id: 'overlapping-numeric-range',
  level: 'error',
  source: 'Haladyna, Downing & Rodriguez 2002: keep choices independent, not overlapping',
  doc: 'Two options are ranges that share a number, so that both are right for it; or an answer of a numeric question lies wholly within an earlier one, which is taken first, so that its feedback is never shown.',
  expected: 'ranges of which any number fits only one',
  fix: 'Let each range begin after the end of the one before: 0–9, 10–19.',
  flawed: `stem: How high is a spring tide on this coast?
choices:
  - text: 1 to 2 m
  - text: 2 to 4 m
    correct: true
  - text: 5 to 6 m`,
  clean: `stem: How high is a spring tide on this coast?
choices:
  - text: 1 to 2 m
  - text: 3 to 4 m
    correct: true
  - text: 5 to 6 m`,
  check: ({ options, answers, language }) => {
    const ranges = options.map(({ text }) => readRange(text, language));
    const isAny = ranges.some((range) => range !== undefined);
    const spans = options.map(
      ({ text }, position) => ranges[position] ?? (isAny ? asPoint(text, language) : undefined),
    );
    const shared = options.flatMap(({ path, text }, position) => {
      const first = options.findIndex((_, earlier) => earlier < position && meet(spans[earlier], spans[position]));
      return first < 0 ? [] : [{ path, found: `the options "${options[first]!.text}" and "${text}", which overlap` }];
    });
    const hidden = answers.flatMap((answer, position) => {
      const earlier = answers.slice(0, position).findIndex((first) => holds(first, answer));
      return earlier < 0
        ? []
        : [{ path: answer.path, found: `answer ${position + 1} wholly within answer ${earlier + 1}` }];
    });
    return [...shared, ...hidden];
  },
});

// The spans of two events may overlap; a year is seldom sorted into one of them.
const isYears = ({ min, max }: NumberRange) =>
  [min, max].every((end) => Number.isInteger(end) && end > 1000 && end < 2100);

const meet = (a: NumberRange | undefined, b: NumberRange | undefined) =>
  a !== undefined &&
  b !== undefined &&
  !(isYears(a) && isYears(b)) &&
  (a.min !== a.max || b.min !== b.max) &&
  overlap(a, b);

function asPoint(text: string, language: string): NumberRange | undefined {
  const value = readQuantity(text, language)?.value;
  return value === undefined ? undefined : { min: value, max: value, minOpen: false, maxOpen: false };
}

function holds(outer: LintAnswer, inner: LintAnswer): boolean {
  const [a, b] = [endsOf(outer), endsOf(inner)];
  return a !== undefined && b !== undefined && a[0] <= b[0] && a[1] >= b[1];
}

const endsOf = ({ value, range, margin }: LintAnswer): readonly [number, number] | undefined =>
  range ? [range.min - margin, range.max + margin] : value === undefined ? undefined : [value - margin, value + margin];

export const answerInStem = itemRule({
  id: 'answer-in-stem',
  level: 'error',
  source: 'Haladyna, Downing & Rodriguez 2002: avoid giving clues to the right answer',
  doc: 'The words of the key stand in the stem, and those of no other option do: the question answers itself.',
  expected: 'a stem from which the key cannot be copied',
  fix: 'Reword the stem or the key. If the stem must name the key, let it name the other options too.',
  flawed: `stem: The tides are raised by the pull of the Moon. What raises the tides?
choices:
  - text: The pull of the Moon
    correct: true
  - text: The heat of the Sun
  - text: The winds of the sea`,
  clean: `stem: What raises the tides?
choices:
  - text: The pull of the Moon
    correct: true
  - text: The heat of the Sun
  - text: The winds of the sea`,
  check: ({ stem, options, language, isChoice, gapText }) => {
    if (!isChoice && gapText === undefined) return [];
    const said = ` ${fold(gapText ? gapText.around : stem)} `;
    const stands = (text: string) => {
      const words = fold(text).replace(/^(?:the|an?|el|la|los|las|una?) /, '');
      return wordsOf(words).some((word) => isContentWord(word, language)) && said.includes(` ${words} `);
    };
    if (gapText)
      return gapText.answers
        .filter(stands)
        .map((text) => ({ path: ['text'], found: `"${text}", which belongs in a gap, elsewhere in its text` }));
    if (options.some(({ text, correct }) => !correct && stands(text))) return [];
    return options
      .filter(({ text, correct }) => correct && stands(text))
      .map(({ path, text }) => ({ path, found: `the key "${text}" in its stem` }));
  },
});

// What is quoted as code shows no picture and has no gap.
const withoutCode = (text: string) => text.replace(/`[^`]*`/g, '');

export const altMissing = itemRule({
  id: 'alt-missing',
  level: 'error',
  source: 'WCAG 2.2, success criterion 1.1.1',
  doc: 'A picture in a question has no alternative text: who cannot see it cannot answer.',
  expected: 'what the picture shows, between the square brackets, without the answer',
  fix: 'Write ![what the picture shows](file), so that the question can be answered from it.',
  flawed: `stem: "Which tide does ![](./tide.svg) show?"
choices:
  - text: A spring tide
    correct: true
  - text: A neap tide`,
  clean: `stem: "Which tide does ![Sun and Moon in one line with the Earth](./tide.svg) show?"
choices:
  - text: A spring tide
    correct: true
  - text: A neap tide`,
  check: ({ texts }) =>
    texts
      .filter(({ text }) =>
        /(?<!\\)!\[\s*\]\(|(?<!\\)<img\b(?![^>]*\balt\s*=\s*["'][^"']*\S)[^>]*>/.test(withoutCode(text)),
      )
      .map(({ path }) => ({ path, found: 'a picture without alternative text' })),
});

export const clozeEmpty = itemRule({
  id: 'cloze-empty',
  level: 'error',
  source: 'none needed: such a gap has no right answer',
  doc: 'A gap in a text, `[[…]]` or `{{…}}`, holds nothing, so that nothing can be right in it.',
  expected: 'what belongs into the gap, between its brackets',
  fix: 'Write the answer into the gap, or take the brackets out.',
  flawed: `stem: "Which body do the tides follow: [[ ]]?"
choices:
  - text: The Moon
    correct: true
  - text: The wind`,
  clean: `stem: Which body do the tides follow?
choices:
  - text: The Moon
    correct: true
  - text: The wind`,
  check: ({ texts }) =>
    texts
      .filter(({ text }) => [...withoutCode(text).matchAll(gap)].some(([mark]) => answersIn(mark).length === 0))
      .map(({ path }) => ({ path, found: 'an empty gap' })),
});
