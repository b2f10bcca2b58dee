/** Colour of the page as `--paper` in tokens.css has it, for what stands outside the page: the browser’s frame, icons. */
export const paper = { light: '#fbfaf6', dark: '#171613' } as const;
