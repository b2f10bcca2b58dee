import type { Parameter, Values } from './define-model.ts';

/** What an address says of a model: `#id?o=0.4&seed=42`. */
export interface ModelAddress {
  readonly id: string;
  readonly values: Values;
  readonly seed: number;
}

export const defaultSeed = 42;
const maxSeed = 4294967295;

/** Returns the id of the model an address fragment speaks of, if any. */
export const modelInFragment = (fragment: string): string | undefined => /^#?([a-z0-9-]+)\?/.exec(fragment)?.[1];

/** Makes the fragment that reproduces a run. Values at their default are left out. */
export function formatAddress(
  id: string,
  parameters: readonly Pick<Parameter, 'id' | 'default'>[],
  values: Values,
  seed: number,
): string {
  const changed = parameters.filter((parameter) => !isSame(values[parameter.id]!, parameter.default));
  const settings = changed.map((parameter) => `${parameter.id}=${values[parameter.id]!}`);
  return `#${id}?${[...settings, `seed=${seed}`].join('&')}`;
}

/**
 * Reads a fragment for the model `id`; undefined if it speaks of another or of none. What is unknown or not a number
 * keeps its default, what is out of range is clamped.
 */
export function parseAddress(fragment: string, id: string, parameters: readonly Parameter[]): ModelAddress | undefined {
  if (modelInFragment(fragment) !== id) return undefined;
  const settings = new Map(
    fragment
      .slice(fragment.indexOf('?') + 1)
      .split('&')
      .map((setting) => setting.split('=', 2) as [string, string | undefined]),
  );
  const number = (key: string) => {
    const text = settings.get(key)?.trim();
    const value = text === undefined || text === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : undefined;
  };
  const seed = number('seed');
  return {
    id,
    values: clampValues(
      parameters,
      Object.fromEntries(parameters.map((one) => [one.id, number(one.id) ?? one.default])),
    ),
    seed: seed !== undefined && Number.isInteger(seed) && seed >= 0 && seed <= maxSeed ? seed : defaultSeed,
  };
}

/** The default value of every parameter. */
export const defaultValues = (parameters: readonly Pick<Parameter, 'id' | 'default'>[]): Values =>
  Object.fromEntries(parameters.map((parameter) => [parameter.id, parameter.default]));

/** Keeps every value in its range and on its step. */
export const clampValues = (parameters: readonly Parameter[], values: Values): Values =>
  Object.fromEntries(
    parameters.map((parameter) => [parameter.id, clamp(parameter, values[parameter.id] ?? parameter.default)]),
  );

function clamp({ min, max, step }: Parameter, value: number): number {
  const stepped = min + Math.round((value - min) / step) * step;
  const decimals = Math.max(decimalsOf(step), decimalsOf(min));
  return Number(Math.min(max, Math.max(min, stepped)).toFixed(decimals));
}

const decimalsOf = (value: number) => /\.(\d+)$/.exec(String(value))?.[1]!.length ?? 0;
const isSame = (a: number, b: number) => Math.abs(a - b) < 1e-9;
