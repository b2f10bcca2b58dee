import type { Prediction } from '../../../src/models/define-model.ts';
import { decimal } from '../shared/numbers.ts';
import { list } from '../shared/words.ts';
import type { Run, Standing } from './model.ts';
import { score, winnersOf } from './words.ts';

const OPTIONS = {
  no: {
    text: 'No. Whoever leads the league must have beaten somebody.',
    recalled: 'You predicted that it cannot.',
    claim: false,
  },
  yes: {
    text: 'Yes. It can gain more from its partners than others gain from their victims.',
    recalled: 'You predicted that it can.',
    claim: true,
  },
  luck: {
    text: 'Only by luck, if moves come out wrong now and then.',
    recalled: 'You predicted that only luck could bring it there.',
    claim: false,
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-tournament',
  revision: 1,
  question:
    'In a league, every strategy meets every other in 200 rounds of Prisoners’ Dilemma, and the points of all matches are added up. Can a strategy that never scores more than its opponent in any match win the league?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the league now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`The tournament has no prediction "${optionId}".`);
  const { recalled, claim } = OPTIONS[optionId as keyof typeof OPTIONS];
  const winners = winnersOf(run);
  const harmless = winners.filter(({ won }) => won === 0);
  return [recalled, harmless.length > 0 ? shown(claim, harmless, run) : notShown(winners, run), tft(run)].join(' ');
}

function shown(claim: boolean, harmless: readonly Standing[], { values }: Run): string {
  const names = list(harmless.map(({ name }) => name));
  const luck = values.eps === 0 ? ', and no move came out wrong' : '';
  return (
    `${claim ? 'So it is here' : 'This league says otherwise'}: ${names} ${harmless.length > 1 ? 'are' : 'is'} in first place with ${score(harmless[0]!.points)} points ` +
    `and beat${harmless.length > 1 ? '' : 's'} nobody${luck}. A match is won by getting more than the other; a league by getting much.`
  );
}

function notShown(winners: readonly Standing[], { values }: Run): string {
  const told = winners.map(({ name, won }) => `${name} with ${won} ${won === 1 ? 'match' : 'matches'} won`);
  const setting =
    values.field === 0 && values.eps === 0 && values.delta === 1
      ? ''
      : ' Reset the model to see the league of the question.';
  return `In the league now shown no such strategy is in first place: it has ${list(told)}. Winning a match and winning a league are still two things.${setting}`;
}

function tft({ standings, values }: Run): string {
  const { rank, won, perRound } = standings.find(({ name }) => name === 'TFT')!;
  const record = `TFT comes in place ${rank} here with ${decimal(perRound)} points a round`;
  return values.eps === 0
    ? `${record}; without noise it can never score more than its opponent, only draw or lose by a little.`
    : `${record}${won > 0 ? `; that it beats ${won} of the others is the work of noise` : ' and beats nobody'}.`;
}
