import type { Action, Preset } from '../../../src/models/define-model.ts';
import { add } from '../shared/values.ts';
import type { ParameterId } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching; nobody measured trust.';

export const presets: readonly Preset<ParameterId>[] = [
  {
    id: 'start',
    label: 'A gesture that tells',
    doc: `Big enough for a bluffer to shy from, small enough to dare. ${OURS}`,
    values: {},
  },
  {
    id: 'little-trust',
    label: 'Hardly any trust',
    doc: `The case of the prediction: trust of 0.1, and the same gesture works. ${OURS}`,
    values: { t: 0.1 },
  },
  {
    id: 'too-small',
    label: 'Too small',
    doc: `A bluffer would gladly make it too. ${OURS}`,
    values: { alpha: 0.2 },
  },
  {
    id: 'too-big',
    label: 'Too big',
    doc: `Nobody honest dares it. ${OURS}`,
    values: { alpha: 0.7 },
  },
  {
    id: 'eager-bluffer',
    label: 'A bluffer with little to lose',
    doc: `Without cooperation the untrustworthy have nothing either (Pᵤ = 0): no gesture of any size tells the types apart. ${OURS}`,
    values: { PU: 0 },
  },
  {
    id: 'misread',
    label: 'Often misread',
    doc: `One gesture in five is misread: what is seen is no longer believed. ${OURS}`,
    values: { alpha: 0.3, eps: 0.2 },
  },
  {
    id: 'prisoners-2015',
    label: 'Prisoners freed, 2015',
    doc:
      'Minsk freed prisoners on 22 August 2015, and on 29 October the EU suspended its sanctions and named the release among its reasons: that is evidence that the gesture was answered, not of its size or of trust. ' +
      OURS,
    values: { t: 0.15, alpha: 0.35, eps: 0.02 },
  },
  {
    id: 'prisoners-2025',
    label: 'Prisoners for relief, 2025',
    doc:
      'In 2025 Minsk freed prisoners in several groups, most of whom it expelled, and the United States eased sanctions group by group: evidence that small steps were answered at once, not of trust. ' +
      'A step that is paid for at once risks little; that it is too small to tell the types apart is our reading. ' +
      OURS,
    values: { t: 0.1, alpha: 0.1, eps: 0.02 },
  },
];

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'bigger',
    label: 'Make the gesture bigger (α + 0.1)',
    doc: 'Put a tenth more of the stakes at risk. Watch both lines: it drives off the bluffer, and then the honest side.',
    apply: add('alpha', 0.1),
  },
  {
    id: 'less-trust',
    label: 'Halve the trust',
    doc: 'The receiver thinks it half as likely that the sender is trustworthy. The window does not move.',
    apply: (values) => ({ ...values, t: Math.round(values.t * 50) / 100 }),
  },
];
