/** One fault put into the grading code on purpose. The tests are good for something if one of them fails. */
export interface Mutant {
  /** Path below `src/quiz`. */
  readonly file: string;
  /** Text that stands in the file exactly once … */
  readonly from: string;
  /** … and what is put in its place. */
  readonly to: string;
  /** What the fault does, for the report. */
  readonly fault: string;
}

const mutantsOf = (file: string, list: readonly (readonly [fault: string, from: string, to: string])[]): Mutant[] =>
  list.map(([fault, from, to]) => ({ file, from, to, fault }));

const choiceTypes = [
  ...mutantsOf('types/single-choice/logic.ts', [
    [
      'a wrong option wins its weight in every mode',
      "scoring.mode === 'map' ? (chosen.weight ?? 0) : 0",
      'chosen.weight ?? 0',
    ],
    ['a wrong option never wins its weight', "scoring.mode === 'map' ? (chosen.weight ?? 0) : 0", '0'],
    ['the misconception is not named', 'chosen.misconception === undefined', 'true'],
    ['the key that was not chosen says nothing', 'return key?.feedbackNotChosen === undefined', 'return true'],
    ['a strange id counts as an answer', 'choices.some(({ id }) => id === choice)', "choice !== ''"],
  ]),
  ...mutantsOf('types/multiple-response/logic.ts', [
    ['a wrong option costs nothing', '-penalty / (choices.length - right)', '0'],
    ['a wrong option wins', '-penalty / (choices.length - right)', 'penalty / (choices.length - right)'],
    ['a right option is worth its share of all options', '1 / right', '1 / choices.length'],
    ['weights count in every mode', "mode === 'map' ? (weight ?? even) : even", 'weight ?? even'],
    [
      'a key that was left out is right',
      "return { id, verdict: 'wrong', score: 0, max, ...",
      "return { id, verdict: 'right', score: 0, max, ...",
    ],
    ['all or nothing gives partial credit', "scoring.mode === 'all-or-nothing'", 'false'],
    ['the least score is not held', 'least: ({ scoring }) => scoring.min', 'least: () => -1'],
  ]),
  ...mutantsOf('types/true-false/logic.ts', [
    [
      'the reason counts beside a wrong answer',
      'chosen?.correct && isRight ? share : 0',
      'chosen?.correct ? share : 0',
    ],
    ['the answer wins the whole beside reasons', 'question.reasons ? 0.5 : 1', '1'],
    ['a missing reason is right', "!chosen ? 'unanswered' : chosen.correct", "!chosen ? 'right' : chosen.correct"],
    [
      'the feedback of the other answer',
      "answer === 'true' ? question.feedbackTrue",
      "answer === 'false' ? question.feedbackTrue",
    ],
    [
      'the answer is complete without its reason',
      'answer !== undefined && (!reasons || reasons.some(({ id }) => id === reason))',
      'answer !== undefined',
    ],
  ]),
];

const assigningTypes = [
  ...mutantsOf('types/matching/logic.ts', [
    ['a distractor is as good as open', 'if (!distractor && !pairs', 'if (!pairs'],
    [
      'the misconception of the pair before that of the distractor',
      'distractor?.misconception ?? pair.misconception',
      'pair.misconception ?? distractor?.misconception',
    ],
    ['a distractor says nothing of its own', 'distractor?.feedback ?? pair.feedback', 'pair.feedback'],
    ['distractors share the points', '1 / pairs.length', '1 / (pairs.length + distractors.length)'],
    ['all or nothing gives partial credit', "scoring.mode === 'all-or-nothing'", 'false'],
  ]),
  ...mutantsOf('types/categorise/logic.ts', [
    [
      'a strange category is wrong and not open',
      'if (!categories.some((one) => one.id === chosen))',
      'if (chosen === undefined)',
    ],
    ['categories share the points', '1 / items.length', '1 / categories.length'],
    ['all or nothing gives partial credit', "scoring.mode === 'all-or-nothing'", 'false'],
    [
      'a wrong item wins its share',
      "verdict: 'wrong', score: 0, max, feedback",
      "verdict: 'wrong', score: max, max, feedback",
    ],
  ]),
  ...mutantsOf('types/ordering/logic.ts', [
    ['neighbours count in every mode', "const byPairs = scoring.mode === 'adjacent-pairs'", 'const byPairs = true'],
    ['places count in every mode', "const byPairs = scoring.mode === 'adjacent-pairs'", 'const byPairs = false'],
    ['the follower counts and not the one before', 'ids[ids.indexOf(id) - 1]', 'ids[ids.indexOf(id) + 1]'],
    ['an order with an item twice is an order', 'order.length === items.length && ', ''],
    ['the exact order is not asked for', "scoring.mode === 'exact'", 'false'],
  ]),
  ...mutantsOf('types/matrix/logic.ts', [
    [
      'a column too many does no harm',
      'chosen.includes(column.id) === correct.includes(column.id)',
      '!correct.includes(column.id) || chosen.includes(column.id)',
    ],
    ['one right column of several is enough', 'columns.every((column) =>', 'columns.some((column) =>'],
    ['columns share the points', '1 / rows.length', '1 / columns.length'],
    ['strange columns count as an answer', 'if (known.length === 0)', 'if (chosen.length === 0)'],
  ]),
];

