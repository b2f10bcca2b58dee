const rendered = new Map<string, Promise<string>>();

/** Renders what stands under an id once in a build, as HTML; in `dev`, where the author edits, each time. */
export function renderOnce(id: string, render: () => Promise<string>): Promise<string> {
  if (import.meta.env.DEV) return render();
  const html = rendered.get(id) ?? render();
  rendered.set(id, html);
  return html;
}
