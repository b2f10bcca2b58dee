import type { Quantity } from '../../../src/models/define-model.ts';
import { toNumber, type Run } from './model.ts';

const memberOf = ({ power }: Run, index: number) => ('problem' in power ? undefined : power.members[index]);
const powerOfMember = (run: Run, index: number): number => {
  const member = memberOf(run, index);
  return member ? toNumber(member.normalised) : Number.NaN;
};
const shapleyOfMember = (run: Run, index: number): number => {
  const member = memberOf(run, index);
  return member ? toNumber(member.shapley) : Number.NaN;
};

/** What questions and boards may ask of a run. A body that can never decide has no power to share. */
export const quantities: readonly Quantity<Run>[] = [
  { id: 'votes-needed', name: 'Votes that it takes to decide', digits: 1, of: ({ needed }) => needed },
  {
    id: 'power-first',
    name: 'Share of the power (Banzhaf) of the first member',
    digits: 2,
    of: (run) => powerOfMember(run, 0),
  },
  {
    id: 'power-second',
    name: 'Share of the power (Banzhaf) of the second member',
    digits: 2,
    of: (run) => powerOfMember(run, 1),
  },
  {
    id: 'shapley-first',
    name: 'Shapley–Shubik index of the first member',
    digits: 2,
    of: (run) => shapleyOfMember(run, 0),
  },
  {
    id: 'shapley-second',
    name: 'Shapley–Shubik index of the second member',
    digits: 2,
    of: (run) => shapleyOfMember(run, 1),
  },
  {
    id: 'power-to-act',
    name: 'Share of all groups that can decide',
    digits: 3,
    of: ({ power }) => ('problem' in power ? Number.NaN : toNumber(power.act)),
  },
];
