import type { Mark, Table } from '../../../src/models/define-model.ts';
import { CLASS_NAMES, choiceName, classPhrase, decimal, pair } from './format.ts';
import type { Move, ParameterId, Profile, Run } from './model.ts';

const PROFILE_NAMES: Readonly<Record<Profile, string>> = {
  CC: 'both hold back',
  CD: 'this state holds back and the other arms',
  DC: 'this state arms and the other holds back',
  DD: 'both arm',
};

/** The run in two to five sentences: class and equilibria, best replies, belief, motive, and a caution where one is due. */
export function describe(run: Run): string {
  return [classSentence(run), replySentence(run), beliefSentence(run), motiveSentence(run), caution(run)]
    .filter(Boolean)
    .join(' ');
}

/** Said only where levers have broken the order of payoffs that the name of the class implies. */
export const caution = ({ usualOrder }: Run): string =>
  usualOrder
    ? ''
    : 'The levers have put the payoffs out of the order this game has in textbooks, so its usual lesson may fail here: ' +
      'the name only says what the best replies are.';

function classSentence({ values, gameClass, equilibria }: Run): string {
  const names = equilibria.map((profile) => PROFILE_NAMES[profile]);
  const are = names.length === 1 ? 'one equilibrium in pure moves' : `${names.length} equilibria in pure moves`;
  return `At o = ${decimal(values.o)} the game is ${classPhrase(gameClass)}, with ${are}: ${names.join('; ')}.`;
}

function replySentence({ payoffs: { R, T, S, P }, bestReplies: { toC, toD } }: Run): string {
  const reply = (moves: readonly Move[], hold: number, arm: number) => {
    const [first, second] = pair(hold, arm);
    if (moves.length > 1) return `both moves pay the same (${first})`;
    return moves[0] === 'C'
      ? `holding back pays better (${first} against ${second})`
      : `arming pays better (${second} against ${first})`;
  };
  return `If the other holds back, ${reply(toC, R, T)}; if the other arms, ${reply(toD, S, P)}.`;
}

function beliefSentence({ values, gameClass, pStar, choice, choices }: Run): string {
  if (pStar === null) {
    const [usual] = choices;
    if (choiceName(choice) === 'either') return `With belief p = ${decimal(values.p)} both moves pay the same.`;
    return gameClass === 'boundary'
      ? `With belief p = ${decimal(values.p)} the better move is to ${choiceName(choice)}.`
      : `Belief does not matter: at any p the better move is to ${choiceName(usual!.what)}.`;
  }
  const [threshold, belief] = pair(pStar, values.p);
  const rule =
    gameClass === 'chicken'
      ? `Holding back is best only if p, the belief that the other holds back, is at most p* = ${threshold}`
      : `Holding back is best only if p, the belief that the other holds back, is at least p* = ${threshold}`;
  return `${rule}; with p = ${belief} ${choiceName(choice) === 'either' ? 'both moves pay the same' : `the better move is to ${choiceName(choice)}`}.`;
}

function motiveSentence({ gameClass, bestReplies: { toC, toD } }: Run): string {
  switch (gameClass) {
    case 'harmony':
      return 'Nothing breaks cooperation: there is no pull of greed (arming alone does not pay) and no pull of fear (arming in reply does not pay).';
    case 'stag-hunt':
      return 'What can break cooperation is fear, not greed: arming pays only against a state that arms.';
    case 'chicken':
      return 'What breaks cooperation is greed, not fear: arming pays only against a state that holds back.';
    case 'prisoners-dilemma':
      return 'Greed and fear both break cooperation: arming pays against either move.';
    case 'boundary': {
      const greed =
        toC.length > 1
          ? 'greed is just at its threshold'
          : toC[0] === 'D'
            ? 'greed breaks cooperation'
            : 'there is no greed';
      const fear =
        toD.length > 1
          ? 'fear is just at its threshold'
          : toD[0] === 'D'
            ? 'fear breaks cooperation'
            : 'there is no fear';
      return `Here ${greed}, and ${fear}.`;
    }
  }
}

/** The numbers of the run, rounded to six decimals. */
export function table(run: Run): Table {
  const { payoffs, bestReplies, gameClass } = run;
  const { R, T, S, P } = payoffs;
  const round = (x: number) => Math.round(x * 1e6) / 1e6 + 0;
  const finite = (x: number | null) => (x === null || x === Infinity ? 'none' : round(x));
  return {
    caption: 'Jervis’s game: payoffs are utilities without a unit',
    columns: ['Quantity', 'Symbol', 'Value'],
    rows: [
      ['Both hold back', 'R', round(R)],
      ['It arms, the other holds back', 'T', round(T)],
      ['It holds back, the other arms', 'S', round(S)],
      ['Both arm', 'P', round(P)],
      ['Greed if below 0', 'R − T', round(R - T)],
      ['Fear if above 0', 'P − S', round(P - S)],
      ['Worth of mutual restraint', 'R − P', round(R - P)],
      ['Fear threshold of offence advantage', 'o₁', finite(run.o1)],
      ['Greed threshold of offence advantage', 'o₂', finite(run.o2)],
      ['Class of the game', 'class', CLASS_NAMES[gameClass]],
      ['Best reply to holding back', 'to C', choiceName(bestReplies.toC)],
      ['Best reply to arming', 'to D', choiceName(bestReplies.toD)],
      ['Equilibria in pure moves', 'equilibria', run.equilibria.map((profile) => PROFILE_NAMES[profile]).join('; ')],
      ['Belief at which both moves pay the same', 'p*', finite(run.pStar)],
      ['Belief that the other holds back', 'p', round(run.values.p)],
      ['Better move at this belief', 'move', choiceName(run.choice)],
      ['Risk-dominant move (Stag Hunt only)', 'risk', run.riskDominant === null ? 'none' : riskName(run.riskDominant)],
      ['Holding back is risk-dominant below (no levers)', 'o', finite(run.riskBound)],
    ],
  };
}

const riskName = (move: Move | 'neither'): string => (move === 'neither' ? 'neither' : choiceName([move]));

/** The thresholds that lie on the track of o, and p* on that of p. */
export function marks(parameter: ParameterId, run: Run): readonly Mark[] {
  if (parameter === 'p') return run.pStar === null ? [] : [{ value: run.pStar, label: `p* = ${decimal(run.pStar)}` }];
  if (parameter !== 'o') return [];
  return [
    { value: run.o1, label: `o₁ = ${decimal(run.o1)} (fear)` },
    { value: run.o2, label: `o₂ = ${decimal(run.o2)} (greed)` },
  ].filter(({ value }) => value <= 1);
}
