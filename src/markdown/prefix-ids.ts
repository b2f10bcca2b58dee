/**
 * Makes the HTML of one chapter fit to stand beside that of others: every id, and everything that points to one, gets the
 * id of the chapter before it. Links to a place in a chapter of the course lead to that place on the same page.
 *
 * @param html HTML as the site writes it: attributes in double quotes
 * @param chapter id of the chapter
 * @param addresses the id of each chapter that stands on the page, by its address
 */
export function prefixIds(html: string, chapter: string, addresses: ReadonlyMap<string, string>): string {
  const prefixed = (id: string) => `${chapter}--${id}`;
  const prefixTag = (tag: string) =>
    tag
      .replace(
        pointers,
        (_match, name: string, ids: string) => ` ${name}="${ids.split(/\s+/).map(prefixed).join(' ')}"`,
      )
      .replace(/url\(#([^)]+)\)/g, (_match, id: string) => `url(#${prefixed(id)})`)
      .replace(/ href="([^"#]*)#([^"]*)"/g, (link, address: string, id: string) => {
        const other = address === '' ? chapter : addresses.get(address);
        return other === undefined ? link : ` href="#${other}--${id}"`;
      });
  return html.replace(tags, prefixTag);
}

const tags = /<[a-z](?:"[^"]*"|[^">])*>/gi;

/** Attributes that declare an id or name some. */
const pointers =
  / (id|for|headers|aria-labelledby|aria-describedby|aria-details|aria-controls|aria-owns|popovertarget|form)="([^"]+)"/g;
