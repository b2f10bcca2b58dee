import type { Preset } from '../../../src/models/define-model.ts';
import type { ParameterId } from './parameters.ts';

const BLOC = 'That delegations vote as blocs is our assumption.';

export const presets: readonly Preset<ParameterId>[] = [
  {
    id: 'house',
    label: 'House, more than half',
    doc: `75 Russian and 28 Belarusian members: evidence, the treaty of 1999; the house was never elected. The rule of more than half is our assumption. ${BLOC}`,
    values: {},
  },
  {
    id: 'house-two-thirds',
    label: 'House, two thirds',
    doc: `The same seats with two thirds (69): a what-if of ours. ${BLOC}`,
    values: { rule: 1 },
  },
  {
    id: 'house-three-quarters',
    label: 'House, three quarters',
    doc: `The same seats with three quarters (78): a what-if of ours. ${BLOC}`,
    values: { rule: 2 },
  },
  {
    id: 'supreme-state-council',
    label: 'Supreme State Council',
    doc: 'One vote each, and both must agree: evidence, the treaty of 1999.',
    values: { body: 2, w1: 1, w2: 1, rule: 3 },
  },
  {
    id: 'parliamentary-assembly',
    label: 'Parliamentary Assembly',
    doc: `36 members each: evidence for the interim assembly (the thesis says 70 in all). A majority of 37 is our assumption. ${BLOC}`,
    values: { body: 4, w1: 36, w2: 36 },
  },
  {
    id: 'by-gdp',
    label: 'Votes by economy',
    doc: 'Votes by size of the economy, 97 to 3: nobody ever agreed to this. It illustrates a remark that Belarus is 3 per cent of Russia’s economy; the rule is our choice.',
    values: { body: 3, w1: 97, w2: 3 },
  },
  {
    id: 'customs-union',
    label: 'Customs Union',
    doc: 'Votes 57 : 21.5 : 21.5 as the press reported in 2011, which is likely; two thirds are from memory and not checked.',
    values: { body: 5, n: 3, w1: 57, w2: 21.5, w3: 21.5, rule: 1 },
  },
  {
    id: 'eurasec',
    label: 'EurAsEC',
    doc: 'Votes 40 : 20 : 20 : 10 : 10 with two thirds, for the community of 2000: from memory and not checked.',
    values: { body: 6, n: 5, w1: 40, w2: 20, w3: 20, w4: 10, w5: 10, rule: 1 },
  },
  {
    id: 'eaeu-council',
    label: 'EAEU Supreme Council',
    doc: 'Five states, consensus: evidence, the treaty on the Eurasian Economic Union, article 13.',
    values: { body: 7, n: 5, w1: 1, w2: 1, w3: 1, w4: 1, w5: 1, rule: 3 },
  },
  {
    id: 'commission-board',
    label: 'Commission Board',
    doc: 'Two members for each state and two thirds of the ten, that is seven: evidence for the Board of the Eurasian Economic Commission. That the two of a state vote alike is our assumption.',
    values: { body: 7, n: 5, w1: 2, w2: 2, w3: 2, w4: 2, w5: 2, rule: 1 },
  },
];
