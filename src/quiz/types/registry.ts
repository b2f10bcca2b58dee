import { categorise } from './categorise/index.ts';
import { hotspot } from './hotspot/index.ts';
import { matching } from './matching/index.ts';
import { matrix } from './matrix/index.ts';
import { cloze } from './cloze/index.ts';
import { essay } from './essay/index.ts';
import { flashcard } from './flashcard/index.ts';
import { modelQuestion } from './model/index.ts';
import { multipleResponse } from './multiple-response/index.ts';
import { numeric } from './numeric/index.ts';
import { payoffMatrix } from './payoff-matrix/index.ts';
import { prediction } from './prediction/index.ts';
import { shortAnswer } from './short-answer/index.ts';
import { singleChoice } from './single-choice/index.ts';
import { ordering } from './ordering/index.ts';
import { trueFalse } from './true-false/index.ts';

/** Every type of question. A new one is a folder beside these and one line here. */
export const questionTypes = {
  'single-choice': singleChoice,
  'multiple-response': multipleResponse,
  'true-false': trueFalse,
  numeric,
  matching,
  categorise,
  ordering,
  matrix,
  hotspot,
  'short-answer': shortAnswer,
  cloze,
  essay,
  flashcard,
  'payoff-matrix': payoffMatrix,
  model: modelQuestion,
  prediction,
} as const;

export type TypeName = keyof typeof questionTypes;
