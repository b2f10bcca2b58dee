import type { Parameter, Values } from '../../../src/models/define-model.ts';

/**
 * Makes the check of a model's values.
 *
 * @returns A function that throws a RangeError naming the first value that is missing or out of its range.
 */
export function makeCheck<Id extends string>(model: string, parameters: readonly Parameter<Id>[]) {
  return (values: Values<Id>): void => {
    for (const { id, min, max } of parameters) {
      const value = values[id];
      if (!(value >= min && value <= max)) {
        throw new RangeError(`${model}: ${id} must be a number from ${min} to ${max}, not ${value}.`);
      }
    }
  };
}

/** Adds to one value. Rounded to hundredths, so that 0.1 + 0.2 is shown as 0.3. */
export const add =
  <V extends Values>(id: keyof V & string, amount: number) =>
  (values: V): V => ({ ...values, [id]: Math.round((values[id]! + amount) * 100) / 100 });