const typedTypes = [
  ...mutantsOf('types/numeric/logic.ts', [
    [
      'the ends of the tolerance are out',
      'number >= least - room(least) && number <= most + room(most)',
      'number > least - room(least) && number < most + room(most) - 2e-9',
    ],
    ['there is no tolerance above', 'number <= most + room(most)', 'number <= most'],
    [
      'a relative tolerance is absolute',
      "(toleranceMode === 'relative' ? Math.abs(end) * tolerance : tolerance)",
      'tolerance',
    ],
    ['a relative tolerance of a negative value is negative', 'Math.abs(end) * tolerance', 'end * tolerance'],
    [
      'the last answer that fits counts',
      'answers.find((answer) => meets(number, answer))',
      'answers.findLast((answer) => meets(number, answer))',
    ],
    ['part of the points is the whole', "met?.weight === 1 ? 'right'", "met?.weight ? 'right'"],
    ['a binary fraction is missed', 'const closeness = 1e-9', 'const closeness = 0'],
  ]),
  ...mutantsOf('types/short-answer/logic.ts', [
    ['a slip of the pen is right where spelling is strict', "question.spelling === 'lenient'", 'true'],
    ['a slip of the pen is wrong where spelling is lenient', "question.spelling === 'lenient'", 'false'],
    ['a slip of a wrong answer counts', 'answer.weight === 1 && isSlip', 'isSlip'],
    ['part of the points is the whole', "weight === 1 ? 'right'", "weight > 0 ? 'right'"],
    [
      'what the author wrote is not normalised',
      "normalise(answer.text ?? '', how.normalise, how.caseSensitive)",
      "(answer.text ?? '')",
    ],
    ['a pattern sees what was typed', 'matchesWhole(answer.regex, said,', 'matchesWhole(answer.regex, text,'],
  ]),
  ...mutantsOf('types/cloze/logic.ts', [
    [
      'a chosen option is compared as if typed',
      'isChosen ? answer === text : meets',
      'false ? answer === text : meets',
    ],
    ['an option a letter off is right', 'isChosen ? undefined : answers.find', 'answers.find'],
    ['a gap has no rules of its own', 'own?.normalise ?? question.normalise', 'question.normalise'],
    [
      'capitals count as the question says, not as the gap says',
      'own?.caseSensitive ?? question.caseSensitive',
      'question.caseSensitive',
    ],
    [
      'a slip of the pen is always right',
      "slip !== undefined && question.spelling === 'lenient'",
      'slip !== undefined',
    ],
    [
      'an open gap is wrong',
      "return { id, verdict: 'unanswered', score: 0, max };",
      "return { id, verdict: 'wrong', score: 0, max };",
    ],
  ]),
  ...mutantsOf('number.ts', [
    ['a decimal comma is no number', ".replace(',', '.')", ''],
    ['all commas are taken away', ".replace(',', '.')", ".replaceAll(',', '')"],
    ['a real minus is no number', ".replace(/[−–]/g, '-')", ''],
  ]),
  ...mutantsOf('normalise.ts', [
    ['capitals never count', "!(step === 'case' && caseSensitive)", 'true'],
    ['spaces within are kept', ".trim().replace(/\\s+/g, ' ')", '.trim()'],
    ['accents are kept', ".replace(/\\p{M}+/gu, '')", ''],
  ]),
  ...mutantsOf('spelling.ts', [
    ['a short word may be a letter off', 'word.length < 5 ? 0', 'word.length < 4 ? 0'],
    ['letters are not added up over the words', 'total >= 1 && total <= 2', 'total >= 1'],
    [
      'fewer words are the same words',
      'if (words.length !== meant.length) return false;',
      'if (words.length > meant.length) return false;',
    ],
  ]),
  ...mutantsOf('safe-pattern.ts', [
    ['a pattern may match a part', '`^(?:${source})$`', '`(?:${source})`'],
    ['an alternative escapes its anchors', '`^(?:${source})$`', '`^${source}$`'],
  ]),
];

