/** A named part of a file: `// #region name` … `// #endregion`, without these two lines. */
export interface Region {
  readonly name: string;
  /** Number of its first line in the file, from 1. */
  readonly from: number;
  readonly lines: readonly string[];
}

export interface RegionFault {
  readonly name: string;
  readonly line: number;
  readonly problem: string;
}

/** Finds the regions of a file and what is wrong with them. */
export function findRegions(code: string): { regions: readonly Region[]; faults: readonly RegionFault[] } {
  const regions: Region[] = [];
  const faults: RegionFault[] = [];
  let open: { name: string; line: number } | undefined;
  const rows = code.split(/\r?\n/);
  rows.forEach((row, index) => {
    const line = index + 1;
    const [, mark, rest] = /^\s*\/\/\s*#(region|endregion)\b\s*(.*?)\s*$/.exec(row) ?? [];
    if (mark === 'region') {
      if (open) faults.push({ name: rest!, line, problem: `opened inside the region "${open.name}"` });
      else open = { name: rest!, line };
    } else if (mark === 'endregion') {
      if (open) regions.push({ name: open.name, from: open.line + 1, lines: dedent(rows.slice(open.line, index)) });
      else faults.push({ name: rest!, line, problem: 'closed without having been opened' });
      open = undefined;
    }
  });
  if (open) faults.push({ ...open, problem: 'never closed' });
  return { regions, faults };
}

function dedent(rows: readonly string[]): string[] {
  const indents = rows.filter((row) => row.trim() !== '').map((row) => row.search(/\S/));
  const least = Math.min(...indents, Infinity);
  return rows.map((row) => row.slice(least === Infinity ? 0 : least));
}
