import type { Mark, Table } from '../../../src/models/define-model.ts';
import { TOLERANCE, decimal, orNone, pair, round } from '../shared/numbers.ts';
import { list } from '../shared/words.ts';
import { vectors, type ParameterId, type Run, type Vector } from './model.ts';

export const NAMES: Readonly<Record<Vector, string>> = {
  multi: 'many vectors',
  east: 'leaning east',
  west: 'leaning west',
};

/** The run in three to five sentences: the choice, by how much, the course along the threat at home, the line and what is never best. */
export const describe = (run: Run): string =>
  [choiceSentence(run), courseSentence(run), lineSentence(run), neverSentence(run)].filter(Boolean).join(' ');

function choiceSentence({ values, worth, choice }: Run): string {
  const others = vectors.filter((vector) => vector !== choice);
  const ties = others.filter((vector) => Math.abs(worth[vector] - worth[choice]) <= TOLERANCE);
  const told = others.map((vector) => `${NAMES[vector]} ${decimal(worth[vector], 3)}`);
  const tie =
    ties.length > 0
      ? ` It ties with ${list(ties.map((vector) => NAMES[vector]))}, and ties go to many vectors, then east.`
      : '';
  return (
    `With a threat at home of ${decimal(values.home)} and one from abroad of ${decimal(values.abroad)}, the ruler is served best by ${NAMES[choice]}, ` +
    `worth ${decimal(worth[choice], 3)} against ${list(told)}.${tie}`
  );
}

function courseSentence({ course, values }: Run): string {
  const [first, ...later] = course;
  if (later.length === 0) return `With this threat from abroad it is ${NAMES[first!.choice]} at any threat at home.`;
  const steps = later.map(({ from, choice }) => `${NAMES[choice]} from ${decimal(from)}`);
  return `With nothing changed abroad (${decimal(values.abroad)}), a growing threat at home leads from ${NAMES[first!.choice]} to ${steps.join(', then to ')}.`;
}

function lineSentence({ line, values }: Run): string {
  if (line === null)
    return 'East helps no more at home than many vectors do, so no threat at home can make it the better of the two.';
  const [at, now] = pair(line, values.home);
  if (line < 0)
    return `Between these two, east is better at any threat at home: the line lies at θ* = ${decimal(line)}, below 0.`;
  if (line > 1)
    return `Between these two, many vectors are better at any threat at home: the line lies at θ* = ${decimal(line)}, above 1.`;
  return `East beats many vectors above θ* = ${at}; the threat at home is now ${now}.`;
}

const neverSentence = ({ areas }: Run): string => {
  const never = vectors.filter((vector) => areaSize(areas[vector]) < 1e-9).map((vector) => NAMES[vector]);
  return never.length === 0
    ? ''
    : `With these values ${list(never)} ${never.length > 1 ? 'are' : 'is'} best nowhere on the map.`;
};

/** The size of an area of the map, of 1 in all. */
export const areaSize = (corners: Run['areas'][Vector]): number =>
  Math.abs(
    corners.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % corners.length]!;
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

/** The numbers of the run, rounded to six decimals. */
export function table({ values, worth, choice, line, areas }: Run): Table {
  const rows = [
    ['multi', values.homeM, values.abroadM, values.priceM],
    ['east', values.homeE, values.abroadE, values.priceE],
    ['west', values.homeW, values.abroadW, values.priceW],
  ] as const;
  return {
    caption: 'What each vector is worth to the ruler; utilities without a unit',
    columns: [
      'Vector',
      'Help at home',
      'Help abroad',
      'Price',
      'Worth',
      'Best',
      'Share of the map',
      'East beats many from θ*',
    ],
    rows: rows.map(([vector, home, abroad, price]) => [
      NAMES[vector],
      ...[home, abroad, price, worth[vector]].map(round),
      vector === choice ? 'yes' : 'no',
      round(areaSize(areas[vector])),
      vector === 'east' ? orNone(line) : '–',
    ]),
  };
}

/** On the threat at home, where the choice changes. */
export const marks = (parameter: ParameterId, { course }: Run): readonly Mark[] =>
  parameter === 'home'
    ? course
        .slice(1)
        .map(({ from, choice }) => ({ value: from, label: `${decimal(from, 3)}: ${NAMES[choice]} from here on` }))
    : [];