const computedTypes = [
  ...mutantsOf('types/payoff-matrix/logic.ts', [
    ['a wrong choice costs nothing', '-1 / (all.length - key.length)', '0'],
    ['what is left out is right', "isKey === isChosen ? 'right' : 'wrong'", "isKey || !isChosen ? 'right' : 'wrong'"],
  ]),
  ...mutantsOf('types/payoff-matrix/game.ts', [
    [
      'a player who gains nothing leaves',
      'if (gets > insteadOf) return { player',
      'if (gets >= insteadOf) return { player',
    ],
    [
      'only the row player leaves',
      "for (const player of ['row', 'column'] as const) {",
      "for (const player of ['row'] as const) {",
    ],
    [
      'a weakly dominant strategy is dominant',
      'gets >= insteadOf) return { against',
      'gets > insteadOf) return { against',
    ],
    [
      'a cell is efficient where one side could gain',
      'gains.every((gain) => gain >= 0)',
      'gains.every((gain) => gain > 0)',
    ],
    ['the column player has the payoffs of the row player', "player === 'row' ? 0 : 1", '0'],
    ['one best reply is enough', '=== most);', '=== most).slice(0, 1);'],
    ['a stag hunt needs T above P', 'R > T && T >= P && P > S', 'R > T && T > P && P > S'],
    ['chicken and the dilemma change places at the bottom', 'T > R && R > S && S > P', 'T > R && R > S && S >= P'],
    ['one player names the game', 'rankings.every((ranking)', 'rankings.some((ranking)'],
  ]),
  ...mutantsOf('types/payoff-matrix/choices.ts', [
    ['best replies are to the first strategy', '({ id }) => id === question.against', '() => true'],
    ['nothing is right where there is nothing', 'found.length === 0 ? [none] : found', 'found'],
  ]),
  ...mutantsOf('types/model/logic.ts', [
    [
      'the values of another attempt are marked',
      'const { right } = drawValues(question, seed, models);\n    if',
      'const { right } = drawValues(question, seed + 1, models);\n    if',
    ],
    ['the tolerance is not kept', 'Math.abs(number - right) <= room', 'Math.abs(number - right) <= 2 * room'],
    ['numbers below are right', 'Math.abs(number - right) <= room', 'number - right <= room'],
  ]),
  ...mutantsOf('types/model/draw.ts', [
    [
      'the end of the range is never drawn',
      'Math.floor((max - min) / step + 1e-9) + 1',
      'Math.floor((max - min) / step + 1e-9)',
    ],
    ['the seed does not count', '`${question.id} ${seed} ${turn}`', '`${question.id} ${turn}`'],
    ['rounding is not allowed for', '0.5 * 10 ** -digitsOf', '0.05 * 10 ** -digitsOf'],
  ]),
  ...mutantsOf('types/prediction/brier.ts', [
    ['the others share nothing', '(1 - probability) / (options - 1)', '0'],
    ['what did not come true is forgiven', '(cameTrue ? 1 : 0) - probability', '1 - probability'],
    ['the score is not halved', '+ others) / 2', '+ others)'],
  ]),
  ...mutantsOf('types/prediction/logic.ts', [
    ['an end belongs to both ranges', 'value >= min && value < max', 'value >= min && value <= max'],
    ['less than chance may be claimed', 'Math.max(leastPercent(question.options.length), probability)', 'probability'],
  ]),
];

