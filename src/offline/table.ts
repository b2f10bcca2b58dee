/** One file of a built site, as its worker knows it. */
export interface SiteFile {
  /** Address below the base: empty for the home page, `chapters/tides/` for a page, `assets/x.js` for a file. */
  readonly path: string;
  /** Hash of the content. */
  readonly hash: string;
  readonly bytes: number;
  /** Paths of the files this one names: styles, scripts, pictures, data. */
  readonly needs: readonly string[];
  /** Title of a page that a list for readers may name. */
  readonly title?: string | undefined;
  /** Language of the title, where it is not that of the course. */
  readonly language?: string | undefined;
}

/** Every file of one build. Builds with the same files have the same version. */
export interface SiteTable {
  readonly version: string;
  readonly files: ReadonlyMap<string, SiteFile>;
}

type Row = [path: string, hash: string, bytes: number, needs: number[], title?: string, language?: string];

/** Writes a table as JSON: a row for each file, in which other files are named by their place. */
export function formatTable(files: readonly SiteFile[]): string {
  const place = new Map(files.map(({ path }, index) => [path, index]));
  const rows = files.map(({ path, hash, bytes, needs, title, language }): Row => {
    const row: Row = [path, hash, bytes, needs.flatMap((need) => place.get(need) ?? [])];
    if (title !== undefined) row.push(title, ...(language === undefined ? [] : [language]));
    return row;
  });
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** Reads what `formatTable` wrote. */
export function parseTable(version: string, text: string): SiteTable {
  const rows = JSON.parse(text) as Row[];
  const files = rows.map(([path, hash, bytes, needs, title, language]): [string, SiteFile] => [
    path,
    { path, hash, bytes, needs: needs.flatMap((index) => rows[index]?.[0] ?? []), title, language },
  ]);
  return { version, files: new Map(files) };
}

/** Lists the files of these paths with everything they need, and what that needs in turn. Unknown paths are left out. */
export function withNeeds({ files }: SiteTable, paths: Iterable<string>): SiteFile[] {
  const found = new Map<string, SiteFile>();
  const open = [...paths];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const file = files.get(path);
    if (!file || found.has(path)) continue;
    found.set(path, file);
    open.push(...file.needs);
  }
  return [...found.values()];
}

/** Sum of the sizes in bytes. */
export const weigh = (files: readonly SiteFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
