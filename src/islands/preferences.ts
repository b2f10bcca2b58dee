/**
 * Small values on the reader's device of which the last holds: how pages look, where the reader stopped. What a learner
 * did is no preference: it belongs to the record.
 */
type Values = Readonly<Record<string, string>>;

const { base, course } = document.documentElement.dataset;

/** The key of a preference in localStorage; courses on one origin do not meet. */
export const preferenceKey = (name: string): string => `fulcrum:${base}:${course}:${name}`;

/** Returns what is kept under a name; nothing if there is none, or it cannot be read. */
export function readPreference(name: string): Values {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(preferenceKey(name)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Values) : {};
  } catch {
    return {};
  }
}

/** Keeps values under a name. Where storage is refused or full they hold for this page only. */
export function writePreference(name: string, values: Values): void {
  try {
    localStorage.setItem(preferenceKey(name), JSON.stringify(values));
  } catch {
    // A preference is no record: losing it costs a click.
  }
}
