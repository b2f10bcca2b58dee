/** Shows the copy buttons of a box, where the browser lets a page copy, and makes them work. */
export function offerCopies(box: HTMLElement): void {
  // Without https there is no clipboard: the text can still be selected.
  if (!isSecureContext) return;
  for (const button of box.querySelectorAll<HTMLButtonElement>('button[data-copy][hidden]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, box.querySelector('[role="status"]')!));
  }
}

async function copy({ dataset }: HTMLButtonElement, status: Element): Promise<void> {
  const source = document.getElementById(dataset.copy!)!;
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(source.innerText.trim());
    status.textContent = dataset.copied!;
  } catch {
    // The reader forbade it: the text is selected, to be copied by hand.
    getSelection()?.selectAllChildren(source);
  }
}
