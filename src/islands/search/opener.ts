/**
 * Opens the search from any page, and loads nothing before: the search page holds the panel and names its script. If
 * either cannot be had, the reader is taken to the search page itself.
 */
const opener = document.querySelector<HTMLAnchorElement>('[data-search-opener]')!;
const { base, course } = document.documentElement.dataset;
const preference = `fulcrum:${base}:${course}:search-shortcut`;
let opening: Promise<HTMLElement> | undefined;
let shortcut = true;

// A browser may refuse storage altogether: the shortcut then works, and is switched off for this page only.
const stored = (use: (storage: Storage) => void) => {
  try {
    use(localStorage);
  } catch {}
};

const showPreference = () => {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-search-shortcut]')) box.checked = shortcut;
};

async function makeDialog(): Promise<HTMLElement> {
  const text = await (await fetch(opener.href)).text();
  const dialog = document.createElement('dialog');
  dialog.append(new DOMParser().parseFromString(text, 'text/html').querySelector('.search-panel')!);
  document.body.append(dialog);
  showPreference();
  await import(/* @vite-ignore */ dialog.querySelector('script')!.src);
  return dialog;
}

async function open(event: Event): Promise<void> {
  event.preventDefault();
  try {
    const place = document.querySelector<HTMLElement>('main .search-panel') ?? (await (opening ??= makeDialog()));
    if (place instanceof HTMLDialogElement && !place.open) place.showModal();
    const input = place.querySelector('input')!;
    input.focus();
    input.select();
  } catch {
    location.href = opener.href;
  }
}

// Without script it is a link to the search page.
opener.role = 'button';
opener.addEventListener('click', (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) void open(event);
});

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  const target = event.target as Element;
  const command = ctrlKey || metaKey;
  const wanted =
    (key === ' ' && target === opener) ||
    (key === 'k' && command) ||
    (key === '/' && shortcut && !command && !target.closest('input,textarea,select,[contenteditable]'));
  if (wanted && !altKey && !document.querySelector('dialog[open]')) void open(event);
});

addEventListener('change', ({ target }) => {
  const box = target as HTMLInputElement;
  if (!box.matches('[data-search-shortcut]')) return;
  shortcut = box.checked;
  stored((storage) => storage.setItem(preference, shortcut ? 'on' : 'off'));
});

stored((storage) => (shortcut = storage.getItem(preference) !== 'off'));
showPreference();

export {};
