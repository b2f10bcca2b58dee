import { fill } from '../../strings/fill.ts';
import { makeExport } from '../../study/export-file.ts';
import { pageContext } from '../page.ts';
import { writePreference } from '../preferences.ts';
import { readDevice, readEvents } from '../record/record.ts';
import { part, strings } from './elements.ts';
import { createHash } from './hash.ts';
import { format } from './kept.ts';

/** Hands the whole record to the browser as a file. */
export async function saveFile(onSaved: () => void): Promise<void> {
  const status = part('save-status');
  try {
    const made = new Date().toISOString();
    const { course } = pageContext();
    const log = await readEvents();
    const text = await makeExport(log, { course, device: (await readDevice()) ?? '', made }, createHash?.());
    const name = `${course}-${made.slice(0, 10)}.jsonl`;
    download(name, text);
    writePreference('backup', { savedAt: made });
    status.textContent = fill(strings.dataSaving, { name, count: format(log.length) });
    onSaved();
  } catch (error) {
    status.textContent = fill(strings.dataSaveFailed, { reason: (error as Error).message });
  }
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
  link.download = name;
  link.click();
  // The browser has taken it by then; a page that is left lets go of it in any case.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
