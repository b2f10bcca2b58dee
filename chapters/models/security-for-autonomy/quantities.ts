import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. An alliance that is worth it at any distance reaches to ∞. */
export const quantities: readonly Quantity<Run>[] = [
  { id: 'price', name: 'Price of security in autonomy', digits: 2, of: ({ exchange }) => exchange.price },
  { id: 'bought', name: 'Security that the minor state buys', digits: 2, of: ({ exchange }) => exchange.bought },
  { id: 'ceded', name: 'Autonomy that the minor state gives for it', digits: 2, of: ({ exchange }) => exchange.ceded },
  { id: 'net-value', name: 'Net value of the ally to its leader', digits: 2, of: ({ ledger }) => ledger.net },
  { id: 'reach', name: 'Distance below which an ally is worth it', digits: 2, of: ({ ledger }) => ledger.reach },
];
