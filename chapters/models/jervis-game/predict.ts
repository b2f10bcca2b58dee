import type { Prediction } from '../../../src/models/define-model.ts';
import { CLASS_NAMES, choiceName, classPhrase, decimal, pair } from './format.ts';
import { harmonyCost, parameters, type GameClass, type Run } from './model.ts';
import { caution } from './words.ts';

/** What each option claims, as the debrief recalls it, and the class of game in which it comes true. */
const OPTIONS = {
  'still-hold-back': {
    text: 'Yes. Neither gains enough by exploiting the other, so both still hold back.',
    recalled: 'You predicted that both still hold back.',
    trueIn: 'harmony',
  },
  'depends-on-belief': {
    text: 'It depends. Each holds back only if it trusts enough that the other will.',
    recalled: 'You predicted that it depends on what each believes about the other.',
    trueIn: 'stag-hunt',
  },
  'both-arm': {
    text: 'No. Once arming is cheap, both arm, whatever they believe.',
    recalled: 'You predicted that both arm, whatever they believe.',
    trueIn: 'prisoners-dilemma',
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-jervis-game',
  revision: 1,
  question:
    'Two states mainly want safety: each would gain only a little by exploiting the other (G is small). Arming is so dear that both hold back. Now it gets cheaper (k falls). Will both still hold back?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the run now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`Jervis's game has no prediction "${optionId}".`);
  const { recalled, trueIn } = OPTIONS[optionId as keyof typeof OPTIONS];
  const { gameClass, values } = run;
  const now = `With k = ${decimal(values.k)}, G = ${decimal(values.G)} and o = ${decimal(values.o)} the run shows ${classPhrase(gameClass)}`;
  return [recalled, verdict(gameClass, trueIn), `${now}.`, reason(run), outlook(run), caution(run)]
    .filter(Boolean)
    .join(' ');
}

function verdict(gameClass: GameClass, trueIn: GameClass): string {
  if (gameClass === trueIn) return 'That is what happens here.';
  if (gameClass === 'stag-hunt') return 'That can happen here, but it need not.';
  return gameClass === 'boundary' ? '' : 'Here it is otherwise.';
}

function reason(run: Run): string {
  const { gameClass, pStar, values, choice } = run;
  switch (gameClass) {
    case 'harmony':
      return 'Holding back pays better whatever the other does, so neither needs to trust the other.';
    case 'stag-hunt': {
      const [threshold, belief] = pair(pStar!, values.p);
      const then =
        choiceName(choice) === 'either' ? 'both moves pay the same' : `the better move is to ${choiceName(choice)}`;
      return (
        'Neither state’s aim has changed: arming against a state that holds back still does not pay. ' +
        `What decides is belief: holding back needs p of at least ${threshold}, and with p = ${belief} ${then}. ` +
        'Both holding back and both arming are equilibria, and it is fear that leads to the second.'
      );
    }
    case 'chicken':
      return (
        'Arming pays against a state that holds back. That is greed, not fear, ' +
        `and no longer the case of states that only want safety. ${seekers(run)}`
      );
    case 'prisoners-dilemma':
      return `Both arm whatever they believe: fear alone would not do it, greed is at work too. ${seekers(run)}`;
    case 'boundary':
      return 'Two moves pay the same here, so a small change decides the class: move k or o a little to either side.';
  }
}

/** What holds for pure security seekers, said where the run has gone further than they can. */
const seekers = ({ values: { dR, dS, dT, dP } }: Run): string =>
  dR || dS || dT || dP
    ? 'Without the levers, pure security seekers (G = 0) reach the Stag Hunt at most.'
    : 'Pure security seekers (G = 0) reach the Stag Hunt at most; it takes a gain G above the cost k to go beyond it.';

/** What other costs of arming, and other values of o, would hold with everything else as it is. */
function outlook({ classes, values }: Run): string {
  const cost = harmonyCost(values);
  const { min, max } = parameters.find(({ id }) => id === 'k')!;
  const alongK =
    cost < min
      ? 'At this o it is harmony however cheap arming is.'
      : cost >= max
        ? 'At this o no cost of arming on the slider is high enough for harmony.'
        : `At this o it is harmony as long as arming costs more than k = ${decimal(cost)}.`;
  const [first, ...later] = classes.map(({ from, what }) => ({ from, name: CLASS_NAMES[what] }));
  if (later.length > 0) {
    const course = later.map(({ from, name }) => `then ${name} from ${decimal(from)}`);
    return `${alongK} As o goes from 0 to 1 the game is first ${first!.name}, ${course.join(', ')}.`;
  }
  return first!.name === CLASS_NAMES.harmony
    ? `${alongK} With these values it stays harmony at every o from 0 to 1: a harmless world need not become a trap.`
    : `${alongK} With these values the class is the same at every o from 0 to 1: ${first!.name}.`;
}
