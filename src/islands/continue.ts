/** Offers the reader the place where they stopped. */
import { readPreference } from './preferences.ts';

const offer = document.querySelector<HTMLElement>('#page--continue')!;
const { address, chapter, section } = readPreference('place');
const { base = '/' } = document.documentElement.dataset;
// Only a path of this course: what stands in the store may be anything.
const isOurs = address && new URL(address, location.href).href.startsWith(new URL(base, location.href).href);
if (isOurs && chapter) {
  const link = offer.querySelector('a')!;
  link.href = address;
  link.querySelector('[data-place]')!.textContent = section ? `${chapter} · ${section}` : chapter;
  offer.hidden = false;
}
