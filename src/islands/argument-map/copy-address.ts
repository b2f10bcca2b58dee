/** Copies an address and says so; where copying is not allowed, shows it to be copied by hand. */
export async function copyAddress(
  address: string,
  status: HTMLElement,
  words: { readonly copied: string; readonly byHand: string },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = words.copied;
  } catch {
    const input = document.createElement('input');
    input.readOnly = true;
    input.value = address;
    input.setAttribute('aria-label', words.byHand);
    status.replaceChildren(words.byHand, ' ', input);
  }
}
