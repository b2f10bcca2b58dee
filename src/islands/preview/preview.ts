/**
 * The one preview of a page. Pointing at a link or focusing it shows it in passing; pressing the link opens it to stay,
 * with the focus in it, until Escape, a press outside or the way out by Tab.
 */
import { findEntry, type Found } from './find-entry.ts';

const box = document.getElementById('page--preview')!;
const delay = 250;

let shown: HTMLAnchorElement | undefined;
let isPinned = false;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Counts what was asked for, so that an entry that comes late is not shown. */
let asked = 0;
/** The link the focus has just been given back to, which must not open again by that. */
let returned: HTMLAnchorElement | undefined;

const isOpen = () => box.matches(':popover-open');

function later(action: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(action, delay);
}

/** Shows the entry of a link while the mouse is on the link or on the preview. */
export function hover(link: HTMLAnchorElement): void {
  if (isPinned && isOpen()) return;
  if (link === shown) return clearTimeout(timer);
  later(() => {
    if (link.matches(':hover')) void show(link, false);
  });
  link.addEventListener('pointerleave', leave, { once: true });
}

/** Shows the entry of a link while the link has the focus. */
export function focus(link: HTMLAnchorElement): void {
  if (link === returned || link === shown || box.contains(link)) return;
  later(() => {
    if (document.activeElement === link) void show(link, false);
  });
  link.addEventListener('blur', leave, { once: true });
}

/** Opens the entry of a link to stay, or closes it if it is open. */
export function open(link: HTMLAnchorElement): void {
  clearTimeout(timer);
  const wasOpen = link === pressed || (link === shown && isPinned && isOpen());
  pressed = undefined;
  if (wasOpen) close();
  else void show(link, true);
}

// A press on the link of an open preview is a press outside of it: it closes before the click comes.
let pressed: HTMLAnchorElement | undefined;
addEventListener(
  'pointerdown',
  ({ target }) => {
    pressed = isPinned && isOpen() && shown?.contains(target as Node) ? shown : undefined;
  },
  true,
);

function leave(): void {
  if (!isPinned) later(() => !isPinned && !box.matches(':hover') && !shown?.matches(':hover') && close());
}

async function show(link: HTMLAnchorElement, pin: boolean): Promise<void> {
  if (!pin && isPinned && isOpen()) return;
  const request = ++asked;
  let found: Found;
  try {
    found = await findEntry(link);
  } catch {
    if (pin && request === asked) location.assign(link.href);
    return;
  }
  if (request !== asked) return;
  // A citation within a preview takes the place of what holds it.
  const opener = box.contains(link) ? shown! : link;
  if (isOpen()) close();
  box.replaceChildren(...found.content, makeActions(found, pin));
  box.ariaLabel = link.textContent.trim();
  shown = opener;
  isPinned = pin;
  opener.dataset.previewed = '';
  box.popover = pin ? 'auto' : 'manual';
  box.showPopover({ source: opener });
  box.scrollTop = 0;
  if (!pin) return;
  opener.ariaExpanded = 'true';
  box.focus();
}

function makeActions({ href, list }: Found, withClose: boolean): HTMLElement {
  const actions = document.createElement('p');
  const more = document.createElement('a');
  actions.className = 'preview-actions';
  Object.assign(more, { href, textContent: box.dataset[list] });
  more.addEventListener('click', () => close(false));
  actions.append(more);
  if (!withClose) return actions;
  const closer = document.createElement('button');
  Object.assign(closer, { type: 'button', className: 'quiet', textContent: box.dataset.close });
  closer.addEventListener('click', () => close());
  actions.append(closer);
  return actions;
}

/** Closes the preview; the focus, if it was in it, goes back to the link. */
function close(giveBack = true): void {
  const hadFocus = box.contains(document.activeElement);
  if (isOpen()) box.hidePopover();
  forget();
  if (hadFocus && giveBack) giveFocusBack();
}

let last: HTMLAnchorElement | undefined;

function forget(): void {
  clearTimeout(timer);
  if (!shown) return;
  delete shown.dataset.previewed;
  shown.ariaExpanded = 'false';
  last = shown;
  shown = undefined;
  isPinned = false;
}

function giveFocusBack(): void {
  returned = last;
  last?.focus();
  last?.addEventListener('blur', () => (returned = undefined), { once: true });
}

// Escape and a press outside close an open preview without asking this file.
box.addEventListener('beforetoggle', (event) => {
  if (event.newState !== 'closed' || !shown) return;
  const hadFocus = box.contains(document.activeElement);
  forget();
  if (hadFocus) giveFocusBack();
});
box.addEventListener('pointerleave', leave);

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && isOpen() && !isPinned) close();
});

// Past its first and last stop the Tab key goes on in the text, from the link.
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Tab') return;
  const stops = [...box.querySelectorAll<HTMLElement>('a[href], button')];
  const { activeElement } = document;
  const isLeaving = event.shiftKey
    ? activeElement === box || activeElement === stops[0]
    : activeElement === stops.at(-1);
  if (isLeaving) close();
  // Backwards, the link itself is the next stop.
  if (isLeaving && event.shiftKey) event.preventDefault();
});
