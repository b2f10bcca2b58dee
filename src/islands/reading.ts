/**
 * Keeps what the reader sets in the reading panel: theme, size, spacing, measure, motion. `before-paint.js` writes it on
 * the next page.
 */
import { preferenceKey, readPreference, writePreference } from './preferences.ts';

const form = document.querySelector<HTMLFormElement>('#page--reading')!;

function show(values: Readonly<Record<string, unknown>>): void {
  for (const choice of form.querySelectorAll('input')) {
    if (values[choice.name] === choice.value) choice.checked = true;
  }
}

form.addEventListener('change', () => {
  const values = Object.fromEntries(new FormData(form)) as Record<string, string>;
  Object.assign(document.documentElement.dataset, values);
  writePreference('reading', values);
});

// Another tab has changed it.
addEventListener('storage', ({ key }) => {
  if (key !== preferenceKey('reading')) return;
  const values = readPreference('reading');
  Object.assign(document.documentElement.dataset, values);
  show(values);
});

show(readPreference('reading'));
