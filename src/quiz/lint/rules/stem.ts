import { itemRule } from '../lint-rule.ts';
import { isContentWord, wordsOf } from '../words.ts';

/** Whether the stem asks something, at a length that can be read. */

const verb =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|can|could|will|would|should|must|may|might|cannot|es|son|era|eran|fue|está|están|hay|tiene|tienen|puede|pueden|hace|debe)\b/i;
const command =
  /^(?:fill|choose|select|pick|name|identify|find|calculate|compute|give|mark|match|order|sort|complete|state|elige|escoge|selecciona|indica|señala|calcula|marca|completa|ordena)\b/i;

/** Questions that could stand above any options at all. */
const anything: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:which|what)(?: one)?(?: of (?:the following|these|them))?(?: (?:statements?|options?|answers?|claims?|sentences?))? (?:is|are) (?:(?:most |not )?(?:true|correct|right|false|incorrect|wrong|accurate|valid))(?: (?:about|of|regarding|concerning|for|in) (?:\S+ ?){1,4})?|(?:choose|select|pick|mark) (?:the )?(?:best|correct|right|true)?\s*(?:answer|option|statement|one)s?|consider the following(?: statements)?|the following (?:is|are)(?: true| correct)?)[.?:]?$/i,
  es: /^¿?(?:(?:cuál|cuáles)(?: de (?:las|los|estas|estos)(?: siguientes)?)?(?: (?:afirmaciones|frases|opciones|respuestas))? (?:es|son) (?:verdaderas?|ciertas?|correctas?|falsas?)|(?:elige|escoge|selecciona|marca|señala) la (?:respuesta|opción|afirmación)?\s*(?:correcta|verdadera))[.?:]?$/i,
};

export const unfocusedStem = itemRule({
  id: 'unfocused-stem',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002: the central idea in the stem; check of SAQUET',
  doc: 'The stem asks nothing by itself: a word or two without verb or question mark, or “Which of these is true?”. Readers must guess the question from the options.',
  expected: 'a stem that could be answered without the options',
  fix: 'Write a whole question, with what all options have in common in the stem.',
  flawed: `stem: Spring tides
choices:
  - text: come at full and at new moon
    correct: true
  - text: come in the months of spring
  - text: come after a storm from the west`,
  clean: `stem: When do spring tides come?
choices:
  - text: At full and at new moon
    correct: true
  - text: In the months of spring
  - text: After a storm from the west`,
  check: ({ stem, language, isChoice }) => {
    if (!isChoice) return [];
    const words = wordsOf(stem);
    const isQuestion = /\?["”’»)]?$/.test(stem);
    const isBare =
      !isQuestion && !command.test(stem) && (words.length < 4 || (words.length <= 8 && !hasVerb(stem, language)));
    const isEmpty =
      isQuestion && words.length < 4 && !/\d/.test(stem) && !words.some((word) => isContentWord(word, language));
    return isBare || isEmpty || (anything[language]?.test(stem) ?? false)
      ? [{ path: ['stem'], found: `the stem "${stem}", which asks nothing by itself` }]
      : [];
  },
});

// A verb of one's own is known by its ending or by what must follow it.
const hasVerb = (stem: string, language: string) =>
  verb.test(stem) ||
  (language === 'en' && /\b(?:\w+ed|because|that|if|when)\b|\b(?:to|by|from|of|an?|the)[\s:_….]*$/i.test(stem)) ||
  (language === 'en' && /^(?:the |an? )?(?:\w+ )?\w+[^s\s] \w+s\b[\s:_….]*$/i.test(stem)) ||
  !['en', 'es'].includes(language);

const mostWords = 80;

export const stemTooLong = itemRule({
  id: 'stem-too-long',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002: minimise reading, avoid window dressing; threshold ours',
  doc: `The stem has more than ${mostWords} words. Reading it is then a good part of the test.`,
  expected: `a stem of at most ${mostWords} words`,
  fix: 'Cut what the answer does not need, or make the text a stimulus (`stimuli`) that several questions are about.',
  flawed: `stem: >-
  A harbour master who has kept the books of her harbour for thirty years, as her mother and her grandmother did before
  her, and who knows every boat, every owner and every mooring by name, notes the height of the water on the old stone
  scale beside the steps four times a day, in the morning, at noon, in the evening and at night, and finds in the end
  that the greatest heights come at full and at new moon. Which name do sailors on this coast give to such tides?
choices:
  - text: Spring tides
    correct: true
  - text: Neap tides`,
  clean: `stem: The greatest heights of the water come at full and at new moon. What are such tides called?
choices:
  - text: Spring tides
    correct: true
  - text: Neap tides`,
  check: ({ stem }) => {
    const count = wordsOf(stem).length;
    return count > mostWords ? [{ path: ['stem'], found: `a stem of ${count} words` }] : [];
  },
});
