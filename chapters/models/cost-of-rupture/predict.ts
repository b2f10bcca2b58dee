import type { Prediction } from '../../../src/models/define-model.ts';
import { decimal, pair } from '../shared/numbers.ts';
import { NAMES } from './words.ts';
import type { Run, Who } from './model.ts';

const OPTIONS: Readonly<Record<string, { text: string; recalled: string; loser: Who }>> = {
  patron: {
    text: 'The patron: whoever is hit harder loses more.',
    recalled: 'You predicted that the patron loses more in all.',
    loser: 'patron',
  },
  small: {
    text: 'The small state: it has fewer ways out.',
    recalled: 'You predicted that the small state loses more in all.',
    loser: 'small',
  },
  same: {
    text: 'Both the same: that is what interdependence means.',
    recalled: 'You predicted that both lose the same.',
    loser: 'neither',
  },
};

export const predict: Prediction<Run> = {
  id: 'predict-cost-of-rupture',
  revision: 1,
  question:
    'The supply between a patron and a small state breaks off for good. In the first week it costs the patron half as much again as the small state, but the patron finds other ways five times as fast. Who blinks first is easy. Who loses more in all?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the run now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`The cost of rupture has no prediction "${optionId}".`);
  const { recalled, loser } = OPTIONS[optionId]!;
  const { small, patron, moreVulnerable, first, crossing } = run;
  const [a, b] = pair(small.vulnerability, patron.vulnerability);
  const sums = `all costs to come are worth ${a} to the small state and ${b} to the patron`;
  const verdict =
    loser === moreVulnerable ? 'So it is with the values now set' : 'With the values now set it is otherwise';
  const hit =
    first === 'neither'
      ? 'Both are hit alike at first'
      : `${first === 'small' ? 'The small state' : 'The patron'} is hit harder at first`;
  const later =
    moreVulnerable === 'neither' ? 'both lose the same in the end' : `${NAMES[moreVulnerable]} loses more in the end`;
  const link = first === moreVulnerable ? 'and' : 'but';
  const when = crossing === null ? '' : ` The two change places after ${decimal(crossing)} years.`;
  return (
    `${recalled} ${verdict}: ${sums}. ${hit}, ${link} ${later}.${when} ` +
    'The first is sensitivity, the second a proxy for vulnerability: being hurt soon and having no way out are two things, and interdependence need not be equal.'
  );
}
