import type { Prediction } from '../../../src/models/define-model.ts';
import { decimal, sign } from '../shared/numbers.ts';
import type { Run } from './model.ts';

type Answer = 'rises' | 'falls' | 'same';

const OPTIONS: Readonly<Record<Answer, { readonly text: string; readonly recalled: string }>> = {
  rises: {
    text: 'It rises: whoever needs the patron gives in to pressure.',
    recalled: 'You predicted that commitment rises.',
  },
  falls: {
    text: 'It falls: the demand makes the alliance look more dangerous.',
    recalled: 'You predicted that commitment falls.',
  },
  same: {
    text: 'It stays: the ally weighs its own risks, and those have not changed.',
    recalled: 'You predicted that commitment stays as it is.',
  },
};

export const predict: Prediction<Run> = {
  id: 'predict-abandonment-entrapment',
  revision: 1,
  question:
    'An ally weighs two fears: being abandoned by its patron, and being dragged into the patron’s conflicts with others. The patron, afraid of losing it, presses for a base. What becomes of the ally’s commitment?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the run now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId))
    throw new RangeError(`Abandonment and entrapment has no prediction "${optionId}".`);
  const { recalled } = OPTIONS[optionId as Answer];
  const { alone, together, feeds, values } = run;
  if (!alone || !together)
    return `${recalled} With the values now set the ally fears neither, so that nothing follows.`;
  const shown = (['falls', 'same', 'rises'] as const)[sign(together.c - alone.c) + 1]!;
  const fear = feeds === 'entrapment' ? 'of entrapment' : 'of abandonment';
  return [
    recalled,
    shown === optionId ? 'So it is in the run now shown:' : 'In the run now shown it is otherwise:',
    `without pressure commitment is ${decimal(alone.c)}, and with pressure at κ = ${decimal(values.kappa)} it is ${decimal(together.c)}.`,
    `That rests on an assumption which no formula proves: that pressure feeds the fear ${fear}.`,
    feeds === 'entrapment'
      ? 'If it fed the fear of abandonment, pressure would buy commitment: exchange the assumption and see.'
      : 'If it fed the fear of entrapment, pressure would cost commitment: exchange the assumption and see.',
  ].join(' ');
}
