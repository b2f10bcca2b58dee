import { itemRule } from '../lint-rule.ts';
import { sentencesOf } from '../words.ts';

// A negative in a clause of its own, after "that" or a comma, does not turn the question round.
const near = String.raw`(?:(?!\b(?:that|who|whose|because|if|when|although)\b)[^.?!,])*?`;
const asks = String.raw`(?:(?<!\bof )\b(?:which|what)|^who)\b${near}`;
const auxiliary = String.raw`\b(?:is|are|was|were|does|do|did|has|have|had|can|could|would|should|will|may|might|must)`;

// The word that turns the question round is the group `negative`.
const patterns: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(String.raw`${asks}${auxiliary}\s+(?:\w+\s+){0,2}?(?<negative>not|never)\b(?! only\b)`, 'i'),
    new RegExp(String.raw`${asks}(?<negative>${auxiliary}n['’]t|cannot|can['’]t|won['’]t)(?!\w)`, 'i'),
    new RegExp(String.raw`${asks}\b(?<negative>not|never)\b(?! only\b)`, 'i'),
    new RegExp(
      String.raw`${asks}\b(?<negative>least) (?:likely|probable|plausible|important|suitable|appropriate|accurate|effective|useful|helpful|relevant|related|consistent|convincing|affected|true|well)\b`,
      'i',
    ),
    /^(?:select|choose|pick|mark|name|identify|list)\b[^.?!]*?\b(?<negative>not|never)\b(?! only\b)/i,
    new RegExp(
      String.raw`\bwhich\b${near}\b(?:is|are|was|were)\s+(?:an? |the )?(?:\w+ly )?(?<negative>incorrect|false|untrue|inaccurate|wrong)\b`,
      'i',
    ),
    /\b(?:which|what)\b(?: (?:one|of (?:the following|these))(?: \w+)?)? (?<negative>lacks?|fails?)\b/i,
    /\b(?<negative>except|excluding)\b(?! that\b)/i,
    /\ball\b[^.?!]*?\b(?<negative>but)\b(?: one)?\b[:?]?$/i,
  ],
  es: [
    /\b(?:cuál|cuáles|qué|quién|quiénes)\b[^.?!,]*?\b(?<negative>no|nunca)\b(?! sólo\b| solo\b)/i,
    /\b(?<negative>excepto|salvo)\b/i,
    /\btod[oa]s\b[^.?!]*?\b(?<negative>menos)\b/i,
    /\b(?:cuál|cuáles|qué)\b[^.?!]*?\b(?:es|son|resulta|era)\b\s+(?<negative>incorrect[oa]s?|fals[oa]s?)\b/i,
  ],
};

/** What must be emphasised in a statement that is to be judged: false would deny it twice. */
const statement: Readonly<Record<string, readonly RegExp[]>> = {
  en: [/\b(?<negative>not|never|cannot|\w+n['’]t)\b(?! only\b)/i],
  es: [/(?:^|\s)(?<negative>no|nunca|jamás)\s/i],
};

/** A sentence that is left open, for the options to end it. */
const unfinished = /[^.?!]$|[:…_]$|\.\.\.$/;
const open: Readonly<Record<string, RegExp>> = {
  en: /\b(?:is|are|was|were|does|do|did|has|have|can|could|would|should|will|may|must)\s+(?<negative>not|never)\b(?! only\b)(?:\s+\S+){0,6}$/i,
  es: /(?:^|\s)(?<negative>no|nunca)\s+(?:\S+\s*){0,5}$/i,
};

export const negativeUnmarked = itemRule({
  id: 'negative-unmarked',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002: if negatives are used, emphasise them',
  doc: 'The question asks for what is not so, and the word that says it (“not”, “except”, “least”) is easily read over; or a statement to be judged true or false is put in the negative.',
  expected: 'a question for what is so, or the negative word in capitals or bold',
  fix: 'Turn the question round, or write **not**.',
  languages: ['en', 'es'],
  flawed: `stem: Which of these does not raise tides?
choices:
  - text: The Moon
  - text: The Sun
  - text: The wind
    correct: true`,
  clean: `stem: Which of these does **not** raise tides?
choices:
  - text: The Moon
  - text: The Sun
  - text: The wind
    correct: true`,
  check: ({ stemShouted, language, isChoice, answer }) => {
    const known = answer === undefined ? patterns[language] : statement[language];
    if (!known || (!isChoice && answer === undefined)) return [];
    const question = sentencesOf(stemShouted).at(-1) ?? '';
    const ending = question.replace(/[\s:_….]+$/, '');
    const found =
      known.map((pattern) => pattern.exec(question)).find((match) => match !== null) ??
      (unfinished.test(question) ? open[language]?.exec(ending) : undefined);
    const word = found?.groups?.negative;
    // One word in capitals is seen; so is an emphasised one.
    return word === undefined || word === word.toUpperCase()
      ? []
      : [{ path: ['stem'], found: `the unmarked negative "${word}" in its stem` }];
  },
});
