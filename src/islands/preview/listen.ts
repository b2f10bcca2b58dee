/**
 * Lets citations, terms and events open in place. Every page loads this file; what opens them is fetched when a reader
 * first points at one, focuses one or presses one. Without it they are links to their entries.
 */
const openable = 'a.cite, a.term, a.event';
const load = () => import('./preview.ts');

const openableAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(openable) : null;

/** Says of each link what pressing it does now. */
function announce(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>(openable)) {
    if (link.role === 'button') continue;
    link.role = 'button';
    link.ariaHasPopup = 'dialog';
    link.ariaExpanded = 'false';
  }
}

if ('popover' in HTMLElement.prototype) {
  announce(document);
  // The feedback of a question comes later, and a preview may hold citations itself.
  new MutationObserver(() => announce(document)).observe(document.body, { childList: true, subtree: true });

  addEventListener('pointerover', ({ target, pointerType }) => {
    const link = pointerType === 'mouse' && openableAt(target);
    if (link) void load().then(({ hover }) => hover(link));
  });
  addEventListener('focusin', ({ target }) => {
    const link = openableAt(target);
    // By the time the script is there the reader may have gone on.
    if (link?.matches(':focus-visible'))
      void load().then(({ focus }) => link === document.activeElement && focus(link));
  });
  addEventListener('keydown', (event) => {
    const link = event.key === ' ' && openableAt(event.target);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
  addEventListener('click', (event) => {
    const link = openableAt(event.target);
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    load().then(
      ({ open }) => open(link),
      () => location.assign(link.href),
    );
  });
}

addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.matches('.cite-page'))
      void import('./copy.ts').then(({ offerCopies }) => offerCopies(target));
  },
  true,
);

export {};
