import type { Reference } from '../schemas/reference.ts';
import { formatBibtex } from './bibtex.ts';
import { formatRis } from './ris.ts';

export interface ExportFormat {
  /** How the name of the file ends. */
  readonly ending: string;
  readonly name: string;
  readonly type: string;
  readonly format: (works: readonly Reference[]) => string;
}

/** The files in which works are offered to reference managers. */
export const exportFormats: readonly ExportFormat[] = [
  { ending: 'bib', name: 'BibTeX', type: 'application/x-bibtex', format: formatBibtex },
  { ending: 'ris', name: 'RIS', type: 'application/x-research-info-systems', format: formatRis },
  {
    ending: 'json',
    name: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    format: (works) => `${JSON.stringify(works, undefined, 2)}\n`,
  },
];

/** Those in which a chapter is offered. */
export const pageFormats = exportFormats.filter(({ ending }) => ending !== 'json');
