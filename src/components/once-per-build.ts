/**
 * Keeps what `make` returns for each key until the build ends: nothing changes while pages are made, and they ask for
 * the same things thousands of times. In `dev`, where the author edits, everything is made anew.
 */
export function oncePerBuild<Value, Key = void>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (import.meta.env.DEV) return make(key);
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}
