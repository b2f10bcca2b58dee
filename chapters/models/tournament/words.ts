import type { Mark, Table } from '../../../src/models/define-model.ts';
import { TOLERANCE, decimal, pair, round } from '../shared/numbers.ts';
import { list, percent } from '../shared/words.ts';
import { GENERATIONS, type ParameterId, type Run, type Standing } from './model.ts';

/** The run in three to five sentences: the match by hand if there is one, the league, its winners and evolution, what cooperation needs. */
export const describe = (run: Run): string =>
  [
    handSentence(run),
    leagueSentence(run),
    `${winnersSentence(run)}; ${evolutionSentence(run)}`,
    futureSentence(run),
    noiseSentence(run),
  ]
    .filter(Boolean)
    .join(' ');

const move = (cooperates: boolean) => (cooperates ? 'cooperated' : 'defected');

function handSentence({ hand: { opponent, rounds, mine, other } }: Run): string {
  const last = rounds.at(-1);
  if (!last) return '';
  const slip = last.meant === last.mine ? '' : ' by a slip';
  return `Round ${rounds.length} by hand: you ${move(last.mine)}${slip}, ${opponent} ${move(last.other)}, and the points stand at ${score(mine)} to ${score(other)}.`;
}

/** Points as short as they can be told. */
export const score = (x: number): string => decimal(x, Math.abs(x - Math.round(x)) <= TOLERANCE ? 0 : 1);

/** Those in first place. */
export const winnersOf = ({ standings }: Run): readonly Standing[] => standings.filter(({ rank }) => rank === 1);

function leagueSentence(run: Run): string {
  const { standings, values } = run;
  const winners = winnersOf(run);
  const names = list(winners.map(({ name }) => name));
  const matches = `In a league of ${standings.length} strategies and matches of ${values.n} ${values.n === 1 ? 'round' : 'rounds'}`;
  if (winners.length === standings.length)
    return `${matches}, all come out equal with ${score(winners[0]!.points)} points.`;
  const worst = Math.min(...standings.map(({ points }) => points));
  const last = list(standings.flatMap(({ name, points }) => (points <= worst + TOLERANCE ? [name] : [])));
  const [high, low] = [score(winners[0]!.points), score(worst)];
  return `${matches}, ${names} ${winners.length > 1 ? 'share first place' : 'comes first'} with ${high} points; last ${last.includes(' and ') ? 'are' : 'is'} ${last} with ${low}.`;
}

function winnersSentence(run: Run): string {
  const told = winnersOf(run).map(
    ({ name, won, lost }) => `${name} beats ${count(won)} of the others and loses to ${count(lost)}`,
  );
  return `Match by match, ${list(told)}`;
}

const count = (matches: number) => (matches === 0 ? 'none' : String(matches));

function evolutionSentence({ standings, generations }: Run): string {
  const shares = generations.at(-1)!;
  const most = Math.max(...shares);
  const leaders = standings.flatMap(({ name }, index) => (shares[index]! >= most - 1e-6 ? [name] : []));
  return `if what earns more spreads, after ${GENERATIONS} generations ${list(leaders)} ${leaders.length > 1 ? 'are most common, each' : 'is most common,'} with ${percent(most)}.`;
}

function futureSentence({ values, thresholds: { grim, tft } }: Run): string {
  const [needed, delta] = pair(tft, values.delta);
  const holds = values.delta >= tft - TOLERANCE;
  return (
    `Without a known last round, the threat of GRIM could hold two players to cooperation if δ is at least ${decimal(grim)}, that of TFT if it is at least ${needed}; ` +
    `here δ is ${delta}, ${holds ? 'enough for both' : values.delta >= grim - TOLERANCE ? 'enough for GRIM only' : 'too little for either'}.`
  );
}

function noiseSentence({ values, thresholds: { noisyPair, generosity } }: Run): string {
  if (values.eps === 0) return '';
  return (
    `With noise, two TFT players fall to ${decimal(noisyPair)} a round in the long run instead of ${decimal(values.R)}; ` +
    `forgiving up to g* = ${decimal(generosity)} of all defections repairs most of that and still deters.`
  );
}

/** The league, with the shares after the last generation. */
export const table = ({ standings, generations }: Run): Table => ({
  caption: `The league, and the shares after ${GENERATIONS} generations`,
  columns: ['Strategy', 'Place', 'Points', 'Points a round', 'Matches won', 'Drawn', 'Lost', 'Share in the end, %'],
  rows: standings.map(({ name, rank, points, perRound, won, drawn, lost }, index) => [
    name,
    rank,
    round(points),
    round(perRound),
    won,
    drawn,
    lost,
    round(generations.at(-1)![index]! * 100),
  ]),
});

/** On δ, what GRIM and TFT need; on g, the most generosity that still deters. */
export function marks(parameter: ParameterId, { thresholds: { grim, tft, generosity } }: Run): readonly Mark[] {
  if (parameter === 'g') return [{ value: generosity, label: `g* = ${decimal(generosity)}: more invites ALLD` }];
  if (parameter !== 'delta') return [];
  return Math.abs(grim - tft) <= TOLERANCE
    ? [{ value: tft, label: `${decimal(tft)}: GRIM and TFT can hold cooperation` }]
    : [
        { value: grim, label: `${decimal(grim)}: GRIM can hold cooperation` },
        { value: tft, label: `${decimal(tft)}: so can TFT` },
      ];
}
