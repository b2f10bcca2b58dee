/** Reads a file piece by piece as text. */
export async function* piecesOfFile(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** Gives a long text piece by piece, and lets the page breathe between them. */
export async function* piecesOfText(text: string, size = 2 ** 16): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) {
    yield text.slice(start, start + size);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
