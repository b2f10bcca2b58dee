/** Hands a text to the browser as a file. */
export function saveText(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken it by then; a page that is left lets go of it in any case.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
