/** A computation that stops again and again, so that something else may be done meanwhile; then it has its result. */
export type Slices<Result> = Generator<void, Result, void>;

/** Goes through a computation without a stop. */
export function finish<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/**
 * Goes on with a computation as long as there is time.
 *
 * @returns The result, or undefined if time has run out before it is there.
 */
export function goOn<Result>(slices: Slices<Result>, hasTime: () => boolean): { readonly result: Result } | undefined {
  do {
    const { done, value } = slices.next();
    if (done) return { result: value };
  } while (hasTime());
  return undefined;
}
