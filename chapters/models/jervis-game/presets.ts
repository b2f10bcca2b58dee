import type { Action, Preset } from '../../../src/models/define-model.ts';
import { add } from '../shared/values.ts';
import type { ParameterId } from './parameters.ts';

const OURS = 'These numbers are our choice for teaching, not evidence about any state.';

export const presets: readonly Preset<ParameterId>[] = [
  { id: 'start', label: 'Starting values', doc: `A Stag Hunt that needs much trust. ${OURS}`, values: {} },
  {
    id: 'security-seekers',
    label: 'Two security seekers',
    doc: `Neither would gain anything by exploiting the other (G = 0), yet fear alone can make both arm. ${OURS}`,
    values: { G: 0, o: 0.6 },
  },
  {
    id: 'defensive-realist',
    label: 'Two realists, one crisis: defensive',
    doc:
      'The defensive realist takes both states for security seekers (G = 0). Fear alone could make them arm; at this ' +
      `belief it is still better to hold back. Compare the offensive realist, who differs in greed only. ${OURS}`,
    values: { o: 0.45, G: 0 },
  },
  {
    id: 'offensive-realist',
    label: 'Two realists, one crisis: offensive',
    doc:
      'The offensive realist takes both states for seekers of power (G = 0.6). In the same crisis both now arm, ' +
      `whatever they believe. Compare the defensive realist, who differs in greed only. ${OURS}`,
    values: { o: 0.45, G: 0.6 },
  },
  {
    id: 'greedy-state',
    label: 'Greedy state',
    doc: `Both would gain much by exploiting the other and lose less when exploited: a game of Chicken. ${OURS}`,
    values: { o: 0.4, k: 0.2, G: 0.9, L: 0.5, m: 0.2 },
  },
  {
    id: 'defence-is-easy',
    label: 'Defence is easy',
    doc: `A lead in arms buys little (o = 0.1): a harmony. ${OURS}`,
    values: { o: 0.1 },
  },
  {
    id: 'prisoners-dilemma',
    label: 'Prisoners’ Dilemma',
    doc: `A lead in arms buys so much (o = 0.7) that greed and fear both push towards arming. ${OURS}`,
    values: { o: 0.7 },
  },
  {
    id: 'harmony-throughout',
    label: 'Harmony throughout',
    doc: `Little to gain and little to lose: the game stays a harmony however strong the offence. ${OURS}`,
    values: { G: 0.1, L: 0.3 },
  },
];

/** The five ways to make cooperation likelier in Jervis 1978. Their size, 0.1, is ours. */
export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'raise-R',
    label: 'Raise R (both hold back)',
    doc: 'Make it better that both hold back. Example: trade or aid that flows only while neither arms.',
    apply: add('dR', 0.1),
  },
  {
    id: 'raise-S',
    label: 'Raise S (exploited)',
    doc: 'Make it less bad to be exploited. Example: strong border defences, or stocks of fuel that outlast a cut-off.',
    apply: add('dS', 0.1),
  },
  {
    id: 'lower-T',
    label: 'Lower T (exploiting)',
    doc: 'Make exploiting the other pay less. Example: sanctions that are sure to follow, or a prize that is hard to use.',
    apply: add('dT', -0.1),
  },
  {
    id: 'lower-P',
    label: 'Lower P (both arm)',
    doc: 'Make it worse that both arm. Example: a ruinous arms race, or weapons that make an accidental war likelier.',
    apply: add('dP', -0.1),
  },
  {
    id: 'raise-p',
    label: 'Raise p (belief)',
    doc:
      'Make this state surer that the other holds back. Example: inspections, or advance notice of every exercise. ' +
      'This helps in the Stag Hunt; in Chicken it does the reverse.',
    apply: add('p', 0.1),
  },
];
