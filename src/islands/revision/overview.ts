import { makeOverview, type Overview } from '../../study/hub/overview.ts';
import { reduceEvents } from '../../study/reduce.ts';
import type { RevisionItem } from '../../study/revision-items.ts';
import { fsrsScheduler } from '../../study/spacing/fsrs.ts';
import { recordView } from '../record/record.ts';

const nothing = reduceEvents([]);

/** What to revise, by the record as it is now; without a record, everything is new. */
export function overviewNow(items: readonly RevisionItem[]): Overview {
  const view = recordView.value;
  const state = view.status === 'read' ? view.state : nothing;
  return makeOverview(fsrsScheduler, items, state, Date.now(), new Date().setHours(24, 0, 0, 0));
}