const otherTypes = [
  ...mutantsOf('types/hotspot/logic.ts', [
    ['any area is right', 'if (correct) return', 'if (chosen) return'],
    ['the misconception is not named', 'misconception === undefined ?', 'true ?'],
  ]),
  ...mutantsOf('types/essay/logic.ts', [
    ['a criterion is met by any word', 'mark === met ? points : 0', 'mark ? points : 0'],
    ['a level wins the whole', '?.points ?? 0) : mark', ' ? points : 0) : mark'],
    [
      'criteria share the points evenly',
      'score: won / whole, max: points / whole',
      'score: won / points, max: points / whole',
    ],
    ['an empty text can be marked', 'if (countWords(text) === 0)', 'if (false)'],
    ['a text too short is complete', 'countWords(text) >= minWords', 'true'],
  ]),
  ...mutantsOf('types/flashcard/logic.ts', [
    ['hard is worth the whole', "hard: [0.5, 'partly']", "hard: [1, 'right']"],
    ['a strange word is a rating', 'Object.hasOwn(worth, text)', 'text in worth'],
  ]),
];

const frame = [
  ...mutantsOf('grade.ts', [
    ['hints cost nothing', 'Math.max(0, share - cost)', 'share'],
    ['hints push below nothing', 'Math.max(0, share - cost)', '(share - cost)'],
    ['all hints are charged for', '.slice(0, hintsSeen)', ''],
    ['all or nothing is not held', 'logic.allOrNothing?.(question) ? 0 :', ''],
    ['the least score is not held', 'Math.max(least, Math.min(won, 1))', 'Math.min(won, 1)'],
    ['more than the whole can be won', 'Math.max(least, Math.min(won, 1))', 'Math.max(least, won)'],
    [
      'one right part makes the whole right',
      "parts.every(({ verdict }) => verdict === 'right') && won",
      "parts.some(({ verdict }) => verdict === 'right') && won",
    ],
    [
      'one open part makes the whole open',
      "if (parts.every(({ verdict }) => verdict === 'unanswered'))",
      "if (parts.some(({ verdict }) => verdict === 'unanswered'))",
    ],
    ['thirds do not add up to the whole', 'won > 1 - closeness', 'won >= 1'],
    ['points do not count', 'score: points * (', 'score: ('],
    ['the feedback of another verdict', 'partly: question.feedback.partial', 'partly: question.feedback.incorrect'],
    [
      'a misconception is named twice',
      '[...new Set(parts.flatMap(({ misconception }) => misconception ?? []))]',
      'parts.flatMap(({ misconception }) => misconception ?? [])',
    ],
    ['nothing won is partly right', "share > closeness ? 'partly'", "share >= 0 ? 'partly'"],
  ]),
  ...mutantsOf('draw.ts', [
    ['the families are not taken in turn', "if (strategy !== 'stratified-by-objective')", 'if (true)'],
    ['the seed does not count', 'seed === 0 ? items : shuffle(items, seed)', 'shuffle(items, 1)'],
    [
      'one question too few',
      'Math.min(count ?? items.length, items.length)',
      'Math.min(count ?? items.length, items.length) - 1',
    ],
  ]),
  ...mutantsOf('shuffle.ts', [
    ['a fixed option moves', 'option.fixed ? option : movable.shift()!', 'movable.shift() ?? option'],
    ['the seed 0 shuffles', '!mayShuffle || seed === 0', '!mayShuffle'],
    ['shuffle: false is not held', '!mayShuffle || seed === 0', 'seed === 0'],
    ['the key may be the order shown', 'drawn.some((item, position) => item !== items[position])', 'true'],
  ]),
  ...mutantsOf('assigned.ts', [
    ['names of every object are ids', 'Object.hasOwn(assigned, id) ? assigned[id] : undefined', 'assigned[id]'],
    ['an empty field is an answer', 'id !== undefined && value ?', 'id !== undefined && value !== undefined ?'],
  ]),
];

export const mutants: readonly Mutant[] = [
  ...choiceTypes,
  ...assigningTypes,
  ...typedTypes,
  ...computedTypes,
  ...otherTypes,
  ...frame,
];
