import type { OfflineSite } from '../offline/site.ts';
import type { SiteFile } from '../offline/table.ts';
import type { Shelf } from './shelf.ts';

export interface Saving {
  readonly site: Pick<OfflineSite, 'base'>;
  readonly shelf: Shelf;
  /** How the browser’s own cache is used. */
  readonly cache: RequestCache;
  readonly signal?: AbortSignal;
  /** Called after each file with the bytes saved so far. */
  readonly onSaved?: (bytes: number) => void;
}

/** Why not every file was saved: no answer, other content than this version has, no room, or stopped by the reader. */
export type SavingResult = 'saved' | 'unreachable' | 'changed' | 'full' | 'stopped';

const lanes = 6;

/** Fetches files and keeps them. Stops at the first fault; what was saved until then stays. */
export async function saveFiles(files: readonly SiteFile[], saving: Saving): Promise<SavingResult> {
  const queue = files.values();
  let bytes = 0;
  let result: SavingResult = 'saved';
  const work = async () => {
    for (const file of queue) {
      const outcome = await saveFile(file, saving);
      if (outcome !== 'saved') result = outcome;
      if (result !== 'saved') return;
      bytes += file.bytes;
      saving.onSaved?.(bytes);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return result;
}

async function saveFile(file: SiteFile, { site, shelf, cache, signal }: Saving): Promise<SavingResult> {
  try {
    const response = await fetch(site.base + file.path, { cache, signal: signal ?? null });
    if (!response.ok) return response.status >= 500 ? 'unreachable' : 'changed';
    return (await shelf.put(file, response)) ? 'saved' : 'changed';
  } catch (error) {
    if (signal?.aborted) return 'stopped';
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unreachable';
  }
}
