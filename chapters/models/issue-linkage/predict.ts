import type { Prediction } from '../../../src/models/define-model.ts';
import { TOLERANCE, decimal } from '../shared/numbers.ts';
import type { Run } from './model.ts';
import { heldName, ranges } from './words.ts';

const OPTIONS = {
  safer: {
    text: 'Safer: what is strong holds up what is weak.',
    recalled: 'You predicted that it becomes safer.',
    trueIf: 'helps',
  },
  riskier: {
    text: 'Riskier: a quarrel over milk can now end everything.',
    recalled: 'You predicted that it becomes riskier.',
    trueIf: 'harms',
  },
  depends: {
    text: 'Either, depending on how much the future counts.',
    recalled: 'You predicted that it depends on how much the future counts.',
    trueIf: 'both',
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-issue-linkage',
  revision: 1,
  question:
    'Two allies cooperate on defence, which both need, and trade in milk, over which they are often tempted to cheat. Now they tie milk to rockets: cooperation on both, or on neither. Does the alliance become safer?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside what the link does in the run now shown, and at other weights of the future.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`Issue linkage has no prediction "${optionId}".`);
  const { recalled, trueIf } = OPTIONS[optionId as keyof typeof OPTIONS];
  const { alone, effect, holds, values } = run;
  const both = trueIf === 'both';
  const alike = Math.abs(alone[0] - alone[1]) <= TOLERANCE;
  const now = `With δ = ${decimal(values.delta)}, kept apart ${held(heldName(holds.separate))} and linked rigidly ${held(heldName(holds.rigid))}`;
  const verdict = both
    ? alike
      ? 'That needs two issues that differ, and these do not.'
      : 'That is what the model says, over all weights of the future.'
    : effect === trueIf
      ? 'So it is in the run now shown, but not at every weight of the future.'
      : 'In the run now shown it is otherwise.';
  return (
    `${recalled} ${verdict} ${now}. ${ranges(run)} ` +
    'A link that is chosen freely can only help, since the allies need not link what would fall; the harm comes from rigidity.'
  );
}

const held = (name: string): string =>
  name === 'both' ? 'both issues hold' : name === 'neither' ? 'neither holds' : `only the ${name} issue holds`;
