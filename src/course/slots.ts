const slot = /\{\{[^{}\n]*\}\}/g;
const veiled = /\uE000\uE001*\uE002/g;

/**
 * Puts signs that Markdown passes on in the place of every `{{…}}`, which MDX would take for code. As many as there were:
 * places in the text stay what they are.
 */
export const veilSlots = (text: string): string =>
  text.replace(slot, (found) => `\uE000${'\uE001'.repeat(found.length - 2)}\uE002`);

/** Puts the `{{…}}` of a text back into what was made of its veiled form. */
export function unveilSlots(veiledText: string, text: string): string {
  const slots = text.match(slot) ?? [];
  let next = 0;
  return veiledText.replace(veiled, () => slots[next++] ?? '');
}

/** Puts an ellipsis in the place of every `{{…}}`. */
export const blankSlots = (text: string): string => text.replace(slot, '…');
