/**
 * Marks the section being read in the list of sections, and remembers the place, so that the home page can offer to go on
 * from there. It only offers: an address with a place in it is never overridden.
 */
import { writePreference } from './preferences.ts';

const links = [...document.querySelectorAll<HTMLAnchorElement>('.sections a')].map((link) => ({
  link,
  heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
}));
let current: HTMLAnchorElement | undefined;
let isWaiting = false;

function follow(): void {
  isWaiting = false;
  const line = innerHeight * 0.35;
  const reading = links.findLast(({ heading }) => heading && heading.getBoundingClientRect().top < line)?.link;
  if (reading === current) return;
  current?.removeAttribute('aria-current');
  reading?.setAttribute('aria-current', 'location');
  current = reading;
}

function remember(): void {
  writePreference('place', {
    address: location.pathname + (current?.hash ?? ''),
    chapter: document.querySelector('h1')?.textContent.trim() ?? '',
    section: current?.textContent ?? '',
  });
}

addEventListener(
  'scroll',
  () => {
    if (!isWaiting) requestAnimationFrame(follow);
    isWaiting = true;
  },
  { passive: true },
);
document.addEventListener('visibilitychange', remember);
addEventListener('pagehide', remember);
follow();
