import { hydrate } from 'preact';
import { recordKnown } from '../record/record.ts';
import { ClaimSorter } from './claim-sorter.tsx';
import { loadSorter } from './data.ts';

/** Takes over the events under one claim, which the server drew. */
export async function hydrateSorter(element: HTMLElement): Promise<void> {
  const { claim: id, source } = element.dataset;
  const [{ claims, key, strings }] = await Promise.all([loadSorter(source!), recordKnown()]);
  const claim = claims.find((one) => one.id === id);
  if (!claim) throw new Error(`${source} does not hold the claim "${id}".`);
  hydrate(<ClaimSorter claim={claim} courseMarks={key} strings={strings} />, element);
}
