import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

const threat = <const Id extends string>(id: Id, symbol: string, name: string, initial: number, doc: string) => ({
  id,
  name,
  symbol,
  min: 0,
  max: 1,
  step: 0.01,
  default: initial,
  doc,
});

const quality = <const Id extends string>(
  id: Id,
  symbol: string,
  name: string,
  min: number,
  initial: number,
  doc: string,
) => ({ id, name, symbol, min, max: 1, step: 0.05, secondary: true, default: initial, doc });

const helpAtHome = <const Id extends string>(id: Id, letter: string, to: string, initial: number) =>
  quality(
    id,
    `h_int,${letter}`,
    `Help at home, ${to}`,
    -1,
    initial,
    `How much ${to} helps the ruler against threats at home; below 0 it adds to them.`,
  );
const helpAbroad = <const Id extends string>(id: Id, letter: string, to: string, initial: number) =>
  quality(
    id,
    `h_ext,${letter}`,
    `Help abroad, ${to}`,
    -1,
    initial,
    `How much ${to} helps the ruler against threats from abroad.`,
  );
const price = <const Id extends string>(id: Id, letter: string, to: string, initial: number) =>
  quality(id, `L_${letter}`, `Price, ${to}`, 0, initial, `What ${to} costs the ruler in freedom of action.`);

const EAST = 'leaning east';
const WEST = 'leaning west';
const MULTI = 'many vectors';

/** Defaults: the teaching values of this course. They measure nothing; ranges are ours. */
export const parameters = [
  threat(
    'home',
    'θ_int',
    'Threat at home',
    0.35,
    'How much the ruler has to fear from the ruler’s own country: protest, rivals, a coup. 0 is nothing.',
  ),
  threat(
    'abroad',
    'θ_ext',
    'Threat from abroad',
    0.5,
    'How much the ruler has to fear from other states. 0 is nothing.',
  ),
  helpAtHome('homeE', 'E', EAST, 0.9),
  helpAtHome('homeW', 'W', WEST, -0.3),
  helpAtHome('homeM', 'M', MULTI, 0.2),
  helpAbroad('abroadE', 'E', EAST, 0.5),
  helpAbroad('abroadW', 'W', WEST, 0.5),
  helpAbroad('abroadM', 'M', MULTI, 0.6),
  price('priceE', 'E', EAST, 0.25),
  price('priceW', 'W', WEST, 0.1),
  price('priceM', 'M', MULTI, 0.05),
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type RulerValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues: (values: RulerValues) => void = makeCheck('Omnibalancing', parameters);
